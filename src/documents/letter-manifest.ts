// The list of the letters that were made, for the printer and for whoever has to show later what went out. It names
// nobody: a letter is known by its row.

/** What is made, told of one letter. */
export interface ManifestLine {
  /** In the list of recipients; null for a file that is nobody's own. */
  readonly row: number | null;
  readonly file: string;
  /** The first of its pages, counted in the file from 1; null where it is not known. */
  readonly page: number | null;
  readonly pages: number | null;
  /** The id of a place; empty where it is not known. */
  readonly place: string;
  readonly variant: string;
  /**
   * Of the file; of a letter that is in one file with others, of its words as `documentToText` writes them, in UTF-8.
   */
  readonly sha256: string;
}

export const MANIFEST_FILE = 'manifest.csv';

/** CSV for machines (RFC 4180): exact bytes, one line for each letter, in their order. */
export function manifestToCsv(lines: readonly ManifestLine[]): string {
  const rows = lines.map(({ row, file, page, pages, place, variant, sha256 }) => [
    row,
    file,
    page,
    pages,
    place,
    variant,
    sha256,
  ]);
  return [HEADER, ...rows].map((cells) => `${cells.map(toCell).join(',')}\r\n`).join('');
}

/** A cell of CSV; quoted only where it must be. */
export function toCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const HEADER = ['row', 'file', 'page', 'pages', 'place', 'variant', 'sha256'];
