import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecipientTable } from '../../src/documents/recipient-file.ts';
import type { RecipientTable } from '../../src/documents/recipient.ts';

type Bytes = string | Uint8Array<ArrayBuffer>;

async function read(...parts: readonly Bytes[]): Promise<RecipientTable> {
  const table = await readRecipientTable(new Blob([...parts]));
  if ('code' in table) throw new Error(table.words);
  return table;
}

const rows = ({ records }: RecipientTable) => records.map(({ row, cells }) => [row, ...cells]);
const text = 'Name,Address\r\nZoë O’Brien €,"1 Example Street\r\nApt ""B"""\r\nJosé,2 Example Street\r\n';
const cells = [
  [2, 'Zoë O’Brien €', '1 Example Street\nApt "B"'],
  [3, 'José', '2 Example Street'],
];
const little = Buffer.from(text, 'utf16le');
const big = Buffer.from(little).swap16();
const western = Uint8Array.from(text, (letter) => ({ '’': 0x92, '€': 0x80 })[letter] ?? letter.charCodeAt(0));

test.each<[string, string, readonly Bytes[]]>([
  ['UTF-8', 'UTF-8', [text]],
  ['UTF-8 with a mark', 'UTF-8', ['\ufeff', text]],
  ['UTF-16, little end first', 'UTF-16', [Uint8Array.from(little)]],
  ['UTF-16, little end first, with a mark', 'UTF-16', [Uint8Array.of(0xff, 0xfe), Uint8Array.from(little)]],
  ['UTF-16, big end first', 'UTF-16', [Uint8Array.from(big)]],
  ['UTF-16, big end first, with a mark', 'UTF-16', [Uint8Array.of(0xfe, 0xff), Uint8Array.from(big)]],
  ['Windows-1252', 'Windows-1252', [western]],
])('reads %s', async (_name, encoding, parts) => {
  const table = await read(...parts);
  expect(table).toMatchObject({ encoding, delimiter: ',', header: ['Name', 'Address'] });
  expect(rows(table)).toEqual(cells);
});

test('says where the encoding was a guess', async () => {
  expect((await read(western)).isGuessed).toBe(true);
  expect((await read(text)).isGuessed).toBe(false);
  expect((await read(Uint8Array.from(little))).isGuessed).toBe(false);
});

test('says where a person stands in place of the headings', async () => {
  expect((await read('Ann,1 Example Street,Reno,NV\nBob,2 Example Street,Reno,NV\n')).looksHeadless).toBe(true);
  expect((await read(text)).looksHeadless).toBe(false);
});

test('reads Windows-1252 that only the end of a long file tells from UTF-8', async () => {
  const table = await read('Name,Address\n', 'Ann,1 Example Street\n'.repeat(60_000), western.subarray(14));
  expect(table.encoding).toBe('Windows-1252');
  expect(table.records.at(-1)?.cells[0]).toBe('José');
});

test('reads the rest where a file that says it is UTF-8 has a broken character', async () => {
  const table = await read('\ufeffName,Address\nZoë ', Uint8Array.of(0xff), ',1 Example Street\n');
  expect(rows(table)).toEqual([[2, 'Zoë \ufffd', '1 Example Street']]);
});

test.each([
  [',', 'Name,Address,City\nAnn,"1; Example; Street",Exampleville\nBob,2 Example Street,Exampletown\n'],
  [';', 'Name;Street, number;City\nAnn;1, Example, Street;Exampleville\nBob;2 Example Street;Exampletown\n'],
  ['\t', '"Name"\t"Address"\n"Ann"\t"1 Example Street"\n'],
  ['\t', 'Name\tAddress\tCity\nAnn\t1 Example Street, Apt 2; back\tExampleville\nBob\t2 Example Street\tExampletown\n'],
  [';', 'Name;Address\nAnn;"1, Example, Street, Apt 2, Exampleville, CA, 95814"\n'],
  [',', 'Name,Address\n'.concat('"A;B;C","D;E;F"\n'.repeat(20))],
])('finds %j as what parts the cells', async (delimiter, list) => {
  expect((await read(list)).delimiter).toBe(delimiter);
});

test.each(['sep=;\r\n', '"sep=;"\r\n', 'SEP=;\n'])('takes %j for what Excel takes it for', async (line) => {
  const table = await read(line, 'Name;Address, whole\nAnn;1 Example Street, Exampleville\n');
  expect(table).toMatchObject({ delimiter: ';', header: ['Name', 'Address, whole'] });
  expect(rows(table)).toEqual([[2, 'Ann', '1 Example Street, Exampleville']]);
});

test('counts rows as a spreadsheet does, blank ones too', async () => {
  const table = await read('\r\nName,Address\r\n\r\nAnn,"1\r\n\r\n2"\r\n,\r\n , \r\nBob,3\r\n\r\n');
  expect(table.header).toEqual(['Name', 'Address']);
  expect(rows(table)).toEqual([
    [4, 'Ann', '1\n\n2'],
    [7, 'Bob', '3'],
  ]);
});

test('reads every line end, mixed ones too', async () => {
  expect(rows(await read('A,B\r1,2\n3,"4"\r\n5,6\r'))).toEqual([
    [2, '1', '2'],
    [3, '3', '4'],
    [4, '5', '6'],
  ]);
});

test('keeps as many cells as the header has, and one more where there are some behind', async () => {
  const table = await read(`A,B\n1,2,, ,\n1,2,,4\n1\n${Array.from({ length: 500 }, () => 'x').join(',')}\n`);
  expect(rows(table)).toEqual([
    [2, '1', '2'],
    [3, '1', '2', ''],
    [4, '1'],
    [5, 'x', 'x', 'x'],
  ]);
});

test('reads the same wherever a piece of a large file ends', async () => {
  const records = '"Zoë ""€"" 😀",x\r\n"a\r\nb" ,"""",\r\n';
  for (let shift = 0; shift <= 45; shift += 1) {
    const filler = `${'x'.repeat(999_950)}${'y'.repeat(shift)}`;
    const table = await read('A,B\r\n', '1,"', filler, '"\r\n', records, records);
    expect(rows(table).slice(1)).toEqual([
      [3, 'Zoë "€" 😀', 'x'],
      [4, 'a\nb', '"'],
      [5, 'Zoë "€" 😀', 'x'],
      [6, 'a\nb', '"'],
    ]);
  }
});

test.each([',', ';', '\t'] as const)('gives back every cell as it was written, parted by %j', async (delimiter) => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc
      .array(fc.constantFrom('"', '""', '\n', ' ', ',', ';', '\t', 'é', '=', '😀'), { maxLength: 8 })
      .map((all) => all.join('')),
  );
  const record = fc.tuple(cell, cell, cell).filter((all) => all.some((one) => one.trim() !== ''));
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 12 }), async (records) => {
      const lines = [['Name', 'Address', 'Note'], ...records].map((line) =>
        line.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter),
      );
      const table = await read('\ufeff', lines.join('\r\n'));
      expect(table.delimiter).toBe(delimiter);
      expect(table.records.map((one) => one.cells)).toEqual(
        records.map((line) => line.map((one) => one.replace(/\r\n?/g, '\n'))),
      );
    }),
  );
});
