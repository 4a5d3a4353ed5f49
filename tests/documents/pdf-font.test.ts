import { expect, test } from 'vitest';
import { readPdfFonts } from '../../src/documents/pdf-font.ts';
import { fontFiles, fonts } from './fonts.ts';
import { names } from './samples.ts';

test.each(names)('lets each glyph of %s stand for its own character', (name) => {
  const text = name.normalize('NFC');
  for (const font of [fonts.regular, fonts.bold]) {
    const codePoints = font.layout(text).glyphs.map((glyph) => glyph.codePoints);
    expect(codePoints).toEqual(Array.from(text, (character) => [character.codePointAt(0)]));
  }
});

test('forgets nothing and remembers nothing: a name is set alike after any other', () => {
  const fresh = readPdfFonts(fontFiles);
  for (const name of names) expect(fonts.regular.layout(name)).toEqual(fresh.regular.layout(name));
});

test('gives positions away that may be written into', () => {
  const [position] = fonts.regular.layout('A').positions;
  Object.assign(position ?? {}, { xAdvance: 0 });
  expect(fonts.regular.layout('A').positions[0]?.xAdvance).toBeGreaterThan(0);
});

test('measures a text as the sum of its words', () => {
  const { measure } = fonts;
  expect(measure('one two', 'regular', 10)).toBeCloseTo(measure('one ', 'regular', 10) + measure('two', 'regular', 10));
  expect(measure('one', 'bold', 10)).toBeGreaterThan(measure('one', 'regular', 10));
  expect(measure('one', 'regular', 20)).toBeCloseTo(2 * measure('one', 'regular', 10));
});

test('sets nothing for what shows nothing, so that spaces stay spaces', () => {
  const glyphs = fonts.regular.layout('a\u200B \u2060\uFE0Fb').glyphs;
  expect(glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)).join('')).toBe('a b');
});
