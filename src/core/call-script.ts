// What to say on the telephone in ninety seconds: who, what, when, which data, how many, where, what was done, what we ask.

import { countOnSafeSide } from './rule-scope.ts';
import { countToWords } from './count.ts';
import { type FactSheet, type FactSheetGround, sheetFact, type SheetFact } from './fact-sheet.ts';
import type { FactSheetId } from './fact-sheet-list.ts';
import { TICKED } from './fact-sheet-log.ts';
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

/** A fact as it is read aloud: what is known of it, and what is not, as part of a sentence. */
interface Told {
  readonly said?: string;
  readonly unknown?: string;
  readonly disputed?: string;
}

/** What is read aloud, sentence by sentence: what is known, then in one sentence everything that is not yet known. */
export function createCallScript(
  sheet: FactSheet,
  { incident, room, company, zone }: Pick<FactSheetGround, 'incident' | 'room' | 'company' | 'zone'>,
): readonly string[] {
  const fact = (id: FactSheetId) => sheetFact(sheet, id);
  const exercise = sheet.isExercise ? ['Exercise.'] : [];
  const told: readonly Told[] = [
    sayReporter(fact('reporter')),
    say(fact('description'), 34, 'What happened:', 'what happened'),
    sayMoment(room, zone, 'detected', 'We noticed it', 'when we noticed it'),
    sayMoment(room, zone, 'began', 'It began', 'when it began'),
    sayAnswer(incident, 'ongoing', [
      'It is still going on.',
      'It is no longer going on.',
      'whether it is still going on',
    ]),
    sayAnswer(incident, 'malware', [
      'We found malicious code.',
      'We found no malicious code.',
      'whether malicious code is involved',
    ]),
    sayKinds(incident),
    sayPeople(incident, room),
    say(fact('systems'), 18, 'Systems and data affected:', 'which systems are affected', 'first'),
    sayActions(fact('actions')),
  ];
  return [
    ...exercise,
    ...sayCompany(ownValue(company, 'name') ?? ''),
    ...told.flatMap(({ said }) => said ?? []),
    ...inOneSentence(
      'We do not yet know',
      told.flatMap(({ unknown }) => unknown ?? []),
    ),
    ...inOneSentence(
      'Two people here disagree on',
      told.flatMap(({ disputed }) => disputed ?? []),
    ),
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

function inOneSentence(before: string, parts: readonly string[]): readonly string[] {
  return parts.length > 0 ? [`${before}: ${joinWords(parts)}.`] : [];
}

function sayCompany(company: string): readonly string[] {
  const name = isUnset(company) ? '' : spoken(company, 8);
  return [
    `I am calling to report a security incident${name ? '' : ' at our company'}.`,
    ...(name ? [endSentence(`The company is ${name}`)] : []),
  ];
}

function sayReporter(reporter: SheetFact): Told {
  return say(reporter, 14, 'The person who reports is', 'whom to call back');
}

/** Ticks are named as what they are: they say what is done in the words of a checklist. */
function sayActions(actions: SheetFact): Told {
  const isTicked = actions.text.startsWith(TICKED);
  const text = isTicked ? actions.text.slice(TICKED.length) : actions.text;
  const before = isTicked ? 'Done so far, from our checklist:' : 'What we did so far:';
  return say({ ...actions, text }, 26, before, 'what was done so far', 'last');
}

/**
 * Free text of people, shortened to so many words. Of a list, `first` entries or `last` ones, without what stands in
 * brackets. Of two versions neither is read.
 */
function say(
  { status, text }: Pick<SheetFact, 'status' | 'text'>,
  mostWords: number,
  before: string,
  unknown: string,
  list?: 'first' | 'last',
): Told {
  if (status === 'disputed') return { disputed: unknown };
  const entries = list ? text.replace(/\s*\([^()]*\)/g, '').split('; ') : [text];
  const told = (list === 'last' ? entries.slice(-2) : entries).join('; ');
  const words = status === 'known' ? spoken(told, mostWords) : '';
  return words ? { said: endSentence(`${before} ${words}`) } : { unknown };
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

function sayMoment({ moments }: Room, zone: string, id: MomentId, before: string, unknown: string): Told {
  const recorded = moments[id];
  if (!recorded) return { unknown };
  if (recorded.disagreement) return { disputed: unknown };
  return { said: `${before} ${momentToSpeech(recorded.value, zone)}.` };
}

function momentToSpeech({ at, isEstimate }: Moment, zone: string): string {
  return `${isEstimate ? 'about ' : 'on '}${instantToDay(at, zone)}, at ${instantToTime(at, zone)} ${instantToZoneName(at, zone)}`;
}

function sayAnswer(
  incident: Incident,
  id: 'ongoing' | 'malware',
  [yes, no, unknown]: readonly [yes: string, no: string, unknown: string],
): Told {
  const value = effectiveFact(incident, id);
  return value === 'yes' ? { said: yes } : value === 'no' ? { said: no } : { unknown };
}

const MOST_KINDS = 6;

function sayKinds(incident: Incident): Told {
  if (effectiveFact(incident, 'personalInformation') === 'no')
    return { said: 'No information about people is involved.' };
  const kinds = askedFacts
    .filter(({ id, unlessNo }) => unlessNo === 'personalInformation' && effectiveFact(incident, id) === 'yes')
    .map(({ label }) => (label.startsWith('Social') ? label : label.charAt(0).toLowerCase() + label.slice(1)));
  if (kinds.length === 0)
    return effectiveFact(incident, 'personalInformation') === 'yes'
      ? { said: 'Information about people is involved.', unknown: 'which kinds of information about people' }
      : { unknown: 'whether information about people is involved' };
  const more = kinds.length > MOST_KINDS ? [`${kinds.length - MOST_KINDS} more kinds`] : [];
  return { said: `The information about people is: ${joinWords([...kinds.slice(0, MOST_KINDS), ...more])}.` };
}

function sayPeople(incident: Incident, { counts }: Room): Told {
  const places = Object.values(counts).flatMap((recorded) => countOnSafeSide(recorded) ?? []);
  const isNone = places.length === 0 && effectiveFact(incident, 'personalInformation') === 'no';
  if (isNone) return { said: 'No people are affected.' };
  const known = places.filter(({ count }) => count !== null);
  if (known.length === 0) return { unknown: 'how many people are affected' };
  const sum = known.reduce((total, { count }) => total + (count ?? 0), 0);
  const about = known.some(({ isEstimate }) => isEstimate) ? 'about ' : '';
  const people = `${about}${sum.toLocaleString('en-US')} ${sum === 1 ? 'person' : 'people'}`;
  const biggest = known.toSorted((one, other) => (other.count ?? 0) - (one.count ?? 0))[0];
  const where = biggest ? spoken(biggest.words, 5) : '';
  const most = biggest ? countToWords(biggest.count, biggest.isEstimate) : '';
  const inPlaces = known.length > 1 ? `in ${known.length} places, the most in ${where}, ${most}` : `in ${where}`;
  const open = known.length < places.length ? ', and more whose number is not yet known' : '';
  return { said: where ? `It affects ${people} ${inPlaces}${open}.` : `It affects ${people}${open}.` };
}

/** `a, b and c`. */
function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
