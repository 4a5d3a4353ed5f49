import { expect, test } from 'vitest';
import { docxToText } from '../../src/documents/docx-text.ts';
import { fillOwnDocx } from '../../src/documents/own-template.ts';
import { ownFile, paragraph } from './own-files.ts';
import { hasValidator, validateDocx } from './tools.ts';

const file = ownFile({
  body: paragraph('Dear {{ name }}, {{recipient.address}}: {{company', '.name}} &amp; {{nobody}}'),
});

test('fills what is known, stamps every page, and leaves the fields of recipients as the file has them', () => {
  const filled = fillOwnDocx(file, { 'company.name': 'Acorn\nShop' }, ['DRAFT']);
  expect(docxToText(filled)).toBe('DRAFT\nDear {{name}}, {{recipient.address}}: Acorn\nShop & {{nobody}}\n');
  expect(fillOwnDocx(file, { 'company.name': 'Acorn\nShop' }, ['DRAFT'])).toEqual(filled);
  expect(docxToText(fillOwnDocx(file, {}, []))).toContain('{{company.name}}');
});

test.skipIf(!hasValidator)('passes the validator of Microsoft (skipped where there is none for the machine)', () => {
  const filled = fillOwnDocx(file, { 'company.name': 'Acorn\nShop' }, ['DRAFT', 'HELD']);
  expect(validateDocx(filled)).toEqual([]);
});

test('does not fill a file that is refused', () => {
  expect(() => fillOwnDocx(new Uint8Array(), {}, [])).toThrow('template-no-word-file');
});
