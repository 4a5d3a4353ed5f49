import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { findCoverageProblems, readCoverage } from '../../src/documents/coverage.ts';
import { fontFiles } from './fonts.ts';
import { letter, names } from './samples.ts';
import { documentToText } from '../../src/documents/text.ts';

const coverages = [readCoverage(fontFiles.regular), readCoverage(fontFiles.bold)];
const find = (text: string) => findCoverageProblems(text, coverages);

test('reads the same characters from a font as the library that sets it', () => {
  for (const [weight, coverage] of [
    ['regular', coverages[0]],
    ['bold', coverages[1]],
  ] as const) {
    const font = create(fontFiles[weight]);
    const glyphs = new Map(
      [...(coverage ?? [])].map((code) => [code, font.layout(String.fromCodePoint(code)).glyphs[0]?.id]),
    );
    expect(glyphs.size).toBeGreaterThan(3000);
    const missing = [...glyphs].filter(([, glyph]) => glyph === undefined).map(([code]) => code);
    // A variation selector is not set for itself.
    expect(missing).toEqual([0xfe00]);
  }
});

test('gives no two letters one glyph: a name could not be told from another when it is copied', () => {
  for (const [weight, coverage] of [
    ['regular', coverages[0]],
    ['bold', coverages[1]],
  ] as const) {
    const font = create(fontFiles[weight]);
    const letters = [...(coverage ?? [])]
      .map((code) => String.fromCodePoint(code))
      .filter(
        (character) =>
          /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}\p{P}\p{Z}]/u.test(character) &&
          find(character).length === 0 &&
          character.normalize('NFC') === character &&
          !/\p{Default_Ignorable_Code_Point}/u.test(character),
      );
    const glyphs = letters.map((character) => font.layout(character, { ccmp: false }).glyphs[0]?.id);
    expect(letters.filter((_letter, index) => glyphs.indexOf(glyphs[index]) !== index)).toEqual([]);
  }
});

test.each(names)('covers %s', (name) => {
  expect(find(name)).toEqual([]);
});

test('covers a whole letter', () => {
  expect(find(documentToText(letter))).toEqual([]);
});

test('covers all of Latin with diacritics, Greek and Cyrillic as Europe, Vietnam and West Africa write it', () => {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0x24f],
    [0x300, 0x36f],
    [0x400, 0x52f],
    [0x1e00, 0x1eff],
  ] as const;
  const all = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_nothing, index) => String.fromCodePoint(first + index)),
  );
  expect(find(all.join(''))).toEqual([]);
});

test('names characters that no font has, each once', () => {
  expect(find('李明 李 😀')).toEqual([{ type: 'not-covered', characters: ['李', '明', '😀'] }]);
});

test('names scripts that must be shaped, even where a font has their letters', () => {
  expect(find('محمد Ali')).toEqual([{ type: 'needs-shaping', scripts: ['Arabic'] }]);
  expect(find('राम')).toEqual([{ type: 'needs-shaping', scripts: ['Devanagari'] }]);
  expect(find('דוד 李')).toEqual([
    { type: 'needs-shaping', scripts: ['Hebrew'] },
    { type: 'not-covered', characters: ['李'] },
  ]);
});

test('asks nothing of what is taken out anyway', () => {
  expect(find('a\0\u202Eb\nc\u200B\uFE0F\u2060')).toEqual([]);
});

test('does not read what is no font', () => {
  expect(() => readCoverage(new Uint8Array(100))).toThrow('The font has no table cmap.');
});
