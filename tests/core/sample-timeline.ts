// An invented incident for the tests of the timeline, the calendar and the VERIS record.

import { type Clock, findPlainClocks } from '../../src/core/clock.ts';
import type { Entry, NewEvent } from '../../src/core/event.ts';
import { foldLog, type Incident } from '../../src/core/incident.ts';
import { createLog, type Log } from '../../src/core/log.ts';
import type { PlaybookStep } from '../../src/core/playbook.ts';
import { foldRoom, type Room } from '../../src/core/room.ts';
import { createTimeline, type Timeline } from '../../src/core/timeline.ts';
import { INCIDENT, minute, write } from './samples.ts';

export const sampleSteps: readonly PlaybookStep[] = [
  {
    step: 1,
    section: 'bs-1',
    title: 'Survey the damage',
    short: 'Survey',
    items: [{ id: 'report', code: '1.2', action: 'Report it', must: true }],
  },
  {
    step: 2,
    section: 'bs-2',
    title: 'Limit the damage',
    short: 'Limit',
    items: [{ id: 'wipe', code: '2.1', action: 'Wipe it', must: false }],
  },
];

export interface SampleCase {
  readonly incident: Incident;
  readonly room: Room;
  readonly log: Log;
  readonly timeline: Timeline;
  readonly clocks: readonly Clock[];
  readonly entries: readonly Entry[];
}

/** The case that these entries tell. */
export function caseOf(entries: readonly Entry[]): SampleCase {
  const log = createLog(entries);
  const [incident, room] = [foldLog(INCIDENT, log), foldRoom(log)];
  const timeline = createTimeline(incident, log, sampleSteps);
  return { incident, room, log, timeline, clocks: findPlainClocks({ incident, room }), entries };
}

/** Events one behind the other, a minute apart. */
export function caseAfter(events: readonly NewEvent[], kind: 'real' | 'exercise' = 'real'): SampleCase {
  const entries: Entry[] = [];
  const all: readonly NewEvent[] = [{ type: 'incident-opened', data: { title: 'Stolen laptop', kind } }, ...events];
  for (const [index, event] of all.entries())
    entries.push(write(event, { after: entries.slice(-1).map(({ id }) => id), recordedAt: minute(index) }));
  return caseOf(entries);
}

/** An incident of a few minutes with a bit of everything. */
export function sampleCase(kind: 'real' | 'exercise' = 'real'): SampleCase {
  const note: NewEvent = { type: 'note-added', data: { text: '=1+1, "quoted"\nsecond line' } };
  const first = caseAfter(
    [
      { type: 'detection-recorded', data: {}, happenedAt: minute(-60) },
      { type: 'item-done', data: { item: 'report', words: '1.2 Report it', value: '555-0142', replaces: null } },
      { type: 'item-ruled-out', data: { item: 'wipe', words: '2.1 Wipe it', reason: 'Not ours', replaces: null } },
      note,
    ],
    kind,
  );
  const events: readonly NewEvent[] = [
    { type: 'detection-recorded', data: {}, happenedAt: minute(-60) },
    { type: 'item-done', data: { item: 'report', words: '1.2 Report it', value: '555-0142', replaces: null } },
    { type: 'item-ruled-out', data: { item: 'wipe', words: '2.1 Wipe it', reason: 'Not ours', replaces: null } },
    note,
    { type: 'entry-corrected', data: { corrects: first.entries[4]?.id ?? '', reason: 'Wrong sum' } },
    { type: 'item-undone', data: { item: 'wipe', words: '2.1 Wipe it', undoes: first.entries[3]?.id ?? '' } },
    {
      type: 'clock-added',
      data: { title: 'Tell the insurer; café, Zürich', source: 'Policy 0142', amount: 72, unit: 'hours', dueAt: null },
    },
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
  ];
  return caseAfter(events, kind);
}
