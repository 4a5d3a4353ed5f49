// What somebody is writing into the log and has not added yet.

import { type EntryField, findWrittenKind } from './entry-kind.ts';
import type { Entry } from './event.ts';

/** The kind of an entry that is one text. */
export const NOTE = 'note';

export interface EntryDraft {
  /** `note`, or a kind of `entry-kind.ts`. */
  readonly kind: string;
  /** What is typed, by the id of the field; fields of other kinds stay until they are used. */
  readonly texts: Readonly<Record<string, string>>;
  /** The first field of the kind that took over what was typed as a note. */
  readonly carriedTo?: string | undefined;
}

export const emptyDraft: EntryDraft = { kind: NOTE, texts: {} };

const noteFields: readonly EntryField[] = [{ id: 'text', label: 'What happened', must: true, long: true }];

/** The fields of a kind; those of a note where the kind is not known. */
export function draftFields(kind: string): readonly EntryField[] {
  return findWrittenKind(kind)?.fields ?? noteFields;
}

/**
 * The draft after another kind was chosen. Fields that both kinds have keep their text; the text of a note moves into the
 * first field of a kind, and back again.
 */
export function chooseKind(draft: EntryDraft, kind: string): EntryDraft {
  const texts: Record<string, string> = { ...draft.texts };
  if (kind === NOTE) {
    const { carriedTo } = draft;
    if (carriedTo && !texts.text) {
      texts.text = texts[carriedTo] ?? '';
      delete texts[carriedTo];
    }
    return { kind, texts };
  }
  const first = draftFields(kind)[0]?.id ?? '';
  const from = draft.kind === NOTE ? 'text' : draft.carriedTo;
  if (!from || from === first) return { ...draft, kind };
  if (!texts[from] || texts[first]) return { kind, texts, carriedTo: draft.carriedTo };
  texts[first] = texts[from];
  delete texts[from];
  return { kind, texts, carriedTo: first };
}

/** What the draft says, by the fields of its kind. */
export function draftTexts({ kind, texts }: EntryDraft): Readonly<Record<string, string>> {
  return Object.fromEntries(draftFields(kind).map(({ id }) => [id, texts[id] ?? '']));
}

/**
 * The draft once what `written` says stands in the log. Its kind stays, and so does what was typed for other kinds, or in
 * the meantime.
 */
export function forgetWritten(draft: EntryDraft, written: EntryDraft): EntryDraft {
  const added = new Set(draftFields(written.kind).map(({ id }) => id));
  const texts = Object.fromEntries(
    Object.entries(draft.texts).filter(([id, text]) => !added.has(id) || text !== written.texts[id]),
  );
  return { kind: draft.kind, texts };
}

/** The first field that must not stay empty and is. */
export function missingField({ kind, texts }: EntryDraft): EntryField | undefined {
  return draftFields(kind).find(({ id, must }) => must && !texts[id]?.trim());
}

export function isDraftEmpty({ texts }: EntryDraft): boolean {
  return Object.values(texts).every((text) => text.trim() === '');
}

/** An entry that people wrote, as a draft from which to write it anew; undefined where it is none. */
export function entryToDraft({ event }: Entry): EntryDraft | undefined {
  if (event?.type === 'note-added') return { kind: NOTE, texts: { text: event.data.text } };
  if (event?.type !== 'entry-written') return undefined;
  const { kind, fields } = event.data;
  if (findWrittenKind(kind) || (kind === NOTE && Object.hasOwn(fields, 'text'))) return { kind, texts: { ...fields } };
  // A kind of a later version has fields that nobody knows here: what it says is kept as a note.
  return { kind: NOTE, texts: { text: Object.values(fields).join('\n') } };
}
