import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSha256, textToSha256 } from '../../src/core/hash.ts';

test('is what sha256sum prints', () => {
  expect(textToSha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(textToSha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

test('is 64 lower-case digits and nothing else', () => {
  expect(isSha256('a'.repeat(64))).toBe(true);
  const others = ['', 'a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), 'g'.repeat(64), `${'a'.repeat(64)}\n`, 7, null];
  expect(others.some(isSha256)).toBe(false);
});
