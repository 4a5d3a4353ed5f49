import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toPrintableText } from '../../src/core/printable.ts';
import { makeLetters } from '../../src/documents/letter-run.ts';
import { isLettersProblem } from '../../src/documents/letters-problem.ts';
import type { LettersMade, LettersOrder } from '../../src/documents/letters-order.ts';
import { createFiles, createLetter, createLetters, createOrder, forMaine, forMost, set } from './letters-samples.ts';
import { hasProgram, hasValidator, partsOf, run, validateDocx, wordsOfPart, writeTemporary } from './tools.ts';

async function make(order: Partial<LettersOrder> & Pick<LettersOrder, 'kind' | 'letters'>) {
  const { files, open } = createFiles();
  const made = await makeLetters(createOrder({ open, ...order }));
  if (isLettersProblem(made)) throw new Error(made.words);
  return { files, made };
}

const linesOf = ({ manifest }: LettersMade) =>
  manifest
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(','));

const contentOf = (zip: Uint8Array | undefined) => unzipSync(zip ?? new Uint8Array());
const textOf = (docx: Uint8Array | undefined) =>
  wordsOfPart(partsOf(docx ?? new Uint8Array())['word/document.xml'] ?? '');

test('makes one Word file for each row, named by it, and counts them by variant', async () => {
  const { files, made } = await make({ kind: 'docx-zip', letters: createLetters(12) });
  const read = contentOf(files.get('letters.zip'));
  expect(Object.keys(read)).toEqual([
    ...Array.from({ length: 12 }, (_nothing, index) => `${String(index + 2).padStart(6, '0')}.docx`),
    'manifest.csv',
  ]);
  expect(made.countByVariant).toEqual({ most: 8, maine: 4 });
  expect(made.pages).toBeNull();
  expect(new TextDecoder().decode(read['manifest.csv'])).toBe(made.manifest);
  expect(textOf(read['000002.docx'])).not.toContain('First Bureau');
  expect(textOf(read['000003.docx'])).toContain('First Bureau');
});

test('says of every file the SHA-256, and of the manifest too', async () => {
  for (const kind of ['docx-zip', 'pdf-zip'] as const) {
    const { files, made } = await make({ kind, letters: createLetters(5) });
    const read = contentOf(files.get('letters.zip'));
    const lines = linesOf(made);
    expect(lines).toHaveLength(5);
    for (const [row, file = '', page, pages, , , sha256] of lines) {
      expect(file).toContain(String(row).padStart(6, '0'));
      expect(
        createHash('sha256')
          .update(read[file] ?? new Uint8Array())
          .digest('hex'),
      ).toBe(sha256);
      expect([page, pages]).toEqual(kind === 'docx-zip' ? ['', ''] : ['1', '2']);
    }
    expect(made.fingerprint).toBe(createHash('sha256').update(made.manifest).digest('hex'));
    expect(made.pages).toBe(kind === 'docx-zip' ? null : 10);
  }
});

test('has the same bytes for the same order, in whatever order the recipients come', async () => {
  for (const kind of ['docx-zip', 'pdf-zip'] as const) {
    const letters = createLetters(4);
    const first = await make({ kind, letters });
    const second = await make({ kind, letters: [...letters].reverse() });
    expect(first.files).toEqual(second.files);
    expect(first.made).toEqual(second.made);
  }
});

test('makes parts that are whole files, each with its own manifest', async () => {
  const { files, made } = await make({ kind: 'docx-zip', letters: createLetters(25), lettersPerPart: 10 });
  expect([...files.keys()]).toEqual(['letters-1-of-3.zip', 'letters-2-of-3.zip', 'letters-3-of-3.zip']);
  const manifests = [...files.values()].map((file) => new TextDecoder().decode(contentOf(file)['manifest.csv']));
  const [head = '', ...lines] = made.manifest.split(/(?<=\r\n)/);
  expect(manifests.map((text) => text.split('\r\n').length - 2)).toEqual([10, 10, 5]);
  expect(manifests.map((text) => text.slice(head.length)).join('')).toBe(lines.join(''));
  const inOne = await make({ kind: 'docx-zip', letters: createLetters(25) });
  expect(inOne.made).toEqual(made);
});

test('puts nothing of one recipient into the letter of another', async () => {
  // Words that stand in no letter, so that what is found was put there.
  const word = fc.string({ unit: fc.constantFrom(...'qxzQXZ0123456789ŁẹñЖΩ'), minLength: 9, maxLength: 20 });
  const values = fc.record({ name: word, address: word, reference: word, identityTheftCode: word });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(values, { minLength: 2, maxLength: 5, selector: ({ name }) => name }),
      async (people) => {
        const all = people.flatMap((person) => Object.values(person));
        fc.pre(all.every((one, index) => all.every((other, at) => at === index || !other.includes(one))));
        const letters = people.map((person, index) => createLetter(index + 2, person));
        const { files } = await make({ kind: 'docx-zip', letters });
        const read = contentOf(files.get('letters.zip'));
        for (const [index, person] of people.entries()) {
          const text = textOf(read[`${String(index + 2).padStart(6, '0')}.docx`]);
          for (const value of Object.values(person)) expect(text).toContain(toPrintableText(value));
          const others = people.filter((other) => other !== person).flatMap((other) => Object.values(other));
          for (const value of others) expect(text).not.toContain(toPrintableText(value));
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('fills a file of counsel’s own, and refuses to make PDF of it', async () => {
  const { documentToDocx } = await import('../../src/documents/docx.ts');
  const file = Uint8Array.from(
    await documentToDocx({
      ...forMost.document,
      stamps: [],
      blocks: [{ type: 'paragraph', text: ['Dear {{recipient.name}} from {{place.name}}'] }],
    }),
  );
  const own = { file, values: {} };
  const letters = [createLetter(3)];
  const ofOwn = { ...set, variants: [{ ...forMost, own }, forMaine] };
  const { files } = await make({ kind: 'docx-zip', letters, set: ofOwn });
  const read = contentOf(files.get('letters.zip'))['000003.docx'];
  expect(textOf(read)).toContain(`Dear ${toPrintableText(letters[0]?.recipient.values.name ?? '')} from`);
  expect(Object.values(partsOf(read ?? new Uint8Array())).join('')).toContain('DRAFT');
  const { open } = createFiles();
  expect(await makeLetters(createOrder({ kind: 'pdf-zip', letters, set: ofOwn, open }))).toMatchObject({
    code: 'own-file-as-pdf',
  });
  const broken = { ...set, variants: [{ ...forMost, own: { file: Uint8Array.of(1), values: {} } }, forMaine] };
  expect(await makeLetters(createOrder({ kind: 'docx-zip', letters, set: broken, open }))).toMatchObject({
    code: 'template-no-word-file',
  });
});

test.skipIf(!hasValidator)(
  'passes the validator of Microsoft (skipped where there is none for the machine)',
  async () => {
    const { files } = await make({ kind: 'docx-zip', letters: createLetters(3) });
    const { 'manifest.csv': _manifest, ...letters } = contentOf(files.get('letters.zip'));
    for (const file of Object.values(letters)) expect(validateDocx(file)).toEqual([]);
  },
);

test.skipIf(!hasProgram('pdftotext'))(
  'has each name in its own PDF and in no other (skipped where pdftotext is not installed)',
  async () => {
    const letters = createLetters(10);
    const { files } = await make({ kind: 'pdf-zip', letters });
    const read = contentOf(files.get('letters.zip'));
    for (const { recipient } of letters) {
      const file = read[`${String(recipient.row).padStart(6, '0')}.pdf`] ?? new Uint8Array();
      const text = run('pdftotext', '-raw', writeTemporary(file, 'letter.pdf'), '-').stdout.normalize('NFC');
      const found = letters.filter((other) => text.includes(`Dear ${other.recipient.values.name?.normalize('NFC')}:`));
      expect(found.map((other) => other.recipient.row)).toEqual([recipient.row]);
    }
  },
);
