// Letters that were made before something changed: what they say, and what is known now.

import { type FactValue, isFactValue } from './fact.ts';
import { outlineLetter, type LetterSources } from './letter.ts';
import { isLetterFieldId, letterField, type LetterFieldId } from './letter-field.ts';
import type { MadeLetters } from './letter-log.ts';
import type { FieldState, FieldStates } from './letter-text.ts';
import { createFieldStates } from './letter-value.ts';
import type { LetterForm, LetterTemplate } from './letter-words.ts';
import type { Incident } from './incident.ts';
import { ownValue } from './recorded.ts';
import type { Instant } from './time.ts';
import { effectiveFact, factLabel, factValueToWords, isAskedFact } from './triage.ts';

/** Something that had one value when letters were made and has another one now. */
export interface OldValue {
  /** A field, which the letters say, or a fact, which chose their paragraphs. */
  readonly of: 'field' | 'fact';
  /** As the log keeps it: the field's id, or `fact:keyTaken`. */
  readonly key: string;
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
 * The facts that choose the paragraphs of a letter in one form, as the log keeps them with letters that were made: by
 * `fact:keyTaken`.
 */
export function factsToValues(
  { sections }: LetterTemplate,
  form: LetterForm,
  incident: Incident,
): Readonly<Record<string, string>> {
  const facts = sections
    .filter(({ forms }) => !forms || forms.includes(form))
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ when }) => (when ?? []).map(({ fact }) => fact)));
  return Object.fromEntries(facts.map((fact) => [`${FACT}${fact}`, effectiveFact(incident, fact)]));
}

const FACT = 'fact:';

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
    const changed = [...findChanged(made, statesOf(template)), ...findChangedFacts(made, knowledge.incident)];
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
    return was === is ? [] : [{ of: 'field', key: field, label: letterField(field).label, was, is }];
  });
}

/** A fact whose value was not kept, or that this version does not ask for, says nothing. */
function findChangedFacts({ values }: MadeLetters, incident: Incident): readonly OldValue[] {
  return Object.keys(values).flatMap((key): readonly OldValue[] => {
    const fact = key.startsWith(FACT) ? key.slice(FACT.length) : '';
    const was = ownValue(values, key);
    if (!isAskedFact(fact) || !isFactValue(was)) return [];
    const is = effectiveFact(incident, fact);
    if (was === is) return [];
    const words = (value: FactValue) => factValueToWords(value).toLowerCase();
    return [{ of: 'fact', key, label: factLabel(fact), was: words(was), is: words(is) }];
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
