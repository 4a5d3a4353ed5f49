// A letter's words with what is known filled in. What is not yet known says so and since when nobody knows it; a blank is
// never left.

import type { RecipientField, Run, Text } from './document.ts';
import { FIELD_OR_BRACES, fieldsInText } from './letter-field.ts';

/** What stands for a field. */
export type FieldState =
  /** One entry, or several that become items of a list where the field stands alone. */
  | { readonly type: 'known'; readonly entries: readonly string[]; readonly isList: boolean }
  /** `before` stands before `not yet known as of …`, such as `a date that is`. */
  | { readonly type: 'unknown'; readonly before: string }
  /** Nothing may stand in its place: the final version waits until somebody writes it. */
  | { readonly type: 'missing'; readonly what: string }
  /** A fact of the company that nobody has set. */
  | { readonly type: 'unset'; readonly what: string }
  | { readonly type: 'recipient'; readonly field: RecipientField };

export type FieldStates = (field: string) => FieldState;

const ADDRESS = /https:\/\/[^\s)<>]*[^\s)<>.,;:]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** The fields that a text names, each once; broken braces are one too, so that nothing hides behind them. */
export function fieldsOf(text: string): readonly string[] {
  return [...new Set(fieldsInText(text))];
}

/** A text with its fields filled. `asOf` is the day on which it is written, in words. */
export function fillText(text: string, states: FieldStates, asOf: string): Text {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(FIELD_OR_BRACES)) {
    const filled = fieldToRuns(states(match[1] ?? match[0]), asOf);
    runs.push(...linkText(text.slice(end, match.index)), ...filled);
    end = match.index + match[0].length;
    // What people wrote may end in a full stop, and so does the sentence in which it stands.
    if (text[end] === '.' && /[.?!]$/.test(lastWords(filled))) end += 1;
  }
  const filled = joinRuns([...runs, ...linkText(text.slice(end))]);
  return isSentenceOfUnknown(text, states) ? [...filled, '.'] : filled;
}

function lastWords(runs: Text): string {
  const last = runs.at(-1);
  return typeof last === 'string' ? last : '';
}

/** A field that is a sentence by itself brings its full stop along; what stands in for it brings none. */
function isSentenceOfUnknown(text: string, states: FieldStates): boolean {
  const [, field] = /^\{\{([a-zA-Z.-]+)\}\}$/.exec(text.trim()) ?? [];
  const state = field === undefined ? undefined : states(field);
  return state?.type === 'unknown' && /^\p{Lu}/u.test(state.before);
}

/** The items that a list's line stands for: several where it is nothing but a field with several entries. */
export function fillItems(item: string, states: FieldStates, asOf: string): readonly Text[] {
  const [, field] = /^\{\{([a-zA-Z.-]+)\}\}$/.exec(item.trim()) ?? [];
  const state = field === undefined ? undefined : states(field);
  if (state?.type === 'known' && state.isList) return state.entries.map(linkText);
  return [fillText(item, states, asOf)];
}

function fieldToRuns(state: FieldState, asOf: string): Text {
  switch (state.type) {
    case 'known':
      return linkText(state.entries.join(state.isList ? '; ' : ' '));
    case 'unknown':
      return [`${state.before} not yet known as of ${asOf}`.trim()];
    case 'missing':
      return [`[still to be written: ${state.what}]`];
    case 'unset':
      return [`[not set: ${state.what}]`];
    case 'recipient':
      return [{ type: 'field', field: state.field }];
  }
}

function linkText(text: string): Text {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const href = match[0].includes('://') ? match[0] : `mailto:${match[0]}`;
    runs.push(text.slice(end, match.index), { type: 'link', href, text: match[0] });
    end = match.index + match[0].length;
  }
  return [...runs, text.slice(end)].filter((run) => run !== '');
}

function joinRuns(runs: Text): Text {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (typeof run === 'string' && typeof last === 'string') joined[joined.length - 1] = last + run;
    else joined.push(run);
  }
  return joined;
}
