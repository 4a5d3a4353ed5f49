import { expect, test } from 'vitest';
import type { Document, RecipientField } from '../../src/core/document.ts';
import { readCoverage } from '../../src/documents/coverage.ts';
import { checkRecipients, variantOf } from '../../src/documents/recipient-check.ts';
import type { LetterSet, RowProblem } from '../../src/documents/recipient.ts';
import { readRecipientTable } from '../../src/documents/recipient-file.ts';
import { recogniseColumns } from '../../src/documents/recipient-columns.ts';
import { createRecipients } from '../../src/documents/recipients.ts';
import { fontFiles } from './fonts.ts';
import { letter as wholeLetter } from './samples.ts';

const coverage = [readCoverage(fontFiles.regular), readCoverage(fontFiles.bold)];

function letter(...fields: readonly RecipientField[]): Document {
  return {
    ...wholeLetter,
    blocks: [
      { type: 'heading', level: 1, text: 'Notice' },
      { type: 'list', isOrdered: false, items: fields.map((field) => [{ type: 'field', field }]) },
    ],
  };
}

const everywhere: LetterSet = {
  variants: [{ id: 'all', name: 'Everywhere', document: letter() }],
  variantByPlace: null,
  day: '2026-11-22',
};
const byPlace: LetterSet = {
  ...everywhere,
  variants: [
    { id: 'ca', name: 'California', document: letter() },
    { id: 'ma', name: 'Massachusetts', document: letter('reference', 'identityTheftCode') },
  ],
  variantByPlace: { 'us-ca': 'ca', 'us-ma': 'ma' },
};

const HEADER = 'Name,Street,City,State,Reference,Code';

async function check(set: LetterSet, ...rows: readonly string[]): Promise<readonly RowProblem[]> {
  const table = await readRecipientTable(new Blob([[HEADER, ...rows].join('\n')]));
  if ('code' in table) throw new Error(table.words);
  return checkRecipients(createRecipients(table, recogniseColumns(table.header)), table, set, coverage);
}

const codes = async (set: LetterSet, ...rows: readonly string[]) =>
  (await check(set, ...rows)).map(({ row, code, stops }) => [row, code, stops]);

test('finds nothing wrong with a good list', async () => {
  const rows = [
    'JOÃO ÂNGELO ÅSE ÄRLIG,1 Example Street,Reno,CA,,',
    'Thị Ọlọ́runṣọlá,2 Example Street,Boston,MA,A-2,X-2',
  ];
  expect(await codes(byPlace, ...rows)).toEqual([]);
});

test.each([
  ['no name', ',1 Example Street,Reno,CA,,', 'no-name', 'all'],
  ['no street', 'Ann,,Reno,CA,,', 'no-address', 'all'],
  ['no city', 'Ann,1 Example Street,,CA,,', 'no-address', 'all'],
  ['no address', 'Ann,,,,,', 'no-address', 'all'],
  ['a name without letters of the fonts', '李明,1 Example Street,Reno,CA,,', 'not-covered', 'pdf'],
  ['a name that must be shaped', 'Ann,1 שדרות,Reno,CA,,', 'needs-shaping', 'pdf'],
  ['a name that turns its direction', 'A\u202enn,1 Example Street,Reno,CA,,', 'hidden-characters', 'none'],
  ['NUL', 'Ann,1 Example\0 Street,Reno,CA,,', 'hidden-characters', 'none'],
  ['a lost character', 'Jos\ufffd,1 Example Street,Reno,CA,,', 'lost-characters', 'none'],
  ['garbled letters', 'ZoÃ« MÃ¼ller,1 Example Street,Reno,CA,,', 'lost-characters', 'none'],
  ['a garbled sign', 'Oâ€™Brien,1 Example Street,Reno,CA,,', 'lost-characters', 'none'],
  ['a formula', "=cmd|' /C calc'!A0,1 Example Street,Reno,CA,,", 'looks-like-formula', 'none'],
  ['a cell too many', 'Example, Ann,1 Example Street,Reno,CA,,x', 'wrong-number-of-cells', 'all'],
  ['500 cells', `Ann,1 Example Street,Reno,CA,,${',x'.repeat(495)}`, 'wrong-number-of-cells', 'all'],
  ['a cell too few', 'Ann,1 Example Street,Reno,CA', 'wrong-number-of-cells', 'all'],
  ['a long name', `${'Ann '.repeat(101)},1 Example Street,Reno,CA,,`, 'too-long', 'all'],
  ['a high address', `Ann,"${'1\n'.repeat(7)}",Reno,CA,,`, 'too-long', 'all'],
])('says that a row has %s', async (_name, row, code, stops) => {
  expect(await codes(everywhere, row)).toEqual([[2, code, stops]]);
});

test('takes empty cells behind the last for nothing', async () => {
  expect(await codes(everywhere, 'Ann,1 Example Street,Reno,CA,,,,, ')).toEqual([]);
});

test('looks at the state only where the letter differs by it', async () => {
  const rows = ['Ann,1 Example Street,Reno,XX,,', 'Bob,1 Example Street,Reno,,,', 'Cleo,1 Example Street,Reno,TX,,'];
  expect(await codes(everywhere, ...rows)).toEqual([]);
  expect(await codes(byPlace, ...rows)).toEqual([
    [2, 'unknown-state', 'all'],
    [3, 'unknown-state', 'all'],
    [4, 'place-not-counted', 'all'],
  ]);
});

test('names the place that was not counted', async () => {
  const [problem] = await check(byPlace, 'Cleo,1 Example Street,Reno,TX,,');
  expect(problem?.words).toContain('“Texas”');
});

test('asks for what the letter of the recipient names, and no more', async () => {
  const rows = ['Ann,1 Example Street,Reno,CA,,', 'Bob,1 Example Street,Boston,MA,,'];
  expect(await codes(byPlace, ...rows)).toEqual([
    [3, 'no-reference', 'all'],
    [3, 'no-code', 'all'],
  ]);
  const whole = { ...everywhere, variants: [{ id: 'all', name: 'All', document: wholeLetter }] };
  expect(await codes(whole, ...rows.slice(1))).toEqual([
    [2, 'no-reference', 'all'],
    [2, 'no-code', 'all'],
  ]);
});

test('names the characters that PDF cannot set, five at most, and the writing', async () => {
  const [missing] = await check(everywhere, '李明 一二三四李,1 Example Street,Reno,CA,,');
  expect(missing?.words).toContain('“李” (U+674E), “明” (U+660E), ');
  expect(missing?.words).toContain(' and 1 more.');
  const [writing] = await check(everywhere, 'محمد,1 राम,Reno,CA,,');
  expect(writing?.words).toContain('Arabic, Devanagari');
});

test('looks at the fonts for what stands in the letter, and only where they are known', async () => {
  const row = 'Ann,1 Example Street,Reno,CA,李,';
  expect(await codes(everywhere, row)).toEqual([]);
  const withReference = { ...everywhere, variants: [{ id: 'all', name: 'All', document: letter('reference') }] };
  expect(await codes(withReference, row)).toEqual([[2, 'not-covered', 'pdf']]);
  const table = await readRecipientTable(new Blob([`${HEADER}\n${row}`]));
  if ('code' in table) throw new Error(table.words);
  const recipients = createRecipients(table, recogniseColumns(table.header));
  expect(checkRecipients(recipients, table, withReference, null)).toEqual([]);
});

test('names the earlier row of a duplicate, however it is written', async () => {
  const rows = [
    'Ann Example,1 Example Street,Reno,CA,,',
    'Bob,1 Example Street,Reno,CA,,',
    'ANN  EXAMPLE,1 example street,RENO,ca,,',
  ];
  const problems = await check(everywhere, ...rows);
  expect(problems).toMatchObject([{ row: 4, code: 'duplicate', stops: 'none' }]);
  expect(problems[0]?.words).toContain('row 2');
});

test('never repeats what stands in a row', async () => {
  const rows = [
    '=Secretname,Secretstreet,,Secretstate,Secretreference,Secretcode',
    ',Secretstreet 李,Secretcity,Secretstate,,,Secretcell',
    `Secretname\u202e\ufffd,Secretstreet,Secretcity,CA,,`,
    `Secretname\ufffd,Secretstreet,Secretcity,CA,,${'x'.repeat(500)}`,
  ];
  for (const set of [everywhere, byPlace]) {
    const problems = await check(set, ...rows);
    expect(problems.length).toBeGreaterThan(6);
    expect(JSON.stringify(problems)).not.toMatch(/secret/i);
  }
});

test('finds the letter of each place, and none for a place without one', () => {
  expect(variantOf({ place: 'us-ma' }, byPlace)?.id).toBe('ma');
  expect(variantOf({ place: 'us-tx' }, byPlace)).toBeNull();
  expect(variantOf({ place: 'constructor' }, byPlace)).toBeNull();
  expect(variantOf({ place: null }, byPlace)).toBeNull();
  expect(variantOf({ place: null }, everywhere)?.id).toBe('all');
});
