import { expect, test } from 'vitest';
import { nameToWords } from '../../src/core/name.ts';

test('has words for somebody without a name', () => {
  expect(nameToWords(' Ada Obi ')).toBe('Ada Obi');
  expect(nameToWords(' ')).toBe('somebody without a name');
});
