import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { crc32, freeze, freezeStored, pack, packFrozen, readZip, unpack, writeZip } from '../../src/documents/zip.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

function value<Value>(result: { readonly value: Value } | { readonly fault: string }): Value {
  if ('fault' in result) throw new Error(result.fault);
  return result.value;
}

const content = strToU8('words '.repeat(1000));
const file = zipSync({ 'a.txt': content, 'b/ü.txt': [strToU8('stored'), { level: 0 }] });

test('knows the check sum that ZIP has', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

test('reads what another program has written, deflated and stored', () => {
  const parts = value(readZip(file));
  expect(parts.map(({ name, method }) => [name, method])).toEqual([
    ['a.txt', 8],
    ['b/ü.txt', 0],
  ]);
  expect(parts.map((part) => value(unpack(part, 10_000)).length)).toEqual([6000, 6]);
});

test('writes what another program can read, always the same', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,9}\.xml$/), fc.uint8Array()), { selector: ([name]) => name }),
      (parts) => {
        const write = () => writeZip(parts.map(([name, bytes]) => pack(name, bytes)));
        expect(unzipSync(write())).toEqual(Object.fromEntries(parts));
        expect(write()).toEqual(write());
      },
    ),
  );
});

test.skipIf(!hasProgram('unzip'))('is sound for unzip (skipped where that is not installed)', () => {
  expect(run('unzip', '-t', writeTemporary(writeZip(value(readZip(file))), 'a.zip')).status).toBe(0);
});

test('keeps the bytes of a part that is handed on', () => {
  expect(value(readZip(writeZip(value(readZip(file)))))).toEqual(value(readZip(file)));
});

test('stops at a bomb, whether it admits its size or not', () => {
  const [bomb] = value(readZip(zipSync({ 'bomb.xml': new Uint8Array(5_000_000) })));
  if (!bomb) throw new Error('no part');
  expect(bomb.packed.length).toBeLessThan(6_000);
  expect(unpack(bomb, 1_000_000)).toEqual({ fault: 'too-large' });
  expect(unpack({ ...bomb, size: 10 }, 1_000_000)).toEqual({ fault: 'too-large' });
  expect(unpack({ ...bomb, size: 10 }, 6_000_000)).toEqual({ fault: 'broken' });
});

test('tells what is no ZIP file from one that is cut off', () => {
  expect(readZip(strToU8('%PDF-1.7'))).toEqual({ fault: 'no-zip' });
  expect(readZip(new Uint8Array())).toEqual({ fault: 'no-zip' });
  expect(readZip(file.subarray(0, file.length - 30))).toEqual({ fault: 'broken' });
});

test('refuses a part that is encrypted, whose content was changed, or that is there twice', () => {
  const encrypted = file.slice();
  const directory = new DataView(encrypted.buffer).getUint32(encrypted.length - 6, true);
  encrypted[directory + 8] = 1;
  expect(readZip(encrypted)).toEqual({ fault: 'encrypted' });
  const [part] = value(readZip(file));
  if (!part) throw new Error('no part');
  expect(unpack({ ...part, crc: 1 }, 10_000)).toEqual({ fault: 'broken' });
  expect(readZip(writeZip([part, { ...part, name: 'A.TXT' }]))).toEqual({ fault: 'broken' });
});

test('never throws, whatever the file holds', () => {
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(255), (at, byte) => {
      const damaged = file.slice();
      damaged[at] = byte;
      const read = () => {
        const zip = readZip(damaged);
        return 'value' in zip ? zip.value.map((part) => unpack(part, 100_000)) : [];
      };
      expect(read).not.toThrow();
    }),
  );
});

test('puts pieces together that were packed once, and others can read them', () => {
  const piece = fc.tuple(fc.boolean(), fc.uint8Array({ size: 'large' }));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const frozen = pieces.map(([isShared, bytes]) => (isShared ? freeze(bytes) : freezeStored(bytes)));
      const part = packFrozen('a.xml', frozen);
      const expected = Buffer.concat(pieces.map(([, bytes]) => bytes));
      expect(Buffer.compare(inflateRawSync(part.packed), expected)).toBe(0);
      expect(Buffer.compare(unzipSync(writeZip([part]))['a.xml'] ?? content, expected)).toBe(0);
    }),
  );
  const words = strToU8('<w:t>words and more words</w:t>'.repeat(2000));
  expect(freeze(words).packed.length).toBeLessThan(words.length / 20);
  expect(Buffer.compare(inflateRawSync(packFrozen('a', [freeze(words)]).packed), words)).toBe(0);
  const large = new Uint8Array(200_000).fill(7);
  expect(unzipSync(writeZip([packFrozen('a', [freezeStored(large)])]))['a']).toEqual(large);
});
