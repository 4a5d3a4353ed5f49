import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRunningSha256 } from '../../src/core/running-hash.ts';

test('gives what SHA-256 says of nothing and of three letters', () => {
  expect(createRunningSha256().finish()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const running = createRunningSha256();
  running.add(new TextEncoder().encode('abc'));
  expect(running.finish()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('gives the same however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), (parts) => {
      const running = createRunningSha256();
      for (const part of parts) running.add(part);
      expect(running.finish()).toBe(createHash('sha256').update(Buffer.concat(parts)).digest('hex'));
    }),
  );
});
