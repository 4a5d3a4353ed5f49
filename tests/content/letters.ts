// The letters as the tests read them: straight from their files.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { FactId, FactValue } from '../../src/core/fact.ts';
import type { LetterElement, LetterParagraph, LetterSection, LetterTemplate } from '../../src/core/letter-words.ts';
import { readContent, rules } from './content.ts';

const NAMES = readdirSync(join(import.meta.dirname, '../../src/content/letters')).filter(
  (name) => name !== 'elements.yaml',
);

/** Every letter by the name of its file. */
export const lettersByFile: Readonly<Record<string, LetterTemplate>> = Object.fromEntries(
  NAMES.map((name) => [name, parse(readContent(`letters/${name}`)) as LetterTemplate]),
);

export const letters: readonly LetterTemplate[] = Object.values(lettersByFile);

export const elements = parse(readContent('letters/elements.yaml')) as readonly LetterElement[];

export function letterOf(id: string): LetterTemplate {
  const letter = letters.find((each) => each.id === id);
  if (!letter) throw new Error(`There is no letter ${id}.`);
  return letter;
}

export function paragraphsOf({
  sections,
}: {
  readonly sections: readonly LetterSection[];
}): readonly LetterParagraph[] {
  return sections.flatMap(({ paragraphs }) => paragraphs);
}

/** The elements for which these words of a rule stand. */
export function wordsToElements(words: string): readonly string[] {
  return elements.filter(({ asked }) => asked.includes(words)).map(({ id }) => id);
}

const toElements = (list: readonly string[]) => new Set(list.flatMap(wordsToElements));

/** What some rule asks for in a notice to the people affected. */
export const requiredElements = toElements(rules.flatMap(({ letter }) => letter.requiredElements));

/** What some rule forbids there. */
export const forbiddenElements = toElements(rules.flatMap(({ letter }) => letter.forbiddenElements));

/** Whether a paragraph stands with these facts; a fact that is not given has the value of all others. */
export function stands(
  { when = [] }: LetterParagraph,
  facts: Partial<Record<FactId, FactValue>>,
  others: FactValue,
): boolean {
  return when.every(({ fact, is }) => is.includes(facts[fact] ?? others));
}
