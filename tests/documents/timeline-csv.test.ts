import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { TIMESKETCH_COLUMNS, timelineToCsv, toTimesketchRow } from '../../src/documents/timeline-csv.ts';
import { withoutControls } from '../../src/documents/csv-cell.ts';
import { caseOf, sampleCase } from '../core/sample-timeline.ts';
import { anyText, note } from '../core/samples.ts';

const mapValues = (row: Readonly<Record<string, string>>, map: (text: string) => string) =>
  Object.fromEntries(Object.entries(row).map(([name, text]) => [name, map(text)]));
const read = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

test('is the file that was read through, for machines and for spreadsheets, real and exercise', async () => {
  const files = '../fixtures/timeline';
  await expect(timelineToCsv(sampleCase().timeline, 'machine')).toMatchFileSnapshot(`${files}/timesketch.csv`);
  const exercise = timelineToCsv(sampleCase('exercise').timeline, 'spreadsheet');
  await expect(exercise).toMatchFileSnapshot(`${files}/spreadsheet-exercise.csv`);
});

test('begins with the three columns that Timesketch asks for, and leaves its own names to it', () => {
  expect(TIMESKETCH_COLUMNS.slice(0, 3)).toEqual(['message', 'datetime', 'timestamp_desc']);
  for (const taken of ['tag', 'label', 'timestamp', '_id', '_index', '_type', '_source', '__ts_timeline_id'])
    expect(TIMESKETCH_COLUMNS).not.toContain(taken);
});

test('writes each moment alike, in UTC with milliseconds', () => {
  for (const { datetime } of read(timelineToCsv(sampleCase().timeline, 'machine')))
    expect(datetime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});

test('keeps a text such as NA from being taken for nothing', () => {
  const [row] = read(timelineToCsv(caseOf([note('NA')]).timeline, 'machine'));
  expect(row?.message).toBe('Note: NA');
});

test('gives a reader back every text, whatever people wrote, without its control characters', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), fc.string({ unit: 'binary' }), (texts, who) => {
      const { timeline } = caseOf(texts.map((text) => note(text, { who })));
      const expected = timeline.rows.map((row) =>
        mapValues(toTimesketchRow(timeline, row), (text) => withoutControls(text)),
      );
      expect(read(timelineToCsv(timeline, 'machine'))).toEqual(expected);
    }),
  );
});

test('never gives a spreadsheet a cell that it could execute', () => {
  const starts = ['=', '+', '-', '@', '\t', '\r', 'x'];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.string(), (start, rest) => {
      const csv = timelineToCsv(caseOf([note('A text', { who: start + rest })]).timeline, 'spreadsheet');
      expect(csv.startsWith('\ufeff')).toBe(true);
      for (const row of read(csv.slice(1)))
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test('leaves out control characters, also before what a spreadsheet takes for a formula', () => {
  const { timeline } = caseOf([note('one\u0000two\u001b[0m\tthree', { who: '\u0000=1+1' })]);
  const message = 'Note: onetwo[0m\tthree';
  expect(read(timelineToCsv(timeline, 'machine'))).toMatchObject([{ message, who: '=1+1' }]);
  expect(read(timelineToCsv(timeline, 'spreadsheet').slice(1))).toMatchObject([{ message, who: "'=1+1" }]);
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)('is read by Python as it was meant (skipped where python3 is missing)', () => {
  const { timeline } = sampleCase();
  const script =
    'import csv,io,json,sys; print(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode("utf-8"), newline="")))))';
  const output = execFileSync('python3', ['-c', script], {
    input: timelineToCsv(timeline, 'machine'),
    encoding: 'utf8',
  });
  expect(JSON.parse(output)).toEqual(timeline.rows.map((row) => toTimesketchRow(timeline, row)));
});
