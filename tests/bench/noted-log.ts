// A log of ten thousand entries with five megabytes of text, of every kind that the report tells.

import { writtenKinds } from '../../src/core/entry-kind.ts';
import { createEntry, type Entry, type NewEvent } from '../../src/core/event.ts';
import { millisecondsToInstant } from '../../src/core/time.ts';
import { INCIDENT, TITLE } from './long-log.ts';

const ENTRIES = 10_000;
const CHARACTERS_IN_ENTRY = 500;
const START = Date.UTC(2026, 2, 10, 21, 30);
const MINUTE_IN_MILLISECONDS = 60_000;

/** The moment after its last entry. */
export const END_OF_NOTED_LOG = millisecondsToInstant(START + ENTRIES * MINUTE_IN_MILLISECONDS);

const places = [
  ['us-ca', 'California', 1200],
  ['us-ny', 'New York', 300],
  ['us-tx', 'Texas', 501],
] as const;

// What lets clocks run and decides whom to call.
const first: readonly NewEvent[] = [
  { type: 'incident-opened', data: { title: TITLE, kind: 'real' } },
  { type: 'detection-recorded', data: {}, happenedAt: millisecondsToInstant(START) },
  ...(['personalInformation', 'name', 'socialSecurity', 'amazonData'] as const).map((fact): NewEvent => ({
    type: 'fact-recorded',
    data: { fact, value: 'yes' },
  })),
  ...places.map(([place, words, count]): NewEvent => ({
    type: 'count-recorded',
    data: { place, words, count, isEstimate: false },
  })),
];

/** One entry a minute, one behind the other, written by two people. The same every time. */
export function writeNotedLog(): readonly Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < ENTRIES; index += 1)
    entries.push(
      createEntry(first[index] ?? writeNote(index), {
        incident: INCIDENT,
        who: index % 3 === 0 ? 'Max Roe' : 'Ada Obi',
        recordedAt: millisecondsToInstant(START + index * MINUTE_IN_MILLISECONDS),
        zone: 'America/Los_Angeles',
        after: entries.slice(-1).map(({ id }) => id),
      }),
    );
  return entries;
}

function writeNote(index: number): NewEvent {
  const text = `${index} `.padEnd(CHARACTERS_IN_ENTRY, 'Read the access log of the order service once more. ');
  const kind = writtenKinds[index % (2 * writtenKinds.length)];
  if (!kind) return { type: 'note-added', data: { text } };
  const [field, ...others] = kind.fields;
  const fields = Object.fromEntries([[field?.id ?? '', text], ...others.map(({ id }) => [id, `Value ${index}`])]);
  return { type: 'entry-written', data: { kind: kind.id, fields } };
}
