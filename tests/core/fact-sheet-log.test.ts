import { expect, test } from 'vitest';
import { findContacts } from '../../src/core/contact-log.ts';
import type { NewEvent } from '../../src/core/event.ts';
import {
  findWritten,
  tellActions,
  tellAmazon,
  tellEntries,
  tellEvidence,
  tellHeld,
  tellPolice,
  tellSent,
  tellServices,
} from '../../src/core/fact-sheet-log.ts';
import { noLetters } from '../../src/core/letter-log.ts';
import { entry, fact, groundOf } from './fact-sheet-situation.ts';
import { minute } from './samples.ts';

const writtenOf = (events: readonly NewEvent[]) => {
  const { log, room } = groundOf(events);
  return findWritten(log, room);
};

test('leaves out entries that were struck', () => {
  const { log } = groundOf([entry('action', { what: 'Wrong' })]);
  const id = log.entries.at(-1)?.id ?? '';
  expect(
    writtenOf([
      entry('action', { what: 'Wrong' }),
      { type: 'entry-corrected', data: { corrects: id, reason: 'Another machine' } },
    ]),
  ).toEqual([]);
});

test('tells the first field of an entry alone and the others in brackets', () => {
  const told = tellEntries(
    writtenOf([entry('damage', { system: 'Till 3', amount: '$ 4,000', type: '' }), entry('damage', { amount: '2' })]),
    { damage: ['system', 'amount', 'type'] },
    'UTC',
  );
  expect(told.text).toBe('Till 3 ($ 4,000); 2');
  expect(told.said).toEqual(['2 entries, the latest by Ada Obi, 22 Nov 2026, 14:02 UTC']);
});

test('names a system once that several entries are about, with what each of them says', () => {
  const told = tellEntries(
    writtenOf([
      entry('affected-system', { name: 'till-3', seen: 'Uploads at night' }),
      entry('affected-system', { name: 'Till-3 ', seen: 'A new account' }),
      entry('affected-system', { name: 'till-3', seen: 'Uploads at night' }),
      entry('affected-system', { name: 'till-4' }),
    ]),
    { 'affected-system': ['name', 'seen'] },
    'UTC',
  );
  expect(told.text).toBe('till-3 (Uploads at night; A new account); till-4');
  expect(told.said?.[0]).toMatch(/^4 entries, /);
});

test('takes what was ticked for the actions only where nobody wrote one', () => {
  const ticked: NewEvent = {
    type: 'item-done',
    data: { item: 'lock', words: '1.1 Lock the account', value: undefined, replaces: null },
  };
  const steps = [
    {
      step: 1,
      section: 'bs-1',
      title: 'Survey',
      short: 'Survey',
      items: [{ id: 'lock', code: '1.1', action: 'Lock the account', must: true }],
    },
  ];
  const of = (...events: readonly NewEvent[]) =>
    tellActions(writtenOf(events), groundOf(events).incident, steps, 'UTC').text;
  expect(of()).toBeUndefined();
  expect(of(ticked)).toBe('Ticked on the checklists: Lock the account');
  expect(of(ticked, entry('action', { what: 'Cut the cable' }))).toBe('Cut the cable');
});

test('says whether a critical function is down', () => {
  const of = (...events: readonly NewEvent[]) => tellServices(writtenOf(events), groundOf(events).incident, 'UTC').text;
  expect(of()).toBeUndefined();
  expect(of(fact('functionDown', 'no'))).toBe('No critical function is down');
  expect(of(fact('functionDown'), entry('disrupted-service', { service: 'Till' }))).toBe(
    'A critical function is down. Till',
  );
});

test('names the logs that were collected beside the pieces of evidence', () => {
  expect(
    tellEvidence([], writtenOf([entry('log-collected', { machine: 'web-1', source: 'Server' })]), 'UTC').text,
  ).toBe('Logs: web-1 (Server)');
});

const contact = (contact: string, words: string, result: 'reached' | 'not-reached' = 'reached'): NewEvent => ({
  type: 'contact-made',
  data: { contact, words, result, way: '', person: 'Agent Roe', reference: '555-0142', asked: [], said: '' },
});

const policeOf = (events: readonly NewEvent[], reportNumber?: string) => {
  const { incident, room, log } = groundOf(events);
  return tellPolice(incident, room, findContacts(log, room), { reportNumber }, 'UTC');
};

test('counts those in law enforcement who were reached, and nobody else', () => {
  const told = policeOf([
    contact('fbi-sacramento', 'FBI Sacramento'),
    contact('local-police-us-ca', 'Local police, California'),
    contact('usss-hq', 'Secret Service', 'not-reached'),
    contact('insurer', 'Insurer'),
    contact('ag-ca', 'Attorney General'),
  ]);
  expect(told.text).toBe(
    'FBI Sacramento, Agent Roe, number 555-0142, 22 Nov 2026, 14:01 UTC; Local police, California, Agent Roe, number 555-0142, 22 Nov 2026, 14:02 UTC',
  );
});

test('tells of law enforcement what is known without a contact', () => {
  expect(policeOf([]).text).toBeUndefined();
  expect(policeOf([fact('lawEnforcement', 'no')]).text).toBe('Not told so far');
  expect(policeOf([fact('lawEnforcement')]).text).toBe('Involved; which agency, officer and number is not yet known');
  expect(policeOf([], '26-0142').text).toBe('number of the police report, from the letters: 26-0142');
});

test('tells what was made as final and what was told, apart', () => {
  const { clocks, letters } = groundOf([
    { type: 'clock-met', data: { clock: 'amazon/detection', words: 'Amazon', how: 'By email', reference: 'A-1' } },
  ]);
  expect(tellSent(letters, clocks, 'UTC').text).toBe(
    'Amazon: tell its security team, 22 Nov 2026, 14:01 UTC, By email, A-1',
  );
  expect(tellSent(noLetters, [], 'UTC').text).toBe('None is recorded as sent');
  const made = {
    letter: 'customers-initial',
    words: 'Initial notification to customers',
    form: 'letter',
    variant: 'all',
    count: 12,
    fingerprint: '0'.repeat(64),
    isFinal: true,
    values: {},
    id: '1',
    at: minute(1),
    who: 'Ada Obi',
  };
  const told = tellSent({ ...noLetters, made: [made, { ...made, isFinal: false }] }, [], 'UTC');
  expect(told.text).toBe('Initial notification to customers, 12 made as final, 22 Nov 2026, 14:01 UTC');
  expect(told.notes).toEqual(['Made as a file; that it was sent is not recorded.']);
});

test('tells which holds are on, why and until when', () => {
  const hold = { hold: 'counsel', agency: '', officer: '', reference: 'C-1', reason: '', until: minute(30) } as const;
  const { room } = groundOf([{ type: 'hold-placed', data: hold }]);
  expect(tellHeld(room, minute(20), 'UTC').text).toBe(
    'Counsel: no reason is recorded, until 22 Nov 2026, 14:30 UTC, C-1',
  );
  expect(tellHeld(room, minute(40), 'UTC').text).toBe('None is held');
});

test('tells of Amazon what is known, and that it counts as yes where nothing is', () => {
  const of = (...events: readonly NewEvent[]) => {
    const { incident, room } = groundOf(events);
    return tellAmazon(incident, room, 'UTC');
  };
  expect(of()).toEqual({ notes: ['It counts as yes: Amazon has to be told within 24 hours of detection.'] });
  expect(of(fact('amazonData', 'no')).text).toBe('No Amazon data is involved');
  expect(of(fact('amazonData')).text).toBe('Amazon data is involved. That Amazon was told is not recorded');
  expect(of({ type: 'amazon-data-sought', data: { by: 'County court', reference: '' } }).text).toBe(
    'Whether Amazon data is involved is not yet known. That Amazon was told is not recorded. Asked for Amazon data: County court, 22 Nov 2026, 14:01 UTC',
  );
});
