import { parseCount } from './count.ts';
import { findPlace, type Place } from './place.ts';

export interface CountLine {
  readonly place: Place;
  readonly count: number | null;
  readonly isEstimate: boolean;
}

export interface CountTable {
  readonly lines: readonly CountLine[];
  /** One sentence for each line that cannot be read, with its number. */
  readonly problems: readonly string[];
}

/**
 * A small table, a place and a number in each line, parted by a comma, semicolon, tab or space: `CA 501`, `Texas; 1,204`.
 * `~500` is an estimate; `?` stands for a number that is not yet known. Empty lines are left out.
 */
export function parseCountTable(text: string): CountTable {
  const lines: CountLine[] = [];
  const problems: string[] = [];
  for (const [index, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const line = whole.trim();
    if (line === '') continue;
    const read = readLine(line);
    const isTwice = typeof read !== 'string' && lines.some(({ place }) => place.id === read.place.id);
    if (typeof read === 'string') problems.push(`Line ${index + 1}, “${shorten(line)}”: ${read}`);
    else if (isTwice) problems.push(`Line ${index + 1}: ${read.place.name} stands here twice.`);
    else lines.push(read);
  }
  return { lines, problems };
}

function readLine(line: string): CountLine | string {
  const [, named = '', number = ''] = /^(.*?)[\s,;:]+([-+~.]*\s*\d.*|\?)$/.exec(line) ?? [];
  if (named === '') return 'there is no number of people behind the place.';
  const place = findPlace(named);
  if (!place) return `“${shorten(named)}” is not in the list of places. Write a code such as CA, or the name.`;
  if (number === '?') return { place, count: null, isEstimate: false };
  const isEstimate = number.startsWith('~');
  const count = parseCount(number.replace('~', ''));
  return count === undefined ? `“${shorten(number)}” is not a number of people.` : { place, count, isEstimate };
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
