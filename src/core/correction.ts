import type { Entry, EventType } from './event.ts';
import type { Log } from './log.ts';

/** What was done to an entry: `by` struck it, `successor` was written in its place. */
export interface Struck {
  readonly by: Entry;
  readonly reason: string;
  readonly successor?: Entry | undefined;
}

export interface Corrections {
  /** By the id of the entry that was struck. */
  readonly struck: ReadonlyMap<string, Struck>;
  /** By the id of the entry that was written in its place: the id of the one that was struck. */
  readonly replaced: ReadonlyMap<string, string>;
}

/** Whether an event of this type can be put right at all; how, says `correction-way.ts`. */
export function isCorrectable(type: EventType): boolean {
  return !['incident-file-saved', 'entry-corrected', 'letter-made'].includes(type);
}

/** Which entries of a log were struck, by which entry, and what took their place. The last one to strike an entry counts. */
export function findCorrections({ entries }: Pick<Log, 'entries'>): Corrections {
  const struck = new Map<string, Struck>();
  const replaced = new Map<string, string>();
  const pending = new Map<string, Entry>();
  for (const entry of entries) {
    const { event } = entry;
    if (event?.type === 'entry-corrected') {
      struck.set(event.data.corrects, { by: entry, reason: event.data.reason });
      pending.set(entry.id, entry);
    } else if (event?.type === 'entry-written' && pending.size > 0) {
      const by = pending.get(entry.after.length === 1 ? (entry.after[0] ?? '') : '');
      if (by?.event?.type !== 'entry-corrected' || !isOneAct(by, entry)) continue;
      const { corrects, reason } = by.event.data;
      if (struck.get(corrects)?.by === by) struck.set(corrects, { by, reason, successor: entry });
      replaced.set(entry.id, corrects);
    }
  }
  return { struck, replaced };
}

/** What one command writes carries one moment and one name. */
function isOneAct(one: Entry, other: Entry): boolean {
  return one.recordedAt === other.recordedAt && one.event?.who === other.event?.who;
}
