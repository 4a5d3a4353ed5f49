// Ticks that came so fast that nobody can have done the work in between: they are named at the next pause point.

import type { KnownEvent } from './event.ts';
import { stateByChangeType } from './item.ts';
import type { Log } from './log.ts';
import { type Instant, millisecondsBetween } from './time.ts';

export const BURST_TICKS = 10;
export const BURST_MILLISECONDS = 60_000;

export interface BurstTick {
  /** The id of the entry. */
  readonly id: string;
  readonly item: string;
  /** The code and the action, as the person who ticked saw them. */
  readonly words: string;
  readonly at: Instant;
}

/** Ticks of one person that came in a burst, the earliest first. */
export interface Burst {
  readonly who: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly ticks: readonly BurstTick[];
}

/**
 * Every burst that no pause has confirmed: ten or more ticks of one person of which the first and the last were recorded
 * at most sixty seconds apart; bursts that run into each other are one. A tick that was undone, or whose item was changed
 * since, does not count, nor one that the writer of a confirmed pause had seen. The earliest burst first. Takes time in
 * proportion to the log.
 */
export function findBursts(log: Log): readonly Burst[] {
  const ticksByPerson = new Map<string, BurstTick[]>();
  const nameByPerson = new Map<string, string>();
  for (const { who, tick } of countingTicks(log)) {
    const person = who.trim().toLowerCase();
    nameByPerson.set(person, who);
    const ticks = ticksByPerson.get(person);
    if (ticks) ticks.push(tick);
    else ticksByPerson.set(person, [tick]);
  }
  return [...ticksByPerson]
    .flatMap(([person, ticks]) => personBursts(nameByPerson.get(person) ?? '', ticks))
    .sort((one, other) => compare(one.from, other.from));
}

function countingTicks({ entries }: Log): readonly { readonly who: string; readonly tick: BurstTick }[] {
  const undone = new Set(entries.flatMap(({ event }) => (event?.type === 'item-undone' ? event.data.undoes : [])));
  const lastChangeByItem = new Map<string, string>();
  for (const { id, event } of entries)
    if (isItemChange(event) && !undone.has(id)) lastChangeByItem.set(event.data.item, id);
  const confirmed = seenAtPauses(entries);
  return entries.flatMap(({ id, event }) => {
    if (event?.type !== 'item-done' || confirmed.has(id)) return [];
    const { item, words } = event.data;
    if (lastChangeByItem.get(item) !== id) return [];
    return { who: event.who, tick: { id, item, words, at: event.recordedAt } };
  });
}

type ItemChangeEvent = Extract<KnownEvent, { type: keyof typeof stateByChangeType }>;

function isItemChange(event: KnownEvent | undefined): event is ItemChangeEvent {
  return event !== undefined && Object.hasOwn(stateByChangeType, event.type);
}

/** The ids of the entries that the writers of pauses had seen: those to which `after` leads. */
function seenAtPauses(entries: Log['entries']): ReadonlySet<string> {
  const struck = new Set(
    entries.flatMap(({ event }) => (event?.type === 'entry-corrected' ? event.data.corrects : [])),
  );
  const pauses = entries.filter(({ id, event }) => event?.type === 'pause-confirmed' && !struck.has(id));
  const seen = new Set(pauses.flatMap(({ after }) => after));
  if (seen.size === 0) return seen;
  const afterById = new Map(entries.map(({ id, after }) => [id, after]));
  // A set that grows while it is walked is walked to its new end.
  for (const id of seen) for (const before of afterById.get(id) ?? []) seen.add(before);
  return seen;
}

function personBursts(who: string, unordered: readonly BurstTick[]): readonly Burst[] {
  const ticks = [...unordered].sort((one, other) => compare(one.at, other.at));
  const spans: { first: number; last: number }[] = [];
  let first = 0;
  for (const [last, tick] of ticks.entries()) {
    while (millisecondsBetween(ticks[first]?.at ?? tick.at, tick.at) > BURST_MILLISECONDS) first += 1;
    if (last - first + 1 < BURST_TICKS) continue;
    const before = spans.at(-1);
    if (before && first <= before.last) before.last = last;
    else spans.push({ first, last });
  }
  return spans.map((span) => {
    const inside = ticks.slice(span.first, span.last + 1);
    return { who, from: inside[0]?.at ?? '', to: inside.at(-1)?.at ?? '', ticks: inside };
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
