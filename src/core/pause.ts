import { type Incident, itemProgress } from './incident.ts';
import { itemState } from './item.ts';
import { isUnfinished, type PlaybookItem } from './playbook.ts';
import type { Pause, Room } from './room.ts';

/** One line that is read aloud and answered. */
export interface PauseLine {
  readonly text: string;
  /** The ids of the items whose state shows beside the line. */
  readonly items: readonly string[];
}

/** A moment at which the team stops, reads a short list aloud and confirms it. Content decides the words. */
export interface PausePoint {
  /** Permanent: the log names the pause by it. */
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly note?: string | undefined;
  /** The ids of the items that wait for this pause; none where it is due until it is confirmed. */
  readonly before: readonly string[];
  readonly lines: readonly PauseLine[];
}

/** Every time that a pause was confirmed, the last one first. */
export function pauseConfirmations({ pauses }: Room, pause: string): readonly Pause[] {
  return pauses.filter((each) => each.pause === pause).toReversed();
}

/**
 * The pause that is due next: the first one, in the order of the points, that nobody has confirmed and for which an item
 * is still waiting. Undefined when every one is confirmed or came too late, and in a closed incident.
 */
export function nextPause(
  points: readonly PausePoint[],
  incident: Incident,
  room: Room,
  items: readonly PlaybookItem[],
): PausePoint | undefined {
  if (incident.closed) return undefined;
  const waiting = new Set(items.flatMap((item) => (isUnfinished(incident, item) ? item.id : [])));
  return points.find(
    ({ id, before }) =>
      pauseConfirmations(room, id).length === 0 && (before.length === 0 || before.some((item) => waiting.has(item))),
  );
}

/** The ids of the items that were to wait for a pause and are done although nobody has confirmed it. */
export function doneBeforePause({ id, before }: PausePoint, incident: Incident, room: Room): readonly string[] {
  if (pauseConfirmations(room, id).length > 0) return [];
  return before.filter((item) => itemState(itemProgress(incident, item)) === 'done');
}
