// What to say on the telephone in ninety seconds: who, what, when, which data, how many, where, what was done, what we ask.

import { countOnSafeSide } from './rule-scope.ts';
import { countToWords } from './count.ts';
import { type FactSheet, type FactSheetGround, sheetFact, type SheetFact } from './fact-sheet.ts';
import type { FactSheetId } from './fact-sheet-list.ts';
import { endSentence } from './full-stop.ts';
import type { Incident } from './incident.ts';
import { isUnset } from './organisation.ts';
import { toPrintableLine } from './printable.ts';
import { ownValue } from './recorded.ts';
import type { Moment, MomentId, Room } from './room.ts';
import { instantToTime } from './time.ts';
import { instantToDay } from './local-time.ts';
import { instantToZoneName } from './time-words.ts';
import { askedFacts, effectiveFact } from './triage.ts';

/** Ninety seconds at 150 words a minute. */
export const CALL_SCRIPT_LIMIT_IN_WORDS = 225;

/** What is read aloud, sentence by sentence; a gap says `not yet known`. */
export function createCallScript(
  sheet: FactSheet,
  { incident, room, company, zone }: Pick<FactSheetGround, 'incident' | 'room' | 'company' | 'zone'>,
): readonly string[] {
  const fact = (id: FactSheetId) => sheetFact(sheet, id);
  const exercise = sheet.isExercise ? ['Exercise.'] : [];
  return [
    ...exercise,
    ...sayWho(ownValue(company, 'name') ?? '', fact('reporter')),
    say(fact('description'), 34, 'What happened:', 'What happened is not yet known.'),
    sayMoment(room, zone, 'detected', 'We noticed it', 'When we noticed it is not yet known.'),
    sayMoment(room, zone, 'began', 'It began', 'When it began is not yet known.'),
    sayAnswer(incident, 'ongoing', [
      'It is still going on.',
      'It is no longer going on.',
      'Whether it is still going on is not yet known.',
    ]),
    sayAnswer(incident, 'malware', [
      'We found malicious code.',
      'We found no malicious code.',
      'Whether malicious code is involved is not yet known.',
    ]),
    sayKinds(incident),
    sayPeople(incident, room),
    say(fact('systems'), 18, 'Systems and data affected:', 'Which systems are affected is not yet known.', 'first'),
    say(fact('actions'), 26, 'What we did so far:', 'What was done so far is not yet known.', 'last'),
    'Please give me a report number.',
    'Must notices to the people affected wait?',
    'What should we preserve?',
    ...exercise,
  ];
}

/** How many words a text has when it is read aloud. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function sayWho(company: string, reporter: SheetFact): readonly string[] {
  const name = isUnset(company) ? '' : spoken(company, 8);
  const who = reporter.status === 'known' ? spoken(reporter.text, 14) : '';
  return [
    `I am calling to report a security incident${name ? '' : ' at our company'}.`,
    ...(name ? [endSentence(`The company is ${name}`)] : []),
    who ? endSentence(`The person who reports is ${who}`) : 'A person to call back is not yet known.',
  ];
}

/**
 * Free text of people, shortened to so many words. Of a list, `first` entries or `last` ones, without what stands in
 * brackets. Two versions are read as what they are: not yet known.
 */
function say(
  { status, text }: SheetFact,
  mostWords: number,
  before: string,
  unknown: string,
  list?: 'first' | 'last',
): string {
  if (status === 'disputed') return unknown.replace(/\.$/, ': two people disagree.');
  const entries = list ? text.replace(/\s*\([^()]*\)/g, '').split('; ') : [text];
  const told = (list === 'last' ? entries.slice(-2) : entries).join('; ');
  const words = status === 'known' ? spoken(told, mostWords) : '';
  return words ? endSentence(`${before} ${words}`) : unknown;
}

/** On one line, without what nobody can read aloud, in at most so many words; the end of a whole sentence where one fits. */
function spoken(text: string, mostWords: number): string {
  const plain = toPrintableLine(text)
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const words = plain.split(' ');
  if (countWords(plain) <= mostWords && plain.length <= mostWords * 12) return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
  const kept: string[] = [];
  for (const word of words) {
    if (countWords([...kept, word].join(' ')) > mostWords || kept.join(' ').length + word.length > mostWords * 12)
      break;
    kept.push(word);
  }
  const start = (kept.length > 0 ? kept.join(' ') : plain.slice(0, mostWords * 12)).replace(/[,;:([\s]+$/, '');
  const whole = /^.*[.!?](?=\s|$)/.exec(start)?.[0];
  const cut = whole && whole.length > start.length / 2 ? whole : `${start}…`;
  return /[\p{L}\p{N}]/u.test(cut) ? cut : '';
}

function sayMoment({ moments }: Room, zone: string, id: MomentId, before: string, unknown: string): string {
  const recorded = moments[id];
  if (!recorded) return unknown;
  if (recorded.disagreement) return unknown.replace(/\.$/, ': two people disagree.');
  return `${before} ${momentToSpeech(recorded.value, zone)}.`;
}

function momentToSpeech({ at, isEstimate }: Moment, zone: string): string {
  return `${isEstimate ? 'about ' : 'on '}${instantToDay(at, zone)}, at ${instantToTime(at, zone)} ${instantToZoneName(at, zone)}`;
}

function sayAnswer(
  incident: Incident,
  id: 'ongoing' | 'malware',
  [yes, no, unknown]: readonly [yes: string, no: string, unknown: string],
): string {
  const value = effectiveFact(incident, id);
  return value === 'yes' ? yes : value === 'no' ? no : unknown;
}

const MOST_KINDS = 6;

function sayKinds(incident: Incident): string {
  if (effectiveFact(incident, 'personalInformation') === 'no') return 'No information about people is involved.';
  const kinds = askedFacts
    .filter(({ id, unlessNo }) => unlessNo === 'personalInformation' && effectiveFact(incident, id) === 'yes')
    .map(({ label }) => (label.startsWith('Social') ? label : label.charAt(0).toLowerCase() + label.slice(1)));
  if (kinds.length === 0)
    return effectiveFact(incident, 'personalInformation') === 'yes'
      ? 'Information about people is involved, but which kinds is not yet known.'
      : 'Whether information about people is involved is not yet known.';
  const more = kinds.length > MOST_KINDS ? [`${kinds.length - MOST_KINDS} more kinds`] : [];
  return `The information about people is: ${joinWords([...kinds.slice(0, MOST_KINDS), ...more])}.`;
}

function sayPeople(incident: Incident, { counts }: Room): string {
  const places = Object.values(counts).flatMap((recorded) => countOnSafeSide(recorded) ?? []);
  const isNone = places.length === 0 && effectiveFact(incident, 'personalInformation') === 'no';
  if (isNone) return 'No people are affected.';
  const known = places.filter(({ count }) => count !== null);
  if (known.length === 0) return 'How many people are affected is not yet known.';
  const sum = known.reduce((total, { count }) => total + (count ?? 0), 0);
  const about = known.some(({ isEstimate }) => isEstimate) ? 'about ' : '';
  const people = `${about}${sum.toLocaleString('en-US')} ${sum === 1 ? 'person' : 'people'}`;
  const biggest = known.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0))[0];
  const where = biggest ? spoken(biggest.words, 5) : '';
  const most = biggest ? countToWords(biggest.count, biggest.isEstimate) : '';
  const inPlaces = known.length > 1 ? `in ${known.length} places, the most in ${where}, ${most}` : `in ${where}`;
  const open = known.length < places.length ? ', and more whose number is not yet known' : '';
  return where ? `It affects ${people} ${inPlaces}${open}.` : `It affects ${people}${open}.`;
}

/** `a, b and c`. */
function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
