import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { streamZip } from '../../src/documents/letter-zip.ts';
import type { ZipEntry } from '../../src/documents/letter-zip.ts';
import { createFiles } from './letters-samples.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

async function zip(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>, day = '2026-11-22'): Promise<Uint8Array> {
  const { files, open } = createFiles();
  const sink = await open('a.zip');
  await streamZip(entries, day, sink);
  await sink.close();
  return files.get('a.zip') ?? new Uint8Array();
}

const two = [
  { name: '000002.docx', content: Uint8Array.of(1, 2, 3) },
  { name: 'manifest.csv', content: 'row,file\r\nñ\r\n' },
];

test('holds what was put in, under its names and in its order', async () => {
  const read = unzipSync(await zip(two));
  expect(Object.keys(read)).toEqual(['000002.docx', 'manifest.csv']);
  expect([...(read['000002.docx'] ?? [])]).toEqual([1, 2, 3]);
  expect(new TextDecoder().decode(read['manifest.csv'])).toBe('row,file\r\nñ\r\n');
});

test('has the same bytes wherever the computer stands, with the day of the letter', async () => {
  const zone = process.env['TZ'];
  const files: Uint8Array[] = [];
  for (const other of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Sao_Paulo']) {
    process.env['TZ'] = other;
    files.push(await zip(two));
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  for (const file of files) expect(file).toEqual(files[0]);
  // 22 November 2026 as MS-DOS writes it (APPNOTE 4.4.6).
  const date = new DataView(files[0]?.buffer ?? new ArrayBuffer(0)).getUint16(12, true);
  expect([date >> 9, (date >> 5) & 15, date & 31]).toEqual([2026 - 1980, 11, 22]);
  expect(await zip(two, '2026-11-23')).not.toEqual(files[0]);
});

test('makes an entry only when the one before was written, and stops where writing fails', async () => {
  const made: number[] = [];
  const written: number[] = [];
  async function* entries() {
    for (let index = 0; index < 1000; index += 1) {
      made.push(index);
      yield { name: `${index}.bin`, content: new Uint8Array(100) };
    }
  }
  const full = new Error('There is no room.');
  const sink = {
    write: async (bytes: Uint8Array) => {
      if (bytes.length === 100) written.push(made.length);
      if (written.length === 20) throw full;
    },
    close: async () => {},
    abort: async () => {},
  };
  await expect(streamZip(entries(), '2026-11-22', sink)).rejects.toBe(full);
  expect(made.length).toBeLessThan(24);
  for (const [index, count] of written.entries()) expect(count - index).toBeLessThan(4);
});

test('throws what making an entry throws', async () => {
  const broken = new Error('A letter cannot be made.');
  async function* entries(): AsyncGenerator<ZipEntry> {
    yield { name: 'a', content: 'a' };
    throw broken;
  }
  await expect(zip(entries())).rejects.toBe(broken);
});

test.skipIf(!hasProgram('unzip'))('is whole for unzip (skipped where that is not installed)', async () => {
  expect(run('unzip', '-tq', writeTemporary(await zip(two), 'letters.zip')).status).toBe(0);
});
