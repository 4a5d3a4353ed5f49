// One file for each recipient, in ZIP files. A file is named by its row, never by a person.

import { fillDocument } from '../core/document.ts';
import { toPrintableDocument } from '../core/printable.ts';
import { MANIFEST_FILE, manifestToCsv } from './letter-manifest.ts';
import type { ManifestLine } from './letter-manifest.ts';
import { readLetterTemplate } from './letter-template.ts';
import { streamZip } from './letter-zip.ts';
import type { ZipEntry } from './letter-zip.ts';
import { bytesToSha256, finishLetter, toLettersMade, writeInto } from './letters-order.ts';
import type { Letter, LettersMade, LettersOrder } from './letters-order.ts';
import { isLettersProblem } from './letters-problem.ts';
import type { LettersProblem } from './letters-problem.ts';
import { mergeDocx } from './merge-docx.ts';
import type { DocxTemplate } from './merge-docx.ts';

interface LetterFile {
  readonly content: Uint8Array;
  readonly pages: number | null;
}

type MakeFile = (letter: Letter) => LetterFile | Promise<LetterFile>;

/** Writes one ZIP file, or as many as it takes; each has a manifest of its own letters. */
export async function makeLetterFiles(
  order: LettersOrder,
  kind: 'docx-zip' | 'pdf-zip',
): Promise<LettersMade | LettersProblem> {
  const make = kind === 'docx-zip' ? await startWordFiles(order) : await startPdfFiles(order);
  if (typeof make !== 'function') return make;
  const letters = [...order.letters].sort((one, other) => one.recipient.row - other.recipient.row);
  const parts = Math.ceil(letters.length / order.lettersPerPart);
  const extension = kind === 'docx-zip' ? 'docx' : 'pdf';
  const lines: ManifestLine[] = [];
  for (let part = 0; part < parts; part += 1) {
    const name = parts === 1 ? 'letters.zip' : `letters-${part + 1}-of-${parts}.zip`;
    const start = part * order.lettersPerPart;
    const entries = makeEntries(order, letters.slice(start, start + order.lettersPerPart), extension, make, lines);
    await writeInto(order, name, 'application/zip', (sink) => streamZip(entries, order.set.day, sink));
  }
  return toLettersMade(order, lines);
}

async function* makeEntries(
  order: LettersOrder,
  letters: readonly Letter[],
  extension: string,
  make: MakeFile,
  lines: ManifestLine[],
): AsyncGenerator<ZipEntry> {
  const start = lines.length;
  for (const letter of letters) {
    order.signal.throwIfAborted();
    const { content, pages } = await make(letter);
    const { row, place } = letter.recipient;
    const file = `${String(row).padStart(6, '0')}.${extension}`;
    lines.push({
      row,
      file,
      page: pages === null ? null : 1,
      pages,
      place: place ?? '',
      variant: letter.variant.id,
      sha256: bytesToSha256(content),
    });
    yield { name: file, content };
    await finishLetter(order, lines.length);
  }
  yield { name: MANIFEST_FILE, content: manifestToCsv(lines.slice(start)) };
}

async function startWordFiles({ set }: LettersOrder): Promise<MakeFile | LettersProblem> {
  const templates = new Map<string, DocxTemplate>();
  for (const variant of set.variants) {
    const template = await readLetterTemplate(variant);
    if (isLettersProblem(template)) return template;
    templates.set(variant.id, template);
  }
  return ({ recipient, variant }) => {
    const template = templates.get(variant.id);
    if (!template) throw new Error('A letter is of a variant that is not in the set.');
    return { content: mergeDocx(template, recipient.values), pages: null };
  };
}

async function startPdfFiles({ fonts }: LettersOrder): Promise<MakeFile> {
  const { startPdf } = await import('./pdf.ts');
  if (!fonts) throw new Error('PDF files need fonts.');
  return async ({ recipient, variant }) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const { title, author, language } = toPrintableDocument({ ...variant.document, blocks: [] });
    const writer = startPdf({ title, author, language }, fonts, (chunk) => void chunks.push(new Uint8Array(chunk)));
    const { pages } = writer.add(fillDocument(variant.document, recipient.values));
    await writer.finish();
    return { content: new Uint8Array(await new Blob(chunks).arrayBuffer()), pages };
  };
}
