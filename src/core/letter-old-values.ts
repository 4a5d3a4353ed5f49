// Letters that were made before something changed: what they say, and what is known now.

import { outlineLetter, type LetterSources } from './letter.ts';
import { isLetterFieldId, letterField, type LetterFieldId } from './letter-field.ts';
import type { MadeLetters } from './letter-log.ts';
import type { FieldState, FieldStates } from './letter-text.ts';
import { createFieldStates } from './letter-value.ts';
import type { LetterTemplate } from './letter-words.ts';
import { ownValue } from './recorded.ts';
import type { Instant } from './time.ts';

/** A field that had one value when letters were made and has another one now. */
export interface OldValue {
  readonly field: LetterFieldId;
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

/** Letters of one kind that say the same and no longer say what is known. */
export interface OldLetters {
  /** The letter's id. */
  readonly letter: string;
  /** Its name, as the log has it. */
  readonly words: string;
  /** `letter`, `email`, as the log has it. */
  readonly form: string;
  readonly count: number;
  readonly isFinal: boolean;
  /** When the last of them were made. */
  readonly at: Instant;
  readonly changed: readonly OldValue[];
  /** The letter that tells their recipients what is new; undefined where there is none. */
  readonly update: Pick<LetterTemplate, 'id' | 'name'> | undefined;
}

/** What fields say, as the log keeps it with letters that were made; one that is not yet known is empty. */
export function statesToValues(fields: readonly string[], states: FieldStates): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const state = states(field);
      if (state.type === 'known') return [[field, state.entries.join('; ')]];
      return state.type === 'unknown' ? [[field, '']] : [];
    }),
  );
}

/**
 * The letters that were made with a value that is another one now, those that could go out first, then the latest first.
 * The day of a letter does not count. What the rule of a place says is compared only where the letter's variant is still
 * there.
 */
export function findOldLetters(sources: LetterSources): readonly OldLetters[] {
  const { knowledge, templates } = sources;
  const statesByVariant = new Map<string, ReadonlyMap<string, FieldStates>>();
  const statesOf = (template: LetterTemplate) => {
    let states = statesByVariant.get(template.id);
    if (!states) {
      const { drawn } = outlineLetter(sources, template);
      states = new Map(drawn.map(({ variant }) => [variant.id, createFieldStates(knowledge, variant)]));
      statesByVariant.set(template.id, states);
    }
    return states;
  };
  const found = new Map<string, OldLetters>();
  for (const made of knowledge.letters.made) {
    const template = templates.find(({ id }) => id === made.letter);
    if (!template) continue;
    const changed = findChanged(made, statesOf(template));
    if (changed.length === 0) continue;
    const { letter, words, form, count, isFinal, at } = made;
    const key = JSON.stringify([letter, form, isFinal, changed]);
    const before = found.get(key);
    found.set(key, {
      letter,
      words,
      form,
      count: count + (before?.count ?? 0),
      isFinal,
      at: before && before.at > at ? before.at : at,
      changed,
      update: templates.find(({ to, purpose }) => to === template.to && purpose === 'update'),
    });
  }
  return [...found.values()].sort(
    (one, other) => Number(other.isFinal) - Number(one.isFinal) || (one.at < other.at ? 1 : -1),
  );
}

function findChanged({ values, variant }: MadeLetters, statesByVariant: ReadonlyMap<string, FieldStates>) {
  const own = statesByVariant.get(variant);
  const states = own ?? statesByVariant.values().next().value;
  if (!states) return [];
  return Object.keys(values).flatMap((field): readonly OldValue[] => {
    if (!isLetterFieldId(field) || field === 'letter.date' || (!own && isOfOnePlace(field))) return [];
    const was = valueToWords(ownValue(values, field) ?? '');
    const is = stateToWords(states(field));
    return was === is ? [] : [{ field, label: letterField(field).label, was, is }];
  });
}

function isOfOnePlace(field: LetterFieldId): boolean {
  return letterField(field).of === 'rule' || field === 'people.count-in-place';
}

function stateToWords(state: FieldState): string {
  if (state.type === 'unset') return 'not set';
  return valueToWords(state.type === 'known' ? state.entries.join('; ') : '');
}

function valueToWords(value: string): string {
  return value || 'not yet known';
}
