// How a fact of the sheet is told: what is known, who said so and when, what two people say differently, what is cut.

import { cutLine } from './brief-page.ts';
import { nameToWords } from './name.ts';
import type { Recorded } from './recorded.ts';
import { instantToWords } from './time-words.ts';

/** What is known of one fact. Without a text it is not yet known. */
export interface FactTold {
  readonly text?: string | undefined;
  /** Two people recorded it without having seen each other's words; the text has both. */
  readonly isDisputed?: boolean | undefined;
  /** Who said so, when, and on what ground, each a sentence without its full stop. */
  readonly said?: readonly string[];
  /** What the person with the sheet must know besides, each a sentence; nothing for whoever is told. */
  readonly notes?: readonly string[];
  /** What was left out of the text, each a sentence. */
  readonly cuts?: readonly string[];
}

export const NOT_YET_KNOWN = 'Not yet known';

const MOST_CHARACTERS = 1200;
const MOST_ENTRIES = 20;
const LONGEST_ENTRY_IN_CHARACTERS = 200;

/** A text that stands on the sheet, cut where it is too long; then a sentence says so. */
export function cutFact(text: string): { readonly text: string; readonly cuts: readonly string[] } {
  const whole = text.trim();
  if (whole.length <= MOST_CHARACTERS) return { text: whole, cuts: [] };
  const start = whole.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '');
  return { text: `${start}…`, cuts: ['Cut here, because it is long. The whole of it stands in the log.'] };
}

/** `Ada Obi, 22 Nov 2026, 14:05 PST; said by Ben Roy`. */
export function recordedToWords(recorded: Omit<Recorded<unknown>, 'disagreement'>, zone: string): string {
  const { who, at, source, ground } = recorded;
  return [
    `Recorded by ${nameToWords(who)}, ${instantToWords(at, zone)}`,
    ...(source ? [`said by ${cutLine(source, LONGEST_ENTRY_IN_CHARACTERS)}`] : []),
    ...(ground ? [`ground: ${cutLine(ground, LONGEST_ENTRY_IN_CHARACTERS)}`] : []),
  ].join('; ');
}

/** What somebody recorded, with both versions where two people disagree. An empty text counts as nothing. */
export function tellRecorded<Value>(
  recorded: Recorded<Value> | undefined,
  toWords: (value: Value) => string,
  zone: string,
): FactTold {
  if (!recorded) return {};
  const text = toWords(recorded.value).trim();
  const other = recorded.disagreement;
  if (!other) return text ? { ...cutFact(text), said: [recordedToWords(recorded, zone)] } : {};
  const versions = [recorded, other].map(
    (each) => `${nameToWords(each.who)}: ${toWords(each.value).trim() || 'nothing, taken back'}`,
  );
  return {
    ...cutFact(`Two people disagree. ${versions.join('. ')}`),
    isDisputed: true,
    said: [recorded, other].map((each) => recordedToWords(each, zone)),
  };
}

/** Entries of a list in one line, the latest ones where there are too many; then a sentence says how many are left out. */
export function tellList(entries: readonly string[], where: string): FactTold {
  if (entries.length === 0) return {};
  const kept: string[] = [];
  let length = 0;
  for (const entry of entries.slice(-MOST_ENTRIES).toReversed()) {
    const line = cutLine(entry, LONGEST_ENTRY_IN_CHARACTERS);
    length += line.length;
    if (length > MOST_CHARACTERS && kept.length > 0) break;
    kept.unshift(line.replace(/[\s.;]+$/, ''));
  }
  const left = entries.length - kept.length;
  const isCut = kept.some((line) => line.endsWith('…'));
  return {
    text: kept.join('; '),
    cuts: [
      ...(left > 0 ? [`${left} earlier ${left === 1 ? 'entry is' : 'entries are'} left out here; ${where}.`] : []),
      ...(isCut ? [`Long entries are cut; ${where}.`] : []),
    ],
  };
}
