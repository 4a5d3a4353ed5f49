import type { ReadableAtom } from 'nanostores';
import type { Incident } from '../core/incident.ts';
import type { Log } from '../core/log.ts';
import type { Room } from '../core/room.ts';
import { FOLD_VERSION, type KeptFold } from './saved-fold.ts';
import type { Workspace } from './workspace.ts';

/** Below so many entries a log is read before anybody notices. */
export const SMALLEST_SAVED_LOG = 300;

const LAST_ENTRIES = 6;

/** What is saved of a log, for a storage of so many keys. */
export function foldToText(incident: Incident, room: Room, { entries, heads }: Log, keys: number): string {
  const last = entries.filter(({ id }, place) => place >= entries.length - LAST_ENTRIES || heads.includes(id));
  const kept: KeptFold = {
    version: FOLD_VERSION,
    keys,
    incident,
    room,
    count: entries.length,
    last: last.map(({ id, line }) => [id, line]),
  };
  return JSON.stringify(kept);
}

/**
 * Saves what a long log tells, whenever the browser has time and what is saved does not fit any more. `whenIdle` has to
 * call back once, later.
 */
export function keepFoldSaved(
  {
    $log,
    $incident,
    $isLoaded,
    journal,
    current,
  }: Pick<Workspace, '$log' | '$incident' | '$isLoaded' | 'journal' | 'current'>,
  $room: ReadableAtom<Room>,
  whenIdle: (work: () => void) => void,
): void {
  let isWaiting = false;
  // What was saved before this page was opened may tell something else than the log does, and fit all the same.
  let checked = '';

  function save(): void {
    isWaiting = false;
    const incident = $incident.get();
    const { log, saved } = $log.get();
    if (!incident || saved || !$isLoaded.get() || log.entries.length < SMALLEST_SAVED_LOG) return;
    if (checked === incident.id && journal.readSaved(incident.id)) return;
    // Another tab may have written what this one has not heard of yet; the next change comes here again.
    if (journal.readLocal(incident.id, current.has).length > 0) return;
    checked = incident.id;
    journal.save((keys) => foldToText(incident, $room.get(), log, keys));
  }

  function wait(): void {
    if (!isWaiting) whenIdle(save);
    isWaiting = true;
  }

  $log.subscribe(wait);
  $isLoaded.listen(wait);
}
