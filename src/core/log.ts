import type { Entry } from './event.ts';

/**
 * All entries of one incident, in the order in which they count: `after` first, then `recordedAt`, then id. The order
 * depends only on which entries there are, not on how they arrived. `heads` are the latest: those that no other names.
 */
export interface Log {
  readonly entries: readonly Entry[];
  readonly heads: readonly string[];
}

/** A log that grows in place, so that an append costs the same at ten thousand entries as at ten. */
export interface GrowingLog extends Log {
  readonly has: (id: string) => boolean;
  /** Takes an entry in. `last` when it stands behind all others, `known` when it was there already, `between` when the order changed. */
  readonly add: (entry: Entry) => 'last' | 'known' | 'between';
  /** Takes an entry out again: one that could be kept nowhere. */
  readonly remove: (id: string) => void;
}

export function createLog(initial: Iterable<Entry> = []): GrowingLog {
  let arrived: Entry[] = [];
  let places = new Map<string, number>();
  for (const entry of initial) if (!places.has(entry.id)) places.set(entry.id, arrived.push(entry) - 1);
  let order: Order | undefined;
  look();

  // Made when somebody looks, so that many entries that come or go at once are ordered once.
  function look(): Order {
    if (arrived.length > places.size) {
      arrived = arrived.filter(({ id }, place) => places.get(id) === place);
      places = placesOf(arrived);
    }
    order ??= createOrder(arrived, places);
    return order;
  }

  return {
    get entries() {
      return look().entries;
    },
    get heads() {
      return look().heads;
    },
    has: (id) => places.has(id),
    add(entry) {
      const { id, after } = entry;
      if (places.has(id)) return 'known';
      places.set(id, arrived.push(entry) - 1);
      if (!order || order.missing.has(id) || !order.heads.every((head) => after.includes(head))) {
        order = undefined;
        return 'between';
      }
      for (const each of after) if (!places.has(each)) order.missing.add(each);
      order.entries.push(entry);
      order.heads = [id];
      return 'last';
    },
    remove(id) {
      if (places.delete(id)) order = undefined;
    },
  };
}

/** The union of two logs: every entry of both, once. Commutative, associative, idempotent. */
export function mergeLogs(one: Log, other: Log): Log {
  return createLog([...one.entries, ...other.entries]);
}

/** Whether the writer of an entry had seen the one with this id: whether `after` leads there. */
export function hasSeen(log: Log, entry: Entry, id: string): boolean {
  const places = knownPlaces(log.entries);
  const goal = places.get(id) ?? -1;
  const seen = new Set(entry.after);
  // A set that grows while it is walked is walked to its new end. What stands before the goal cannot lead to it.
  for (const earlier of seen) {
    const place = places.get(earlier) ?? -1;
    if (place > goal) for (const before of log.entries[place]?.after ?? []) seen.add(before);
  }
  return seen.has(id);
}

/** Orders entries without repeats. A named predecessor that is not among them does not count. */
export function orderEntries(entries: readonly Entry[]): readonly Entry[] {
  return createOrder(entries, placesOf(entries)).entries;
}

interface Order {
  readonly entries: Entry[];
  heads: readonly string[];
  /** Ids that are named as predecessors and are not there. */
  readonly missing: Set<string>;
}

// Always takes the earliest entry whose predecessors have all been taken. Entries are known by their place in `given`.
function createOrder(given: readonly Entry[], places: ReadonlyMap<string, number>): Order {
  const missing = new Set<string>();
  const waiting = given.map(() => 0);
  const successors: number[][] = [];
  for (const [place, { after }] of given.entries())
    for (const id of after) {
      const earlier = places.get(id);
      if (earlier === undefined) missing.add(id);
      else {
        (successors[earlier] ??= []).push(place);
        waiting[place] = (waiting[place] ?? 0) + 1;
      }
    }
  const compare = (one: number, other: number) => compareByTime(given[one] as Entry, given[other] as Entry);
  // The earliest stands last. Seldom are there more than two, so that the place of the next one is found at once.
  const ready = waiting.flatMap((open, place) => (open === 0 ? place : [])).sort((one, other) => compare(other, one));
  const entries: Entry[] = [];
  for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
    entries.push(given[place] as Entry);
    for (const next of successors[place] ?? []) {
      const open = (waiting[next] ?? 0) - 1;
      waiting[next] = open;
      if (open > 0) continue;
      let [from, to] = [0, ready.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (compare(next, ready[middle] as number) < 0) from = middle + 1;
        else to = middle;
      }
      ready.splice(from, 0, next);
    }
  }
  // An id that nobody has checked yet can name itself its own predecessor; such entries are kept, at the end.
  const stuck = given.filter((_, place) => waiting[place]).sort(compareByTime);
  const heads = given.flatMap(({ id }, place) => (successors[place] ? [] : id)).sort();
  return { entries: entries.concat(stuck), heads, missing };
}

function compareByTime(one: Entry, other: Entry): number {
  if (one.recordedAt !== other.recordedAt) return one.recordedAt < other.recordedAt ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function placesOf(entries: readonly Entry[]): Map<string, number> {
  return new Map(entries.map(({ id }, place) => [id, place]));
}

const placesByList = new WeakMap<readonly Entry[], ReadonlyMap<string, number>>();

// Kept for as long as the list has not grown: a fold asks many times.
function knownPlaces(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const known = placesByList.get(entries);
  if (known?.size === entries.length) return known;
  const places = placesOf(entries);
  placesByList.set(entries, places);
  return places;
}
