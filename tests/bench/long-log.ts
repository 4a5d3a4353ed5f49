// Long logs as two people write them over some days. Every line is one that the site itself could have written.

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createEntry, type Entry, type NewEvent, type Stamp } from '../../src/core/event.ts';
import { createLog } from '../../src/core/log.ts';
import { millisecondsToInstant } from '../../src/core/time.ts';

export const INCIDENT = '0f1e2d3c4b5a6978';
export const TITLE = 'Orders read by a stolen account';
export const ME = 'Ada Obi';

const START = Date.UTC(2026, 2, 10, 21, 30);
const MOST_MILLISECONDS_BETWEEN = 120_000;
/** How often both write without having seen each other's entry, as people do on two devices. */
const APART_EVERY = 500;

type Writer = Pick<Stamp, 'who' | 'zone'>;

const writers: readonly [Writer, Writer] = [
  { who: ME, zone: 'America/Los_Angeles' },
  { who: 'Max Roe', zone: 'America/New_York' },
];

const notes = [
  'Called the hosting desk at 555-0142. They see log-ins from two addresses that are not ours and keep the log for us.',
  'The export job of last night ran twice. The second run was not started by anybody here; the key has been withdrawn.',
  'Read the access log of the order service from 02:00 to 06:00. Nothing after the key was withdrawn.',
  'Wrote to desk@example.com and asked for the list of sessions of the last seven days, with addresses and devices.',
] as const;

/** As many entries as asked for, one behind the other, in the order in which they were written. */
export function writeLongLog(count: number): readonly Entry[] {
  const items = readItems();
  const random = createRandom(count);
  const choose = <Value>(values: readonly [Value, ...Value[]]) => values[Math.floor(random() * values.length)] as Value;
  const log = createLog();
  const written: Entry[] = [];
  const changeByItem = new Map<string, string>();
  let now = START;

  function nextEvent(): NewEvent {
    if (written.length === 0) return { type: 'incident-opened', data: { title: TITLE, kind: 'real' } };
    const number = written.length;
    const item = choose(items);
    const current = changeByItem.get(item.item);
    const kind = random();
    if (kind < 0.4) return { type: 'note-added', data: { text: `${choose(notes)} (${number})` } };
    if (kind < 0.5) return { type: 'item-noted', data: { ...item, text: `Looked again: nothing new. (${number})` } };
    if (kind < 0.6) return { type: 'item-assigned', data: { ...item, owner: choose(writers).who } };
    if (kind < 0.62)
      return { type: 'fact-recorded', data: { fact: 'malware', value: choose(['yes', 'no', 'not-yet-known']) } };
    if (current) return { type: 'item-undone', data: { ...item, undoes: current } };
    if (kind < 0.66)
      return { type: 'item-ruled-out', data: { ...item, reason: 'There is no such system here.', replaces: null } };
    return { type: 'item-done', data: { ...item, value: undefined, replaces: null } };
  }

  function keep(entry: Entry): void {
    const { event } = entry;
    if (event?.type === 'item-done' || event?.type === 'item-ruled-out') changeByItem.set(event.data.item, entry.id);
    if (event?.type === 'item-undone') changeByItem.delete(event.data.item);
    log.add(entry);
    written.push(entry);
  }

  while (written.length < count) {
    now += Math.ceil(random() * MOST_MILLISECONDS_BETWEEN);
    const recordedAt = millisecondsToInstant(now);
    const isApart = written.length % APART_EVERY === APART_EVERY - 2;
    const after = [...log.heads];
    for (const writer of isApart ? writers : [choose(writers)])
      keep(createEntry(nextEvent(), { ...writer, incident: INCIDENT, recordedAt, after }));
  }
  return written;
}

interface NamedItem {
  readonly item: string;
  readonly words: string;
}

function readItems(): readonly [NamedItem, ...NamedItem[]] {
  const folder = new URL('../../src/content/playbook/', import.meta.url);
  const items = readdirSync(folder).flatMap((name) => {
    const step = parse(readFileSync(new URL(name, folder), 'utf8')) as {
      readonly items: readonly { readonly id: string; readonly code: string; readonly action: string }[];
    };
    return step.items.map(({ id, code, action }) => ({ item: id, words: `${code} ${action}` }));
  });
  const [first, ...others] = items;
  if (!first) throw new Error('The playbook has no items.');
  return [first, ...others];
}

// The same numbers every time (mulberry32).
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
