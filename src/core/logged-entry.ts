// The page of the log looks through ten thousand entries at every key that is pressed. So what it asks of an entry is found
// once and kept beside it.

import type { Entry } from './event.ts';
import { happenedAt } from './incident.ts';
import { instantToDay, instantToLocalMinute } from './local-time.ts';
import { entryToKind, entryToSentence } from './sentence.ts';
import { type Instant, isInstant } from './time.ts';

export interface Day {
  /** `2026-11-22`; empty for moments that cannot be read. */
  readonly id: string;
  /** `Sunday 22 November 2026`. */
  readonly words: string;
}

/** An entry with what the page of the log asks of it. */
export interface LoggedEntry {
  readonly entry: Entry;
  /** The id of its line on the page. */
  readonly key: string;
  /** Its own number among all that were logged since the page opened. */
  readonly number: number;
  readonly kind: string;
  /** Undefined where the entry cannot be read. */
  readonly who: string | undefined;
  /** The item of the playbook that it is about; empty where it is about none. */
  readonly item: string;
  /** The day on which what it tells happened. */
  readonly day: Day;
  /**
   * The day under whose heading it stands, because the log is in the order in which it was recorded: the day on which that
   * was, or a later one where the clock of its device stood behind.
   */
  readonly under: Day;
  /** Everything in which words are looked for, in small letters. */
  readonly searchText: () => string;
}

const loggedByZone = new Map<string, WeakMap<Entry, LoggedEntry>>();
let loggedCount = 0;

/** Entries with what the page asks of them, in their order; days are counted in the zone. Asking again costs little. */
export function logEntries(entries: readonly Entry[], zone: string): readonly LoggedEntry[] {
  let known = loggedByZone.get(zone);
  if (!known) loggedByZone.set(zone, (known = new WeakMap()));
  const days = new Map<string, Day>();
  const logged: LoggedEntry[] = [];
  let under: Day | undefined;
  for (const entry of entries) {
    const before = known.get(entry);
    const recorded = before && under?.id === before.under.id ? before.under : recordedDay(entry, zone, days);
    if (!under || recorded.id > under.id) under = recorded;
    const each = before?.under.id === under.id ? before : { ...(before ?? logEntry(entry, zone, days, under)), under };
    if (each !== before) known.set(entry, each);
    logged.push(each);
  }
  return logged;
}

/** The id of an entry's line on the page of the log. */
export function entryAnchor(id: string): string {
  return `e-${id.slice(0, 16)}`;
}

/** When what an entry tells happened; undefined where that cannot be read. */
export function entryMoment({ event, recordedAt }: Entry): Instant | undefined {
  if (event) return happenedAt(event);
  return isInstant(recordedAt) ? recordedAt : undefined;
}

/** The item of the playbook that an entry is about; empty where it is about none. */
export function entryItem({ event }: Entry): string {
  return event && 'item' in event.data ? (event.data.item ?? '') : '';
}

function logEntry(entry: Entry, zone: string, days: Map<string, Day>, under: Day): LoggedEntry {
  const kind = entryToKind(entry);
  let text: string | undefined;
  loggedCount += 1;
  return {
    entry,
    key: entryAnchor(entry.id),
    number: loggedCount,
    kind,
    who: entry.event?.who.trim(),
    item: entryItem(entry),
    day: findDay(entryMoment(entry), zone, days),
    under,
    searchText: () => (text ??= `${entryToSentence(entry)}\n${entry.event?.who ?? ''}\n${kind}`.toLowerCase()),
  };
}

function recordedDay({ recordedAt }: Entry, zone: string, days: Map<string, Day>): Day {
  return findDay(isInstant(recordedAt) ? recordedAt : undefined, zone, days);
}

function findDay(moment: Instant | undefined, zone: string, days: Map<string, Day>): Day {
  if (!moment) return { id: '', words: 'On a day that cannot be read' };
  // No zone changes its date within a quarter of an hour; asking the calendar is what costs.
  const quarter = `${moment.slice(0, 14)}${Math.floor(Number(moment.slice(14, 16)) / 15)}`;
  let day = days.get(quarter);
  if (!day) {
    day = { id: instantToLocalMinute(moment, zone).slice(0, 10), words: instantToDay(moment, zone) };
    days.set(quarter, day);
  }
  return day;
}
