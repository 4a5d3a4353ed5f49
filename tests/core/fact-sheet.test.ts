import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCallScript } from '../../src/core/call-script.ts';
import { createFactSheet, sheetFact } from '../../src/core/fact-sheet.ts';
import { factSheetToText } from '../../src/core/fact-sheet-document.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { createLog } from '../../src/core/log.ts';
import { rules } from '../content/content.ts';
import {
  busyStory,
  company,
  entry,
  fact,
  groundOf,
  groundOfLog,
  unsetCompany,
  written,
} from './fact-sheet-situation.ts';

import { anyHistory, minute, write } from './samples.ts';

const sheetOf = (...events: readonly NewEvent[]) => createFactSheet(groundOf(events));

test.each([
  ['busy', groundOf(busyStory, {}, rules)],
  ['nothing-known', groundOf([], { company: unsetCompany })],
])('reads as it was reviewed by eye: %s', async (name, ground) => {
  const sheet = createFactSheet(ground);
  const text = factSheetToText(sheet, createCallScript(sheet, ground));
  await expect(text).toMatchFileSnapshot(`../fixtures/fact-sheet/${name}.txt`);
});

test('knows nothing of an incident of which nothing is recorded', () => {
  const { facts } = createFactSheet(groundOf([], { company: unsetCompany }));
  expect(facts).toHaveLength(30);
  expect(facts.filter(({ status }) => status === 'known').map(({ id }) => id)).toEqual(['sent', 'held', 'deadline']);
  for (const { status, text } of facts) if (status !== 'known') expect(text).toBe('Not yet known');
});

test('marks what only a person can write, until somebody writes it', () => {
  expect(sheetFact(sheetOf(), 'entry').status).toBe('unwritten');
  expect(sheetFact(sheetOf(written('entry', 'A stolen password')), 'entry')).toMatchObject({
    status: 'known',
    text: 'A stolen password',
    said: ['Recorded by Ada Obi, 22 Nov 2026, 14:01 UTC'],
  });
});

test('takes a text that was taken back for not written', () => {
  const first = write(written('entry', 'A stolen password'));
  const data = { part: 'fact:entry', words: 'How they got in', text: '', replaces: first.id };
  const log = createLog([
    write({ type: 'incident-opened', data: { title: 'One', kind: 'real' } }),
    first,
    write({ type: 'report-written', data }, { after: [first.id], recordedAt: minute(1) }),
  ]);
  expect(sheetFact(createFactSheet(groundOfLog(log)), 'entry')).toMatchObject({
    status: 'unwritten',
    text: 'Not yet known',
  });
});

test('shows both texts where two people wrote without seeing each other’s', () => {
  const log = createLog([
    write({ type: 'incident-opened', data: { title: 'Two', kind: 'real' } }),
    write(written('entry', 'A stolen password')),
    write(written('entry', 'A weak spot'), { who: 'Ben Roy', recordedAt: minute(1) }),
  ]);
  expect(sheetFact(createFactSheet(groundOfLog(log)), 'entry')).toMatchObject({
    status: 'disputed',
    text: 'Two people disagree. Ben Roy: A weak spot. Ada Obi: A stolen password',
  });
});

test('takes over what the letters say, and puts what is written here before it', () => {
  const inLetters: NewEvent = {
    type: 'letter-written',
    data: { letter: '', words: 'What happened', part: 'field:breach.description', text: 'As told', replaces: null },
  };
  expect(sheetFact(sheetOf(inLetters), 'description')).toMatchObject({
    text: 'As told',
    said: ['As the letters say it'],
  });
  expect(sheetFact(sheetOf(inLetters, written('description', 'Better')), 'description').text).toBe('Better');
});

test('tells the company from its file, and what is not set there', () => {
  const of = (file: Readonly<Record<string, string>>) => createFactSheet(groundOf([], { company: file }));
  expect(sheetFact(of({ ...unsetCompany, name: 'Acorn Shop' }), 'company')).toMatchObject({
    text: 'Acorn Shop',
    notes: ['The address is not yet set in the company’s file.'],
  });
  expect(sheetFact(of(company), 'helpers').text).toBe('Insurer: Example Mutual. Counsel: not yet known');
  expect(JSON.stringify(of(company))).not.toContain('in-browser');
});

test('names insurer and counsel from the company’s file', () => {
  const set = { ...company, 'counsel.firm': 'Doe & Roe', 'counsel.name': 'Jane Doe' };
  expect(sheetFact(createFactSheet(groundOf([], { company: set })), 'helpers').text).toBe(
    'Insurer: Example Mutual. Counsel: Doe & Roe, Jane Doe',
  );
});

test('names the number under which the insurer was told', () => {
  const told: NewEvent = {
    type: 'contact-made',
    data: {
      contact: 'insurer',
      words: 'Insurer',
      result: 'reached',
      way: 'Telephone',
      person: 'Mr. Doe',
      reference: 'CL-7',
      asked: [],
      said: '',
    },
  };
  expect(sheetFact(sheetOf(told), 'helpers').text).toBe(
    'Insurer: Example Mutual, reached, Mr. Doe, 22 Nov 2026, 14:01 UTC, number CL-7. Counsel: not yet known',
  );
});

test('says that deadlines are missing where the rules could not be read', () => {
  const ground = groundOf([fact('amazonData', 'no')], { rulesState: 'failed' });
  const { status, notes } = sheetFact(createFactSheet({ ...ground, clocks: [] }), 'deadline');
  expect([status, notes]).toEqual(['unknown', ['The notification rules could not be read: deadlines are missing.']]);
});

test('is made of ten thousand entries and five megabytes within a few seconds, each value cut', () => {
  const kinds = ['action', 'affected-system', 'compromised-account', 'damage'];
  const events = Array.from({ length: 10_000 }, (_, index) => {
    const text = `${index} ${'x'.repeat(500)}`;
    return entry(kinds[index % kinds.length] ?? '', { what: text, name: text, account: text, system: text });
  });
  const ground = groundOf(events);
  const before = performance.now();
  const sheet = createFactSheet(ground);
  expect(performance.now() - before).toBeLessThan(10_000);
  for (const { text } of sheet.facts) expect(text.length).toBeLessThanOrEqual(1200);
  expect(sheetFact(sheet, 'systems').cuts.join(' ')).toContain('earlier entries are left out here');
});

test('makes a sheet of any log, the same twice', () => {
  fc.assert(
    fc.property(anyHistory, (entries) => {
      const ground = groundOfLog(createLog(entries));
      const sheet = createFactSheet(ground);
      expect(sheet.facts).toHaveLength(30);
      for (const { text } of sheet.facts) expect(text.trim()).not.toBe('');
      expect(createFactSheet(ground)).toEqual(sheet);
    }),
    { numRuns: 50 },
  );
});
