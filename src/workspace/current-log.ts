import { atom, type ReadableAtom } from 'nanostores';
import type { Entry } from '../core/event.ts';
import { applyEntry, foldLog, type Incident } from '../core/incident.ts';
import { createLog, type GrowingLog, type Log } from '../core/log.ts';

/**
 * A log and how often it changed: the log grows in place, so the number is what tells that it did. `appended` are the
 * entries that came behind all others with the last change; undefined where the change was another one.
 */
export interface LogView {
  readonly log: Log;
  readonly version: number;
  readonly appended?: readonly Entry[] | undefined;
}

/** The log that this tab works on and the incident that it tells, always in step. */
export interface CurrentLog {
  readonly $incident: ReadableAtom<Incident | undefined>;
  readonly $log: ReadableAtom<LogView>;
  readonly id: () => string;
  readonly log: () => Log;
  readonly has: (entry: string) => boolean;
  /** Turns to another incident, with the entries that are known of it; the empty id is none. */
  readonly open: (incident: string, entries: readonly Entry[]) => void;
  readonly add: (entries: readonly Entry[]) => void;
  readonly remove: (ids: readonly string[]) => void;
}

export function createCurrentLog(): CurrentLog {
  const $incident = atom<Incident | undefined>();
  const $log = atom<LogView>({ log: createLog(), version: 0 });
  let log: GrowingLog = createLog();
  let current = '';

  function show(incident: Incident | undefined, appended?: readonly Entry[]): void {
    $incident.set(incident);
    $log.set({ log, version: $log.get().version + 1, appended });
  }

  const fold = () => (log.entries.length > 0 ? foldLog(current, log) : undefined);

  return {
    $incident,
    $log,
    id: () => current,
    log: () => log,
    has: (entry) => log.has(entry),
    open(incident, entries) {
      current = incident;
      log = createLog(entries);
      show(fold());
    },
    add(entries) {
      let incident = $incident.get();
      let mustFold = !incident;
      const appended: Entry[] = [];
      let hasChanged = false;
      for (const entry of entries) {
        const place = log.add(entry);
        if (place === 'known') continue;
        hasChanged = true;
        if (place === 'between') mustFold = true;
        else if (!mustFold && incident) {
          incident = applyEntry(incident, entry);
          appended.push(entry);
        }
      }
      if (hasChanged) show(mustFold ? fold() : incident, mustFold ? undefined : appended);
    },
    remove(ids) {
      if (ids.length === 0) return;
      for (const id of ids) log.remove(id);
      show(fold());
    },
  };
}
