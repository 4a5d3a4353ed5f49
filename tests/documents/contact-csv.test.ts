import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { contactSheetToCsv } from '../../src/documents/contact-csv.ts';
import { bookLine, contactOf, sheetOf } from '../core/contact-samples.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

const HOSTILE = '=HYPERLINK("https://example.com","a, b")\nsecond line';
const book = {
  bank: { ...bookLine, name: HOSTILE, phone: '+1 415 555 0142', note: '-2+3', person: '@sum', email: '\tx' },
};
const options = { title: 'Stolen laptop', isExercise: false, zone: 'America/Los_Angeles' };
const csvOf = (profile: 'spreadsheet' | 'machine', more: Partial<typeof options> = {}) =>
  contactSheetToCsv(sheetOf(), book, [contactOf()], { ...options, ...more, profile });
const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
    newline: '\r\n',
  });

test('gives a program each value as it was typed, a row for each line', () => {
  const { data, errors } = rowsOf(csvOf('machine'));
  expect(errors).toEqual([]);
  expect(data.map(({ id }) => id)).toEqual(sheetOf().groups.flatMap(({ lines }) => lines.map(({ id }) => id)));
  expect(data.find(({ id }) => id === 'bank')).toMatchObject({
    incident: 'Stolen laptop',
    name: HOSTILE,
    telephone: '+1 415 555 0142',
    'own note': '-2+3',
    person: '@sum',
    'confirmed on': '2026-11-20',
    'confirmed by': 'Ada Obi',
  });
  expect(data.find(({ id }) => id === 'fbi-south')).toMatchObject({
    code: '4.1a',
    telephone: '(415) 555-0104',
    verified: 'yes',
    'checked on': '2026-11-21',
    'last contact': 'reached',
    'contact at': '2026-11-22T20:00:00.000Z',
    officer: 'Sam Example',
    'report number': '2026-0142',
  });
  expect(csvOf('machine')).not.toContain('\ufeff');
});

test('gives a spreadsheet nothing that it would run, and the mark of UTF-8', () => {
  const csv = csvOf('spreadsheet');
  expect(csv.startsWith('\ufeffincident,')).toBe(true);
  const { data } = rowsOf(csv);
  const cells = data.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(data.find(({ id }) => id === 'bank')).toMatchObject({ name: `'${HOSTILE}`, 'own note': "'-2+3" });
  expect(data.find(({ id }) => id === 'fbi-south')?.['contact at']).toBe('22 Nov 2026, 12:00 PST');
});

test('gives a spreadsheet no sign that turns the direction of the text, and a program what was typed', () => {
  const turned = { bank: { ...bookLine, note: '\u202e=1+1\u2066' } };
  const noteOf = (profile: 'spreadsheet' | 'machine') =>
    rowsOf(contactSheetToCsv(sheetOf(), turned, [], { ...options, profile })).data.find(({ id }) => id === 'bank')?.[
      'own note'
    ];
  expect(noteOf('spreadsheet')).toBe("'=1+1");
  expect(noteOf('machine')).toBe('\u202e=1+1\u2066');
});

test('names an exercise in every row', () => {
  const { data } = rowsOf(csvOf('machine', { isExercise: true }));
  expect(data.every(({ incident }) => incident === 'EXERCISE: Stolen laptop')).toBe(true);
});

test.skipIf(!hasProgram('python3'))('is read by Python as it was written (skipped without python3)', () => {
  const path = writeTemporary(new TextEncoder().encode(csvOf('machine')), 'contacts.csv');
  const program =
    'import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))))';
  const { stdout } = run('python3', '-c', program, path);
  expect(JSON.parse(stdout)).toEqual(rowsOf(csvOf('machine')).data);
});
