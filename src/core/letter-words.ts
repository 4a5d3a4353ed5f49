// What a letter is written from: words that counsel can change, in paragraphs that depend on facts, and what laws ask of
// them. The words stand in `src/content/letters/`.

import type { FactId, FactValue } from './fact.ts';

/** To whom a notice goes. */
export type LetterTo =
  'customers' | 'employees' | 'partners' | 'amazon' | 'regulator' | 'bureaus' | 'public' | 'counsel';

/** What a notice is for. */
export type LetterPurpose =
  | 'initial'
  | 'update'
  | 'post-incident'
  | 'amazon-24-hours'
  | 'amazon-legal-process'
  | 'regulator'
  | 'bureaus'
  | 'substitute'
  | 'approval';

/** A way in which a notice is put into words; each is written for itself. */
export type LetterForm = 'letter' | 'email' | 'phone' | 'talking-points' | 'web' | 'portal';

export interface LetterTemplate {
  /** Permanent: the log names the letter by it. */
  readonly id: string;
  readonly to: LetterTo;
  readonly purpose: LetterPurpose;
  /** As lists name it: `Initial notification to customers`. */
  readonly name: string;
  /** The heading of the letter, and the subject of an email, where no statute fixes one. */
  readonly title: string;
  readonly forms: readonly LetterForm[];
  readonly sections: readonly LetterSection[];
}

export interface LetterSection {
  /** Permanent within its letter: edits in the log name it. */
  readonly id: string;
  /** Null where no heading stands above it. */
  readonly heading: string | null;
  /** The forms that have this section; all of the letter's forms where it names none. */
  readonly forms?: readonly LetterForm[] | undefined;
  readonly paragraphs: readonly LetterParagraph[];
}

export interface LetterParagraph {
  /** Permanent within its section. */
  readonly id: string;
  /** One paragraph; `{{field}}` stands for what is known of the incident, the company or the recipient. */
  readonly text: string;
  /** A list under the paragraph. */
  readonly items?: readonly string[] | undefined;
  /** All of them have to hold. */
  readonly when?: readonly LetterCondition[] | undefined;
  /** What the paragraph tells, in the terms of the laws. */
  readonly says: readonly ElementId[];
  /** It stands only where a rule asks for something that it says. */
  readonly onlyIfRequired?: boolean | undefined;
}

/** A fact and the values with which the paragraph stands. */
export interface LetterCondition {
  readonly fact: FactId;
  readonly is: readonly FactValue[];
}

/** Something that a law asks a notice to tell, or forbids it; `src/content/letters/elements.yaml` has all of them. */
export type ElementId = string;

export interface LetterElement {
  readonly id: ElementId;
  /** What it is, in a few words. */
  readonly name: string;
  /** The words by which the notification rules ask for it, each exactly as a rule has it. */
  readonly asked: readonly string[];
}

/** What one rule asks of a notice to the people affected. */
export interface LetterRequirements {
  /** The rule's id. */
  readonly rule: string;
  readonly name: string;
  readonly citation: string;
  readonly isVerified: boolean;
  /** The month in words: `November 2026`. */
  readonly checkedIn: string;
  /** The id of the place whose people it protects; null where it holds everywhere. */
  readonly place: string | null;
  /** To whom the company reports under the rule; null where it does not. */
  readonly regulator: string | null;
  /** The agencies that get a letter of their own under the rule; none where it asks for no report. */
  readonly addressees: readonly Addressee[];
  /** The rule's own words and the elements that they stand for. */
  readonly required: readonly RequiredWords[];
  readonly forbidden: readonly RequiredWords[];
  /** A title and headings that a statute fixes; null and empty where none does. */
  readonly title: string | null;
  readonly headings: readonly string[];
  readonly minPointSize: number | null;
  /** `credit-bureaus`, `ftc`, `attorney-general:NY`, and agencies by their names. */
  readonly contacts: readonly string[];
  /** Free identity-theft services, where the rule asks for them. */
  readonly services: { readonly months: number | null; readonly words: string } | null;
  /** When it allows a notice on the website and in the media in place of one to each person; null where that is not known. */
  readonly substitute: string | null;
}

export interface RequiredWords {
  readonly words: string;
  readonly elements: readonly ElementId[];
}

/** An agency as the head of a letter has it. */
export interface Addressee {
  readonly name: string;
  /** None where no verified address is known. */
  readonly addressLines: readonly string[];
}
