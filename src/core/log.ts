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
  const byId = new Map<string, Entry>();
  for (const entry of initial) byId.set(entry.id, entry);
  const named = new Set<string>();
  for (const entry of byId.values()) for (const id of entry.after) named.add(id);
  let entries = orderEntries([...byId.values()]);
  let heads = findHeads();

  function findHeads(): string[] {
    return entries.flatMap((entry) => (named.has(entry.id) ? [] : entry.id)).sort();
  }

  return {
    get entries() {
      return entries;
    },
    get heads() {
      return heads;
    },
    has: (id) => byId.has(id),
    add(entry) {
      if (byId.has(entry.id)) return 'known';
      byId.set(entry.id, entry);
      const isLast = !named.has(entry.id) && heads.every((id) => entry.after.includes(id));
      for (const id of entry.after) named.add(id);
      if (isLast) {
        entries.push(entry);
        heads = [entry.id];
        return 'last';
      }
      entries = orderEntries([...byId.values()]);
      heads = findHeads();
      return 'between';
    },
    remove(id) {
      byId.delete(id);
      named.clear();
      for (const entry of byId.values()) for (const parent of entry.after) named.add(parent);
      entries = orderEntries([...byId.values()]);
      heads = findHeads();
    },
  };
}

/** The union of two logs: every entry of both, once. Commutative, associative, idempotent. */
export function mergeLogs(one: Log, other: Log): Log {
  return createLog([...one.entries, ...other.entries]);
}

/** Whether the writer of an entry had seen the one with this id: whether `after` leads there. */
export function hasSeen(log: Log, entry: Entry, id: string): boolean {
  const afterById = new Map(log.entries.map((each) => [each.id, each.after]));
  const seen = new Set(entry.after);
  // A set that grows while it is walked is walked to its new end.
  for (const earlier of seen) for (const before of afterById.get(earlier) ?? []) seen.add(before);
  return seen.has(id);
}

/** Orders entries without repeats. A named predecessor that is not among them does not count. */
export function orderEntries(entries: readonly Entry[]): Entry[] {
  const byTime = [...entries].sort(compareByTime);
  const place = new Map(byTime.map((entry, index) => [entry.id, index]));
  const isOrdered = byTime.every((entry, index) => entry.after.every((id) => (place.get(id) ?? -1) < index));
  return isOrdered ? byTime : orderByPredecessors(byTime, place);
}

function compareByTime(one: Entry, other: Entry): number {
  if (one.recordedAt !== other.recordedAt) return one.recordedAt < other.recordedAt ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

// Always takes the earliest entry whose predecessors have all been taken; entries are known by their place in time.
function orderByPredecessors(byTime: readonly Entry[], place: ReadonlyMap<string, number>): Entry[] {
  const predecessors = byTime.map((entry) => new Set(entry.after.flatMap((id) => place.get(id) ?? [])));
  const waiting = predecessors.map((each) => each.size);
  const successors: number[][] = byTime.map(() => []);
  predecessors.forEach((each, index) => each.forEach((earlier) => successors[earlier]?.push(index)));
  const ready = createQueue();
  waiting.forEach((open, index) => open === 0 && ready.push(index));
  const ordered: Entry[] = [];
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    ordered.push(byTime[index] as Entry);
    for (const next of successors[index] ?? []) {
      const open = (waiting[next] ?? 0) - 1;
      waiting[next] = open;
      if (open === 0) ready.push(next);
    }
  }
  // An id that nobody has checked yet can name itself its own predecessor; such entries are kept, at the end.
  return ordered.length === byTime.length ? ordered : [...new Set([...ordered, ...byTime])];
}

// A binary heap of numbers, the smallest first.
function createQueue() {
  const heap: number[] = [];
  const at = (index: number) => heap[index] ?? Infinity;
  const swap = (one: number, other: number) => ([heap[one], heap[other]] = [at(other), at(one)]);
  return {
    push(value: number) {
      heap.push(value);
      for (let index = heap.length - 1; index > 0;) {
        const parent = (index - 1) >> 1;
        if (at(parent) <= at(index)) return;
        swap(parent, index);
        index = parent;
      }
    },
    pop(): number | undefined {
      const smallest = heap[0];
      const last = heap.pop();
      if (heap.length === 0 || last === undefined) return smallest;
      heap[0] = last;
      for (let index = 0; ;) {
        const left = 2 * index + 1;
        const child = at(left + 1) < at(left) ? left + 1 : left;
        if (at(index) <= at(child)) return smallest;
        swap(index, child);
        index = child;
      }
    },
  };
}
