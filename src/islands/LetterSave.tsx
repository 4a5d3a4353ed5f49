import { useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { createProblem } from '../core/problem.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterForm, LetterTemplate } from '../core/letter-words.ts';
import type { Letter, LetterWork } from './letter-book.ts';
import { isLetterForNobody, letterToSave } from './letter-file.ts';

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

  async function save(kind: FileKind): Promise<void> {
    setProblem(undefined);
    setSaid('');
    if (kind === 'print') print();
    try {
      const { saveLetter } = await import('./save-letter.ts');
      const saved = letterToSave(work, template, letter, form, variant);
      const refused = await saveLetter(kind, letter.documentOf(variant), saved);
      if (refused) setProblem(refused.words);
      else setSaid(SAID[kind] ?? 'Saved.');
    } catch {
      setProblem(createProblem('part-missing').words);
    }
  }

  const kinds = KINDS.filter(
    // A request for approval goes out with the drafts that it asks about.
    ({ kind, forms }) => (!forms || forms.includes(form)) && !(kind === 'eml' && template.purpose === 'approval'),
  );
  return (
    <>
      {kinds.map(({ kind, words }) => (
        <button type="button" key={kind} onClick={() => void save(kind)}>
          {words}
        </button>
      ))}
      <span role="status">{said}</span>
      {problem && <Problem words={problem} />}
      {isLetterForNobody(letter.documentOf(variant), form) && (
        <small class="grey">
          This has fields where names belong, and a file of it is called FIELDS even when nothing stands in its way.
          Letters for the post come from a list.
        </small>
      )}
    </>
  );
}

const SAID: Readonly<Partial<Record<FileKind, string>>> = { print: '', copy: 'Copied.' };

export type FileKind = 'print' | 'copy' | 'txt' | 'html' | 'eml' | 'docx' | 'pdf';

const KINDS: readonly { readonly kind: FileKind; readonly words: string; readonly forms?: readonly LetterForm[] }[] = [
  { kind: 'print', words: 'Print' },
  { kind: 'copy', words: 'Copy the text' },
  { kind: 'docx', words: 'Save DOCX', forms: ['letter'] },
  { kind: 'pdf', words: 'Save PDF', forms: ['letter'] },
  { kind: 'html', words: 'Save HTML' },
  { kind: 'eml', words: 'Save as an email draft', forms: ['email'] },
  { kind: 'txt', words: 'Save text' },
];
