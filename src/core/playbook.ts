import { type ItemFactId, itemFactLabel } from './fact.ts';
import { factValue, type Incident, itemProgress } from './incident.ts';
import { itemState, type ItemState } from './item.ts';

/** One thing to do. Content decides the words; the id never changes once it was released. */
export interface PlaybookItem {
  readonly id: string;
  readonly code: string;
  readonly action: string;
  readonly why?: string | undefined;
  /** The role that usually owns it. */
  readonly role?: string | undefined;
  readonly must: boolean;
  readonly dependsOn?: ItemFactId | undefined;
  /** Read and then do, one by one; or do from memory and then confirm. */
  readonly mode?: 'read-do' | 'do-confirm' | undefined;
  /** What is asked for when the item is done: `Report number`. */
  readonly asks?: string | undefined;
}

/** The items of one breach step, in the order in which they are done. */
export interface PlaybookStep {
  readonly step: number;
  readonly section: string;
  readonly title: string;
  readonly short: string;
  readonly items: readonly PlaybookItem[];
}

/** What is needed of an item to count it. */
export type CountedItem = Pick<PlaybookItem, 'id' | 'dependsOn'>;

export interface Progress {
  readonly finished: number;
  readonly total: number;
}

/**
 * Whether an item applies. While the fact on which it depends is not yet known it does: not yet known counts as yes, and
 * the screen says so.
 */
export function itemApplies(incident: Incident, item: CountedItem): boolean {
  return !item.dependsOn || factValue(incident, item.dependsOn) !== 'no';
}

/** Why an item does not apply, or why it may not; undefined where nothing needs to be said. */
export function itemCondition(incident: Incident | undefined, item: PlaybookItem): string | undefined {
  if (!item.dependsOn) return undefined;
  const label = itemFactLabel(item.dependsOn).toLowerCase().replace('amazon', 'Amazon');
  if (!incident) return `Depends on: ${label}`;
  const value = factValue(incident, item.dependsOn);
  if (value === 'yes') return undefined;
  return value === 'no' ? `Does not apply: no ${label}` : `Depends on: ${label}, not yet known; counts as yes`;
}

/** Done and not applicable are finished; to do and doing are not. */
export function isFinished(state: ItemState): boolean {
  return state === 'done' || state === 'not-applicable';
}

/** True while there is something left to do: the item applies and is neither done nor ruled out. */
export function isUnfinished(incident: Incident, item: CountedItem): boolean {
  return itemApplies(incident, item) && !isFinished(itemState(itemProgress(incident, item.id)));
}

/** How many of the items that apply are finished. */
export function itemsProgress(incident: Incident, items: readonly CountedItem[]): Progress {
  const applying = items.filter((item) => itemApplies(incident, item));
  return { total: applying.length, finished: applying.filter((item) => !isUnfinished(incident, item)).length };
}
