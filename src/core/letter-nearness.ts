// Whether a paragraph that was changed still tells what it has to tell.

import { fieldsInText } from './letter-field.ts';
import type { LetterParagraph } from './letter-words.ts';

/**
 * Whether an edit kept all fields of a paragraph, and at least a third of its distinct telling words: of those with five
 * letters or more, whatever their case. It is a measure and not a reading: words that mean the same are not recognised,
 * and words near to the first ones can say the opposite, which is for counsel to see. It errs on the safe side; for other
 * words counsel's own Word file is the way.
 */
export function isNearTo(original: Pick<LetterParagraph, 'text' | 'items'>, edited: string): boolean {
  const before = paragraphText(original);
  const fields = fieldsInText(edited);
  if (!fieldsInText(before).every((field) => fields.includes(field))) return false;
  const telling = tellingWords(before);
  const words = tellingWords(edited);
  const kept = [...telling].filter((word) => words.has(word)).length;
  return kept * KEPT_ONE_IN >= telling.size;
}

/** One telling word in so many has to stay. */
const KEPT_ONE_IN = 3;

/** The words of a paragraph with those of its list. */
export function paragraphText({ text, items }: Pick<LetterParagraph, 'text' | 'items'>): string {
  return [text, ...(items ?? [])].join('\n');
}

function tellingWords(text: string): ReadonlySet<string> {
  const words = text.replace(/\{\{[^{}]*\}\}/g, ' ').toLowerCase();
  return new Set(words.match(/\p{L}{5,}/gu) ?? []);
}
