import { statesToValues } from '../core/letter-old-values.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterForm, LetterTemplate } from '../core/letter-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { Letter, LetterWork } from './letter-book.ts';

/** A letter whose blocks count only by whether there are any. */
export type DrawnLetter = Omit<Letter, 'blocks'> & { readonly blocks: readonly unknown[] };

/** The name of a letter's file without what follows its last dot; it says where the letter is no final version. */
export function letterFileName(
  work: LetterWork,
  template: LetterTemplate,
  letter: { readonly blocks: readonly unknown[]; readonly variants: readonly unknown[] },
  form: LetterForm,
  variant?: LetterVariant,
): string {
  return [
    work.incident.kind === 'exercise' ? 'EXERCISE' : '',
    letter.blocks.length > 0 ? 'DRAFT' : '',
    template.id,
    form === 'letter' ? '' : form,
    variant && letter.variants.length > 1 ? variant.id : '',
    workspace.now().slice(0, 10),
  ]
    .filter(Boolean)
    .join('-');
}

/** What the letter says of the incident and the company, for telling later whether it still holds. */
export function madeValues(
  { fieldsOf, statesOf }: Pick<Letter, 'fieldsOf' | 'statesOf'>,
  variant: LetterVariant,
): Readonly<Record<string, string>> {
  return statesToValues(fieldsOf(variant), statesOf(variant));
}
