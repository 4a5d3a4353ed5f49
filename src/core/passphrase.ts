// The passphrase with which a file is sealed. It is told by telephone, typed by hand, and kept nowhere.

import { type Problem, problemFrom } from './problem.ts';

/** Ten words of 2,048: 110 bits. */
export const PASSPHRASE_WORDS = 10;

/** How many random bytes `choosePassphraseWords` takes: two for each word. */
export const PASSPHRASE_RANDOM_BYTES = 2 * PASSPHRASE_WORDS;

/** NIST SP 800-63B-4, 3.1.1.2: a passphrase that stands alone has at least fifteen characters. From memory. */
export const OWN_PASSPHRASE_LEAST_CHARACTERS = 15;
const OWN_PASSPHRASE_MOST_CHARACTERS = 200;
const LEAST_DIFFERENT_CHARACTERS = 6;

/**
 * Ten words of a list, each as likely as any other. `random` are `PASSPHRASE_RANDOM_BYTES` random bytes; the list has as many
 * words as a power of two up to 65,536, so that no remainder favours some of them.
 */
export function choosePassphraseWords(words: readonly string[], random: Uint8Array): readonly string[] {
  const { length } = words;
  if (length < 2 || length > 0x10000 || (length & (length - 1)) !== 0)
    throw new Error(`A list of ${length} words is no power of two up to 65,536.`);
  if (random.length !== PASSPHRASE_RANDOM_BYTES)
    throw new Error(`${PASSPHRASE_RANDOM_BYTES} random bytes are needed, not ${random.length}.`);
  return Array.from({ length: PASSPHRASE_WORDS }, (_, place) => {
    const number = ((random[2 * place] ?? 0) << 8) | (random[2 * place + 1] ?? 0);
    return words[number & (length - 1)] ?? '';
  });
}

/** The words as the `age` command wants them typed: in small letters, with a hyphen between. */
export function wordsToPassphrase(words: readonly string[]): string {
  return words.join('-');
}

/** A passphrase that somebody made up, as it is used: without space around it, accents in one form. */
export function toOwnPassphrase(typed: string): string {
  return typed.normalize('NFC').trim();
}

/** What is wrong with a passphrase that somebody made up; undefined where nothing is. */
export function findPassphraseProblem(typed: string): Problem | undefined {
  const passphrase = toOwnPassphrase(typed);
  const characters = [...passphrase];
  if (characters.length === 0) return createPassphraseProblem('passphrase-missing');
  if (characters.length < OWN_PASSPHRASE_LEAST_CHARACTERS)
    return createPassphraseProblem('passphrase-too-short', characters.length);
  if (characters.length > OWN_PASSPHRASE_MOST_CHARACTERS) return createPassphraseProblem('passphrase-too-long');
  if (/\p{Cc}/u.test(passphrase)) return createPassphraseProblem('passphrase-unprintable');
  if (new Set(characters).size < LEAST_DIFFERENT_CHARACTERS) return createPassphraseProblem('passphrase-too-plain');
  return undefined;
}

/**
 * What a passphrase may mean that was typed to open a file: ten words of the list however they are separated and written, or
 * exactly what was typed. The likeliest first; empty where nothing was typed.
 */
export function typedToPassphrases(typed: string, words: readonly string[]): readonly string[] {
  const own = toOwnPassphrase(typed);
  if (own === '') return [];
  const known = new Set(words);
  const parts = own.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isGenerated = parts.length === PASSPHRASE_WORDS && parts.every((part) => known.has(part));
  return [...new Set([...(isGenerated ? [wordsToPassphrase(parts)] : []), own])];
}

type PassphraseProblemCode = keyof typeof passphraseProblems;

/** The problem of this code, in words. */
export function createPassphraseProblem<Code extends PassphraseProblemCode>(
  code: Code,
  ...details: Parameters<(typeof passphraseProblems)[Code]>
): Problem {
  return problemFrom(passphraseProblems, code, details);
}

const passphraseProblems = {
  'passphrase-missing': () => 'Type the passphrase.',
  'passphrase-too-short': (count: number) =>
    `That has ${count} ${count === 1 ? 'character' : 'characters'}; use at least ${OWN_PASSPHRASE_LEAST_CHARACTERS}. Several words that do not belong together are easy to type.`,
  'passphrase-too-long': () => `Use at most ${OWN_PASSPHRASE_MOST_CHARACTERS} characters.`,
  'passphrase-unprintable': () =>
    'It holds a character that cannot be seen, such as a tab. Type it by hand, without that.',
  'passphrase-too-plain': () => 'It repeats the same few characters. Use several words that do not belong together.',
  'passphrase-not-noted': () =>
    'Say first that you have written the passphrase down. Without it nobody can open the file, and it is kept nowhere.',
} satisfies Record<string, (...details: never[]) => string>;
