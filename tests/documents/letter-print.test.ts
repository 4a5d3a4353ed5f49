import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fillDocument } from '../../src/core/document.ts';
import { makeLetters } from '../../src/documents/letter-run.ts';
import { isLettersProblem } from '../../src/documents/letters-problem.ts';
import type { Letter } from '../../src/documents/letters-order.ts';
import { documentToText } from '../../src/documents/text.ts';
import { createFiles, createLetter, createLetters, createOrder } from './letters-samples.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

async function print(letters: readonly Letter[]) {
  const { files, open } = createFiles();
  const made = await makeLetters(createOrder({ kind: 'pdf', letters, open, lettersPerPart: 2 }));
  if (isLettersProblem(made)) throw new Error(made.words);
  const lines = made.manifest.split('\r\n').slice(1, -1);
  return { file: files.get('letters.pdf') ?? new Uint8Array(), made, lines: lines.map((line) => line.split(',')) };
}

function createSorted(row: number, place: string | null, postalCode: string, state = ''): Letter {
  const { recipient, variant } = createLetter(row);
  return { recipient: { ...recipient, place, postalCode, state }, variant };
}

test('puts the letters in the order of place, postal code and row, those without a place last', async () => {
  const { lines, made } = await print([
    createSorted(2, 'us-tx', '73301'),
    createSorted(3, null, '1000', 'Utopia'),
    createSorted(4, null, '1000', 'Atlantis'),
    createSorted(5, 'us-ca', '95814'),
    createSorted(6, 'us-ca', '90001'),
    createSorted(7, 'us-ca', '90001'),
  ]);
  expect(lines.map(([row]) => row)).toEqual(['6', '7', '5', '2', '4', '3', '']);
  expect(lines.map(([, , page]) => page)).toEqual(['1', '3', '5', '7', '9', '11', '1']);
  expect(made.pages).toBe(12);
  expect(made.countByVariant).toEqual({ most: 4, maine: 2 });
});

test('says of each letter the SHA-256 of its words, and last that of the whole file', async () => {
  const letters = createLetters(5);
  const { file, lines, made } = await print(letters);
  const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
  for (const { recipient, variant } of letters) {
    const text = documentToText(fillDocument(variant.document, recipient.values));
    expect(lines.find(([row]) => row === String(recipient.row))?.at(-1)).toBe(hash(text));
  }
  expect(lines.at(-1)).toEqual(['', 'letters.pdf', '1', '10', '', '', hash(file)]);
  expect(made.fingerprint).toBe(hash(made.manifest));
});

test('has the same bytes for the same order', async () => {
  const letters = createLetters(5);
  expect(Buffer.compare((await print(letters)).file, (await print([...letters].reverse())).file)).toBe(0);
});

test.skipIf(!hasProgram('pdftotext'))(
  'has each letter on the pages that the manifest says (skipped where pdftotext is not installed)',
  async () => {
    const letters = createLetters(12);
    const { file, lines } = await print(letters);
    const path = writeTemporary(file, 'letters.pdf');
    for (const { recipient } of letters) {
      const [, , first, pages] = lines.find(([row]) => row === String(recipient.row)) ?? [];
      const last = String(Number(first) + Number(pages) - 1);
      const text = run('pdftotext', '-raw', '-f', String(first), '-l', last, path, '-').stdout.normalize('NFC');
      const found = letters.filter(({ recipient: { values } }) =>
        text.includes(`Dear ${values.name?.normalize('NFC')}:`),
      );
      expect(found.map((letter) => letter.recipient.row)).toEqual([recipient.row]);
      expect(text).toContain(recipient.values.reference);
    }
  },
);

test.skipIf(!hasProgram('qpdf'))('is a whole PDF for qpdf (skipped where that is not installed)', async () => {
  const { file } = await print(createLetters(5));
  expect(run('qpdf', '--check', writeTemporary(file, 'letters.pdf')).status).toBe(0);
});
