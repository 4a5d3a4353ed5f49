import { useState } from 'preact/hooks';
import { FileDrop } from '../components/FileDrop.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { createProblem } from '../core/problem.ts';
import type { Letter, LetterWork } from './letter-book.ts';
import { LetterOwnFile } from './LetterOwnFile.tsx';
import { forgetOwnFile, takeOwnFile, useOwnLetters } from './own-letter-file.ts';

export interface LetterOwnProps {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: Letter;
  readonly variant: LetterVariant;
  readonly roomPath: string;
}

/** Counsel's own Word file in place of our words, for the people of one variant. */
export function LetterOwn(props: LetterOwnProps) {
  return <OwnOfVariant key={props.variant.id} {...props} />;
}

function OwnOfVariant({ work, template, letter, variant, roomPath }: LetterOwnProps) {
  const place = { work, template, letter };
  const drawn = useOwnLetters(place).get(variant.id);
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');

  async function take(file: File): Promise<void> {
    if (isReading) return;
    setSaid('');
    setProblem(undefined);
    setIsReading(true);
    setProblem(await takeOwnFile(place, variant, file));
    setIsReading(false);
  }

  async function save(): Promise<void> {
    if (!drawn) return;
    setSaid('');
    setProblem(undefined);
    try {
      const { saveOwnLetter } = await import('./save-own-letter.ts');
      const refused = await saveOwnLetter(place, variant, drawn);
      if (refused) setProblem(refused.words);
      else setSaid('Saved.');
    } catch {
      setProblem(createProblem('part-missing').words);
    }
  }

  return (
    <section class="own-letter" aria-label="Counsel’s own Word file">
      {drawn ? (
        <LetterOwnFile work={work} template={template} letter={letter} drawn={drawn} roomPath={roomPath}>
          <p class="actions">
            <button type="button" onClick={() => void save()}>
              Save counsel’s file as DOCX
            </button>
            <button type="button" class="plain" onClick={() => forgetOwnFile(place, variant)}>
              Take the file away
            </button>
            <span role="status">{said}</span>
          </p>
        </LetterOwnFile>
      ) : (
        <>
          <p>
            A .docx file with fields such as {'{{recipient.name}}'} or {'{{breach.dates}}'} can stand in place of the
            words of the letter{letter.variants.length > 1 && ', for the people who are chosen'}. It is read in this
            page and nowhere else, and closing the page forgets it.
          </p>
          <FileDrop
            label="Choose counsel’s Word file, or drop it here"
            hint="At most 20 MB, and without macros."
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            onFile={(file) => void take(file)}
          />
        </>
      )}
      <div role="status">{isReading && <p>Reading the file.</p>}</div>
      {problem && <Problem words={problem} />}
    </section>
  );
}
