// What gives somebody or something away without its whole name: a surname, a machine’s name in other marks, a number without
// its dashes, the police while they asked for silence. Asks too often rather than too seldom: a person takes the word out.

import type { Secret } from './report-secret.ts';

/** Before or behind a name, and no part of it. */
const TITLES =
  /^(?:agent|captain|chief|counsel|deputy|desk|detective|doctor|investigator|lieutenant|officer|sergeant|sheriff|special|the|and|from|team)$/i;
const SHORTEST_WORD = 3;
/** A name has at most so many words; what is longer is an office or a sentence. */
const MOST_WORDS = 3;
const FEWEST_DIGITS = 4;

/** Whoever asked for a delay asked that customers do not hear of it. */
const POLICE = [
  /\b(?:FBI|USSS|HSI|ICE)\b/gu,
  /\b(?:secret service|homeland security|immigration and customs|police|sheriff|detectives?|law enforcement|investigators?|prosecutors?|district attorney)\b/giu,
];

/** Addresses of the internet protocol, version 6, in which zeros are left out. */
const SHORT_ADDRESS = /(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\p{L}\p{N}:])/giu;

/** What a text tells of secrets in other words than the log’s, each once. `open` holds what the company publishes, in lower case. */
export function findTraces(
  text: string,
  secrets: readonly Secret[],
  open: ReadonlySet<string>,
  isHeld: boolean,
): readonly Secret[] {
  const written = withoutDisguise(text).replace(/\s+/g, ' ');
  const openWords = new Set([...open].flatMap((each) => each.split(/[^\p{L}\p{N}]+/u)));
  const traces = [
    ...secrets.flatMap((secret) => traceOf(secret, written, openWords)),
    ...[...written.matchAll(SHORT_ADDRESS)].map(([found]): Secret => ({ what: 'an address', text: found })),
    ...(isHeld ? POLICE.flatMap((words) => [...written.matchAll(words)]) : []).map(([found]): Secret => ({
      what: 'an agency',
      text: found,
    })),
  ];
  return [...new Map(traces.map((each) => [`${each.what} ${each.text.toLowerCase()}`, each])).values()];
}

/** A text without accents, which people leave out, and with addresses as machines write them: `10.0.0[.]5`. */
export function withoutDisguise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .replace(/[[(](?:\.|dot)[\])]/gi, '.')
    .replace(/[[(](?:@|at)[\])]/gi, '@')
    .replace(/\[:\]/g, ':');
}

function traceOf({ what, text }: Secret, written: string, openWords: ReadonlySet<string>): readonly Secret[] {
  switch (what) {
    case 'a person':
      return nameToWords(text)
        .filter((word) => !openWords.has(word.toLowerCase()) && holdsName(written, withoutDisguise(word)))
        .map((word) => ({ what, text: word }));
    case 'a system':
    case 'an account':
      return toMachines(text)
        .filter((machine) => holdsLoosely(written, machine))
        .map((machine) => ({ what, text: machine }));
    case 'a report number':
      return toNumbers(text)
        .filter((number) => !openWords.has(number) && holdsLoosely(written, number))
        .map((number) => ({ what, text: number }));
    default:
      return [];
  }
}

/** The words of a person’s name, without titles; none of an office. */
function nameToWords(name: string): readonly string[] {
  const person = name.split(/[,(]| of /)[0] ?? '';
  const words = person.split(/[^\p{L}'’-]+/u).filter((word) => word && !TITLES.test(word));
  const isOffice = words.length > MOST_WORDS || words.some((word) => /^\p{Lu}{2,}$/u.test(word));
  return isOffice ? [] : words.filter((word) => word.length >= SHORTEST_WORD && /^\p{Lu}/u.test(word));
}

/** A name as people write it: `Will`, `WILL`, and not `will`. */
function holdsName(text: string, name: string): boolean {
  return [name, name.toUpperCase()].some((each) => wordPattern(escape(each)).test(text));
}

/** The names of machines in a text: what has a digit in it, and of a host its first part. */
function toMachines(text: string): readonly string[] {
  return text
    .split(/[,;()/@]/)
    .flatMap((each) => [each, each.split('.')[0] ?? ''])
    .map((each) => each.trim())
    .filter((each) => /\p{L}/u.test(each) && /\d/.test(each) && each.length >= SHORTEST_WORD && each.length < 60);
}

/** Numbers that are long enough to be told apart, years left out, and a short one together with the word before it. */
function toNumbers(text: string): readonly string[] {
  const long = (text.match(/\d[\d\s.-]*\d/g) ?? [])
    .map((each) => each.replace(/\D/g, ''))
    .filter((each) => each.length >= FEWEST_DIGITS && !/^(?:19|20)\d\d$/.test(each));
  const short = /^\d{1,3}$/.test(text.trim())
    ? ['case', 'report', 'number'].map((word) => `${word} ${text.trim()}`)
    : [];
  return [...long, ...short];
}

/** Whether a text holds these letters and digits in their order, whatever stands between them instead of the marks. */
function holdsLoosely(text: string, wanted: string): boolean {
  const isNumber = /^\d+$/.test(wanted);
  const parts = isNumber ? [...wanted] : (wanted.match(/\p{L}+|\d+/gu) ?? []);
  return wordPattern(parts.map(escape).join(String.raw`[\s._#:-]?`), 'iu').test(text);
}

function wordPattern(source: string, flags = 'u'): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, flags);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);
}
