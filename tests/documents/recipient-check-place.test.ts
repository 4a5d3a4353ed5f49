import { expect, test } from 'vitest';
import { readRecipientTable } from '../../src/documents/recipient-file.ts';
import { recogniseColumns } from '../../src/documents/recipient-columns.ts';
import { checkRecipients, sortProblems } from '../../src/documents/recipient-check.ts';
import type { LetterSet, RowProblem } from '../../src/documents/recipient.ts';
import { createRecipients } from '../../src/documents/recipients.ts';
import { letter } from './samples.ts';

const document = { ...letter, blocks: [] };
const everywhere: LetterSet = {
  variants: [{ id: 'all', name: 'Everywhere', document }],
  variantByPlace: null,
  day: '2026-11-22',
};
const byPlace: LetterSet = { ...everywhere, variantByPlace: { 'us-ca': 'all', other: 'all' } };
const HEADER = 'Name,Street,Address 2,Address 3,City,State,ZIP,Country';

async function check(set: LetterSet, ...rows: readonly string[]): Promise<readonly RowProblem[]> {
  const table = await readRecipientTable(new Blob([[HEADER, ...rows].join('\n')]));
  if ('code' in table) throw new Error(table.words);
  return checkRecipients(createRecipients(table, recogniseColumns(table.header)), table, set, null);
}
const codes = async (set: LetterSet, ...rows: readonly string[]) =>
  (await check(set, ...rows)).map(({ row, code, stops }) => [row, code, stops]);

test('stops a row with a misspelt country beside a state or a ZIP code, although elsewhere is counted', async () => {
  const rows = ['Ann,1 Example Street,,,Fresno,CA,93701,Unites States', 'Bob,1 Road,,,Fresno,,93701,Untied States'];
  expect(await codes(byPlace, ...rows)).toEqual([
    [2, 'unknown-country', 'all'],
    [3, 'unknown-country', 'all'],
  ]);
});

test('asks for a look at a country that is in no list, where it can be another one', async () => {
  const row = 'Ann,1 Road,,,Strelsau,Grad,,Ruritania';
  expect(await codes(byPlace, row)).toEqual([[2, 'unknown-country', 'none']]);
  expect(await codes(everywhere, 'Ann,1 Example Street,,,Fresno,CA,93701,Unites States')).toEqual([
    [2, 'unknown-country', 'none'],
  ]);
  expect(await codes(byPlace, 'Ann,1 Calle,,,Ciudad,CMX,06600,Mexico')).toEqual([]);
});

test('says of a military address what its state means', async () => {
  const row = 'Ann,PSC 1 Box 2,,,APO,AE,09001,';
  const [problem] = await check(byPlace, row);
  expect(problem).toMatchObject({ code: 'military-address', stops: 'all' });
  expect(problem?.words).not.toContain('Write it as CA');
  expect(await codes(byPlace, `${row}US`)).toEqual([[2, 'military-address', 'all']]);
  expect(await codes(everywhere, row)).toEqual([]);
});

test.each([
  ['a name of 380 characters', `${'Ann '.repeat(95)},1 Example Street,,,Fresno,CA,93701,`],
  ['a street of 373 characters', `Ann,${'1 Example Street '.repeat(22)},,,Fresno,CA,93701,`],
  ['six lines', 'Ann,1 Road,Building 4,Room 5,Strelsau,,,Mexico'],
])('stops %s, which leave the window', async (_name, row) => {
  expect(await codes(everywhere, row)).toEqual([[2, 'too-long', 'all']]);
});

test('lets through what stands in the window', async () => {
  const long = 'Maria Guadalupe Hernandez de la Cruz y Fernandez Gutierrez';
  expect(await codes(everywhere, `${long},1 Road,Room 5,,Strelsau,,,Mexico`)).toEqual([]);
  const set = {
    ...everywhere,
    variants: [{ id: 'all', name: 'All', document: { ...document, paper: 'a4' as const } }],
  };
  expect(await codes(set, 'Ann,1 Road,Building 4,Room 5,Strelsau,,,Mexico')).toEqual([]);
});

test('counts no lines of the window in a file of counsel’s own', async () => {
  const own = { file: new Uint8Array(), values: {} };
  const set = { ...everywhere, variants: [{ id: 'all', name: 'All', document, own }] };
  expect(await codes(set, 'Ann,1 Road,Building 4,Room 5,Strelsau,,,Mexico')).toEqual([]);
  expect(await codes(set, `Ann,"${'1\n'.repeat(7)}",,,Fresno,CA,93701,`)).toEqual([[2, 'too-long', 'all']]);
});

test('asks for a look at a line whose end may not show', async () => {
  const row = `Ann,${'1 Example Street '.repeat(4)},,,Fresno,CA,93701,`;
  expect(await codes(everywhere, row)).toEqual([[2, 'wide-line', 'none']]);
});

test('puts first what stops all letters, then what stops PDF, each by its rows', () => {
  const problem = (row: number, stops: RowProblem['stops']) => ({ row, code: 'no-name', words: '', stops }) as const;
  const problems = [problem(2, 'none'), problem(4, 'all'), problem(3, 'pdf'), problem(3, 'all'), problem(1, 'pdf')];
  expect(sortProblems(problems).map(({ row, stops }) => `${row} ${stops}`)).toEqual([
    '3 all',
    '4 all',
    '1 pdf',
    '3 pdf',
    '2 none',
  ]);
  expect(problems[0]?.stops).toBe('none');
});
