// What goes with a request to approve letters: every form and variant that the approval covers, and the fingerprints that
// the answer names.

import type { Document } from './document.ts';
import type { IncidentKind } from './event-shapes.ts';
import type { Letter } from './letter.ts';
import { documentToPlain, letterStamps } from './letter-document.ts';
import type { LetterVariant } from './letter-variant.ts';
import type { LetterForm, LetterTemplate } from './letter-words.ts';

/** The drafts of a letter in one form. */
export interface RequestedForm {
  readonly form: LetterForm;
  /** Counsel gets it as a Word file too, to mark changes in it. */
  readonly isMain: boolean;
  /** One for all variants that have the same words. */
  readonly drafts: readonly RequestedDraft[];
}

export interface RequestedDraft {
  /** The first of those that have these words. */
  readonly variant: LetterVariant;
  readonly document: Document;
}

/** The form in which a letter is looked at first: the one by post, where it has one. */
export function mainForm({ forms }: Pick<LetterTemplate, 'forms'>): LetterForm {
  return forms.includes('letter') ? 'letter' : (forms[0] ?? 'letter');
}

/** All that the fingerprint of a letter covers. `drawIn` draws the letter in a form. */
export function findRequestedForms(
  template: Pick<LetterTemplate, 'forms'>,
  drawIn: (form: LetterForm) => Pick<Letter, 'variants' | 'documentOf'>,
): readonly RequestedForm[] {
  return template.forms.map((form) => {
    const letter = drawIn(form);
    const draftsByWords = new Map<string, RequestedDraft>();
    for (const variant of letter.variants) {
      const document = letter.documentOf(variant);
      const words = [document.title, documentToPlain(document)].join('\n');
      if (!draftsByWords.has(words)) draftsByWords.set(words, { variant, document });
    }
    return { form, isMain: form === mainForm(template), drafts: [...draftsByWords.values()] };
  });
}

/** How many files the forms are: the main one twice. */
export function countFiles(forms: readonly RequestedForm[]): number {
  return forms.reduce((sum, { isMain, drafts }) => sum + drafts.length * (isMain ? 2 : 1), 0);
}

/** The text of a file with a line for each letter: its name and its whole fingerprint. */
export function fingerprintsToText(
  kind: IncidentKind,
  letters: readonly { readonly name: string; readonly fingerprint: string }[],
): string {
  return [
    ...letterStamps(kind, []),
    'A fingerprint stands for all words of a letter, in all of its forms. Name it in your answer.',
    '',
    ...letters.map(({ name, fingerprint }) => `${name}: ${fingerprint}`),
    '',
  ].join('\n');
}
