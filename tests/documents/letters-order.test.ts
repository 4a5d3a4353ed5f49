import { expect, test } from 'vitest';
import { bytesToSha256, finishLetter, toLettersMade, writeInto } from '../../src/documents/letters-order.ts';
import { createFiles, createLetters, createOrder } from './letters-samples.ts';

const { files, open } = createFiles();
const order = createOrder({ kind: 'pdf', letters: createLetters(3), open });

test('ends a file that was written, and takes one back that was not', async () => {
  await writeInto(order, 'a', 'text/csv', async (sink) => sink.write(Uint8Array.of(1)));
  expect([...files.keys()]).toEqual(['a']);
  const full = new Error('There is no room.');
  const write = async () => {
    throw full;
  };
  await expect(writeInto(order, 'b', 'text/csv', write)).rejects.toBe(full);
  expect([...files.keys()]).toEqual(['a']);
});

test('opens no file where it is ended before, and closes none where it is ended meanwhile', async () => {
  const controller = new AbortController();
  const ended = { ...order, signal: controller.signal };
  await expect(writeInto(ended, 'c', 'text/csv', async () => controller.abort())).rejects.toMatchObject({
    name: 'AbortError',
  });
  const never = async () => {
    throw new Error('No file may be opened.');
  };
  await expect(writeInto({ ...ended, open: never }, 'd', 'text/csv', never)).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect([...files.keys()]).toEqual(['a']);
});

test('tells how far it is after each letter', async () => {
  const told: number[] = [];
  await finishLetter({ ...order, progress: (made, total) => told.push(made, total) }, 2);
  expect(told).toEqual([2, 3]);
});

test('counts letters by variant, and pages where all are known', () => {
  const line = { row: 2, file: 'a', page: 1, pages: 2, place: '', variant: 'most', sha256: '' };
  expect(toLettersMade(order, [line, { ...line, row: 3 }, { ...line, row: null, pages: 4 }])).toMatchObject({
    countByVariant: { most: 2, maine: 1 },
    pages: 4,
  });
  expect(toLettersMade(order, [line, { ...line, pages: null }]).pages).toBeNull();
  expect(toLettersMade(order, []).pages).toBeNull();
});

test('has the SHA-256 of bytes as everybody knows it', () => {
  expect(bytesToSha256(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
