import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecipients } from '../../src/documents/recipients.ts';
import type { ColumnMapping, ColumnRole, RecipientTable } from '../../src/documents/recipient.ts';

const roles: readonly ColumnRole[] = [
  'name',
  'firstName',
  'middleName',
  'lastName',
  'address',
  'street',
  'street2',
  'street3',
  'city',
  'state',
  'postalCode',
  'country',
  'reference',
  'identityTheftCode',
];
const mapping: ColumnMapping = Object.fromEntries(roles.map((role, column) => [role, column]));

function table(...records: readonly (readonly string[])[]): RecipientTable {
  const rows = records.map((cells, index) => ({ row: index + 2, cells }));
  return { encoding: 'UTF-8', isGuessed: false, delimiter: ',', header: roles, looksHeadless: false, records: rows };
}

const create = (cells: Partial<Record<ColumnRole, string>>) =>
  createRecipients(table(roles.map((role) => cells[role] ?? '')), mapping)[0];
const address = (cells: Partial<Record<ColumnRole, string>>) => create({ name: 'Ann', ...cells })?.values.address;
const home = { street: '1 Example Street', city: 'Sacramento', state: 'CA', postalCode: '95814' };

test('puts a recipient together', () => {
  const reference = { reference: ' A-1 ', identityTheftCode: 'XYZ 123' };
  expect(create({ firstName: ' Ann ', lastName: 'Example', street2: 'Apt 2', ...home, ...reference })).toEqual({
    row: 2,
    values: {
      name: 'Ann Example',
      address: '1 Example Street\nApt 2\nSacramento, CA 95814',
      reference: 'A-1',
      identityTheftCode: 'XYZ 123',
    },
    state: 'CA',
    place: 'us-ca',
    postalCode: '95814',
  });
});

test('takes a full name before its parts, and one part where there is no other', () => {
  expect(create({ name: 'Dr. Ann Example', firstName: 'Ann', lastName: 'Example' })?.values.name).toBe(
    'Dr. Ann Example',
  );
  expect(create({ lastName: 'Example' })?.values.name).toBe('Example');
});

test('puts the middle name between the first and the last', () => {
  const parts = { firstName: 'Ann', middleName: 'B.', lastName: 'Example' };
  expect(create(parts)?.values.name).toBe('Ann B. Example');
  expect(create({ ...parts, name: 'Dr. Example' })?.values.name).toBe('Dr. Example');
});

test('takes off the apostrophe that keeps a cell from being a number or a formula, and no other', () => {
  const boston = { ...home, street: "'12 Example Street", city: 'Boston', state: 'MA', reference: "'-7" };
  for (const postalCode of ["'02108", "'2108", '2108', " '02108"]) {
    expect(create({ ...boston, name: "'t Hooft", postalCode })).toMatchObject({
      values: { name: "'t Hooft", address: '12 Example Street\nBoston, MA 02108', reference: '-7' },
      postalCode: '02108',
    });
  }
  expect(create({ ...home, postalCode: "'M5V 2T6", country: 'Canada' })?.postalCode).toBe('M5V 2T6');
});

test.each([
  ['the name of a state as its code', { ...home, state: 'california' }, '1 Example Street\nSacramento, CA 95814'],
  ['a state that is not known as it is', { ...home, state: 'Calif' }, '1 Example Street\nSacramento, Calif 95814'],
  ['no country where it is the United States', { ...home, country: 'USA' }, '1 Example Street\nSacramento, CA 95814'],
  [
    'three lines of a street',
    { ...home, street2: 'Building 4', street3: 'Room 5' },
    '1 Example Street\nBuilding 4\nRoom 5\nSacramento, CA 95814',
  ],
  [
    'line ends in a street',
    { ...home, street: ' 1 Example Street \n\n Apt 2' },
    '1 Example Street\nApt 2\nSacramento, CA 95814',
  ],
  [
    'the zero that a spreadsheet dropped',
    { ...home, city: 'Boston', state: 'MA', postalCode: '2108' },
    '1 Example Street\nBoston, MA 02108',
  ],
  [
    'the zeros of Puerto Rico',
    { street: '1 Calle', city: 'San Juan', postalCode: '901', country: 'PR' },
    '1 Calle\nSan Juan, PR 00901',
  ],
  [
    'the zero before a longer code',
    { ...home, city: 'Boston', state: 'MA', postalCode: '2108-1234' },
    '1 Example Street\nBoston, MA 02108-1234',
  ],
  [
    'the zero of the military in Europe',
    { street: 'PSC 1 Box 2', city: 'APO', state: 'AE', postalCode: '9001' },
    'PSC 1 Box 2\nAPO, AE 09001',
  ],
  ['no zero where there was none', { ...home, postalCode: '9581' }, '1 Example Street\nSacramento, CA 9581'],
  [
    'a country by its name',
    { street: '1 Weg', city: 'Berlin', postalCode: '10115', country: 'DE' },
    '1 Weg\nBerlin 10115\nGermany',
  ],
  [
    'a province',
    { street: '1 Rue', city: 'Montréal', state: 'QC', postalCode: 'H2X 1Y4', country: 'Canada' },
    '1 Rue\nMontréal, QC H2X 1Y4\nCanada',
  ],
  [
    'no city where a country has none',
    { street: '1 Road', postalCode: '018956', country: 'Singapore' },
    '1 Road\n018956\nSingapore',
  ],
])('writes %s', (_name, cells, written) => {
  expect(address(cells)).toBe(written);
  expect(create({ name: 'Ann', ...cells })?.notes).toBeUndefined();
});

test('takes what exports write for nothing as nothing, besides in a name', () => {
  const cells = { ...home, name: 'Null', street2: 'NULL', street3: '-', country: 'N/A', reference: 'n/a' };
  expect(create(cells)?.values).toEqual({
    name: 'Null',
    address: '1 Example Street\nSacramento, CA 95814',
    reference: '',
    identityTheftCode: '',
  });
  expect(create({ ...home, name: 'Ann', street: 'NULL', city: 'N/A' })?.notes).toEqual(['no-street', 'no-city']);
});

test('keeps the lines of a whole address', () => {
  expect(address({ address: ' 1 Example Street \r\n\r\nSacramento | CA\n95814' })).toBe(
    '1 Example Street\nSacramento | CA\n95814',
  );
  expect(address({ address: '1 Example Street', ...home, street: '2' })).toBe('1 Example Street');
  expect(address({ address: ' ', ...home })).toBe('1 Example Street\nSacramento, CA 95814');
});

test.each([
  ['1 Example Street\nSacramento, CA 95814', 'us-ca', '95814'],
  ['1 Example Street, Sacramento, California 95814-0001', 'us-ca', '95814-0001'],
  ['1 Example Street\nCharleston West Virginia 25301\nUSA', 'us-wv', '25301'],
  ['1 Example Street\nWashington, D.C. 20001', 'us-dc', '20001'],
  ['1 Weg\n10115 Berlin\nGermany', 'eu', ''],
  ['1 Road\nLondon\nUnited Kingdom', 'uk', ''],
  ['1 Example Street\nCharleston, WV 25301\nUS', 'us-wv', '25301'],
  ['1 Rue\nMontréal, QC H2X 1Y4\nCanada', 'ca-qc', 'H2X 1Y4'],
  ['1 Example Street\nSacramento', null, ''],
  ['1 Example Street\nPeru', null, ''],
])('finds the place at the end of %j', (whole, place, postalCode) => {
  expect(create({ name: 'Ann', address: whole })).toMatchObject({ place, postalCode });
});

test('takes the place from its own columns before the address', () => {
  expect(create({ address: '1 Example Street\nReno, NV 89501', state: 'CA' })?.place).toBe('us-ca');
  expect(create({ address: '1 Example Street\nReno, NV 89501', country: 'DE' })?.place).toBe('eu');
});

test.each([
  ['1 Example Street\nSacramento, CA 95814', { state: 'CA' }],
  ['1 Example Street\nSacramento, CA 95814\nUSA', { state: 'CA' }],
  ['1 Example Street\nSacramento, CA 95814\nUnites States', { state: 'CA', country: 'Unites States' }],
  ['1 Example Street, Sacramento, CA\n95814', { country: 'US', state: 'CA' }],
  ['1 Example Street\nSacramento, CA 99999', { state: 'CA', postalCode: '95814' }],
])('reads the postal code of %j also where the state has a column', (whole, cells) => {
  expect(create({ address: whole, ...cells })?.postalCode).toBe('95814');
});

test('takes no number of a street or a box for a postal code', () => {
  expect(create({ address: 'PO Box 12345\nSacramento, CA', state: 'CA' })?.postalCode).toBe('');
});

test('notes a country that is in no list', () => {
  expect(create({ ...home, country: 'Unites States' })).toMatchObject({ place: null, notes: ['unknown-country'] });
  expect(create({ ...home, state: '', postalCode: '', country: 'Ruritania' })).toMatchObject({
    place: 'other',
    notes: ['unknown-country'],
  });
  expect(create({ ...home, country: 'Mexico' })?.notes).toBeUndefined();
});

test('notes a street or a city that is missing', () => {
  expect(create({ ...home, street: '' })?.notes).toEqual(['no-street']);
  expect(create({ ...home, city: '' })?.notes).toEqual(['no-city']);
  expect(create({})?.notes).toEqual(['no-street', 'no-city']);
});

test.each([
  '\0',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u200e',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u200d',
  '\u{e0041}',
  '\u0007',
])('takes out %j and notes it', (hidden) => {
  const recipient = create({ ...home, name: `${hidden}A${hidden}nn${hidden}`, street: `1 Ex${hidden}ample Street` });
  expect(recipient?.values).toMatchObject({ name: 'Ann', address: '1 Example Street\nSacramento, CA 95814' });
  expect(recipient?.notes).toEqual(['hidden-characters']);
});

test('composes letters, also around what was taken out, and notes nothing of that', () => {
  expect(create({ ...home, name: 'Zoe\u0308' })).toMatchObject({ values: { name: 'Zoë' } });
  expect(create({ ...home, name: 'Zoe\u0308' })?.notes).toBeUndefined();
  expect(create({ ...home, name: 'Zoe\u200b\u0308' })).toMatchObject({ values: { name: 'Zoë' } });
});

test('keeps joiners where they belong to the writing', () => {
  const name = 'علی\u200cرضا';
  expect(create({ ...home, name })).toMatchObject({ values: { name } });
  expect(create({ ...home, name })?.notes).toBeUndefined();
});

test.each(['=cmd|’ /C calc’!A0', '=1+1', '@SUM(A1)', '+cmd|x', '-cmd|x', ' =x', '+(1)'])(
  'notes that %j looks like a formula, and keeps it as text',
  (formula) => {
    const recipient = create({ ...home, lastName: formula, firstName: 'Ann' });
    expect(recipient?.values.name).toBe(`Ann ${formula.trim()}`);
    expect(recipient?.notes).toEqual(['looks-like-formula']);
  },
);

test.each(['+1 916-555-0160', '-', '- 12', '1=2', 'ann@example.com'])('takes %j for text', (name) => {
  expect(create({ ...home, name })?.notes).toBeUndefined();
});

test('puts nothing of one row in the letter of another, and nothing of an unmapped column in any', () => {
  const record = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 4 });
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 2, maxLength: 10 }),
      fc.subarray([...roles], { minLength: 5 }),
      (rows, used) => {
        const list = table(
          ...rows.map((given, row) => roles.map((role) => (given.includes(role) ? `<${row}:${role}>` : ''))),
        );
        const some = Object.fromEntries(
          used
            .map((role) => [role, mapping[role]] as const)
            .flatMap(([role, column]) => (column === undefined ? [] : [[role, column]])),
        );
        createRecipients(list, some).forEach((recipient, row) => {
          const text = JSON.stringify(recipient);
          const owners = [...text.matchAll(/<(\d+):(\w+)>/g)];
          expect(owners.every(([, owner]) => owner === String(row))).toBe(true);
          expect(owners.every(([, , role]) => used.some((one) => one === role))).toBe(true);
        });
      },
    ),
  );
});

test('makes any cells into lines that a file can hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 14, maxLength: 14 }), (cells) => {
      const [recipient] = createRecipients(table(cells), mapping);
      const { name = '', address: lines = '', reference = '' } = recipient?.values ?? {};
      expect(`${name}${reference}`).not.toContain('\n');
      expect(lines.split('\n').every((line) => line === line.trim())).toBe(true);
      expect(`${name}${lines}${reference}`).not.toMatch(
        /(?!\n)[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u,
      );
    }),
  );
});
