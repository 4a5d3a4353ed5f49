import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recogniseEncoding } from '../../src/documents/recipient-encoding.ts';

const labels = (bytes: Uint8Array | readonly number[]) => {
  const found = recogniseEncoding(Uint8Array.from(bytes));
  return typeof found === 'string' ? found : found.map(({ label }) => label);
};
const text = 'Name,Address\r\nЖеня Тест,1 Example Street\r\nΖωή,2 Example Street\r\n';

test('tells UTF-8 and UTF-16 by the mark in front', () => {
  expect(labels([0xef, 0xbb, 0xbf, 0x41])).toEqual(['utf-8']);
  expect(labels([0xff, 0xfe, 0x41, 0])).toEqual(['utf-16le']);
  expect(labels([0xfe, 0xff, 0, 0x41])).toEqual(['utf-16be']);
});

test('tells UTF-16 without a mark by its zero bytes, whatever the script of the names', () => {
  const little = Buffer.from(text, 'utf16le');
  expect(labels(little)).toEqual(['utf-16le']);
  expect(labels(Buffer.from(little).swap16())).toEqual(['utf-16be']);
  const cyrillic = Buffer.from(`Имя;Адрес\r\n${'Евгения Тестова;Примерная улица 12\r\n'.repeat(20)}`, 'utf16le');
  expect(labels(cyrillic)).toEqual(['utf-16le']);
});

test('takes other text as UTF-8, and as Windows-1252 where it cannot be that', () => {
  expect(labels(Buffer.from(text))).toEqual(['utf-8', 'windows-1252']);
  expect(labels(Buffer.from('Name,Address\nA\0nn,1 Example Street\n'))).toEqual(['utf-8', 'windows-1252']);
});

test('names workbooks and what is no text', () => {
  expect(labels([0x50, 0x4b, 3, 4, 20, 0])).toBe('list-workbook');
  expect(labels([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])).toBe('list-workbook');
  expect(labels(Buffer.from('%PDF-1.7\n'))).toBe('list-no-text');
  expect(labels([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])).toBe('list-no-text');
  expect(labels(new Uint8Array(1000))).toBe('list-no-text');
  expect(labels(readFileSync(process.execPath).subarray(0, 65_536))).toBe('list-no-text');
});
