// The sheet of one state, of no state and of two as text, read by eye. A changed word shows up as a changed file: read it,
// then write the files anew with `npx vitest run tests/content/contact-sheet-golden.test.ts -u`.

import { expect, test } from 'vitest';
import { contactSheetToCsv } from '../../src/documents/contact-csv.ts';
import { documentToText } from '../../src/documents/text.ts';
import { contactSheetToVcards } from '../../src/documents/vcard.ts';
import { bookLine, countsOf } from '../core/contact-samples.ts';
import { documentOf, sheetFor } from './contact-sheets.ts';

const book = { 'sheriff-us-ca': bookLine };
const company = { 'counsel.firm': 'Example Law', 'insurer.name': 'UNSET: insurer' };

test.each([
  ['california', ['us-ca'], { counts: countsOf({ 'us-ca': 1204 }), company }],
  ['no-state', [], {}],
  ['new-jersey-and-american-samoa', ['us-nj', 'us-as'], { counties: { 'us-nj': 'Camden' } }],
] as const)('the sheet for %s says what was read by eye', async (name, places, more) => {
  const text = documentToText(documentOf(sheetFor(places, more), 'letter', book));
  await expect(text).toMatchFileSnapshot(`../fixtures/contacts/${name}.txt`);
});

test('the table and the cards for California say what was read by eye', async () => {
  const sheet = sheetFor(['us-ca'], { company });
  const options = { title: 'Marketplace data taken', isExercise: false, zone: 'UTC', profile: 'machine' } as const;
  await expect(contactSheetToCsv(sheet, book, [], options)).toMatchFileSnapshot('../fixtures/contacts/california.csv');
  await expect(contactSheetToVcards(sheet, book, false)).toMatchFileSnapshot('../fixtures/contacts/california.vcf');
});
