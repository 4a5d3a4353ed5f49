// Worked cases for the clocks: what is told of an incident, as events, and what each clock must say then. The expected
// values in the tables are worked out by hand from the words of the rules; nothing here computes them.

import { expect } from 'vitest';
import { type Clock, type ClockBoard } from '../../src/core/clock.ts';
import { findClocks } from '../../src/core/rule-clock.ts';
import { type ClockState, clockState } from '../../src/core/clock-state.ts';
import { createEntry, type Entry, type NewEvent } from '../../src/core/event.ts';
import type { EventDataOf } from '../../src/core/event.ts';
import type { FactValue } from '../../src/core/fact.ts';
import { foldLog, type Incident } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import type { NoticeTo } from '../../src/core/notification-rule.ts';
import { foldRoom, type Room } from '../../src/core/room.ts';
import type { SectorAnswers } from '../../src/core/rule-scope.ts';
import { rules } from '../content/content.ts';

/** One thing that somebody wrote. `earlier` is what was written before it. */
export interface Told {
  readonly zone: string;
  readonly event: (earlier: readonly Entry[]) => NewEvent;
}

/** What a clock says: its state, its due moment, the last day of a limit in days, and its cautions in part and in order. */
export interface Verdict {
  readonly state: ClockState;
  readonly due?: string;
  readonly day?: string;
  readonly cautions?: readonly string[];
  /** In part. */
  readonly startedBy?: string;
  /** True where the clock only may apply. */
  readonly mayApply?: true;
}

/** The clock of a notice that is not asked for: part of the reason why; `absent` where nothing is said about it. */
export type Expected = Verdict | { readonly excused: string } | 'absent';

export interface ClockCase {
  /** What holds, and from which words of the rule the values follow. */
  readonly name: string;
  /** Behind the opening of the incident on 22 November 2026, 06:00 in Los Angeles. */
  readonly told: readonly Told[];
  readonly now: string;
  readonly sectors?: SectorAnswers;
  /** The zone of whoever opened the incident; Los Angeles where none is given. */
  readonly zone?: string;
  readonly clocks: Readonly<Record<string, Expected>>;
}

export const LOS_ANGELES = 'America/Los_Angeles';
export const NEW_YORK = 'America/New_York';
export const CHICAGO = 'America/Chicago';
/** Saturday 21 November 2026, ten in the morning in Los Angeles. */
export const DETECTED = '2026-11-21T10:00-08:00';

/** A moment as people write it, with its distance to UTC, as an instant. */
export function instant(text: string): string {
  return new Date(text).toISOString();
}

const told = (event: NewEvent, zone = LOS_ANGELES): Told => ({ zone, event: () => event });

export const detected = (at: string = DETECTED, zone = LOS_ANGELES) =>
  told({ type: 'detection-recorded', data: {}, happenedAt: instant(at) }, zone);

export const determined = (at: string, zone = LOS_ANGELES) =>
  told({ type: 'moment-recorded', data: { moment: 'determined', isEstimate: false }, happenedAt: instant(at) }, zone);

/** How many people of a place are affected; null while some are and nobody knows how many. */
export const people = (place: string, count: number | null, isEstimate = false) =>
  told({ type: 'count-recorded', data: { place, words: place, count, isEstimate } });

export const fact = (name: string, value: FactValue) => told({ type: 'fact-recorded', data: { fact: name, value } });

/** A notice was sent: its clock is met. */
export const sent = (clock: string, at: string, zone = LOS_ANGELES) =>
  told({ type: 'clock-met', data: { clock, words: clock, how: 'Post', reference: '' }, happenedAt: instant(at) }, zone);

export const ruledOut = (clock: string) =>
  told({ type: 'clock-ruled-out', data: { clock, words: clock, reason: 'Counsel says so' } });

export const asked = (at: string) =>
  told({
    type: 'amazon-data-sought',
    data: { by: 'Springfield court', reference: '' },
    happenedAt: instant(at),
  });

export const ownClock = (data: Partial<EventDataOf<'clock-added'>>) =>
  told({
    type: 'clock-added',
    data: { title: 'Insurer', source: 'Policy 12', amount: null, unit: 'hours', dueAt: null, ...data },
  });

export const hold = (
  at: string,
  until: string | null = null,
  kind: EventDataOf<'hold-placed'>['hold'] = 'law-enforcement',
) =>
  told({
    type: 'hold-placed',
    data: {
      hold: kind,
      agency: 'Springfield police',
      officer: 'Agent Roe',
      reference: '',
      reason: 'Investigation',
      until: until && instant(until),
    },
    happenedAt: instant(at),
  });

/** The nth hold that was placed is released; the first is 0. */
export const release = (nth: number, at: string): Told => ({
  zone: LOS_ANGELES,
  event: (earlier) => {
    const placed = earlier.filter((entry) => entry.type === 'hold-placed')[nth];
    if (!placed) throw new Error('The hold must be placed before it is released.');
    const data = { hold: placed.id, words: 'Law enforcement', reference: '', reason: 'Cleared' };
    return { type: 'hold-released', data, happenedAt: instant(at) };
  },
});

/** The incident and its room after an opening and everything that was told, a minute apart. */
export function tell(
  story: readonly Told[],
  zone: string = LOS_ANGELES,
): { readonly incident: Incident; readonly room: Room } {
  const opening = told({ type: 'incident-opened', data: { title: 'Stolen laptop', kind: 'real' } }, zone);
  const entries: Entry[] = [];
  for (const [index, each] of [opening, ...story].entries()) {
    const recordedAt = new Date(Date.UTC(2026, 10, 22, 14, index)).toISOString();
    const after = entries.slice(-1).map((entry) => entry.id);
    const stamp = { incident: 'a1b2c3d4e5f60718', who: 'Ada Obi', recordedAt, zone: each.zone, after };
    entries.push(createEntry(each.event(entries), stamp));
  }
  const log = createLog(entries);
  return { incident: foldLog('a1b2c3d4e5f60718', log), room: foldRoom(log) };
}

/** The clocks that a story runs, with all rules of the collection. */
export function board({ told: story, now, sectors = {}, zone }: Omit<ClockCase, 'name' | 'clocks'>): ClockBoard {
  return findClocks({ ...tell(story, zone), rules, sectors }, instant(now));
}

/** What every clock that a case names says, by its id. */
export function foundIn(worked: ClockCase) {
  const found = board(worked);
  return Object.fromEntries(Object.keys(worked.clocks).map((id) => [id, look(found, id, instant(worked.now))]));
}

/** What a case says of its clocks, in the shape of `foundIn`. */
export function expectedOf({ clocks }: ClockCase) {
  return Object.fromEntries(Object.entries(clocks).map(([id, expected]) => [id, shapeOf(expected)]));
}

/** A clock by the id of its rule and notice, or by the beginning of the id of Amazon's and own clocks. */
export function findClock({ clocks, mayApply }: ClockBoard, id: string): Clock | undefined {
  const isIt = (clock: Clock) => clock.id === id || (/^(own|amazon)\/.*-?$/.test(id) && clock.id.startsWith(id));
  return clocks.find(isIt) ?? mayApply.find(isIt);
}

function look(found: ClockBoard, id: string, now: string) {
  const clock = findClock(found, id);
  if (clock)
    return {
      state: clockState(clock, now),
      due: clock.due?.at,
      day: clock.due?.day,
      cautions: clock.cautions,
      startedBy: clock.startedBy,
      mayApply: found.mayApply.includes(clock),
    };
  const [ruleId, to] = id.split('/');
  const rule = rules.find((each) => each.id === ruleId);
  const title = `${rule?.name}: notice to ${rule?.[to as NoticeTo]?.to}`;
  const excused = found.excused.find((each) => each.title === title);
  return excused ? { excused: excused.reason } : 'absent';
}

function shapeOf(expected: Expected) {
  if (expected === 'absent') return expected;
  if ('excused' in expected) return { excused: expect.stringContaining(expected.excused) as unknown };
  return {
    state: expected.state,
    due: expected.due && instant(expected.due),
    day: expected.day,
    cautions: (expected.cautions ?? []).map((part): unknown => expect.stringContaining(part)),
    startedBy: expect.stringContaining(expected.startedBy ?? '') as unknown,
    mayApply: expected.mayApply ?? false,
  };
}
