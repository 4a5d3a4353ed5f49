import { expect, test } from 'vitest';
import { createCallScript } from '../../src/core/call-script.ts';
import { createFactSheet, type FactSheetGround } from '../../src/core/fact-sheet.ts';
import { fitFacts } from '../../src/core/fact-sheet-page.ts';
import { busyStory, entry, groundOf, written } from './fact-sheet-situation.ts';

function fitted(ground: FactSheetGround) {
  const sheet = createFactSheet(ground);
  return fitFacts(sheet, createCallScript(sheet, ground));
}

test('keeps ordinary facts whole and numbers them', () => {
  const facts = fitted(groundOf(busyStory));
  expect(facts.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  expect(facts.filter(({ isCut }) => isCut)).toEqual([]);
});

test('cuts the longest facts until all thirty fit, and marks them', () => {
  const long = 'A sentence that goes on and on. '.repeat(200);
  const ground = groundOf([
    ...busyStory,
    written('suspect', long),
    written('prevention', long),
    ...Array.from({ length: 30 }, () => entry('affected-system', { name: long })),
  ]);
  const facts = fitted(ground);
  expect(facts).toHaveLength(30);
  const cut = facts.filter(({ isCut }) => isCut);
  expect(cut.map(({ id }) => id)).toEqual(expect.arrayContaining(['suspect', 'prevention']) as unknown);
  for (const { text } of cut) expect(text).toMatch(/…$/);
  const characters = facts.reduce((sum, { label, text }) => sum + label.length + text.length + 5, 0);
  expect(characters).toBeLessThan(2 * 51 * 42);
});

test('counts a word that is longer than a row', () => {
  const long = 'x'.repeat(5000);
  const ids = ['entry', 'suspect', 'description', 'prevention', 'consequences'];
  const facts = fitted(groundOf(ids.map((id) => written(id, long))));
  expect(facts.find(({ id }) => id === 'entry')).toMatchObject({ isCut: true });
});
