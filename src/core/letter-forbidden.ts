// What a rule forbids a letter to tell and what words tell all the same: paragraphs that were changed, and what people wrote.

import { textToPlain } from './document.ts';
import { fieldsInText, isLetterFieldId, type LetterFieldId } from './letter-field.ts';
import { paragraphText } from './letter-nearness.ts';
import { type FieldStates, fillText } from './letter-text.ts';
import type { LetterEdits, LetterVariant } from './letter-variant.ts';
import type { ElementId, LetterRequirements, LetterTemplate } from './letter-words.ts';

/** A field that tells what a rule forbids, in a letter that the rule's people get. */
export interface ForbiddenWords {
  readonly rule: LetterRequirements;
  /** What the rule forbids, in its own words. */
  readonly words: string;
  readonly field: LetterFieldId;
  /** Where it stands: the heading, or the section's id where there is none. */
  readonly section: string;
  /** Whether the field stands there by its name; else what was written for it is repeated there. */
  readonly isByName: boolean;
}

/**
 * Where a variant tells what one of its rules forbids. Our own paragraphs are left out by what they say; a field tells
 * the forbidden wherever it stands if all of our paragraphs that use it do.
 */
export function findForbiddenWords(
  templates: readonly LetterTemplate[],
  { sections, requirements }: LetterVariant,
  edits: LetterEdits,
  states: FieldStates,
): readonly ForbiddenWords[] {
  const told = requirements.flatMap((rule) => findTellingFields(templates, rule));
  if (told.length === 0) return [];
  return sections.flatMap(({ id, heading, paragraphs }) =>
    paragraphs.flatMap((paragraph) => {
      const edited = edits(`${id}/${paragraph.id}`);
      const text = edited ?? paragraphText(paragraph);
      const named = fieldsInText(text);
      const plain = normalise(textToPlain(fillText(text, states, '')));
      return told.flatMap(({ rule, words, field }): readonly ForbiddenWords[] => {
        const isByName = named.includes(field);
        // In our own words it stands where another rule asks for it, and that is for counsel to weigh.
        if (isByName && edited === undefined) return [];
        if (!isByName && !valueOf(field, states).some((value) => plain.includes(value))) return [];
        return [{ rule, words, field, section: heading ?? id.replaceAll('-', ' '), isByName }];
      });
    }),
  );
}

/** Fewer characters may stand somewhere by chance. */
const TELLING_LENGTH_IN_CHARACTERS = 20;

function valueOf(field: LetterFieldId, states: FieldStates): readonly string[] {
  const state = states(field);
  if (state.type !== 'known') return [];
  return state.entries.map(normalise).filter(({ length }) => length >= TELLING_LENGTH_IN_CHARACTERS);
}

function normalise(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[.\s]+$/, '')
    .toLowerCase();
}

function findTellingFields(
  templates: readonly LetterTemplate[],
  rule: LetterRequirements,
): readonly Pick<ForbiddenWords, 'rule' | 'words' | 'field'>[] {
  if (rule.forbidden.length === 0) return [];
  const forbidding = (says: readonly ElementId[]) =>
    rule.forbidden.find(({ elements }) => elements.some((element) => tells(says, element)));
  return [...saidWith(templates)].flatMap(([field, all]) => {
    const found = all.map(forbidding);
    const words = found[0]?.words;
    return words !== undefined && found.every(Boolean) && isLetterFieldId(field) ? [{ rule, words, field }] : [];
  });
}

/** Where people of one place only are counted, the number of all is the number of its residents. */
function tells(says: readonly ElementId[], element: ElementId): boolean {
  return says.includes(element) || (element === 'number-of-residents' && says.includes('number-of-people'));
}

const saidByTemplates = new WeakMap<
  readonly LetterTemplate[],
  ReadonlyMap<string, readonly (readonly ElementId[])[]>
>();

/** For each field, what each of our paragraphs says that uses it. */
function saidWith(templates: readonly LetterTemplate[]): ReadonlyMap<string, readonly (readonly ElementId[])[]> {
  const known = saidByTemplates.get(templates);
  if (known) return known;
  const said = new Map<string, readonly (readonly ElementId[])[]>();
  for (const paragraph of templates.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs)))
    for (const field of new Set(fieldsInText(paragraphText(paragraph))))
      said.set(field, [...(said.get(field) ?? []), paragraph.says]);
  saidByTemplates.set(templates, said);
  return said;
}
