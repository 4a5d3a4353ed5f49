import { expect, test } from 'vitest';
import {
  chooseKind,
  draftFields,
  draftTexts,
  emptyDraft,
  entryToDraft,
  forgetWritten,
  isDraftEmpty,
  missingField,
  NOTE,
} from '../../src/core/entry-draft.ts';
import { writtenKinds } from '../../src/core/entry-kind.ts';
import { note, strangeEntry, write } from './samples.ts';

const noted = { ...emptyDraft, texts: { text: 'We cut the line' } };

test('moves what was typed as a note into the first field of a kind, and back', () => {
  const decision = chooseKind(noted, 'decision');
  expect(draftTexts(decision)).toEqual({ decision: 'We cut the line', options: '', reason: '', by: '' });
  const action = chooseKind(decision, 'action');
  expect(draftTexts(action)).toEqual({ what: 'We cut the line', where: '', result: '' });
  expect(chooseKind(action, NOTE).texts).toEqual(noted.texts);
  expect(chooseKind(chooseKind(action, 'decision'), NOTE).texts).toEqual(noted.texts);
});

test('keeps what was typed for a kind while others are looked at, and in a field that they share', () => {
  const contact = { kind: 'contact', texts: { with: 'The FBI', reference: 'R-7' } };
  const interview = chooseKind(contact, 'interview');
  expect(draftTexts(interview).with).toBe('The FBI');
  expect(chooseKind(chooseKind(interview, NOTE), 'contact').texts).toEqual(contact.texts);
});

test('leaves a field alone that has a text already', () => {
  const both = { kind: NOTE, texts: { text: 'A note', decision: 'Cut the line' } };
  const decision = chooseKind(both, 'decision');
  expect(decision.texts).toEqual(both.texts);
  expect(chooseKind(decision, NOTE).texts).toEqual(both.texts);
});

test('forgets only what was added', () => {
  const draft = { kind: 'damage', texts: { system: 'till-3', amount: '900', decision: 'Cut the line' } };
  expect(forgetWritten(draft, draft)).toEqual({ kind: 'damage', texts: { decision: 'Cut the line' } });
  const goneOn = { kind: 'note', texts: { ...draft.texts, amount: '950', text: 'Next' } };
  expect(forgetWritten(goneOn, draft)).toEqual({
    kind: 'note',
    texts: { amount: '950', decision: 'Cut the line', text: 'Next' },
  });
  expect(isDraftEmpty(forgetWritten(noted, noted))).toBe(true);
  expect(isDraftEmpty(noted)).toBe(false);
});

test('names the first field that must not stay empty', () => {
  expect(missingField({ kind: 'damage', texts: { system: 'till-3', amount: ' ' } })?.id).toBe('amount');
  expect(missingField({ kind: 'damage', texts: { system: 'a', amount: 'b', type: 'c' } })).toBeUndefined();
  expect(missingField(emptyDraft)?.label).toBe('What happened');
});

test('knows fields for every kind', () => {
  for (const kind of writtenKinds) expect(draftFields(kind.id)).toBe(kind.fields);
  expect(draftFields('of-a-later-version')).toEqual(draftFields(NOTE));
});

test('makes a draft of what people wrote, and of nothing else', () => {
  expect(entryToDraft(note('Called'))).toEqual({ kind: NOTE, texts: { text: 'Called' } });
  const fields = { system: 'till-3', amount: '900', type: 'Lost' };
  const damage = write({ type: 'entry-written', data: { kind: 'damage', fields } });
  expect(entryToDraft(damage)).toEqual({ kind: 'damage', texts: fields });
  const later = write({ type: 'entry-written', data: { kind: 'moon-phase', fields: { phase: 'Full', sky: 'Clear' } } });
  expect(entryToDraft(later)).toEqual({ kind: NOTE, texts: { text: 'Full\nClear' } });
  expect(entryToDraft(write({ type: 'incident-renamed', data: { title: 'Another' } }))).toBeUndefined();
  expect(entryToDraft(strangeEntry({ v: 9 }))).toBeUndefined();
});
