// What the page and the worker that makes letters say to each other. Recipients go into the worker as a file and come back
// only as letters, and as three of them to look at.

import type { RecipientValues } from '../core/document.ts';
import type { ColumnMapping, LetterSet, RowProblem, SetKind } from './recipient.ts';

export type JobOrder =
  /** Reads a list; `read` or `refused` comes back. It takes the place of the one before. */
  | { readonly type: 'read'; readonly file: File }
  /** Looks through the list for this set; `checked` comes back. Fonts come once, for telling what PDF can set. */
  | {
      readonly type: 'check';
      readonly mapping: ColumnMapping;
      readonly set: LetterSet;
      readonly fonts: FontFiles | null;
    }
  /**
   * Makes the set that was checked last, without the rows that cannot be made. Into a file where the page has one, else
   * `part` comes back for each thousand letters or so. Then `made`, `refused` or `cancelled`.
   */
  | { readonly type: 'make'; readonly kind: SetKind; readonly target: FileSystemFileHandle | null }
  | { readonly type: 'cancel' }
  /** Forgets the list. */
  | { readonly type: 'forget' };

export interface FontFiles {
  readonly regular: Uint8Array<ArrayBuffer>;
  readonly bold: Uint8Array<ArrayBuffer>;
}

export type JobReport =
  | {
      readonly type: 'read';
      readonly encoding: string;
      readonly delimiter: string;
      readonly header: readonly string[];
      readonly count: number;
      /** As the header was understood. */
      readonly mapping: ColumnMapping;
    }
  | CheckedReport
  | { readonly type: 'progress'; readonly made: number; readonly total: number }
  /** `name` is without folder; the page puts what it knows of the letter before it. */
  | { readonly type: 'part'; readonly name: string; readonly blob: Blob }
  | MadeReport
  | { readonly type: 'cancelled' }
  /** Something expected went wrong: what happened and what to do. */
  | { readonly type: 'refused'; readonly code: string; readonly words: string };

export interface CheckedReport {
  readonly type: 'checked';
  /** Letters that can be made, by the id of the variant, as Word files and as PDF. */
  readonly countByVariant: Readonly<Record<string, { readonly docx: number; readonly pdf: number }>>;
  /** The first 200, by row. */
  readonly problems: readonly RowProblem[];
  /** All of them, by their codes. */
  readonly problemCounts: Readonly<Record<string, number>>;
  /** Rows that no letter is made for, and rows of which none is made as PDF. */
  readonly leftOut: { readonly docx: number; readonly pdf: number };
  /** The first, the last and the longest record of which a letter is made. */
  readonly previews: readonly {
    readonly which: 'first' | 'last' | 'longest';
    readonly row: number;
    readonly variant: string;
    readonly values: RecipientValues;
  }[];
}

export interface MadeReport {
  readonly type: 'made';
  readonly countByVariant: Readonly<Record<string, number>>;
  readonly pages: number | null;
  /** Says for each letter row, file, page, variant and SHA-256; nobody's name. */
  readonly manifest: string;
  /** The SHA-256 of the manifest. */
  readonly fingerprint: string;
}
