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
  'count-recorded': ['Fact', 'Affected in California: about 501. Said by Max Roe. Ground: The orders'],
  'count-removed': ['Fact', 'Affected in California: taken back, A test list'],
  'moment-recorded': ['Fact', 'The breach began (an estimate). Ground: First odd login'],
  'moment-cleared': ['Fact', 'The breach began: not yet known after all, That login was ours'],
  'detail-recorded': ['Fact', 'How it was discovered: A customer wrote to us'],
  'severity-overruled': ['Fact', 'Severity set to low: An empty test shop'],
  'clock-added': ['Clock', 'Clock added: Tell the insurer (Policy 12)'],
  'clock-met': ['Clock', 'Tell Amazon: met. By email. Reference: Case 7'],
  'clock-ruled-out': ['Clock', 'Texas: does not apply, Nobody lives there'],
  'clock-returned': ['Clock', 'Texas: runs again, One resident after all'],
  'amazon-data-sought': ['Clock', 'Amazon data was asked for by County court, No. 4'],
  'hold-placed': [
    'Hold',
    'Hold placed: Law enforcement: Town police, Officer Doe. They watch the account. Reference: Case 9',
  ],
  'hold-released': ['Hold', 'Hold released: Law enforcement: Town police. Arrest made. Reference: Letter 3'],
  'entry-written': ['Decision', 'Shop stays open. Why this one: No card data'],
  'entry-corrected': ['Correction', 'An entry was corrected: Wrong machine'],
  'evidence-collected': ['Evidence', `E-1 collected by Max Roe: Web server log. SHA-256 ${'ab'.repeat(32)}`],
  'custody-transferred': ['Evidence', 'E-1: from Max Roe to Ada Obi, sealed. For counsel'],
  'role-assigned': ['People', 'Lead: Ada Obi'],
  'role-handed-over': ['People', 'Lead: handed over from Ada Obi to Max Roe'],
  'role-stood-down': ['People', 'Lead: Max Roe stood down, End of shift'],
  'pause-confirmed': [
    'Pause',
    'Declare: read by Ada Obi, confirmed by Max Roe. Ticked in a burst and confirmed: 1.1 Lock the account',
  ],
  'letter-written': ['Letter', 'Letter to customers, What Happened: written: We found it.'],
  'letter-behalf-chosen': ['Letter', 'Letter to customers: our own legal duty'],
  'letter-agreed': [
    'Letter',
    'Letter to customers: approved by counsel, Cleo Moss. Text cdcdcdcd. Reference: Mail of 9:10',
  ],
  'letter-agreement-withdrawn': [
    'Letter',
    'Letter to customers: counsel’s approval taken back: It was for another letter',
  ],
  'letter-made': [
    'Letter',
    `Letter to customers: 12 made as FINAL letter, variant ab12cd34. SHA-256 ${'ef'.repeat(32)}`,
  ],
  'contact-made': [
    'Contact made',
    'FBI Sacramento Field Office: reached Agent Doe, Telephone. They send somebody today. They asked: delay the notices; preserve something. Reference: Case 12',
  ],
  'report-written': ['Report', 'Report, Cause: written: A password that was used twice'],
  'fingerprint-shared': [
    'File',
    'Fingerprint abab abab abab abab of 12 entries left: Read out by telephone, to Counsel',
  ],
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
  [
    'Malware: yes. Said by Max Roe. Ground: The scan',
    { type: 'fact-recorded', data: { fact: 'malware', value: 'yes', source: 'Max Roe', ground: 'The scan' } },
  ],
  ['moonPhase: no', { type: 'fact-recorded', data: { fact: 'moonPhase', value: 'no' } }],
  ['toString: no', { type: 'fact-recorded', data: { fact: 'toString', value: 'no' } }],
  ['The breach was noticed. Said by a bank', { type: 'detection-recorded', data: { source: 'a bank' } }],
  [
    'Affected in Texas: some, number not yet known',
    { type: 'count-recorded', data: { place: 'us-tx', words: 'Texas', count: null, isEstimate: false } },
  ],
  ['The breach ended', { type: 'moment-recorded', data: { moment: 'ended', isEstimate: false } }],
  [
    'Severity by the rule again: Real orders',
    { type: 'severity-overruled', data: { severity: 'by-rule', reason: 'Real orders' } },
  ],
  [
    'Clock added: Tell the insurer',
    { type: 'clock-added', data: { title: 'Tell the insurer', source: '', amount: 1, unit: 'hours', dueAt: null } },
  ],
  [
    'Amazon data was asked for by County court',
    { type: 'amazon-data-sought', data: { by: 'County court', reference: '' } },
  ],
  [
    'E-1: from Max Roe to Ada Obi, not sealed. For counsel',
    {
      type: 'custody-transferred',
      data: { ...sampleEvents['custody-transferred'].data, isSealed: false },
    },
  ],
  [
    'E-1 collected by Max Roe: Web server log',
    { type: 'evidence-collected', data: { ...sampleEvents['evidence-collected'].data, sha256: null } },
  ],
  [
    'Declare: read by Ada Obi, confirmed by Max Roe',
    { type: 'pause-confirmed', data: { ...sampleEvents['pause-confirmed'].data, burst: [] } },
  ],
])('says “%s”', (sentence, event) => {
  expect(entryToSentence(write(event))).toBe(sentence);
});

test('calls what people wrote by its own kind, also one of a later version', () => {
  const written = (kind: string) => write({ type: 'entry-written', data: { kind, fields: { what: 'Cut the cable' } } });
  expect(['action', 'lesson', 'moon-phase', 'toString'].map((kind) => entryToKind(written(kind)))).toEqual([
    'Action',
    'Lesson',
    'moon-phase',
    'toString',
  ]);
  expect(entryToSentence(written('moon-phase'))).toBe('Cut the cable');
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

test.each<readonly [NewEvent, string]>([
  [
    {
      type: 'hold-placed',
      data: { ...sampleEvents['hold-placed'].data, reason: 'They watch the account.' },
    },
    'Hold placed: Law enforcement: Town police, Officer Doe. They watch the account. Reference: Case 9',
  ],
  [
    {
      type: 'hold-placed',
      data: { ...sampleEvents['hold-placed'].data, officer: '', agency: 'Doe Inc.', reference: '' },
    },
    'Hold placed: Law enforcement: Doe Inc. They watch the account',
  ],
  [
    {
      type: 'detail-recorded',
      data: { detail: 'discovery', text: 'A customer wrote.', source: 'Max Roe', ground: 'The mail' },
    },
    'How it was discovered: A customer wrote. Said by Max Roe. Ground: The mail',
  ],
  [
    { type: 'entry-written', data: { kind: 'action', fields: { what: 'Cut the cable.', where: 'Shop' } } },
    'Cut the cable. On which system or account: Shop',
  ],
  [
    { type: 'incident-closed', data: { reason: 'All clear.', unfinished: [{ item: 'tell-bank', reason: 'No.' }] } },
    'Closed: All clear. Unfinished: tell-bank: No.',
  ],
])('ends a sentence once where people end theirs: %#', (event, words) => {
  expect(entryToSentence(write(event))).toBe(words);
});
