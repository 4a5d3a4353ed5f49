// Reads a list of recipients piece by piece, so that a large one neither stalls a worker nor stands in memory twice.

import Papa from 'papaparse';
import { toPrintableLine } from '../core/printable.ts';
import { nextTurn } from './next-turn.ts';
import { type ListEncoding, recogniseEncoding } from './recipient-encoding.ts';
import { looksHeadless } from './recipient-headless.ts';
import {
  LARGEST_LIST_BYTES,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_RECORDS,
  type RecipientFileProblem,
  recipientFileProblem,
} from './recipient-problem.ts';
import type { RecipientRecord, RecipientTable } from './recipient.ts';

/**
 * The table in a CSV file, or why there is none; then nothing of it is used. Blank rows are left out, but count. A line
 * `sep=;` at the top, as Excel reads it, is not a row. Never throws, whatever the file holds.
 */
export async function readRecipientTable(file: Blob): Promise<RecipientTable | RecipientFileProblem> {
  if (file.size === 0) return recipientFileProblem('list-empty');
  if (file.size > LARGEST_LIST_BYTES) return recipientFileProblem('list-too-large');
  const start = await readBytes(file, 0, START_BYTES);
  if (start === null) return recipientFileProblem('list-unreadable');
  const encodings = recogniseEncoding(start);
  if (typeof encodings === 'string') return recipientFileProblem(encodings);
  for (const encoding of encodings) {
    const table = await readAs(file, encoding);
    if (table !== 'other-encoding') return table;
  }
  return recipientFileProblem('list-no-text');
}

const START_BYTES = 65_536;
const PIECE_BYTES = 1_000_000;
// Longer than any row: there a quotation mark was opened and not closed.
const LONGEST_RECORD_CHARACTERS = 1_000_000;
// As many as a spreadsheet has, blank ones among them.
const MOST_ROWS = 1_048_576;

// What `Papa.Parser` gives; its types leave it open.
interface ParsedPiece {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly row?: number }[];
  /** How far the whole records go. */
  readonly meta: { readonly cursor: number };
}

async function readAs(
  file: Blob,
  { encoding, label, isGuess }: ListEncoding,
): Promise<RecipientTable | RecipientFileProblem | 'other-encoding'> {
  const decoder = new TextDecoder(label, { fatal: isGuess });
  let rest = '';
  let heldBack = '';
  let list: { readonly delimiter: RecipientTable['delimiter']; readonly parser: Papa.Parser } | null = null;
  const builder = createTableBuilder();
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const bytes = await readBytes(file, at, at + PIECE_BYTES);
    if (bytes === null) return recipientFileProblem('list-unreadable');
    const isLast = at + PIECE_BYTES >= file.size;
    const decoded = decode(decoder, bytes, isLast);
    if (decoded === null) return 'other-encoding';
    const text = heldBack + decoded;
    // Half of a line end may be in the next piece.
    heldBack = !isLast && text.endsWith('\r') ? '\r' : '';
    rest += text.slice(0, text.length - heldBack.length).replace(/\r\n?/g, '\n');
    if (list === null) {
      const separator = /^"?sep=([,;\t])"?[,;\t]*(?:\n|$)/i.exec(rest);
      rest = rest.slice(separator?.[0].length ?? 0);
      const delimiter = toDelimiter(separator?.[1]) ?? recogniseDelimiter(rest);
      list = { delimiter, parser: new Papa.Parser({ delimiter, newline: '\n' }) };
    }
    const { data, errors, meta }: ParsedPiece = list.parser.parse(rest, 0, !isLast);
    const problem = builder.add(data, errors[0]?.row);
    if (problem) return problem;
    rest = rest.slice(meta.cursor);
    await nextTurn();
    if (rest.length > LONGEST_RECORD_CHARACTERS) return recipientFileProblem('list-quotes', builder.rows() + 1);
  }
  return builder.finish(encoding, list?.delimiter ?? ',');
}

function createTableBuilder() {
  let header: readonly string[] | null = null;
  let row = 0;
  let cellCount = 0;
  const records: RecipientRecord[] = [];
  return {
    rows: () => row,
    /** `wrongAt` counts within these records; it may lie behind the last, in one that is not whole yet. */
    add(data: readonly (readonly string[])[], wrongAt: number | undefined): RecipientFileProblem | null {
      for (const [index, cells] of data.entries()) {
        row += 1;
        if (row > MOST_ROWS) return recipientFileProblem('list-too-many-records');
        if (index === wrongAt) return recipientFileProblem('list-quotes', row);
        if (cells.every((cell) => cell.trim() === '')) continue;
        if (header === null) {
          header = cells.map(toPrintableLine);
          if (header.length > MOST_COLUMNS) return recipientFileProblem('list-too-many-columns');
          if (header.filter((name) => name !== '').length < 2) return recipientFileProblem('list-one-column');
          continue;
        }
        if (records.length === MOST_RECORDS) return recipientFileProblem('list-too-many-records');
        const kept = fitCells(cells, header.length);
        cellCount += kept.length;
        if (cellCount > MOST_CELLS) return recipientFileProblem('list-too-many-cells');
        records.push({ row, cells: kept });
      }
      return null;
    },
    finish(
      encoding: RecipientTable['encoding'],
      delimiter: RecipientTable['delimiter'],
    ): RecipientTable | RecipientFileProblem {
      if (header === null) return recipientFileProblem('list-empty');
      if (records.length === 0) return recipientFileProblem('list-only-header');
      return {
        encoding,
        isGuessed: encoding === 'Windows-1252',
        delimiter,
        header,
        looksHeadless: looksHeadless(header),
        records,
      };
    },
  };
}

/** Empty cells behind the header's last are nothing; of others one is kept, to tell that there are some. */
function fitCells(cells: readonly string[], columns: number): readonly string[] {
  if (cells.length <= columns) return cells;
  return cells.slice(columns).every((cell) => cell.trim() === '')
    ? cells.slice(0, columns)
    : cells.slice(0, columns + 1);
}

/**
 * The sign that parts as many lines as can be into as many cells as the first. Papa's own guess splits addresses in
 * quotes and knows more signs than people's programs write.
 */
function recogniseDelimiter(text: string): RecipientTable['delimiter'] {
  const lines = text
    .slice(0, START_BYTES)
    .replace(/(^|[,;\t\n])"(?:[^"]|"")*(?:"|$)/g, '$1')
    .split('\n')
    .filter((line) => /[\S\t]/.test(line))
    .slice(0, 50);
  const counts = ([',', ';', '\t'] as const).map((delimiter) => {
    const [first = 0, ...others] = lines.map((line) => line.split(delimiter).length - 1);
    return { delimiter, first, alike: first > 0 ? others.filter((count) => count === first).length : -1 };
  });
  return counts.reduce((best, next) =>
    next.alike > best.alike || (next.alike === best.alike && next.first > best.first) ? next : best,
  ).delimiter;
}

function toDelimiter(text: string | undefined): RecipientTable['delimiter'] | undefined {
  return text === ',' || text === ';' || text === '\t' ? text : undefined;
}

function decode(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch {
    return null;
  }
}

async function readBytes(file: Blob, from: number, to: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(from, Math.min(to, file.size)).arrayBuffer());
  } catch {
    return null;
  }
}
