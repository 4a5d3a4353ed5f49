// What of the fact sheet fits on one page of paper: the script across the head, the thirty facts in two columns.

import type { FactSheet, SheetFact } from './fact-sheet.ts';

/** A fact as the page has it. */
export interface PrintedFact extends Pick<SheetFact, 'id' | 'label' | 'text'> {
  readonly number: number;
  readonly isCut: boolean;
}

// Counted with the widest of the usual typefaces at 10 points, on US Letter and on A4; see the print styles of
// `fact-sheet.css`.
const ROWS_OF_THE_PAGE = 51;
const CHARACTERS_ACROSS = 88;
const CHARACTERS_IN_A_COLUMN = 42;

/** Every fact with as much of it as fits on the page together with the script; the longest ones are cut first. */
export function fitFacts({ facts }: Pick<FactSheet, 'facts'>, script: readonly string[]): readonly PrintedFact[] {
  const rowsThere = 2 * (ROWS_OF_THE_PAGE - rowsOf(script.join(' '), CHARACTERS_ACROSS));
  const whole = facts.map((fact, index) => ({ fact, head: `${index + 1} ${fact.label}: `, text: oneLine(fact) }));
  const rows = whole.map(({ head, text }) => rowsOf(head + text, CHARACTERS_IN_A_COLUMN));
  let most = Math.max(...rows);
  const sum = () => rows.reduce((total, each) => total + Math.min(each, most), 0);
  while (most > 1 && sum() > rowsThere) most -= 1;
  // What is left over goes to those that were cut, a row each, in their order.
  let left = rowsThere - sum();
  return whole.map(({ fact: { id, label }, head, text }, index) => {
    const isLonger = (rows[index] ?? 0) > most;
    const extra = isLonger && left > 0 ? 1 : 0;
    left -= extra;
    const cut = isLonger ? cutToRows(head, text, most + extra) : text;
    return { id, label, number: index + 1, text: cut, isCut: cut !== text };
  });
}

/** How many rows a text takes where a row has so many characters and breaks between words. */
function rowsOf(text: string, characters: number): number {
  let [rows, used] = [1, 0];
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > characters) {
      rows += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    rows += Math.floor((used - 1) / characters);
    used = used > characters ? used % characters : used;
  }
  return rows;
}

function cutToRows(head: string, text: string, rows: number): string {
  if (rowsOf(head + text, CHARACTERS_IN_A_COLUMN) <= rows) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (rowsOf(`${head}${text.slice(0, middle)}…`, CHARACTERS_IN_A_COLUMN) <= rows) low = middle;
    else high = middle - 1;
  }
  return `${text
    .slice(0, low)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** On one line, with what only a person can write marked. */
function oneLine({ text, status }: SheetFact): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return status === 'unwritten' ? `${line} (only a person can write it)` : line;
}
