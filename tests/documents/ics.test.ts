import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { createCalendar } from '../../src/core/deadline-calendar.ts';
import { clockJumps } from '../../src/core/device-clock.ts';
import { findClocks } from '../../src/core/rule-clock.ts';
import { calendarToIcs, escapeText, foldLine } from '../../src/documents/ics.ts';
import { rules } from '../content/content.ts';
import { caseAfter, type SampleCase } from '../core/sample-timeline.ts';
import { anyText, minute, sampleEvents } from '../core/samples.ts';

const counted = {
  type: 'count-recorded',
  data: { place: 'us-tx', words: 'Texas', count: 5000, isEstimate: false },
} as const;
const insurer = {
  type: 'clock-added',
  data: { title: 'Tell the insurer; café, Zürich', source: 'Policy\n0142', amount: 72, unit: 'hours', dueAt: null },
} as const;
const met = { ...sampleEvents['clock-met'], data: { ...sampleEvents['clock-met'].data, clock: 'amazon/detection' } };

function icsOf({ incident, room, log }: SampleCase, isPlain = false): string {
  const { clocks } = findClocks({ incident, room, rules, sectors: {} }, minute(60));
  const review = { day: '2027-05-22', why: '' };
  const entries = createCalendar({ incident, clocks, now: minute(60), zone: 'UTC', isPlain, review });
  return calendarToIcs({ entries, sequence: log.entries.length, stamp: clockJumps(log).latest || minute(0) });
}

const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));

test('is the file that was read through, neutral and plain', async () => {
  const sample = caseAfter([counted, insurer]);
  await expect(icsOf(sample)).toMatchFileSnapshot('../fixtures/calendar/neutral.ics');
  await expect(icsOf(sample, true)).toMatchFileSnapshot('../fixtures/calendar/plain.ics');
});

test('is read by another program: moments in UTC, whole days, alarms, texts', () => {
  const events = eventsOf(icsOf(caseAfter([counted, insurer]), true));
  const amazon = events.find(({ summary }) => summary.startsWith('Amazon'));
  expect(amazon?.startDate.toString()).toBe('2026-11-23T14:00:00Z');
  const texas = events.find(({ summary }) => summary.startsWith('Texas'));
  expect([texas?.startDate.isDate, texas?.endDate.toString()]).toEqual([
    true,
    expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  ]);
  expect(events.some(({ summary }) => summary === 'Tell the insurer; café, Zürich')).toBe(true);
  expect(events.find(({ summary }) => summary.startsWith('Tell'))?.description).toContain('Source: Policy\n0142.');
  const triggers = (event: ICAL.Event | undefined) =>
    event?.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
  expect(triggers(amazon)).toEqual(['-P1D', '-PT2H']);
  expect(triggers(texas)).toEqual(['-P6DT15H', '-PT15H']);
});

test('asks nobody and has nothing but events', () => {
  const ics = icsOf(caseAfter([counted]));
  expect(ics).not.toMatch(/^METHOD|^BEGIN:V(?!CALENDAR|EVENT|ALARM)|^ORGANIZER|^ATTENDEE/m);
});

test('updates what was imported before: the same ids, a higher sequence, cancelled once it is met', () => {
  const [before, after] = [icsOf(caseAfter([counted])), icsOf(caseAfter([counted, met]))].map(eventsOf);
  expect(after?.map(({ uid }) => uid).sort()).toEqual(before?.map(({ uid }) => uid).sort());
  const sequences = (events: readonly ICAL.Event[] | undefined) => events?.map(({ sequence }) => sequence) ?? [];
  expect(Math.min(...sequences(after))).toBeGreaterThan(Math.max(...sequences(before)));
  const cancelled = (events: readonly ICAL.Event[] | undefined) =>
    events?.filter(({ component }) => component.getFirstPropertyValue('status') === 'CANCELLED').length;
  expect([cancelled(before), cancelled(after)]).toEqual([0, 1]);
});

test('gives the same bytes for the same log', () => {
  expect(icsOf(caseAfter([counted]))).toBe(icsOf(caseAfter([counted])));
});

test('gives any text back, in lines of at most 75 octets that end with CRLF', () => {
  fc.assert(
    fc.property(anyText, fc.string({ unit: 'grapheme', maxLength: 200 }), (one, other) => {
      const text = `${one}${other}🚒`;
      const ics = calendarToIcs({
        entries: [
          {
            uid: 'a@firebreak.invalid',
            when: { type: 'day', day: '2026-11-22' },
            title: text,
            description: text,
            isCancelled: false,
            alarms: [1441],
          },
        ],
        sequence: 1,
        stamp: minute(0),
      });
      for (const line of ics.split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }
      const [event] = eventsOf(ics);
      const kept = text
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(/(?![\n\t])\p{Cc}/gu, '');
      expect(event?.summary).toBe(kept);
    }),
  );
});

test('folds between characters, never within one', () => {
  const folded = foldLine(`SUMMARY:${'🚒'.repeat(40)}`);
  expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'🚒'.repeat(40)}`);
  expect(folded).not.toContain('\ufffd');
});

test('escapes what has a meaning of its own', () => {
  expect(escapeText('a,b;c\\d\r\ne\u0007\ud800')).toBe('a\\,b\\;c\\\\d\\ne\ufffd');
});
