// What the page and the worker that makes letters say to each other. Recipients go into the worker as a file and come back
// only as letters, and as three of them to look at.

import type { RecipientValues } from '../core/document.ts';
import type { ColumnMapping, LetterSet, RowProblem, SetKind } from './recipient.ts';

/** Orders are numbered; every report carries the number of the order that it answers. */
export type JobOrder = { readonly id: number } & (
  | /** Reads a list; `read` or `refused` comes back. It takes the place of the one before. */
    { readonly type: 'read'; readonly file: File }
    /**
     * Looks through the list that was read by this order for a set; `checked` comes back, and nothing if there is another
     * list by now. Null looks at a set without a list. Fonts come once, for telling what PDF can set.
     */
  | {
      readonly type: 'check';
      readonly list: number | null;
      readonly mapping: ColumnMapping;
      readonly set: LetterSet;
      readonly fonts: FontFiles | null;
    }
  /**
   * Makes the set that was checked by this order, without the rows that cannot be made; refused if another one was
   * checked since. Into a file where the page has one, else `part` comes back for each thousand letters or so. Then
   * `made`, `refused` or `cancelled`.
   */
  | {
      readonly type: 'make';
      readonly checked: number;
      readonly kind: SetKind;
      /** Only those of whom no PDF can be made. */
      readonly isRest: boolean;
      readonly target: FileSystemFileHandle | null;
      /** What one PDF is called, in the manifest too. */
      readonly printName: string;
    }
  /** Everything that is wrong with the list that was checked last; `problems` comes back. */
  | { readonly type: 'list-problems' }
  | { readonly type: 'cancel' }
  /** Forgets the list. */
  | { readonly type: 'forget' }
);

export interface FontFiles {
  readonly regular: Uint8Array<ArrayBuffer>;
  readonly bold: Uint8Array<ArrayBuffer>;
}

export type JobReport = { readonly order: number } & JobAnswer;

export type JobAnswer =
  | {
      readonly type: 'read';
      readonly encoding: string;
      /** True where nothing in the file says in which encoding it is. */
      readonly isGuessed: boolean;
      readonly delimiter: string;
      /** True where the first row looks like a person. */
      readonly looksHeadless: boolean;
      readonly header: readonly string[];
      readonly count: number;
      /** As the header was understood. */
      readonly mapping: ColumnMapping;
    }
  | CheckedReport
  | { readonly type: 'progress'; readonly made: number; readonly total: number }
  /** `name` is without folder; the page puts what it knows of the letter before it. */
  | { readonly type: 'part'; readonly name: string; readonly blob: Blob }
  /** A CSV file: row, what is wrong, what then; those of whom no letter is made first. */
  | { readonly type: 'problems'; readonly blob: Blob }
  | MadeReport
  | { readonly type: 'cancelled' }
  /** Something expected went wrong: what happened and what to do. */
  | { readonly type: 'refused'; readonly code: string; readonly words: string };

export interface CheckedReport {
  readonly type: 'checked';
  /** Letters that can be made, by the id of the variant, as Word files and as PDF. */
  readonly countByVariant: Readonly<Record<string, { readonly docx: number; readonly pdf: number }>>;
  /** 200 at most, those that stop a letter first. */
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
