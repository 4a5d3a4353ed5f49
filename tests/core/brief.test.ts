import { expect, test } from 'vitest';
import { type Brief, briefToText, createBrief } from '../../src/core/brief.ts';
import type { NewEvent } from '../../src/core/event.ts';
import { foldLog } from '../../src/core/incident.ts';
import { findClocks } from '../../src/core/rule-clock.ts';
import { createLog } from '../../src/core/log.ts';
import type { NotificationRule } from '../../src/core/notification-rule.ts';
import type { PlaybookStep } from '../../src/core/playbook.ts';
import { foldRoom } from '../../src/core/room.ts';
import { rules } from '../content/content.ts';
import { INCIDENT, minute, sampleEvents, writeAll } from './samples.ts';

const steps: readonly PlaybookStep[] = [
  {
    step: 1,
    section: 'bs-1',
    title: 'Survey',
    short: 'Survey',
    items: ['call', 'lock', 'look'].map((id, index) => ({
      id,
      code: `1.${index + 1}`,
      action: `Do ${id}`,
      must: id !== 'look',
    })),
  },
];

const briefOf = (...events: readonly NewEvent[]) => briefByRules([], ...events);

function briefByRules(rules: readonly NotificationRule[], ...events: readonly NewEvent[]): Brief {
  const log = createLog(
    writeAll([{ type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } }, ...events]),
  );
  const [incident, room] = [foldLog(INCIDENT, log), foldRoom(log)];
  const { clocks, mayApply } = findClocks({ incident, room, rules, sectors: {} }, minute(60));
  const roleTitles = { lead: 'Incident lead', scribe: 'Scribe' };
  return createBrief({ incident, room, log, clocks, mayApply, steps, roleTitles, zone: 'UTC', now: minute(60) });
}

const linesOf = (brief: Brief, title: string) => brief.sections.find((section) => section.title === title)?.lines;

test('says what is known, due, held, being done, open, done and by whom', () => {
  const brief = briefOf(
    { type: 'role-assigned', data: { role: 'lead', words: 'Incident lead', person: 'Ada Obi' } },
    { type: 'item-done', data: { item: 'call', words: '1.1 Do call', value: undefined, replaces: null } },
    { type: 'item-begun', data: { item: 'look', words: '1.3 Do look', owner: 'Ben Roy', replaces: null } },
    {
      type: 'hold-placed',
      data: {
        hold: 'law-enforcement',
        agency: 'Example Police',
        officer: 'Sergeant Roe',
        reference: '555-0142',
        reason: 'Interviews',
        until: null,
      },
    },
  );
  expect(linesOf(brief, 'Next clocks')).toEqual([
    'Amazon: tell its security team: due in 23 h, by 23 Nov 2026, 14:00 UTC',
  ]);
  expect(linesOf(brief, 'Held')).toEqual([
    'Law enforcement: Example Police, Sergeant Roe: Interviews, until released, 555-0142',
  ]);
  expect(linesOf(brief, 'Being done')).toEqual(['1.3 Do look: Ben Roy, since 22 Nov 2026, 14:03 UTC']);
  expect(linesOf(brief, 'Next to do, must not be skipped')).toEqual(['1.2 Do lock']);
  expect(linesOf(brief, 'Done last')).toEqual(['1.1 Do call: Ada Obi, 22 Nov 2026, 14:02 UTC']);
  expect(linesOf(brief, 'Who holds what')).toEqual(['Incident lead: Ada Obi, since 22 Nov 2026, 14:01 UTC']);
  expect(linesOf(brief, 'Blocked or in doubt')).toEqual(['Nobody holds: Scribe']);
  expect(linesOf(brief, 'Last ten entries of the log')).toHaveLength(5);
});

test('says that there is nothing where there is nothing, and claims nothing else', () => {
  const text = briefToText(briefOf());
  for (const words of ['Nothing is held.', 'Nothing is begun.', 'Nothing is done yet.', 'Nobody holds a role.'])
    expect(text).toContain(words);
  expect(text).toContain('Noticed: not yet known');
});

test('stays one page: ten entries at most, each cut, and the number of what is left out', () => {
  const notes = Array.from({ length: 40 }, (_, index): NewEvent => ({
    type: 'note-added',
    data: { text: `${index} ${'word '.repeat(500)}` },
  }));
  const brief = briefOf(...notes);
  const section = brief.sections.at(-1);
  expect(section?.lines).toHaveLength(10);
  expect(Math.max(...(section?.lines ?? []).map((line) => line.length))).toBeLessThanOrEqual(160);
  expect(briefToText(brief).length).toBeLessThan(6000);
});

test('says of a closed incident what was left open and why, and nothing that asks to be done', () => {
  const brief = briefOf({
    type: 'incident-closed',
    data: { reason: 'Handed to counsel', unfinished: [{ item: '1.2 Do lock', reason: 'Counsel goes on' }] },
  });
  expect(linesOf(brief, 'Left open at the closing, and why')).toEqual(['1.2 Do lock: Counsel goes on']);
  const titles = brief.sections.map(({ title }) => title);
  for (const title of ['Next clocks', 'Being done', 'Next to do, must not be skipped', 'Blocked or in doubt'])
    expect(titles).not.toContain(title);
  expect(briefToText(brief)).not.toContain('due in');
});

test('says what was struck, what was sent while it was held, and what two people disagree about', () => {
  const placed: NewEvent = {
    type: 'hold-placed',
    data: { hold: 'counsel', agency: 'Example Law', officer: '', reference: '', reason: 'Not read.', until: null },
  };
  const met: NewEvent = {
    type: 'clock-met',
    data: { clock: 'amazon/detection', words: 'Amazon', how: 'By email', reference: '' },
  };
  const noted: NewEvent = { type: 'note-added', data: { text: 'The wrong machine' } };
  const set: NewEvent = { type: 'severity-overruled', data: { severity: 'low', reason: 'A test shop.' } };
  const opened: NewEvent = { type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } };
  const strike = (corrects: string): NewEvent => ({ type: 'entry-corrected', data: { corrects, reason: 'Typo' } });
  const corrects = writeAll([opened, placed, met, noted]).at(-1)?.id ?? '';
  const brief = briefOf(placed, met, noted, strike(corrects), set);
  expect(linesOf(brief, 'Blocked or in doubt')?.[0]).toContain('met while it was held (Counsel: Example Law)');
  expect(linesOf(brief, 'Held')).toEqual(['Counsel: Example Law: Not read, until released']);
  const entries = linesOf(brief, 'Last ten entries of the log') ?? [];
  expect(entries.filter((line) => line.startsWith('STRUCK: '))).toEqual([expect.stringContaining('The wrong machine')]);
  expect(brief.situation).toMatch(/set by Ada Obi: A test shop\.$/);
});

test('says in one line how many clocks may apply by what is not yet answered, as text too, and none once it is closed', () => {
  const line = /^\d+ clocks that may apply, by what the company is .*: take them as due, and answer under Facts$/;
  const brief = briefByRules(rules);
  const lines = linesOf(brief, 'Blocked or in doubt') ?? [];
  expect(lines[0]).toMatch(line);
  expect(briefToText(brief)).toContain(`- ${lines[0]}`);
  const later = briefByRules(rules, { type: 'detection-recorded', data: {}, happenedAt: '2025-11-22T14:00:00.000Z' });
  expect(linesOf(later, 'Blocked or in doubt')?.[0]).toMatch(/^\d+ clocks that may apply, \d+ of them overdue, by/);
  const closed = briefByRules(rules, { type: 'incident-closed', data: { reason: 'Done', unfinished: [] } });
  expect(briefToText(closed)).not.toContain('may apply');
});

test('tells whom we called, the latest first', () => {
  const call = sampleEvents['contact-made'];
  const brief = briefOf(
    call,
    {
      ...call,
      happenedAt: minute(2),
      data: { ...call.data, words: 'Town police', result: 'left-word', person: '', asked: [] },
    },
    {
      type: 'entry-written',
      happenedAt: minute(3),
      data: { kind: 'contact', fields: { with: 'Agent Roe, FBI Springfield', reference: 'No. 7' }, item: undefined },
    },
  );
  expect(linesOf(brief, 'Whom we called, the latest first')?.map((line) => line.slice(0, 45))).toEqual([
    'Agent Roe, FBI Springfield, No. 7, 22 Nov 202',
    'Town police: left word, Case 12, 22 Nov 2026,',
    'FBI Sacramento Field Office: reached Agent Do',
  ]);
});
