// What the incident report is made from: the log, read once, and what it tells.

import type { Clock } from './clock.ts';
import type { Entry, EventDataOf, KnownEvent } from './event.ts';
import { happenedAt, type Incident } from './incident.ts';
import type { Letters } from './letter-log.ts';
import type { Log } from './log.ts';
import type { PlaybookStep } from './playbook.ts';
import { ownValue } from './recorded.ts';
import type { ReportParts } from './report-log.ts';
import type { Room } from './room.ts';
import type { Instant } from './time.ts';

export interface ReportGround {
  readonly incident: Incident;
  readonly room: Room;
  readonly log: Log;
  readonly letters: Letters;
  readonly parts: ReportParts;
  readonly clocks: readonly Clock[];
  /** Clocks that depend on what is not yet known. */
  readonly mayApply: readonly Clock[];
  /** Whether the rules are here from which clocks follow. */
  readonly rulesState: 'not-needed' | 'loading' | 'here' | 'failed';
  readonly steps: readonly PlaybookStep[];
  readonly roleTitles: Readonly<Record<string, string>>;
  /** The organisation's file, text by text; a value that begins with `UNSET: ` is not set. */
  readonly company: Readonly<Record<string, string>>;
  readonly now: Instant;
  readonly zone: string;
}

/** An entry that people wrote, of one kind. */
export interface WrittenEntry extends EventDataOf<'entry-written'> {
  readonly id: string;
  readonly at: Instant;
  readonly who: string;
}

/** An entry that somebody struck, which the report does not repeat. */
interface StruckEntry {
  readonly entry: Entry;
  readonly reason: string;
  readonly who: string;
  readonly at: Instant;
}

export interface ReportEntries {
  /** Those that were not struck, in the order in which they happened; without what this version cannot read. */
  readonly told: readonly { readonly entry: Entry; readonly event: KnownEvent; readonly at: Instant }[];
  /** By their kind, in the order in which they happened. */
  readonly written: ReadonlyMap<string, readonly WrittenEntry[]>;
  readonly struck: readonly StruckEntry[];
  /** Those that this version cannot read. */
  readonly strangeCount: number;
}

/** The field that names what an entry is about, for kinds whose entries are counted as things: systems, accounts, services. */
const NAME_FIELDS: Readonly<Record<string, string>> = {
  'affected-system': 'name',
  'compromised-account': 'account',
  'disrupted-service': 'service',
};

/**
 * Entries that people wrote, those together that name the same system, account or service, however it is spelled; an entry of
 * another kind, or without a name, stands alone. In the order in which each was named first.
 */
export function groupByName<Entry extends Pick<WrittenEntry, 'kind' | 'fields'>>(
  entries: readonly Entry[],
): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  entries.forEach((entry, index) => {
    const field = ownValue(NAME_FIELDS, entry.kind);
    const name = field && ownValue(entry.fields, field)?.trim().toLowerCase();
    const key = name ? `${entry.kind} ${name}` : String(index);
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  });
  return [...groups.values()];
}

/** Reads the log for the report, in one walk. */
export function readReportEntries({ entries }: Log, { corrections }: Pick<Room, 'corrections'>): ReportEntries {
  const told: { readonly entry: Entry; readonly event: KnownEvent; readonly at: Instant }[] = [];
  const struck: StruckEntry[] = [];
  let strangeCount = 0;
  for (const entry of entries) {
    const correction = ownValue(corrections, entry.id);
    if (correction) struck.push({ entry, ...correction });
    else if (entry.event) told.push({ entry, event: entry.event, at: happenedAt(entry.event) });
    else strangeCount += 1;
  }
  told.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  const written = new Map<string, WrittenEntry[]>();
  for (const { entry, event, at } of told) {
    if (event.type !== 'entry-written') continue;
    const kind = written.get(event.data.kind) ?? [];
    kind.push({ ...event.data, id: entry.id, at, who: event.who });
    written.set(event.data.kind, kind);
  }
  return { told, written, struck, strangeCount };
}
