import { describe, expect, test } from 'vitest';
import type { EventType, NewEvent } from '../../src/core/event.ts';
import { type EntryKind, entryToKind, entryToSentence } from '../../src/core/sentence.ts';
import { sampleEvents, strangeEntry, write } from './samples.ts';

const expected = {
  'incident-opened': ['Incident', 'Opened as REAL: Stolen laptop'],
  'incident-renamed': ['Incident', 'Renamed: Stolen laptop, Lyon'],
  'incident-kind-corrected': ['Incident', 'Corrected to EXERCISE: A drill after all'],
  'incident-closed': ['Incident', 'Closed: All clear. Unfinished: tell-bank: No bank data'],
  'incident-reopened': ['Incident', 'Reopened: A second laptop'],
  'incident-file-saved': ['File', 'Incident file saved, with 3 entries'],
  'detection-recorded': ['Fact', 'The breach was noticed'],
  'fact-recorded': ['Fact', 'Amazon data: no'],
  'item-begun': ['Item', '1.1 Lock the account: begun by Ada Obi'],
  'item-done': ['Item', '1.2 Report it: done. 555-0142'],
  'item-ruled-out': ['Item', '2.1 Wipe it: not applicable, Already wiped'],
  'item-returned': ['Item', '1.1 Lock the account: back to do'],
  'item-undone': ['Item', '1.1 Lock the account: last change undone'],
  'item-assigned': ['Item', '1.2 Report it: given to Max Roe'],
  'item-noted': ['Item', '1.2 Report it: Mailed to desk@example.com'],
  'note-added': ['Note', 'Called 555-0101'],
} satisfies Record<EventType, readonly [EntryKind, string]>;

test.each(Object.values(sampleEvents) as readonly NewEvent[])('has a sentence and a kind for $type', (event) => {
  const entry = write(event);
  expect([entryToKind(entry), entryToSentence(entry)]).toEqual(expected[event.type]);
});

const lock = { item: 'lock', words: '1.1 Lock the account' };

test.each<readonly [string, NewEvent]>([
  ['Opened as EXERCISE: Drill', { type: 'incident-opened', data: { title: 'Drill', kind: 'exercise' } }],
  ['Corrected to REAL: No drill', { type: 'incident-kind-corrected', data: { kind: 'real', reason: 'No drill' } }],
  ['Incident file saved, with 1 entry', { type: 'incident-file-saved', data: { count: 1, heads: [] } }],
  ['Malware: not yet known', { type: 'fact-recorded', data: { fact: 'malware', value: 'not-yet-known' } }],
  ['1.1 Lock the account: begun', { type: 'item-begun', data: { ...lock, owner: '', replaces: null } }],
  ['1.1 Lock the account: done', { type: 'item-done', data: { ...lock, value: undefined, replaces: null } }],
  ['1.1 Lock the account: nobody has it now', { type: 'item-assigned', data: { ...lock, owner: '' } }],
])('says “%s”', (sentence, event) => {
  expect(entryToSentence(write(event))).toBe(sentence);
});

describe('an entry that is not understood', () => {
  test.each([
    [{ v: 2 }, 'Written by a newer version of Firebreak (note-added). Kept as it is.'],
    [{ v: 2, type: 7 }, 'Written by a newer version of Firebreak (no type). Kept as it is.'],
    [{ type: 'moon-phase' }, 'Of a kind that this version does not know (moon-phase). Kept as it is.'],
    [{ type: '' }, 'Of a kind that this version does not know (no type). Kept as it is.'],
    [{ data: 7 }, 'Its content cannot be read (note-added). Kept as it is.'],
  ])('is shown as such: %j', (change, sentence) => {
    const entry = strangeEntry(change);
    expect(entryToSentence(entry)).toBe(sentence);
    expect(entryToKind(entry)).toBe('Unknown');
  });
});
