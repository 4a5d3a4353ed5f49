import { expect, test } from 'vitest';
import { makeLetters } from '../../src/documents/letter-run.ts';
import { MOST_LETTERS_IN_ZIP } from '../../src/documents/letter-zip.ts';
import type { SetKind } from '../../src/documents/recipient.ts';
import { createFiles, createLetter, createLetters, createOrder } from './letters-samples.ts';

const WITH_RECIPIENTS = ['docx-zip', 'pdf-zip', 'pdf'] as const satisfies readonly SetKind[];

test('tells after each letter how many are made, up to all of them', async () => {
  for (const kind of WITH_RECIPIENTS) {
    const told: (readonly [number, number])[] = [];
    const { open } = createFiles();
    await makeLetters(
      createOrder({ kind, letters: createLetters(5), open, progress: (made, total) => told.push([made, total]) }),
    );
    expect(told).toEqual([1, 2, 3, 4, 5].map((made) => [made, 5]));
  }
});

test('stops between two letters when it is ended, and takes the open file back', async () => {
  for (const kind of WITH_RECIPIENTS) {
    const controller = new AbortController();
    const { files, open } = createFiles();
    let aborted = 0;
    let made = 0;
    const order = createOrder({
      kind,
      letters: createLetters(50),
      signal: controller.signal,
      open: async (name) => ({ ...(await open(name)), abort: async () => void (aborted += 1) }),
      progress: (count) => {
        made = count;
        if (count === 3) controller.abort();
      },
    });
    await expect(makeLetters(order)).rejects.toMatchObject({ name: 'AbortError' });
    expect([files.size, aborted, made]).toEqual([0, 1, 3]);
  }
});

test('gives others their turn while it makes many', async () => {
  let turns = 0;
  const { open } = createFiles();
  const turn = async () => void (turns += 1);
  await makeLetters(createOrder({ kind: 'docx-zip', letters: createLetters(100), open, turn }));
  expect(turns).toBeGreaterThanOrEqual(5);
});

test('never holds more than a few letters that are not written yet', async () => {
  let made = 0;
  let written = 0;
  let most = 0;
  await makeLetters(
    createOrder({
      kind: 'docx-zip',
      letters: createLetters(60),
      progress: (count) => {
        made = count;
        most = Math.max(most, made - written);
      },
      open: async () => ({
        write: async (bytes) => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          if (bytes.length > 8000) written += 1;
        },
        close: async () => {},
        abort: async () => {},
      }),
    }),
  );
  expect([made, written]).toEqual([60, 60]);
  expect(most).toBeLessThan(4);
});

test('says what stands in the way before a file is opened', async () => {
  const open = async () => {
    throw new Error('No file may be opened.');
  };
  const letters = createLetters(1);
  expect(await makeLetters(createOrder({ kind: 'pdf', letters: [], open }))).toMatchObject({ code: 'no-letters' });
  expect(await makeLetters(createOrder({ kind: 'pdf', letters, fonts: null, open }))).toMatchObject({
    code: 'no-fonts',
  });
  const many = Array.from({ length: MOST_LETTERS_IN_ZIP + 1 }, () => createLetter(2));
  const lettersPerPart = Number.MAX_SAFE_INTEGER;
  expect(await makeLetters(createOrder({ kind: 'docx-zip', letters: many, lettersPerPart, open }))).toMatchObject({
    code: 'too-many-for-zip',
  });
});
