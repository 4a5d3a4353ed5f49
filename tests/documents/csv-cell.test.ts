import { expect, test } from 'vitest';
import { withoutControls } from '../../src/documents/csv-cell.ts';

test('drops every control character but tab and the ends of lines', () => {
  const all = Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)).join('');
  expect(withoutControls(`a${all}b`)).toBe('a\t\n\rb');
});

test('keeps every other text', () => {
  for (const text of ['', ' ', 'Zoë, "x" 🚒', '\u007f\u0085\u00a0\u2028\ufeff'])
    expect(withoutControls(text)).toBe(text);
});
