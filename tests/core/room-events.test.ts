// What each event makes of the incident room.

import { describe, expect, test } from 'vitest';
import type { Entry, NewEvent, Stamp } from '../../src/core/event.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { minute, sampleEvents, write, writeAll } from './samples.ts';

const fold = (...entries: readonly Entry[]) => foldRoom(createLog(entries));
const foldEvents = (...events: readonly NewEvent[]) => fold(...writeAll(events));
const behind = (minutes: number, ...after: readonly Entry[]): Partial<Stamp> => ({
  recordedAt: minute(minutes),
  after: after.map(({ id }) => id),
});

test('days are counted in the zone of whoever opened the incident', () => {
  expect(fold(write(sampleEvents['incident-opened'], { zone: 'America/Los_Angeles' })).zone).toBe(
    'America/Los_Angeles',
  );
  expect(fold().zone).toBe('UTC');
});

describe('moments', () => {
  test('are when it happened, in the zone of whoever said so, from whom and why', () => {
    const began = write(sampleEvents['moment-recorded']);
    expect(fold(began).moments.began).toEqual({
      id: began.id,
      value: { at: '2026-11-20T03:00:00.000Z', zone: 'Europe/Berlin', isEstimate: true },
      who: 'Ada Obi',
      at: minute(0),
      source: '',
      ground: 'First odd login',
    });
  });

  test('have the detection among them, which is no estimate', () => {
    expect(foldEvents(sampleEvents['detection-recorded']).moments.detected?.value).toEqual({
      at: '2026-11-22T13:05:00.000Z',
      zone: 'Europe/Berlin',
      isEstimate: false,
    });
  });

  test('are not yet known again after they were cleared', () => {
    expect(foldEvents(sampleEvents['moment-recorded'], sampleEvents['moment-cleared']).moments).toEqual({});
  });

  test('that two people recorded apart are in disagreement, until somebody saw both', () => {
    const recorded = (happenedAt: string, replaces: string | null, stamp: Partial<Stamp>) =>
      write({ type: 'detection-recorded', data: { replaces }, happenedAt }, stamp);
    const one = recorded(minute(-50), null, behind(1));
    const other = recorded(minute(-40), null, behind(2));
    const detected = fold(other, one).moments.detected;
    expect(detected).toMatchObject({ value: { at: minute(-40) }, disagreement: { value: { at: minute(-50) } } });
    const again = recorded(minute(-30), other.id, behind(3, other));
    expect(fold(one, other, again).moments.detected?.disagreement?.id).toBe(one.id);
    const settled = recorded(minute(-30), other.id, behind(3, one, other));
    expect(fold(one, other, settled).moments.detected?.disagreement).toBeUndefined();
  });
});

describe('numbers of people', () => {
  test('stand by place, with who said so, and go again', () => {
    const room = foldEvents(sampleEvents['count-recorded']);
    expect(room.counts['us-ca']).toMatchObject({
      value: { words: 'California', count: 501, isEstimate: true },
      source: 'Max Roe',
      ground: 'The orders',
    });
    expect(foldEvents(sampleEvents['count-recorded'], sampleEvents['count-removed']).counts).toEqual({});
  });

  test('that two people counted apart are in disagreement', () => {
    const counted = (count: number | null, minutes: number) =>
      write(
        {
          type: 'count-recorded',
          data: { place: 'us-ca', words: 'California', count, isEstimate: false, replaces: null },
        },
        behind(minutes),
      );
    const [one, other, same] = [counted(500, 1), counted(null, 2), counted(null, 3)];
    expect(fold(one, other).counts['us-ca']?.disagreement?.value.count).toBe(500);
    expect(fold(other, same).counts['us-ca']?.disagreement).toBeUndefined();
    expect(fold(one, other, same).counts['us-ca']?.disagreement?.value.count).toBe(500);
  });
});

test('details and severity are what was said last', () => {
  const room = foldEvents(sampleEvents['detail-recorded'], sampleEvents['severity-overruled']);
  expect(room.details.discovery).toMatchObject({ value: 'A customer wrote to us' });
  expect(room.severity).toEqual({
    id: expect.any(String),
    severity: 'low',
    reason: 'An empty test shop',
    who: 'Ada Obi',
    at: minute(1),
  });
  const back: NewEvent = { type: 'severity-overruled', data: { severity: 'by-rule', reason: 'Real orders' } };
  expect(foldEvents(sampleEvents['severity-overruled'], back).severity).toBeUndefined();
});

describe('clocks', () => {
  test('that people added, and requests for Amazon data, are all kept', () => {
    const room = foldEvents(
      sampleEvents['clock-added'],
      sampleEvents['clock-added'],
      sampleEvents['amazon-data-sought'],
    );
    expect(room.ownClocks).toMatchObject([{ title: 'Tell the insurer', amount: 72, unit: 'hours' }, {}]);
    expect(new Set(room.ownClocks.map(({ id }) => id)).size).toBe(2);
    expect(room.dataRequests).toMatchObject([{ by: 'County court', at: minute(2), zone: 'Europe/Berlin' }]);
  });

  test('are met, ruled out and run again, the last mark counting', () => {
    expect(foldEvents(sampleEvents['clock-met']).clockMarks.amazon).toEqual({
      id: expect.any(String),
      state: 'met',
      at: '2026-11-22T13:30:00.000Z',
      zone: 'Europe/Berlin',
      how: 'By email',
      reference: 'Case 7',
      who: 'Ada Obi',
    });
    const out = foldEvents(sampleEvents['clock-ruled-out']);
    expect(out.clockMarks['us-tx']).toMatchObject({ state: 'ruled-out', reason: 'Nobody lives there' });
    expect(foldEvents(sampleEvents['clock-ruled-out'], sampleEvents['clock-returned']).clockMarks).toEqual({});
  });
});

describe('a hold', () => {
  const placed = write(sampleEvents['hold-placed']);
  const released = (hold: string) =>
    write({ type: 'hold-released', data: { ...sampleEvents['hold-released'].data, hold } }, behind(5, placed));

  test('is placed with its agency, officer, reference, reason and date', () => {
    expect(fold(placed).holds).toEqual([
      {
        id: placed.id,
        kind: 'law-enforcement',
        agency: 'Town police',
        officer: 'Officer Doe',
        reference: 'Case 9',
        reason: 'They watch the account',
        until: '2026-12-01T00:00:00.000Z',
        placedAt: minute(0),
        placedBy: 'Ada Obi',
      },
    ]);
    const open: NewEvent = { type: 'hold-placed', data: { ...sampleEvents['hold-placed'].data, until: null } };
    expect(foldEvents(open).holds[0]?.until).toBe('');
  });

  test('is released by its id, and no other with it', () => {
    const second = write(sampleEvents['hold-placed'], { who: 'Max Roe' });
    const room = fold(placed, second, released(placed.id));
    expect(room.holds.find(({ id }) => id === placed.id)?.released).toEqual({
      id: expect.any(String),
      at: minute(5),
      who: 'Ada Obi',
      reference: 'Letter 3',
      reason: 'Arrest made',
    });
    expect(room.holds.find(({ id }) => id === second.id)?.released).toBeUndefined();
    expect(fold(placed, released(second.id)).holds).toEqual(fold(placed).holds);
  });
});

test('evidence keeps its chain of custody, the oldest transfer first', () => {
  const collected = write(sampleEvents['evidence-collected']);
  const data = { ...sampleEvents['custody-transferred'].data, evidence: collected.id };
  const first = write({ type: 'custody-transferred', data }, behind(1, collected));
  const second = write(
    { type: 'custody-transferred', data: { ...data, from: 'Ada Obi', to: 'Counsel', isSealed: false } },
    behind(2, first),
  );
  const room = fold(second, write(sampleEvents['custody-transferred']), first, collected);
  expect(room.evidence).toMatchObject([{ id: collected.id, label: 'E-1', size: 2048, recordedBy: 'Ada Obi' }]);
  expect(room.evidence[0]?.transfers.map(({ to, isSealed }) => [to, isSealed])).toEqual([
    ['Ada Obi', true],
    ['Counsel', false],
  ]);
});

test('a role is assigned, handed over and given up, and keeps who held it', () => {
  const role = foldEvents(
    sampleEvents['role-assigned'],
    sampleEvents['role-handed-over'],
    sampleEvents['role-stood-down'],
  ).roles.lead;
  expect(role).toEqual({
    holders: [],
    past: [
      {
        person: 'Ada Obi',
        since: minute(0),
        assignedBy: 'Ada Obi',
        until: minute(1),
        reason: 'Handed over to Max Roe',
      },
      { person: 'Max Roe', since: minute(1), assignedBy: 'Ada Obi', until: minute(2), reason: 'End of shift' },
    ],
  });
});

test('pauses and corrections are kept with who and when', () => {
  const room = foldEvents(
    sampleEvents['pause-confirmed'],
    sampleEvents['pause-confirmed'],
    sampleEvents['entry-corrected'],
  );
  expect(room.pauses).toMatchObject([
    { pause: 'declare', reader: 'Ada Obi', confirmer: 'Max Roe', lines: ['Who leads?'], at: minute(0) },
    { at: minute(1) },
  ]);
  expect(room.corrections).toEqual({
    [sampleEvents['entry-corrected'].data.corrects]: { reason: 'Wrong machine', who: 'Ada Obi', at: minute(2) },
  });
});
