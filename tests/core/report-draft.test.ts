import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { draftPart } from '../../src/core/report-draft.ts';
import { readReportEntries } from '../../src/core/report-ground.ts';
import type { ReportPartId } from '../../src/core/report-part.ts';
import { entry, groundOf } from './report-situation.ts';
import { minute, sampleEvents } from './samples.ts';

function draftOf(part: ReportPartId, ...events: readonly NewEvent[]): string {
  const ground = groundOf(...events);
  return draftPart(part, ground, readReportEntries(ground.log, ground.room));
}

const letter = (field: string, text: string): NewEvent => ({
  type: 'letter-written',
  data: { letter: '', words: field, part: `field:${field}`, text, replaces: null },
});

test('says in the summary what is known, and that the rest is not', () => {
  const draft = draftOf('summary', sampleEvents['detection-recorded'], entry('affected-system', { name: 'Shop' }));
  expect(draft).toContain('The incident was noticed 22 Nov 2026, 05:05 PST. When it began is not yet known.');
  expect(draft).toContain('Recorded as affected: 1 system.');
  expect(draft).toContain('How many people are affected is not yet known.');
});

test('counts systems, accounts and services by their names, not by their entries', () => {
  const same = Array.from({ length: 5 }, () => entry('affected-system', { name: 'till-3', seen: 'Uploads at night' }));
  const events = [
    ...same,
    entry('affected-system', { name: 'TILL-3' }),
    entry('disrupted-service', { service: 'Shop' }),
  ];
  expect(draftOf('summary', ...events)).toContain('Recorded as affected: 1 system, 1 service.');
});

test('makes mistakes and lessons from the log, with owners', () => {
  const events = [
    entry('mistake', { what: 'We switched it off', avoided: 'Read step 4' }),
    entry('lesson', { lesson: 'Leave it on', owner: 'Max Roe', by: 'March' }),
    entry('lesson', { lesson: 'Call earlier' }),
  ];
  expect(draftOf('mistakes', ...events)).toBe('- We switched it off. It could have been avoided: Read step 4.');
  expect(draftOf('lessons', ...events)).toBe(
    '- Leave it on. Owner: Max Roe. By: March.\n- Call earlier. Owner: not yet known.',
  );
  expect(draftOf('corrective-actions', ...events)).toContain('Leave it on.');
});

test('takes for the impact what the log has of damage and services', () => {
  const draft = draftOf(
    'impact',
    entry('disrupted-service', { service: 'Checkout', from: 'Monday' }),
    entry('damage', { system: 'Shop', type: 'Lost orders', amount: '$2,000' }),
  );
  expect(draft).toBe('- Checkout, from Monday\n\n- Shop, Lost orders, $2,000');
});

test('offers customers the words of the letters, dates and kinds, and nothing of the log', () => {
  const events = [
    entry('action', { what: 'Cut the cable of Shop-DB-01' }),
    letter('breach.description', 'Somebody read the list of orders.'),
    letter('breach.containment', 'We shut the door.'),
    letter('report.measures', 'We lock it now.'),
    { type: 'moment-recorded', data: { moment: 'began', isEstimate: true }, happenedAt: minute(-600) },
    { type: 'fact-recorded', data: { fact: 'name', value: 'yes' } },
  ] as const satisfies readonly NewEvent[];
  expect(draftOf('customers-happened', ...events)).toBe('Somebody read the list of orders.');
  expect(draftOf('customers-response', ...events)).toBe('We shut the door.');
  expect(draftOf('customers-prevention', ...events)).toBe('We lock it now.');
  expect(draftOf('customers-summary', ...events)).toMatch(
    /^A data security incident took place: about November 1\d|^A data/,
  );
  expect(draftOf('customers-information', ...events)).toContain(
    'These kinds of information about you were involved: names',
  );
  expect(draftOf('customers-advice')).toContain('We never ask for a password.');
  expect(draftOf('customers-happened')).toBe('');
});

test('stays within the length of a part, however many entries there are', () => {
  const many = Array.from({ length: 300 }, (_, index) => entry('mistake', { what: `${index} ${'word '.repeat(200)}` }));
  const draft = draftOf('mistakes', ...many);
  expect(draft.length).toBeLessThanOrEqual(9000);
  expect(draft).toMatch(/- and \d+ more in the log$/);
});
