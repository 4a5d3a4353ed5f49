// All letters in one PDF, as a printer wants them: in the order in which the post office takes them.

import { fillDocument } from '../core/document.ts';
import { textToSha256 } from '../core/hash.ts';
import { toPrintableDocument } from '../core/printable.ts';
import { createRunningSha256 } from '../core/running-hash.ts';
import type { ManifestLine } from './letter-manifest.ts';
import { finishLetter, toLettersMade, writeInto } from './letters-order.ts';
import type { Letter, LettersMade, LettersOrder } from './letters-order.ts';
import { documentToText } from './text.ts';

/**
 * Writes the PDF. In the manifest a letter has the SHA-256 of its words, as `documentToText` writes them; the last line
 * is the whole file, without a row.
 */
export async function makeLetterPrint(order: LettersOrder): Promise<LettersMade> {
  const { startPdf } = await import('./pdf.ts');
  const { fonts, printName } = order;
  const letters = [...order.letters].sort(byPlace);
  const head = letters[0]?.variant.document;
  if (!head || !fonts) throw new Error('One PDF needs letters and fonts.');
  const lines: ManifestLine[] = [];
  const running = createRunningSha256();
  let pagesInAll = 0;
  await writeInto(order, printName, 'application/pdf', async (sink) => {
    const chunks: Uint8Array[] = [];
    const flush = async () => {
      for (const chunk of chunks.splice(0)) {
        running.add(chunk);
        await sink.write(chunk);
      }
    };
    const { title, author, language } = toPrintableDocument({ ...head, blocks: [] });
    const writer = startPdf({ title, author, language }, fonts, (chunk) => void chunks.push(chunk));
    for (const { recipient, variant } of letters) {
      order.signal.throwIfAborted();
      const document = fillDocument(variant.document, recipient.values);
      const { firstPage, pages } = writer.add(document);
      pagesInAll += pages;
      lines.push({
        row: recipient.row,
        file: printName,
        page: firstPage,
        pages,
        place: recipient.place ?? '',
        variant: variant.id,
        sha256: textToSha256(documentToText(document)),
      });
      await flush();
      await finishLetter(order, lines.length);
    }
    await writer.finish();
    await flush();
  });
  lines.push({
    row: null,
    file: printName,
    page: 1,
    pages: pagesInAll,
    place: '',
    variant: '',
    sha256: running.finish(),
  });
  return toLettersMade(order, lines);
}

// Those whose place is not known come last, by what the list says.
function byPlace({ recipient: one }: Letter, { recipient: other }: Letter): number {
  return (
    Number(one.place === null) - Number(other.place === null) ||
    compare(one.place ?? one.state, other.place ?? other.state) ||
    compare(one.postalCode, other.postalCode) ||
    one.row - other.row
  );
}

// By code units: the order of a language is another in every browser.
function compare(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
