import type { EventData } from './event.ts';
import type { Instant } from './time.ts';

export type ItemState = 'to-do' | 'doing' | 'done' | 'not-applicable';

/** One change of an item's state. `replaces` is the change that its writer saw as the current one. */
export interface ItemChange {
  readonly id: string;
  readonly state: ItemState;
  readonly who: string;
  readonly at: Instant;
  /** The value that the item asked for, or the reason why it does not apply. */
  readonly remark: string;
  readonly replaces: string | null;
}

export interface ItemNote {
  readonly id: string;
  readonly text: string;
  readonly who: string;
  readonly at: Instant;
}

/** Where one item stands. `changes` holds those that were not undone, the current one last. */
export interface ItemProgress {
  readonly owner: string;
  readonly changes: readonly ItemChange[];
  readonly undone: readonly string[];
  readonly notes: readonly ItemNote[];
  /** Two people changed the item without having seen each other's change; the later one counts. */
  readonly disagreement?: { readonly earlier: ItemChange; readonly later: ItemChange } | undefined;
}

export const untouchedItem: ItemProgress = { owner: '', changes: [], undone: [], notes: [] };

/** The change that counts now; undefined while nothing was ever done to the item. */
export function currentChange(progress: ItemProgress): ItemChange | undefined {
  return progress.changes.at(-1);
}

export function itemState(progress: ItemProgress): ItemState {
  return currentChange(progress)?.state ?? 'to-do';
}

/** The item after one more change. `hasSeen` says of an id whether the writer of the change had seen that entry. */
export function changeItem(progress: ItemProgress, change: ItemChange, hasSeen: (id: string) => boolean): ItemProgress {
  if (progress.undone.includes(change.id)) return progress;
  return {
    ...progress,
    changes: [...progress.changes, change],
    disagreement: disagreementAfter(progress, change, hasSeen),
  };
}

function disagreementAfter(
  progress: ItemProgress,
  change: ItemChange,
  hasSeen: (id: string) => boolean,
): ItemProgress['disagreement'] {
  const { disagreement } = progress;
  const current = currentChange(progress);
  const contradicts = (other: ItemChange) => other.state !== change.state || other.remark !== change.remark;
  if (change.replaces !== (current?.id ?? null))
    return current && contradicts(current) ? { earlier: current, later: change } : disagreement;
  // Who goes on from the change that counts, without having seen the other one, settles nothing.
  if (!disagreement || hasSeen(disagreement.earlier.id) || !contradicts(disagreement.earlier)) return undefined;
  return { earlier: disagreement.earlier, later: change };
}

/** The item after a change was undone: what counted before it counts again. */
export function undoItemChange(progress: ItemProgress, id: string): ItemProgress {
  const { disagreement } = progress;
  const isSettled = disagreement?.earlier.id === id || disagreement?.later.id === id;
  return {
    ...progress,
    changes: progress.changes.filter((change) => change.id !== id),
    undone: [...progress.undone, id],
    disagreement: isSettled ? undefined : disagreement,
  };
}

type ChangeType = 'item-begun' | 'item-done' | 'item-ruled-out' | 'item-returned';

/** The state that each event of an item leads to. */
export const stateByChangeType = {
  'item-begun': 'doing',
  'item-done': 'done',
  'item-ruled-out': 'not-applicable',
  'item-returned': 'to-do',
} satisfies Record<ChangeType, ItemState>;

/** What a change carries besides its state: the value of a done item, the reason of one that does not apply. */
export function changeRemark(data: EventData[ChangeType]): string {
  if ('reason' in data) return data.reason;
  return 'value' in data ? (data.value ?? '') : '';
}
