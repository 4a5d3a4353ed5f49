import { useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import { Progress } from '../components/Progress.tsx';
import type { LetterTemplate } from '../core/letter-words.ts';
import { createProblem } from '../core/problem.ts';
import type { CheckedReport } from '../documents/letters-job.ts';
import type { SetKind } from '../documents/recipient.ts';
import type { LetterWork } from './letter-book.ts';
import type { DrawnLetter } from './letter-file.ts';
import { placesToWords } from './LetterVariants.tsx';
import { cancelLetters, type RecipientList } from './recipient-list.ts';
import { type SavedSet, saveLetterSet } from './save-letter-set.ts';

export interface RecipientMakeProps {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: DrawnLetter;
  readonly list: RecipientList;
  readonly checked: CheckedReport | undefined;
}

const KINDS = [
  ['pdf', 'One PDF for the printer, sorted by state and postal code, with a list of its pages'],
  ['docx-zip', 'A Word file for each person, in a ZIP'],
  ['pdf-zip', 'A PDF for each person, in a ZIP'],
  ['merge', 'The letter with merge fields, for Word’s own mail merge'],
] as const satisfies readonly (readonly [SetKind, string])[];

/** The ways out for a whole list, and how far the making is. */
export function RecipientMake({ work, template, letter, list, checked }: RecipientMakeProps) {
  const [kind, setKind] = useState<SetKind>('pdf');
  const [leavesOut, setLeavesOut] = useState(false);
  const [saved, setSaved] = useState<SavedSet>();
  const [problem, setProblem] = useState<string>();
  const isMaking = list.work === 'making' || list.work === 'cancelling';

  async function make(): Promise<void> {
    setSaved(undefined);
    setProblem(undefined);
    try {
      const result = await saveLetterSet(kind, { work, template, letter });
      if ('words' in result) setProblem(result.words);
      else setSaved(result);
    } catch {
      setProblem(createProblem('part-missing').words);
    }
  }

  const of = kind === 'docx-zip' ? 'docx' : 'pdf';
  const counts = Object.entries(checked?.countByVariant ?? {}).map(([id, count]) => [id, count[of]] as const);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const leftOut = kind === 'merge' ? 0 : (checked?.leftOut[of] ?? 0);
  const isFinal = letter.blocks.length === 0;
  const nameOf = (id: string) => {
    const variant = letter.variants.find((each) => each.id === id);
    return variant ? placesToWords(variant) : id;
  };
  return (
    <>
      {!isMaking && checked && (
        <>
          <Choices
            legend="How it goes out"
            name="set-kind"
            options={KINDS}
            chosen={kind}
            onChoose={(next) => setKind(KINDS.find(([each]) => each === next)?.[0] ?? kind)}
          />
          {!list.hasFonts && of === 'pdf' && kind !== 'merge' && (
            <Problem words="The typefaces for PDF could not be fetched. Word files can be made all the same; for PDF, load the page again when the network is back." />
          )}
          {leftOut > 0 && (
            <label class="leave-out">
              <input
                type="checkbox"
                checked={leavesOut}
                onChange={(event) => setLeavesOut(event.currentTarget.checked)}
              />{' '}
              Leave out {toFigure(leftOut)} {leftOut === 1 ? 'row' : 'rows'} of which none can be made.{' '}
              {leftOut === 1 ? 'This person has' : 'These people have'} to be told in another way.
            </label>
          )}
          {letter.variants.length > 1 && kind !== 'merge' && (
            <ul class="small">
              {counts.map(([id, count]) => (
                <li key={id}>
                  {toFigure(count)}: {nameOf(id)}
                </li>
              ))}
            </ul>
          )}
          <p class="actions">
            <button
              type="button"
              class="main"
              disabled={kind === 'merge' ? false : all === 0 || (leftOut > 0 && !leavesOut)}
              onClick={() => void make()}
            >
              {kind === 'merge'
                ? 'Make the merge letter'
                : `Make ${toFigure(all)} ${isFinal ? '' : 'draft '}${all === 1 ? 'letter' : 'letters'}`}
            </button>
          </p>
          {!isFinal && <p class="small grey">Every page says that it is a draft: something stands in the way above.</p>}
        </>
      )}
      {isMaking && list.progress && (
        <Progress
          label="Letters made"
          heading={list.work === 'cancelling' ? 'Stopping.' : 'Making letters'}
          done={list.progress.made}
          all={list.progress.total}
          elapsed={list.progress.elapsed}
          words={`${toFigure(list.progress.made)} made, ${toFigure(list.progress.total - list.progress.made)} left`}
          hint="You can go on working on this page. If you leave it, this stops."
        >
          <button type="button" disabled={list.work === 'cancelling'} onClick={cancelLetters}>
            Cancel
          </button>
        </Progress>
      )}
      <div role="status">
        {isMaking && <p class="unseen">Letters are being made.</p>}
        {saved?.type === 'cancelled' && <p>Cancelled. Nothing was kept of it.</p>}
        {saved?.type === 'made' && (
          <p>
            Made {toFigure(saved.count)} {saved.count === 1 ? 'letter' : 'letters'}: {saved.files}. The fingerprint of
            the set, <span class="mono">{saved.fingerprint.slice(0, 16)}</span>, is in the log.
          </p>
        )}
      </div>
      {problem && <Problem words={problem} />}
    </>
  );
}

function toFigure(count: number): string {
  return count.toLocaleString('en-US');
}
