import { useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import { Progress } from '../components/Progress.tsx';
import type { Checked, RecipientList } from './recipient-list.ts';
import { placesToWords } from './LetterVariants.tsx';
import { useLetterSet } from './letter-set-making.ts';
import { cancelLetters } from './recipient-list.ts';
import type { SetSource, WayOut } from './save-letter-set.ts';
import { SetStatus } from './SetStatus.tsx';

export interface RecipientMakeProps {
  readonly source: SetSource;
  readonly list: RecipientList;
  readonly checked: Checked | undefined;
  /** Counsel's own Word file can only become Word files. */
  readonly isWordOnly: boolean;
}

const PDF_WAYS: readonly WayOut[] = ['pdf', 'pdf-zip'];

/** The ways out for a whole list, and how far the making is. */
export function RecipientMake({ source, list, checked, isWordOnly }: RecipientMakeProps) {
  const { template } = source;
  const { saved, problem, make } = useLetterSet(template.id);
  const isMaking = list.work === 'making' || list.work === 'cancelling';
  return (
    <>
      {!isMaking && checked && (
        <Ways
          source={source}
          checked={checked}
          hasFonts={list.hasFonts}
          isWordOnly={isWordOnly}
          onMake={(way) => void make(way, source, checked.report.order)}
        />
      )}
      {isMaking && list.progress && (
        <Progress
          label="Letters made"
          heading={`${list.work === 'cancelling' ? 'Stopping' : 'Making letters'}: ${list.progress.what}`}
          done={list.progress.made}
          all={list.progress.total}
          elapsed={list.progress.elapsed}
          words={
            list.progress.total === 0
              ? 'Beginning.'
              : `${toFigure(list.progress.made)} made, ${toFigure(list.progress.total - list.progress.made)} left`
          }
          hint="You can go on working on this page. If you leave it, this stops."
        >
          <button type="button" data-focus disabled={list.work === 'cancelling'} onClick={cancelLetters}>
            Cancel
          </button>
        </Progress>
      )}
      <SetStatus isMaking={isMaking} saved={saved} />
      {problem && <Problem words={problem} />}
    </>
  );
}

interface WaysProps {
  readonly source: SetSource;
  readonly checked: Checked;
  readonly hasFonts: boolean;
  readonly isWordOnly: boolean;
  readonly onMake: (way: WayOut) => void;
}

function Ways({ source, checked, hasFonts, isWordOnly, onMake }: WaysProps) {
  const { letter } = source;
  const { order, leftOut, countByVariant } = checked.report;
  const [chosen, setChosen] = useState<WayOut>('pdf');
  /** What exactly somebody agreed to leave out. */
  const [agreed, setAgreed] = useState('');
  const rest = leftOut.pdf - leftOut.docx;
  const ways = waysOut(isWordOnly ? 0 : rest).filter(([way]) => !isWordOnly || !PDF_WAYS.includes(way));
  const way = ways.some(([each]) => each === chosen) ? chosen : 'docx-zip';
  const isPdf = PDF_WAYS.includes(way);
  const counts = Object.entries(countByVariant)
    .map(([id, { docx, pdf }]) => [id, way === 'docx-rest' ? docx - pdf : isPdf ? pdf : docx] as const)
    .filter(([, count]) => count > 0);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const isMerge = way === 'merge';
  const left = isMerge || way === 'docx-rest' ? 0 : isPdf ? leftOut.pdf : leftOut.docx;
  const leaving = `${order} ${way} ${left}`;
  const isFinal = letter.blocks.length === 0;
  const nameOf = (id: string) => {
    const variant = letter.variants.find((each) => each.id === id);
    return variant ? placesToWords(variant) : id;
  };
  return (
    <>
      <Choices
        legend="How it goes out"
        name="set-way"
        options={ways}
        chosen={way}
        onChoose={(next) => setChosen(ways.find(([each]) => each === next)?.[0] ?? way)}
      />
      {isWordOnly && <p class="small">Counsel’s own Word file becomes Word files only.</p>}
      {isMerge && (
        <p class="small">
          A Word file for each text, and the names of the columns. Where states get different texts, manifest.csv says
          which file is for which; split your list by state before you merge.
        </p>
      )}
      {!hasFonts && isPdf && (
        <Problem words="The typefaces for PDF could not be fetched. Word files can be made all the same; for PDF, forget the list and choose it again when the network is back." />
      )}
      {left > 0 && (
        <label class="leave-out">
          <input
            type="checkbox"
            checked={agreed === leaving}
            onChange={(event) => setAgreed(event.currentTarget.checked ? leaving : '')}
          />{' '}
          {leaveOutToWords(left, isPdf ? leftOut.docx : left, isPdf ? rest : 0)}
        </label>
      )}
      {letter.variants.length > 1 && !isMerge && (
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
          disabled={!isMerge && (all === 0 || (isPdf && !hasFonts) || (left > 0 && agreed !== leaving))}
          onClick={() => onMake(way)}
        >
          {isMerge
            ? 'Make the merge letter'
            : `Make ${toFigure(all)} ${isFinal ? '' : 'draft '}${all === 1 ? 'letter' : 'letters'}`}
        </button>
      </p>
      {!isFinal && <p class="small grey">Every page says that it is a draft: something stands in the way.</p>}
    </>
  );
}

/** `Leave out 3 rows. Of 1 a Word file can be made, as another way out. 2 people have to be told in another way.` */
function leaveOutToWords(left: number, unreached: number, asWord: number): string {
  const rows = `Leave out ${toFigure(left)} ${left === 1 ? 'row' : 'rows'}.`;
  const word = asWord > 0 ? ` Of ${toFigure(asWord)} a Word file can be made, as another way out.` : '';
  const who = unreached === 1 ? '1 person has' : `${toFigure(unreached)} people have`;
  return `${rows}${word}${unreached > 0 ? ` ${who} to be told in another way.` : ''}`;
}

function waysOut(rest: number): readonly (readonly [WayOut, string])[] {
  return [
    ['pdf', 'One PDF for the printer, sorted by state and postal code, with a list of its pages'],
    ['docx-zip', 'A Word file for each person, in a ZIP'],
    ['pdf-zip', 'A PDF for each person, in a ZIP'],
    ...(rest > 0
      ? [['docx-rest', `Word files for ${toFigure(rest)} of whom no PDF can be made, in a ZIP`] as const]
      : []),
    ['merge', 'The letter with merge fields, for Word’s own mail merge'],
  ];
}

function toFigure(count: number): string {
  return count.toLocaleString('en-US');
}
