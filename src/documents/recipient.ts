// Who gets a letter, as a list of recipients tells it. It stays in memory and is never kept.

import type { Document, RecipientValues } from '../core/document.ts';

/** What a column of the list holds. `address` is a whole address in one cell; else it is put together from its parts. */
export type ColumnRole =
  | 'name'
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'address'
  | 'street'
  | 'street2'
  | 'street3'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'country'
  | 'reference'
  | 'identityTheftCode';

/** The places of the columns, counted from 0. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, number>>>;

/** A list as it was read. */
export interface RecipientTable {
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
  /** True where nothing in the file tells its encoding: letters with accents may be others. */
  readonly isGuessed: boolean;
  readonly delimiter: ',' | ';' | '\t';
  readonly header: readonly string[];
  /** True where the header looks like a person's row, so that the list has no headings and this person gets no letter. */
  readonly looksHeadless: boolean;
  readonly records: readonly RecipientRecord[];
}

export interface RecipientRecord {
  /** As a spreadsheet counts it: the header is row 1. */
  readonly row: number;
  /** As they stand in the file. As many as the header has, one more where the row has more; fewer where it has fewer. */
  readonly cells: readonly string[];
}

export interface Recipient {
  readonly row: number;
  readonly values: RecipientValues;
  /** As the list has it. */
  readonly state: string;
  /** The id of the place that the state and the country mean; null where they mean none that is known. */
  readonly place: string | null;
  /** With the zeros that a spreadsheet dropped; empty where there is none. */
  readonly postalCode: string;
  /** What was found while its cells were put together; nothing where it is not there. */
  readonly notes?: readonly RecipientNote[] | undefined;
}

/**
 * A part of the address is missing; the country is in no list; characters that show nothing were taken out of a cell; a
 * cell begins like a formula.
 */
export type RecipientNote = 'no-street' | 'no-city' | 'unknown-country' | 'hidden-characters' | 'looks-like-formula';

/** The text of one variant, as the recipients of its places get it. */
export interface SetVariant {
  readonly id: string;
  /** Its places, in words. */
  readonly name: string;
  readonly document: Document;
  /** Counsel's own file in place of the words of the document, which then gives only the stamps. */
  readonly own?: OwnLetterFile | undefined;
}

export interface OwnLetterFile {
  readonly file: Uint8Array<ArrayBuffer>;
  /** What stands in its fields, by their names as it writes them; those of the recipient are not among them. */
  readonly values: Readonly<Record<string, string>>;
}

/** What is made for a list of recipients. */
export interface LetterSet {
  readonly variants: readonly SetVariant[];
  /**
   * Which variant the people of a place get, by the place's id. Null where the letter is the same for everybody,
   * wherever they live: then the state is not looked at, and the first variant is for all.
   */
  readonly variantByPlace: Readonly<Record<string, string>> | null;
  /** The day of the letter, `2026-11-22`; stands in the files in place of the hour at which they were made. */
  readonly day: string;
}

/** Something that is wrong with a row. */
export interface RowProblem {
  readonly row: number;
  readonly code: RowProblemCode;
  /** What is wrong, without what stands in the row. */
  readonly words: string;
  /** `all`: no letter can be made. `pdf`: it can be made as a Word file only. `none`: somebody should look. */
  readonly stops: 'all' | 'pdf' | 'none';
}

export type RowProblemCode =
  | 'no-name'
  | 'no-address'
  | 'unknown-state'
  | 'unknown-country'
  | 'military-address'
  | 'place-not-counted'
  | 'no-reference'
  | 'no-code'
  | 'not-covered'
  | 'needs-shaping'
  | 'duplicate'
  | 'hidden-characters'
  | 'lost-characters'
  | 'looks-like-formula'
  | 'wrong-number-of-cells'
  | 'too-long'
  | 'wide-line';

/** The ways out. */
export type SetKind = 'docx-zip' | 'pdf-zip' | 'pdf' | 'merge';
