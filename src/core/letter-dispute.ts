// What two people wrote for the same part of a letter without having seen each other's words.

import { isLetterFieldId, letterField } from './letter-field.ts';
import { type Letters, partKey } from './letter-log.ts';
import { fieldPart } from './letter-value.ts';
import { isEmptied } from './letter-variant.ts';
import type { LetterTemplate } from './letter-words.ts';
import { ownValue } from './recorded.ts';

/** A part of a letter with two texts, of which one counts until somebody writes it again. */
export interface DisputedPart {
  readonly kind: 'paragraph' | 'field';
  /** As the form names it in which it is written. */
  readonly name: string;
  /** Who wrote the text that does not count. */
  readonly who: string;
}

/** The paragraphs with two texts, of those that stand in the letter (`section/paragraph`) or were left out by an edit. */
export function findDisputedParagraphs(
  letters: Letters,
  template: Pick<LetterTemplate, 'id' | 'sections'>,
  standing: readonly string[],
): readonly DisputedPart[] {
  return template.sections.flatMap(({ id, heading, paragraphs }) =>
    paragraphs.flatMap((paragraph) => {
      const address = `${id}/${paragraph.id}`;
      const recorded = ownValue(letters.written, partKey(template.id, address));
      if (!recorded?.disagreement) return [];
      if (!standing.includes(address) && !isEmptied(recorded.value)) return [];
      const name = `${heading ?? 'Paragraph'}: ${paragraph.id.replaceAll('-', ' ')}`;
      return [{ kind: 'paragraph' as const, name, who: recorded.disagreement.who }];
    }),
  );
}

/** The fields with two texts, of those that a letter uses. */
export function findDisputedFields(letters: Letters, fields: readonly string[]): readonly DisputedPart[] {
  return fields.filter(isLetterFieldId).flatMap((field) => {
    const disagreement = ownValue(letters.written, partKey('', fieldPart(field)))?.disagreement;
    return disagreement ? [{ kind: 'field' as const, name: letterField(field).label, who: disagreement.who }] : [];
  });
}
