import type { Instant } from './time.ts';

/** Something that somebody recorded about an incident: who, when, who said so, and on what ground. */
export interface Recorded<Value> {
  /** The id of the entry. */
  readonly id: string;
  readonly value: Value;
  readonly who: string;
  readonly at: Instant;
  readonly source: string;
  readonly ground: string;
  /** What somebody else recorded without having seen this; the later one counts until somebody records it again. */
  readonly disagreement?: Omit<Recorded<Value>, 'disagreement'> | undefined;
}

/** Whether the writer of the entry at hand had seen the one with this id. */
export type HasSeen = (id: string) => boolean;

/**
 * What counts after one more recording of the same thing. `replaces` is the one that its writer saw, undefined where an
 * older version wrote it and did not say. `hasSeen` says of an id whether the writer had seen that entry.
 */
export function recordAgain<Value>(
  before: Recorded<Value> | undefined,
  after: Recorded<Value>,
  replaces: string | null | undefined,
  hasSeen: HasSeen,
  isSame: (one: Value, other: Value) => boolean = Object.is,
): Recorded<Value> {
  if (!before || replaces === undefined) return after;
  const { disagreement, ...current } = before;
  if (replaces !== before.id && !isSame(before.value, after.value)) return { ...after, disagreement: current };
  // Who goes on from the value that counts, without having seen the other one, settles nothing.
  if (!disagreement || hasSeen(disagreement.id) || isSame(disagreement.value, after.value)) return after;
  return { ...after, disagreement };
}

/** The value under a key that a log chose: never one that every object inherits. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
