import { useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { createProblem } from '../core/problem.ts';
import { formWords } from '../core/letter-list.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterForm, LetterTemplate } from '../core/letter-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { Letter, LetterWork } from './letter-book.ts';

export interface LetterSaveProps {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: Letter;
  readonly variant: LetterVariant;
  readonly form: LetterForm;
}

/** The ways out of the page: paper, text, and files that say in their names when they are no final version. */
export function LetterSave({ work, template, letter, variant, form }: LetterSaveProps) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();
  const isFinal = letter.blocks.length === 0;
  const name = [
    work.incident.kind === 'exercise' ? 'EXERCISE' : '',
    isFinal ? '' : 'DRAFT',
    template.id,
    form === 'letter' ? '' : form,
    letter.variants.length > 1 ? variant.id : '',
    workspace.now().slice(0, 10),
  ]
    .filter(Boolean)
    .join('-');

  async function save(kind: FileKind): Promise<void> {
    setProblem(undefined);
    setSaid('');
    try {
      const { saveLetter } = await import('./save-letter.ts');
      const refused = await saveLetter(kind, letter.documentOf(variant), {
        name,
        made: {
          letter: template.id,
          words: template.name,
          form: formWords[form].toLowerCase(),
          variant: variant.id,
          count: 1,
          isFinal: isFinal && work.incident.kind === 'real',
          values: valuesOf(letter, variant),
        },
        isWritable: !work.incident.closed,
      });
      if (refused) setProblem(refused.words);
      else setSaid(kind === 'copy' ? 'Copied.' : 'Saved.');
    } catch {
      setProblem(createProblem('part-missing').words);
    }
  }

  const kinds = KINDS.filter(({ forms }) => !forms || forms.includes(form));
  return (
    <>
      <button type="button" onClick={() => print()}>
        Print
      </button>
      {kinds.map(({ kind, words }) => (
        <button type="button" key={kind} onClick={() => void save(kind)}>
          {words}
        </button>
      ))}
      <span role="status">{said}</span>
      {problem && <Problem words={problem} />}
    </>
  );
}

export type FileKind = 'copy' | 'txt' | 'html' | 'eml' | 'docx' | 'pdf';

const KINDS: readonly { readonly kind: FileKind; readonly words: string; readonly forms?: readonly LetterForm[] }[] = [
  { kind: 'copy', words: 'Copy the text' },
  { kind: 'docx', words: 'Save DOCX', forms: ['letter'] },
  { kind: 'pdf', words: 'Save PDF', forms: ['letter'] },
  { kind: 'html', words: 'Save HTML' },
  { kind: 'eml', words: 'Save as an email draft', forms: ['email'] },
  { kind: 'txt', words: 'Save text' },
];

/** What the letter says of the incident and the company, for telling later whether it still holds. */
function valuesOf({ fields, statesOf }: Letter, variant: LetterVariant): Readonly<Record<string, string>> {
  const states = statesOf(variant);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const state = states(field);
      return state.type === 'known' ? [[field, state.entries.join('; ')]] : [];
    }),
  );
}
