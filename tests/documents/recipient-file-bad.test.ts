import { mkdtempSync, openAsBlob, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readRecipientTable } from '../../src/documents/recipient-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'firebreak-list-'));
afterAll(() => rmSync(folder, { recursive: true }));

const refuse = async (...parts: readonly (string | Uint8Array<ArrayBuffer>)[]) => {
  const table = await readRecipientTable(new Blob([...parts]));
  return 'code' in table ? table.code : table;
};

test.each([
  ['list-empty', ''],
  ['list-empty', '\ufeff'],
  ['list-empty', '\r\n \r\n,,\r\n'],
  ['list-empty', 'sep=;'],
  ['list-only-header', 'Name,Address'],
  ['list-only-header', 'Name,Address\r\n\r\n , \r\n'],
  ['list-one-column', 'Name\r\nAnn\r\n'],
  ['list-one-column', 'Name,,\r\nAnn,,\r\n'],
  ['list-one-column', 'Name|Address\r\nAnn|1 Example Street\r\n'],
  ['list-too-many-columns', `${'Name,'.repeat(500)}\r\n${'Ann,'.repeat(500)}\r\n`],
  ['list-workbook', 'PK\u0003\u0004\u0014'],
  ['list-no-text', '%PDF-1.7\n%'],
  ['list-no-text', 'Name,Address\n'.concat('\0'.repeat(500))],
])('refuses a list with %s: %j', async (code, text) => {
  expect(await refuse(text)).toBe(code);
});

test('refuses 1 GB by its size, without reading it', async () => {
  const path = join(folder, 'large.csv');
  writeFileSync(path, 'Name,Address\n');
  truncateSync(path, 1_000_000_000);
  const file = await openAsBlob(path);
  let reads = 0;
  const watched = new Proxy(file, {
    get: (blob, property) => {
      if (property !== 'size') reads += 1;
      return Reflect.get(blob, property, blob);
    },
  });
  expect(await readRecipientTable(watched)).toMatchObject({ code: 'list-too-large' });
  expect(reads).toBe(0);
});

test('says that a file cannot be read which went away', async () => {
  const path = join(folder, 'gone.csv');
  writeFileSync(path, 'Name,Address\nAnn,1 Example Street\n');
  const file = await openAsBlob(path);
  rmSync(path);
  expect(await readRecipientTable(file)).toMatchObject({ code: 'list-unreadable' });
});

test('refuses more records than it may hold, and so many blank rows', async () => {
  expect(await refuse('A,B\n', '1,2\n'.repeat(200_001))).toBe('list-too-many-records');
  expect(await refuse('A,B\n', '\n'.repeat(2_000_000))).toBe('list-too-many-records');
  expect(await refuse(`${'A,'.repeat(199)}A\n`, `${'1,'.repeat(199)}1\n`.repeat(51_000))).toBe('list-too-many-cells');
});

test.each([
  ['never closed', 'A,B\n1,2\n"3,4\n5,6\n', 3],
  ['never closed, in a long file', `A,B\n1,2\n3,"4\n${'5,6\n'.repeat(600_000)}`, 3],
  ['closed at the begin of another cell', 'A,B\n1,"2\n3,"4"\n5,6\n', 2],
  ['in the middle of a cell in quotes', 'A,B\n1,2\n3,"4" and 5\n', 3],
])('says near which row a quotation mark is %s', async (_name, text, row) => {
  const problem = await readRecipientTable(new Blob([text]));
  expect(problem).toMatchObject({ code: 'list-quotes', words: expect.stringContaining(`Row ${row}: `) });
});

test('takes a quotation mark within plain text for what it is', async () => {
  const table = await readRecipientTable(new Blob(['A,B\n5" pipe,Bob "Bo" Example\n']));
  expect(table).toMatchObject({ records: [{ row: 2, cells: ['5" pipe', 'Bob "Bo" Example'] }] });
});

test('keeps NUL, marks of direction and formulas as they are, for the check of each row', async () => {
  const cells = ['A\0nn', '\u202e1 Example Street', '=cmd|’ /C calc’!A0'];
  const table = await readRecipientTable(new Blob([`Name,Address,Note\n${cells.join(',')}\n`]));
  expect(table).toMatchObject({ records: [{ row: 2, cells }] });
});

test('gives a table or words for any bytes, and never throws', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(fc.constantFrom(...'ab",;\t\r\n\0é\ufeff='), { maxLength: 60 }).map((all) => Buffer.from(all.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => {
      const table = await readRecipientTable(new Blob([Uint8Array.from(some)]));
      expect('code' in table ? table.words.length : table.records.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
