import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { documentToDocx } from '../../src/documents/docx.ts';
import { makeLetters } from '../../src/documents/letter-run.ts';
import { createMergeColumns } from '../../src/documents/merge-columns.ts';
import { createFiles, createLetters, createOrder, forMost, set } from './letters-samples.ts';
import { hasProgram, hasValidator, partsOf, readByLibreOffice, validateDocx, wordsOfPart } from './tools.ts';

let files: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  files = await make();
});

async function make(order: Partial<Parameters<typeof createOrder>[0]> = {}) {
  const { files, open } = createFiles();
  const made = await makeLetters(createOrder({ kind: 'merge', letters: createLetters(20), open, ...order }));
  expect(made).not.toHaveProperty('code');
  return unzipSync(files.get('mail-merge.zip') ?? new Uint8Array());
}

const textOf = (name: string) => new TextDecoder().decode(files[name]);
const bodyOf = (file: Uint8Array | undefined) => partsOf(file ?? new Uint8Array())['word/document.xml'] ?? '';

test('has a Word file for each variant, the line of headings, and which place gets which file', () => {
  expect(Object.keys(files)).toEqual([
    'letter-1-of-2.docx',
    'letter-2-of-2.docx',
    'recipients-header.csv',
    'manifest.csv',
  ]);
  expect(textOf('recipients-header.csv')).toBe('Name,Street,Street2,City,State,PostalCode,Country,Reference,Code\r\n');
  const lines = textOf('manifest.csv').split('\r\n');
  expect(lines[1]).toMatch(/^,letter-1-of-2\.docx,,,california texas,most,[0-9a-f]{64}$/);
  expect(lines[2]).toMatch(/^,letter-2-of-2\.docx,,,maine,maine,[0-9a-f]{64}$/);
});

test('has the fields of Word in place of ours, and nothing of a recipient', () => {
  const xml = bodyOf(files['letter-1-of-2.docx']);
  const codes = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code]) => code?.trim());
  const columns = ['Name', 'Street', 'Street2', 'City', 'State', 'PostalCode', 'Country', 'Name', 'Code', 'Reference'];
  expect(codes).toEqual(columns.map((name) => `MERGEFIELD ${name}`));
  expect(xml).not.toContain('{{');
  const words = wordsOfPart(xml.replace(/<w:instrText.*?<\/w:instrText>/g, ''));
  expect(words).toContain('«Name»\n«Street» «Street2»\n«City», «State» «PostalCode»\n«Country»\n');
  expect(words).toContain('Dear «Name»:');
  for (const { recipient } of createLetters(20)) expect(xml).not.toContain(recipient.values.reference);
});

test('takes the columns of the list, so that the list itself is the source', async () => {
  const columns = createMergeColumns(['Customer Id', 'Full Name', 'Address'], { reference: 0, name: 1, address: 2 });
  const own = await make({ columns });
  expect(new TextDecoder().decode(own['recipients-header.csv'])).toBe('Full_Name,Address,Customer_Id,Code\r\n');
  expect(bodyOf(own['letter-1-of-2.docx'])).toContain(' MERGEFIELD Customer_Id ');
});

test('has the same bytes for the same set, with recipients or without', async () => {
  expect(await make()).toEqual(files);
  expect(await make({ letters: [] })).toEqual(files);
});

test('does the same with a file of counsel’s own, and fills what is no recipient’s', async () => {
  const file = Uint8Array.from(
    await documentToDocx({
      ...forMost.document,
      stamps: [],
      blocks: [{ type: 'paragraph', text: ['Dear {{recipient.name}}, call {{fact.telephone}} {{reference}}'] }],
    }),
  );
  const own = { file, values: { 'fact.telephone': '555-0100' } };
  const made = await make({ set: { ...set, variants: [{ ...forMost, own }], variantByPlace: null } });
  expect(Object.keys(made)).toContain('letter.docx');
  const parts = Object.values(partsOf(made['letter.docx'] ?? new Uint8Array())).join('\n');
  expect(parts).toContain(' MERGEFIELD Name ');
  expect(parts).toContain('DRAFT');
  expect(new TextDecoder().decode(made['recipients-header.csv'])).toBe('Name,Reference\r\n');
});

test.skipIf(!hasValidator)('passes the validator of Microsoft (skipped where there is none for the machine)', () => {
  expect(validateDocx(files['letter-1-of-2.docx'] ?? new Uint8Array())).toEqual([]);
});

test.skipIf(!hasProgram('soffice'))('is read by LibreOffice (skipped where that is not installed)', () => {
  const text = readByLibreOffice(files['letter-1-of-2.docx'] ?? new Uint8Array());
  expect(text).toContain('Dear «Name»:');
  expect(text).toContain('Your reference is «Reference».');
});
