// A list of recipients that was looked through: who gets which letter, and what is told of it.

import { toCell } from './letter-manifest.ts';
import type { CheckedReport } from './letters-job.ts';
import type { Letter } from './letters-order.ts';
import type { ColumnMapping, LetterSet, RowProblem } from './recipient.ts';

export interface CheckedList {
  readonly mapping: ColumnMapping;
  readonly set: LetterSet;
  /** Those of whom a Word file can be made. */
  readonly docx: readonly Letter[];
  /** Those of them of whom a PDF can be made too. */
  readonly pdf: readonly Letter[];
}

const MOST_PROBLEMS = 200;

/** What becomes of a row with a problem, in a word or two. */
export const STOPS_WORDS = { all: 'No letter', pdf: 'Word file only', none: 'Look at it' } as const satisfies Record<
  RowProblem['stops'],
  string
>;

/** All problems as CSV for a spreadsheet program. Nobody's data is in it. */
export function problemsToCsv(problems: readonly RowProblem[]): string {
  const rows = problems.map(({ row, words, stops }) => [row, words, STOPS_WORDS[stops]].map(toCell).join(','));
  return `\uFEFF${['Row,What is wrong,Then', ...rows].join('\r\n')}\r\n`;
}

/** What the page says of a list that was looked through. */
export function toCheckedReport(
  { set, docx, pdf }: CheckedList,
  recipients: number,
  problems: readonly RowProblem[],
): CheckedReport {
  const count = (letters: readonly Letter[], id: string) => letters.filter(({ variant }) => variant.id === id).length;
  const problemCounts: Record<string, number> = {};
  for (const { code } of problems) problemCounts[code] = (problemCounts[code] ?? 0) + 1;
  return {
    type: 'checked',
    countByVariant: Object.fromEntries(
      set.variants.map(({ id }) => [id, { docx: count(docx, id), pdf: count(pdf, id) }]),
    ),
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCounts,
    leftOut: { docx: recipients - docx.length, pdf: recipients - pdf.length },
    previews: toPreviews(docx),
  };
}

function toPreviews(letters: readonly Letter[]): CheckedReport['previews'] {
  const first = letters[0];
  const last = letters.at(-1);
  if (!first || !last) return [];
  const length = ({ recipient }: Letter) =>
    Object.values(recipient.values).reduce((sum, value) => sum + (value?.length ?? 0), 0);
  const longest = letters.reduce((best, letter) => (length(letter) > length(best) ? letter : best), first);
  const shown = [
    { which: 'first', letter: first },
    { which: 'last', letter: last },
    { which: 'longest', letter: longest },
  ] as const;
  return shown.map(({ which, letter: { recipient, variant } }) => ({
    which,
    row: recipient.row,
    variant: variant.id,
    values: recipient.values,
  }));
}
