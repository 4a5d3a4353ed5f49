import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  choosePassphraseWords,
  createPassphraseProblem,
  findPassphraseProblem,
  PASSPHRASE_RANDOM_BYTES,
  PASSPHRASE_WORDS,
  toOwnPassphrase,
  typedToPassphrases,
  wordsToPassphrase,
} from '../../src/core/passphrase.ts';

const anyRandom = fc.uint8Array({ minLength: PASSPHRASE_RANDOM_BYTES, maxLength: PASSPHRASE_RANDOM_BYTES });
const anyWords = anyRandom.map((random) => choosePassphraseWords(wordlist, random));

test('has ten words of the list, whatever the random bytes are', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      expect(words).toHaveLength(PASSPHRASE_WORDS);
      expect(words.every((word) => wordlist.includes(word))).toBe(true);
    }),
  );
});

test('takes each word of the list for as many pairs of bytes as any other', () => {
  const counts = new Map<string, number>();
  const random = new Uint8Array(PASSPHRASE_RANDOM_BYTES);
  for (let pair = 0; pair < 0x10000; pair += PASSPHRASE_WORDS) {
    const pairs = Array.from({ length: PASSPHRASE_WORDS }, (_, place) => pair + place);
    pairs.forEach((number, place) => random.set([(number >> 8) & 0xff, number & 0xff], 2 * place));
    const words = choosePassphraseWords(wordlist, random);
    // The last round goes beyond the last pair of bytes.
    words.forEach((word, place) => {
      if ((pairs[place] ?? 0) < 0x10000) counts.set(word, (counts.get(word) ?? 0) + 1);
    });
  }
  expect(counts.size).toBe(2048);
  expect(new Set(counts.values())).toEqual(new Set([32]));
});

test('chooses each word by bytes of its own', () => {
  fc.assert(
    fc.property(anyRandom, fc.nat(PASSPHRASE_WORDS - 1), (random, place) => {
      const other = random.slice();
      other[2 * place + 1] = (other[2 * place + 1] ?? 0) ^ 1;
      const [words, changed] = [random, other].map((bytes) => choosePassphraseWords(wordlist, bytes));
      const differing = words?.flatMap((word, index) => (word === changed?.[index] ? [] : [index]));
      expect(differing).toEqual([place]);
    }),
  );
});

test('takes no list whose length would favour some words, and not too few bytes', () => {
  const random = new Uint8Array(PASSPHRASE_RANDOM_BYTES);
  expect(() => choosePassphraseWords(wordlist.slice(1), random)).toThrow('no power of two');
  expect(() => choosePassphraseWords(wordlist, random.slice(1))).toThrow('20 random bytes');
});

test('opens with the ten words however they are separated and written', () => {
  fc.assert(
    fc.property(anyWords, fc.constantFrom(' ', '-', '  ', ', ', '\n', ' – ', '. '), (words, separator) => {
      const passphrase = wordsToPassphrase(words);
      const typed = ` ${words.join(separator).toUpperCase()} `;
      expect(typedToPassphrases(typed, wordlist)[0]).toBe(passphrase);
      expect(typedToPassphrases(passphrase, wordlist)).toEqual([passphrase]);
    }),
  );
});

test('opens with exactly what was typed where it is not ten words of the list', () => {
  expect(typedToPassphrases('', wordlist)).toEqual([]);
  expect(typedToPassphrases('  ', wordlist)).toEqual([]);
  expect(typedToPassphrases(' Own Phrase of mine ', wordlist)).toEqual(['Own Phrase of mine']);
  const ten = 'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo';
  expect(typedToPassphrases(ten, wordlist)).toEqual([ten.replaceAll(' ', '-'), ten]);
  expect(typedToPassphrases(`${ten} zoo`, wordlist)).toEqual([`${ten} zoo`]);
  expect(typedToPassphrases(ten.replace('zoo', 'zooo'), wordlist)).toEqual([ten.replace('zoo', 'zooo')]);
});

test('has one form of a letter with an accent', () => {
  expect(toOwnPassphrase(' cafe\u0301 ')).toBe('café');
});

test('says what is wrong with a passphrase of one’s own', () => {
  const codeOf = (typed: string) => findPassphraseProblem(typed)?.code;
  expect(codeOf(' ')).toBe('passphrase-missing');
  expect(codeOf('fourteen signs')).toBe('passphrase-too-short');
  expect(codeOf('fifteen letters')).toBeUndefined();
  expect(codeOf('😀😃😄😁😆😅🤣😂🙂🙃😉😊😇🥰😍')).toBeUndefined();
  expect(codeOf('abcabcabcabcabcabcabc')).toBe('passphrase-too-plain');
  expect(codeOf('one and\ttwo and three')).toBe('passphrase-unprintable');
  expect(codeOf('one two three '.repeat(15))).toBe('passphrase-too-long');
  expect(findPassphraseProblem('x')?.words).toContain('That has 1 character;');
  expect(createPassphraseProblem('passphrase-not-noted').words).toContain('written the passphrase down');
});
