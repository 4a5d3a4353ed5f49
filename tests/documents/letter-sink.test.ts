import { expect, test } from 'vitest';
import { createBlobSink, createFileSink, removeEmptyFile } from '../../src/documents/letter-sink.ts';
import { createFakeFile } from './fake-file.ts';

const bytes = Uint8Array.from({ length: 3_000_000 }, (_nothing, index) => (index * 7) % 256);

async function writeAll(sink: { readonly write: (bytes: Uint8Array) => Promise<void> | void }): Promise<void> {
  for (let at = 0; at < bytes.length; at += 70_001) await sink.write(bytes.subarray(at, at + 70_001));
}

test('writes into a file what it got, in few pieces, and closes it', async () => {
  const file = createFakeFile();
  const sink = await createFileSink(file.handle);
  await writeAll(sink);
  expect(file.content()).toBeNull();
  await sink.close();
  expect(Buffer.compare(file.content() ?? new Uint8Array(), bytes)).toBe(0);
  expect(file.writes()).toBe(3);
});

test('leaves nothing of a file that is taken back', async () => {
  const file = createFakeFile();
  const sink = await createFileSink(file.handle);
  await writeAll(sink);
  await sink.abort();
  expect(file.content()).toBeNull();
});

test('removes a file that is empty, and no other', async () => {
  const empty = createFakeFile();
  const full = createFakeFile({ before: Uint8Array.of(1, 2) });
  for (const { handle } of [empty, full]) await removeEmptyFile(handle);
  expect([empty.isRemoved(), full.isRemoved()]).toEqual([true, false]);
});

test('is calm where the file is gone already', async () => {
  const file = createFakeFile({ isLost: true });
  const sink = await createFileSink(file.handle);
  await expect(sink.abort()).resolves.toBeUndefined();
  await expect(removeEmptyFile(file.handle)).resolves.toBeUndefined();
});

test('collects a blob, and gives it away only when it is whole', async () => {
  const blobs: Blob[] = [];
  const sink = createBlobSink('application/zip', (blob) => blobs.push(blob));
  await writeAll(sink);
  expect(blobs).toEqual([]);
  await sink.close();
  expect(blobs[0]?.type).toBe('application/zip');
  const content = new Uint8Array((await blobs[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(Buffer.compare(content, bytes)).toBe(0);
  const other = createBlobSink('application/zip', (blob) => blobs.push(blob));
  await writeAll(other);
  await other.abort();
  expect(blobs).toHaveLength(1);
});
