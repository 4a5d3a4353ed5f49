// One line of the contact sheet: whom to call, why, and what to have ready.

import type { Agency } from './agency.ts';

/** A line of the sheet. Its id is permanent: the log and the contact book name it by it. */
export type ContactLine = AgencyLine | OwnLine;

interface CommonLine {
  readonly id: string;
  /** Whom to call, as the sheet and the log name them: `FBI Sacramento Field Office`. */
  readonly name: string;
  /** Why they are called, in a sentence. */
  readonly why: string;
  /** What to have ready before the call. */
  readonly ready: readonly string[];
  /** The item of the playbook that is done once they are reached. */
  readonly item?: string | undefined;
  /** That item's code, as the playbook prints it: `4.1a`. */
  readonly code?: string | undefined;
  /** The part of a split state that it has, or what else has to be known before the call. */
  readonly note?: string | undefined;
}

/** An agency of the site. What of it may be printed only `core/agency.ts` says. */
export interface AgencyLine extends CommonLine {
  readonly type: 'agency';
  readonly agency: Agency;
}

/** Somebody whom only the company knows: the sheriff, the insurer, the bank. */
export interface OwnLine extends CommonLine {
  readonly type: 'own';
  /** The page on which to look the number up. */
  readonly locator?: string | undefined;
  /** What the site knows already: the firm's name from the company's file. */
  readonly known?: string | undefined;
  /** The mailbox from the company's file. */
  readonly knownEmail?: string | undefined;
  /** Under which id the contact book may have it from before a state was chosen; see `findBookLine`. */
  readonly earlierId?: string | undefined;
}

/** What belongs together on the sheet. */
export interface ContactGroup {
  readonly id: 'law-enforcement' | 'amazon' | 'own' | 'attorneys-general' | 'others';
  readonly title: string;
  readonly lines: readonly ContactLine[];
  /** What is missing or left out, each a sentence: `No Secret Service office is known for Idaho.` */
  readonly notes: readonly string[];
}

/** Whom to call for this company and this incident, in the order of calling. */
export interface ContactSheet {
  /** The places for which it was made, by their ids: each once, and only those of the United States. */
  readonly places: readonly string[];
  /** Those of them that several FBI offices share, and no county has decided which: ask for the county. */
  readonly undecided: readonly string[];
  /**
   * Always in this order: law enforcement first, with the five that breach step 4 names in its order; Amazon, unless none of
   * its data is involved; the company's own; attorneys general; others.
   */
  readonly groups: readonly ContactGroup[];
}

/** What a person filled in for a line, for the company and not for one incident. */
export interface BookLine {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  /** A person or a desk there. */
  readonly person: string;
  readonly note: string;
  /** The day on which somebody last confirmed the number, `2026-11-22`; empty while nobody did. */
  readonly confirmedOn: string;
  readonly confirmedBy: string;
}

/** What the company filled in, by the id of the line. */
export type ContactBook = Readonly<Record<string, BookLine>>;
