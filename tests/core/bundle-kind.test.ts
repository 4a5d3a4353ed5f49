import { expect, test } from 'vitest';
import { bytesToKind } from '../../src/core/bundle-kind.ts';

const kindOf = (text: string) => bytesToKind(new TextEncoder().encode(text));

test('knows a sealed file by its first line', () => {
  expect(kindOf('age-encryption.org/v1\n-> scrypt')).toBe('sealed');
  expect(kindOf('age-encryption.org/v2\n')).toBe('sealed');
  expect(kindOf('\n-----BEGIN AGE ENCRYPTED FILE-----\n')).toBe('sealed');
});

test('knows a ZIP file, even an empty one', () => {
  expect(kindOf('PK\u0003\u0004')).toBe('zip');
  expect(kindOf('PK\u0005\u0006')).toBe('zip');
});

test('takes everything else for text, which is then looked at', () => {
  for (const text of ['', 'PK', 'firebreak-incident-file 1 a1b2c3d4e5f60718\n', '\uFEFFfirebreak', 'age'])
    expect(kindOf(text)).toBe('text');
});
