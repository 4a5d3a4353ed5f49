import { atom, type ReadableAtom } from 'nanostores';
import type { Entry } from '../core/event.ts';
import { applyEntry, foldLog, type Incident } from '../core/incident.ts';
import { createLog, type GrowingLog, type Log } from '../core/log.ts';
import type { SavedFold } from './saved-fold.ts';

/**
 * A log and how often it changed: the log grows in place, so the number is what tells that it did. `appended` are the
 * entries that came behind all others with the last change; undefined where the change was another one.
 */
export interface LogView {
  readonly log: Log;
  readonly version: number;
  readonly appended?: readonly Entry[] | undefined;
  /** What is shown while the log has not been read; then `log` holds its last entries and no others. */
  readonly saved?: SavedFold | undefined;
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
  /** The same with what was saved of it, until `open` or `read` brings the log. */
  readonly openSaved: (incident: string, saved: SavedFold) => void;
  /** Takes in what was read, which is everything that the log did not have, and gives up the ids that proved wrong. */
  readonly read: (entries: readonly Entry[], wrong: readonly string[]) => void;
  readonly add: (entries: readonly Entry[]) => void;
  readonly remove: (ids: readonly string[]) => void;
}

export function createCurrentLog(): CurrentLog {
  const $incident = atom<Incident | undefined>();
  const $log = atom<LogView>({ log: createLog(), version: 0 });
  let log: GrowingLog = createLog();
  let current = '';
  let saved: SavedFold | undefined;

  function show(incident: Incident | undefined, appended?: readonly Entry[]): void {
    $incident.set(incident);
    $log.set({ log, version: $log.get().version + 1, appended, saved });
  }

  const fold = () => (log.entries.length > 0 ? foldLog(current, log) : undefined);

  function open(incident: string, entries: readonly Entry[]): void {
    current = incident;
    saved = undefined;
    log = createLog(entries);
    show(fold());
  }

  function add(entries: readonly Entry[]): void {
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
    // Until the log has been read, what comes is kept for it.
    if (hasChanged && !saved) show(mustFold ? fold() : incident, mustFold ? undefined : appended);
  }

  return {
    $incident,
    $log,
    id: () => current,
    log: () => log,
    has: (entry) => log.has(entry),
    open,
    openSaved(incident, fold) {
      current = incident;
      saved = fold;
      log = createLog([...fold.last, ...fold.since]);
      show(fold.since.reduce(applyEntry, fold.incident));
    },
    read(entries, wrong) {
      for (const id of wrong) log.remove(id);
      if (saved || wrong.length > 0) open(current, [...log.entries, ...entries]);
      else add(entries);
    },
    add,
    remove(ids) {
      if (ids.length === 0) return;
      for (const id of ids) log.remove(id);
      show(fold());
    },
  };
}
