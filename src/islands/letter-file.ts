import { type Document, findRecipientFields } from '../core/document.ts';
import { factsToValues, statesToValues } from '../core/letter-old-values.ts';
import { formWords } from '../core/letter-list.ts';
import { letterMailbox } from '../core/letter-mailbox.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterForm, LetterTemplate } from '../core/letter-words.ts';
import { instantToFileDate } from '../core/letter-value.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { Letter, LetterWork } from './letter-book.ts';
import type { SavedLetter } from './save-letter.ts';

/** A letter whose blocks count only by whether there are any. */
export type DrawnLetter = Omit<Letter, 'blocks'> & { readonly blocks: readonly unknown[] };

/** The name of a letter's file without what follows its last dot; it says where the letter is no final version. */
export function letterFileName(
  work: LetterWork,
  template: LetterTemplate,
  letter: { readonly blocks: readonly unknown[]; readonly variants: readonly unknown[] },
  form: LetterForm,
  variant?: LetterVariant,
  isForNobody = false,
): string {
  return [
    work.incident.kind === 'exercise' ? 'EXERCISE' : '',
    letter.blocks.length > 0 ? 'DRAFT' : isForNobody ? 'FIELDS' : '',
    template.id,
    form === 'letter' ? '' : form,
    variant && letter.variants.length > 1 ? variant.id : '',
    instantToFileDate(workspace.now(), workspace.zone),
  ]
    .filter(Boolean)
    .join('-');
}

/** What the letter says of the incident and the company, for telling later whether it still holds. */
export function madeValues(
  { incident }: Pick<LetterWork, 'incident'>,
  template: LetterTemplate,
  { fieldsOf, statesOf }: Pick<Letter, 'fieldsOf' | 'statesOf'>,
  form: LetterForm,
  variant: LetterVariant,
): Readonly<Record<string, string>> {
  return { ...statesToValues(fieldsOf(variant), statesOf(variant)), ...factsToValues(template, form, incident) };
}

/** True for a letter or an email with fields where names belong: nobody can post it as it is. A caller says the name. */
export function isLetterForNobody(document: Document, form: LetterForm): boolean {
  return (form === 'letter' || form === 'email') && findRecipientFields(document).length > 0;
}

/** A letter's file: its name, to whom an email goes, and what the log keeps of it. */
export function letterToSave(
  work: LetterWork,
  template: LetterTemplate,
  letter: Letter,
  form: LetterForm,
  variant: LetterVariant,
): SavedLetter {
  const isForNobody = isLetterForNobody(letter.documentOf(variant), form);
  return {
    name: letterFileName(work, template, letter, form, variant, isForNobody),
    to: letterMailbox(template, work.book.company)?.address,
    made: {
      letter: template.id,
      words: template.name,
      form: formWords[form].toLowerCase(),
      variant: variant.id,
      count: 1,
      isFinal: letter.blocks.length === 0 && work.incident.kind === 'real' && !isForNobody,
      values: madeValues(work, template, letter, form, variant),
    },
    isWritable: !work.incident.closed,
  };
}
