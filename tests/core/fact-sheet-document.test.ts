import { expect, test } from 'vitest';
import { createCallScript } from '../../src/core/call-script.ts';
import { createFactSheet, type FactSheetGround } from '../../src/core/fact-sheet.ts';
import { answerForm, factForms } from '../../src/core/fact-sheet-answer.ts';
import {
  factSheetToDenseDocument,
  factSheetToDocument,
  factSheetToText,
  formToDocument,
  formToText,
  statusToWords,
} from '../../src/core/fact-sheet-document.ts';
import { createLog } from '../../src/core/log.ts';
import { rules } from '../content/content.ts';
import { documentToText } from '../../src/documents/text.ts';
import { busyStory, groundOf, groundOfLog } from './fact-sheet-situation.ts';
import { write } from './samples.ts';

const frame = { author: 'Acorn Shop', paper: 'letter' } as const;

function documentOf(ground: FactSheetGround) {
  const sheet = createFactSheet(ground);
  return factSheetToDocument(sheet, createCallScript(sheet, ground), frame);
}

test('puts the script before the thirty facts, with the fingerprint of the log on every page', () => {
  const document = documentOf(groundOf(busyStory));
  const text = documentToText(document);
  expect(text.indexOf('I am calling')).toBeLessThan(text.indexOf('Who reports'));
  expect(document.footer).toMatch(/^Fingerprint of the log: [0-9a-f]{4} /);
  const table = document.blocks.find((block) => block.type === 'table');
  expect(table?.type === 'table' && table.rows).toHaveLength(30);
});

test('has all thirty facts on the dense sheet, short ones side by side', () => {
  const ground = groundOf(busyStory);
  const sheet = createFactSheet(ground);
  const text = documentToText(factSheetToDenseDocument(sheet, createCallScript(sheet, ground), frame));
  sheet.facts.forEach(({ label, text: words }, index) =>
    expect(text.replace(/\s+/g, ' ')).toContain(`${index + 1} ${label}: ${words}`),
  );
  expect(text).toMatch(/6 When it ended: .* · 7 Still going on: /);
});

test('says EXERCISE in the title, at the head, at the foot and in the texts of an exercise', () => {
  const log = createLog([write({ type: 'incident-opened', data: { title: 'Practice', kind: 'exercise' } })]);
  const ground = groundOfLog(log);
  const document = documentOf(ground);
  expect([document.stamps, document.title, document.footer]).toEqual([
    ['EXERCISE'],
    'EXERCISE. Fact sheet: Practice',
    expect.stringMatching(/^EXERCISE\. /),
  ]);
  const sheet = createFactSheet(ground);
  expect(factSheetToText(sheet, [])).toMatch(/^EXERCISE\. [^]*\nEXERCISE\n$/);
  for (const form of factForms) {
    const answers = answerForm(form, sheet, ground);
    expect(formToText(form, answers, sheet)).toMatch(/^EXERCISE\. [^]*\nEXERCISE\n$/);
    expect(formToDocument(form, answers, sheet, frame).stamps).toEqual(['EXERCISE']);
  }
});

test('marks what somebody still has to do', () => {
  expect(statusToWords('known')).toBe('');
  expect(statusToWords('choose')).toBe('choose');
  expect(factSheetToText(createFactSheet(groundOf([])), [])).toContain(
    '10. How they got in: Not yet known (only a person can write this)',
  );
});

test.each(factForms.map((form) => [form.id, form] as const))(
  'reads as it was reviewed by eye: the view for %s',
  async (id, form) => {
    const ground = groundOf(busyStory, {}, rules);
    const sheet = createFactSheet(ground);
    const answers = answerForm(form, sheet, ground);
    const text = formToText(form, answers, sheet);
    await expect(text).toMatchFileSnapshot(`../fixtures/fact-sheet/${id}.txt`);
    const asDocument = documentToText(formToDocument(form, answers, sheet, frame));
    for (const { asks } of form.questions) expect(asDocument).toContain(asks);
  },
);
