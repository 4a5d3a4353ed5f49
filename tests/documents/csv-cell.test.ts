import { expect, test } from 'vitest';
import { toSpreadsheetCell, withoutControls } from '../../src/documents/csv-cell.ts';

test('drops every control character but tab and the ends of lines', () => {
  const all = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
  expect(withoutControls(`a${all}b`)).toBe('a\t\n\rb');
});

test('keeps every other text', () => {
  for (const text of ['', ' ', 'Zoë, "x" 🚒', '\u007f\u0085\u00a0\u2028\ufeff'])
    expect(withoutControls(text)).toBe(text);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@x', "'@x"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\u0000=1', "'=1"],
  ['\u202e=1', "'=1"],
  ['a=1', 'a=1'],
  ['due \u202eyadot\u202c \u2066x\u2069', 'due yadot x'],
])('lets a spreadsheet carry out nothing of %j, and turn nothing in it', (text, cell) => {
  expect(toSpreadsheetCell(text)).toBe(cell);
});
