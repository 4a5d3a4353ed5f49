import { useState } from 'preact/hooks';
import { Stamps } from '../components/DocumentView.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { Document } from '../core/document.ts';
import { documentToPortal, portalFieldToText, type PortalField } from '../core/letter-portal.ts';

export interface LetterPortalProps {
  readonly document: Document;
  /** Called when a field has been copied. */
  readonly onCopy: () => void;
}

/** A notice as the fields of a form on a website, each to be copied by itself. */
export function LetterPortal({ document, onCopy }: LetterPortalProps) {
  const [copied, setCopied] = useState<string>();
  const [problem, setProblem] = useState<string>();

  async function copy(field: PortalField): Promise<void> {
    setProblem(undefined);
    try {
      await navigator.clipboard.writeText(portalFieldToText(field, document.stamps));
      setCopied(field.label || 'The text');
      onCopy();
    } catch {
      setCopied(undefined);
      setProblem('This browser does not let the page copy. Select the words and copy them yourself.');
    }
  }

  return (
    <article class={`sheet portal is-${document.paper}`} lang={document.language} aria-label={document.title}>
      <Stamps stamps={document.stamps} />
      <div class="sheet-body">
        <h3 class="sheet-title">{document.title}</h3>
        {documentToPortal(document).map(({ heading, fields }) => (
          <section key={heading}>
            {heading && <h4>{heading}</h4>}
            <dl>
              {fields.map((field) => (
                <div key={`${field.label} ${field.value}`}>
                  {field.label && <dt>{field.label}</dt>}
                  <dd>
                    <span>{field.value}</span>{' '}
                    <button
                      type="button"
                      class="plain off-paper"
                      aria-label={`Copy ${field.label || field.value}`}
                      onClick={() => void copy(field)}
                    >
                      Copy
                    </button>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p role="status" class="small off-paper">
        {copied && `${copied}: copied.`}
      </p>
      {problem && <Problem words={problem} />}
    </article>
  );
}
