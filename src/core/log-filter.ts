import type { Day, LoggedEntry } from './logged-entry.ts';

/** Which entries show. An empty part lets everything through. */
export interface LogFilter {
  readonly kinds: readonly string[];
  /** Undefined is everybody; the empty name is whoever gave none. */
  readonly who?: string | undefined;
  /** A `Day`'s id. */
  readonly day: string;
  /** The id of an item of the playbook. */
  readonly item: string;
  /** All of these words stand in the entry, wherever. */
  readonly words: string;
}

/** What there is to choose from, the most frequent kind first, the latest day first. */
export interface LogChoices {
  readonly kinds: readonly (readonly [kind: string, count: number])[];
  readonly people: readonly string[];
  readonly days: readonly Day[];
}

export const noFilter: LogFilter = { kinds: [], day: '', item: '', words: '' };

export function isFiltering({ kinds, who, day, item, words }: LogFilter): boolean {
  return kinds.length > 0 || who !== undefined || day !== '' || item !== '' || words.trim() !== '';
}

/** The entries that a filter lets through, in their order. Those with the ids of `always` pass in any case. */
export function filterEntries(
  entries: readonly LoggedEntry[],
  filter: LogFilter,
  always: readonly string[] = [],
): readonly LoggedEntry[] {
  if (!isFiltering(filter)) return entries;
  const { kinds, who, day, item } = filter;
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(
    (each) =>
      ((kinds.length === 0 || kinds.includes(each.kind)) &&
        (who === undefined || each.who === who) &&
        (!item || each.item === item) &&
        (!day || each.day.id === day) &&
        words.every((word) => each.searchText().includes(word))) ||
      always.includes(each.entry.id),
  );
}

export function logChoices(entries: readonly LoggedEntry[]): LogChoices {
  const kinds = new Map<string, number>();
  const people = new Set<string>();
  const days = new Map<string, Day>();
  for (const { kind, who, day } of entries) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (who !== undefined) people.add(who);
    if (day.id) days.set(day.id, day);
  }
  return {
    kinds: [...kinds].sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1)),
    people: [...people].sort((one, other) => one.localeCompare(other, 'en')),
    days: [...days.values()].sort((one, other) => (one.id < other.id ? 1 : -1)),
  };
}
