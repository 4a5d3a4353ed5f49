// Numbers of people as they are typed, written and summed up.

import type { Recorded } from './recorded.ts';
import type { Count, Room } from './room.ts';

/** More people than there are; a number above it is a slip of the keyboard. */
const MOST_PEOPLE = 9_999_999_999;

/** A whole number; thousands may be parted by commas or spaces: `1204`, `1,204`, `1 204`. Undefined for anything else. */
export function parseCount(text: string): number | undefined {
  const typed = text.trim();
  if (!/^(\d+|\d{1,3}(,\d{3})+|\d{1,3}([\s’']\d{3})+)$/.test(typed)) return undefined;
  const count = Number(typed.replace(/\D/g, ''));
  return count <= MOST_PEOPLE ? count : undefined;
}

/** How many people are counted in all: `about 1,705 people in 3 places; in 1 of them the number is not yet known`. */
export function totalToWords(counts: Room['counts']): string {
  const values = Object.values(counts).map(({ value }) => value);
  const sum = values.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const unknown = values.filter(({ count }) => count === null).length;
  const isEstimate = values.some((value) => value.isEstimate && value.count !== null);
  const people = `${isEstimate ? 'about ' : ''}${sum.toLocaleString('en-US')} ${sum === 1 ? 'person' : 'people'}`;
  const where = `${people} in ${values.length} ${values.length === 1 ? 'place' : 'places'}`;
  return unknown > 0 ? `${where}; in ${unknown} of them the number is not yet known` : where;
}

/** Counted places by name, those of the United States first. */
export function orderCounts(counts: Room['counts']): readonly (readonly [string, Recorded<Count>])[] {
  const key = ([id, { value }]: readonly [string, Recorded<Count>]) => `${id.startsWith('us-') ? 1 : 2} ${value.words}`;
  return Object.entries(counts).sort((one, other) => key(one).localeCompare(key(other), 'en'));
}

/** `1,204`, `about 500`, `some, number not yet known`. */
export function countToWords(count: number | null, isEstimate: boolean): string {
  if (count === null) return 'some, number not yet known';
  return `${isEstimate ? 'about ' : ''}${count.toLocaleString('en-US')}`;
}
