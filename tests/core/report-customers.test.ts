import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { documentToPlain } from '../../src/core/letter-document.ts';
import { createCustomersReport, CUSTOMERS_REPORT } from '../../src/core/report-customers.ts';
import { reportParts } from '../../src/core/report-part.ts';
import { documentToText } from '../../src/documents/text.ts';
import { groundAfter, groundOf, opened, written } from './report-situation.ts';
import { everyEvent, writeAll } from './samples.ts';

const parts = reportParts.filter(({ edition }) => edition === 'customers').map(({ id }) => id);
const whole: readonly NewEvent[] = parts.map((id) => written(id, `These are the words for ${id.split('-')[1]}.`));
const noAmazon: NewEvent = { type: 'fact-recorded', data: { fact: 'amazonData', value: 'no' } };
const held: NewEvent = {
  type: 'hold-placed',
  data: {
    hold: 'law-enforcement',
    agency: 'Springfield Police',
    officer: 'Officer Roe',
    reference: 'SP-4711',
    reason: 'Interviews',
    until: null,
  },
};
const reportOf = (...events: readonly NewEvent[]) => createCustomersReport(groundOf(...events), 'letter');

/** Every text of an event changed into one that can be found again, besides what has to stay as it is. */
function plant(event: NewEvent): NewEvent {
  const mark = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return /^(?:kind|fact|value|moment|detail|severity|unit|hold|role|behalf|by|result|part|letter|item|clock|place|corrects|undoes|replaces|evidence|agreement|sha256|file|fingerprint|dueAt|until|contact|pause)$/.test(
        key,
      )
        ? value
        : `SECRET ${event.type} ${key} ${value}`;
    if (Array.isArray(value)) return value.map((each) => mark(each, key === 'heads' ? 'sha256' : 'each'));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mark(each, name)]));
    return value;
  };
  return { ...event, data: mark(event.data, '') } as NewEvent;
}

test('carries nothing of what was planted in every type of event', () => {
  const planted = everyEvent.map(plant);
  const texts = reportParts
    .filter(({ edition }) => edition === 'whole')
    .map(({ id }) => written(id, `SECRET report part ${id}`));
  const ground = groundAfter(
    writeAll([...planted, ...texts, { type: 'incident-reopened', data: { reason: 'SECRET' } }]),
  );
  expect(JSON.stringify(ground.log.entries.map(({ line }) => line)).match(/SECRET/g)?.length).toBeGreaterThan(90);
  const { document } = createCustomersReport(ground, 'letter');
  const told = JSON.stringify(document);
  expect(told).not.toContain('SECRET');
  for (const known of ['Ada Obi', 'Max Roe', 'Cleo Moss', 'Agent Doe', 'Town police', 'FBI', 'Stolen laptop'])
    expect(told).not.toContain(known);
});

test('is HELD while law enforcement asked to wait, and its stamp names nobody', () => {
  const { document, blocks } = reportOf(noAmazon, ...whole, held);
  expect(document.stamps).toEqual(['HELD. Law enforcement asked us to wait.', 'DRAFT. Not approved. Do not send.']);
  expect(blocks[0]?.words).toContain('Springfield Police, Officer Roe');
  expect(JSON.stringify(document)).not.toMatch(/Springfield|Roe|4711|Interviews/);
});

test('is a DRAFT until every part is written and counsel has approved exactly this text', () => {
  const open = reportOf(noAmazon);
  expect(open.document.stamps).toEqual(['DRAFT. Not approved. Do not send.']);
  expect(open.blocks.map(({ words }) => words)).toEqual([
    'Still to be written: In short; What happened; Which information was involved; What we did; What we do so that it does not happen again; What you can do.',
    'Counsel has not approved exactly this text.',
  ]);
  const { fingerprint, blocks } = reportOf(noAmazon, ...whole);
  expect(blocks).toHaveLength(1);
  const approved: NewEvent = {
    type: 'letter-agreed',
    data: {
      letter: CUSTOMERS_REPORT.id,
      words: CUSTOMERS_REPORT.name,
      by: 'counsel',
      person: 'Cleo Moss',
      reference: 'Mail of 9:10',
      fingerprint,
    },
  };
  const final = reportOf(noAmazon, ...whole, approved);
  expect(final.document.stamps).toEqual([]);
  const changed = reportOf(noAmazon, ...whole, approved, written('customers-advice', 'Change your password.'));
  expect(changed.blocks.map(({ words }) => words)).toContain('Counsel approved another text, not exactly this one.');
});

const behalf = (side: 'own' | 'amazon'): NewEvent => ({
  type: 'letter-behalf-chosen',
  data: { letter: CUSTOMERS_REPORT.id, words: CUSTOMERS_REPORT.name, behalf: side, replaces: null },
});
const agreed = (by: 'amazon-request' | 'amazon-review' | 'counsel', fingerprint: string): NewEvent => ({
  type: 'letter-agreed',
  data: {
    letter: CUSTOMERS_REPORT.id,
    words: CUSTOMERS_REPORT.name,
    by,
    person: 'Jo Poe',
    reference: 'Mail of 9:10',
    fingerprint,
  },
});
const idsOf = (...events: readonly NewEvent[]) => reportOf(...whole, ...events).blocks.map(({ id }) => id);

test('waits while Amazon data is or may be involved and nobody said on whose behalf it goes', () => {
  const { fingerprint } = reportOf(...whole);
  expect(idsOf(agreed('counsel', fingerprint))).toEqual(['behalf-not-chosen']);
  expect(idsOf(agreed('counsel', fingerprint), noAmazon)).toEqual([]);
});

test('waits on Amazon’s behalf until Amazon’s written request and its word on exactly this text are recorded', () => {
  const { fingerprint } = reportOf(...whole);
  const counsel = agreed('counsel', fingerprint);
  expect(idsOf(counsel, behalf('amazon'))).toEqual(['amazon-request-missing', 'amazon-review-missing']);
  expect(idsOf(counsel, behalf('amazon'), agreed('amazon-review', fingerprint))).toEqual(['amazon-request-missing']);
  const all = [counsel, behalf('amazon'), agreed('amazon-review', fingerprint), agreed('amazon-request', '')];
  expect(reportOf(...whole, ...all).document.stamps).toEqual([]);
});

test('goes as our own duty without a request', () => {
  const { fingerprint } = reportOf(...whole);
  expect(idsOf(agreed('counsel', fingerprint), behalf('own'))).toEqual([]);
});

test('carries the mark of the log at its foot, and neither how long the log is nor the minute', () => {
  expect(reportOf(noAmazon).document.footer).toMatch(/^Log (?:[0-9a-f]{4} ?){4}$/);
});

test('its fingerprint does not change with the day', () => {
  const ground = groundOf(...whole);
  const later = { ...ground, now: '2027-01-05T10:00:00.000Z' };
  expect(createCustomersReport(later, 'letter').fingerprint).toBe(createCustomersReport(ground, 'letter').fingerprint);
});

test('stays a draft while a text names somebody, a number of a report, an address or a social security number', () => {
  const told = (text: string) =>
    reportOf(noAmazon, held, ...whole, written('customers-response', text)).blocks.map(({ words }) => words);
  expect(told('Ada  Obi cut the cable.')).toContain('“What we did” names a person: Ada Obi.');
  expect(told('Officer Roe helped us.')).toContain('“What we did” names a person: Officer Roe.');
  expect(told('Roe helped us.')).toContain('“What we did” names a person: Roe.');
  expect(told('The police asked us to wait.')).toContain('“What we did” names an agency: police.');
  expect(told('The case is SP-4711.')).toContain('“What we did” names a report number: SP-4711.');
  expect(told('It came from 203.0.113.9.')).toContain('“What we did” names an address: 203.0.113.9.');
  expect(told('Your number 123-45-6789 was read.')).toContain(
    '“What we did” seems to hold a social security number (***-**-6789).',
  );
  expect(told('Write to privacy@example.com.').filter((words) => words.includes('names'))).toEqual([]);
});

test('says not yet known with the day, and how to reach the company', async () => {
  const text = documentToPlain(reportOf().document);
  expect(text).toContain('When it took place: not yet known as of November 22, 2026.');
  expect(text).toContain('Call 555-0100 or write to privacy@example.com. Ask for the privacy desk.');
  await expect(documentToText(reportOf(noAmazon, ...whole).document)).toMatchFileSnapshot(
    '../fixtures/report/customers.txt',
  );
});

test('says EXERCISE first', () => {
  const exercise = { ...opened, data: { title: 'Drill', kind: 'exercise' } } as NewEvent;
  const { document } = createCustomersReport(groundAfter(writeAll([exercise])), 'letter');
  expect(document.stamps[0]).toBe('EXERCISE. Not real. Do not send.');
});
