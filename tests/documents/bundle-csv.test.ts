import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { tableToCsv } from '../../src/documents/bundle-csv.ts';
import { withoutControls } from '../../src/documents/csv-cell.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

const table = {
  head: ['what', 'count'],
  rows: [
    ['=1+1', 3],
    ['+1 555-0142', 0],
    ['-2', 1],
    ['@SUM(A1)', 1],
    ['\tx', 1],
    ['\rx', 1],
    ['\u0000=1+1', 1],
    ['one\u0000two\u001b\u000b\u000c', 1],
    ['plain, with "quotes"\nand a line', 1],
  ],
};

test('is read back by another reader, with nothing that a spreadsheet carries out', () => {
  const csv = tableToCsv(table);
  expect(csv.startsWith('\uFEFFwhat,count\r\n')).toBe(true);
  const { data } = parse<string[]>(csv.slice(1), { skipEmptyLines: true });
  expect(data.slice(1).map(([cell]) => cell)).toEqual([
    "'=1+1",
    "'+1 555-0142",
    "'-2",
    "'@SUM(A1)",
    "'\tx",
    "'\rx",
    "'=1+1",
    'onetwo',
    'plain, with "quotes"\nand a line',
  ]);
});

test.skipIf(!hasProgram('python3'))('is read by Python’s csv module (skipped without Python)', () => {
  const path = writeTemporary(new TextEncoder().encode(tableToCsv(table)), 'table.csv');
  const script = `import csv,json,sys;print(json.dumps(list(csv.reader(open(sys.argv[1],newline='',encoding='utf-8-sig')))))`;
  const rows: unknown = JSON.parse(run('python3', '-c', script, path).stdout);
  expect(rows).toEqual([
    ['what', 'count'],
    ...table.rows.map(([what, count]) => {
      const text = withoutControls(String(what));
      return [/^[=+\-@\t\r]/.test(text) ? `'${text}` : text, String(count)];
    }),
  ]);
});
