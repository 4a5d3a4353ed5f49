import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { OwnBlock } from '../core/letter-own.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { AgreementForm, AGREEMENTS, type By } from './LetterAgreement.tsx';
import { LetterAgreed } from './LetterAgreed.tsx';
import type { Letter, LetterWork } from './letter-book.ts';
import { LetterFields } from './LetterFields.tsx';
import type { OwnLetterOf } from './own-letter-file.ts';

export interface LetterOwnFileProps {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: Letter;
  readonly drawn: OwnLetterOf;
  /** The ways out. */
  readonly children: ComponentChildren;
}

/** A file that was taken: its fields, what stands in its way, and what only a reader can tell of it. */
export function LetterOwnFile({ work, template, letter, drawn, children }: LetterOwnFileProps) {
  const { own, fields, blocks, toCheck, fingerprint, stamps } = drawn;
  const [asking, setAsking] = useState<By>();
  const isWritable = !work.incident.closed;
  // Those of our own words can be written at the side of the page already.
  const more = fields.map(({ name }) => name).filter((name) => !letter.fields.includes(name));
  const agreed = work.letters.agreements.filter(
    (each) => each.letter === template.id && each.fingerprint === fingerprint,
  );
  return (
    <>
      <p>
        <strong class="own-name">{own.name}</strong>
        {stamps.length > 0 ? `. Every page says: ${stamps.join(' ')}` : '. Nothing stands in its way.'}
      </p>
      {children}
      {own.externalTargets.length > 0 && (
        <div class="problem">
          <p>Word fetches this from elsewhere when the letter is opened, and so tells that it was opened:</p>
          <ul class="small">
            {own.externalTargets.map((target) => (
              <li key={target} class="mono own-name">
                {target}
              </li>
            ))}
          </ul>
        </div>
      )}
      {blocks.length > 0 && (
        <>
          <h4>Before this file may go</h4>
          <ul class="block-list">
            {blocks.map((block) => (
              <li key={block.words}>
                <p>
                  {block.id === 'held' && <strong class="held">HELD </strong>}
                  {block.words}
                </p>
                <p class="small">
                  {block.lift} <LiftedBy block={block} onAsk={isWritable ? setAsking : undefined} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {asking && (
        <AgreementForm
          key={asking}
          by={asking}
          letter={template}
          fingerprint={asking === 'amazon-request' ? '' : fingerprint}
          onDone={() => setAsking(undefined)}
        />
      )}
      <LetterFields work={work} fields={more} isWritable={isWritable} />
      <p class="small grey">
        Fingerprint of this file and of what stands in it: <span class="mono">{fingerprint.slice(0, 16)}</span>
      </p>
      {agreed.length > 0 && (
        <ul class="small agreed">
          {agreed.map((each) => (
            <li key={each.id}>
              <LetterAgreed agreement={each} letter={template} fingerprint={fingerprint} isWritable={isWritable} />
            </li>
          ))}
        </ul>
      )}
      {fields.length > 0 ? (
        <table class="own-fields">
          <caption>Its fields, and what stands in them now</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">What stands there</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, label, value, isMissing }) => (
              <tr key={name}>
                <th scope="row">
                  {label} <small class="mono own-name">{name}</small>
                </th>
                <td class={isMissing ? 'held own-name' : 'own-name'}>{value ?? 'As the list of recipients has it.'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>The file has no fields: everybody gets the same words.</p>
      )}
      {toCheck.length > 0 && (
        <details class="elements">
          <summary>For counsel to check: no program can tell whether the file says it</summary>
          <ul>
            {toCheck.map(({ rule, kind, words }) => (
              <li key={`${rule.rule} ${kind} ${words}`}>
                {rule.name} {kind === 'forbids' ? 'forbids' : 'asks for'}: {words}.{' '}
                <small class="grey">{rule.citation}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const LIFTED_BY: Partial<Record<OwnBlock['id'], By>> = {
  'amazon-request-missing': 'amazon-request',
  'amazon-review-missing': 'amazon-review',
  'counsel-has-not-approved': 'counsel',
};

function LiftedBy({ block, onAsk }: { readonly block: OwnBlock; readonly onAsk: ((by: By) => void) | undefined }) {
  const by = LIFTED_BY[block.id];
  if (!by || !onAsk) return null;
  return (
    <button type="button" class="plain" onClick={() => onAsk(by)}>
      {AGREEMENTS[by].words}
    </button>
  );
}
