// What two people recorded about the same thing without having seen each other's, where an event does not say itself which
// one its writer saw. What does say so goes through `recorded.ts`.

import type { HasSeen } from './recorded.ts';

interface Said {
  /** The id of the entry. */
  readonly id: string;
}

/** What counts, with what somebody else recorded without having seen it. */
export type Disputed<Value extends Said> = Value & { readonly disagreement?: Value | undefined };

/** What counts after one more recording of the same thing: the later one. `hasSeen` is asked about its writer. */
export function countLater<Value extends Said>(
  before: Disputed<Value> | undefined,
  after: Value,
  hasSeen: HasSeen,
  isSame: (one: Value, other: Value) => boolean,
): Disputed<Value> {
  if (!before) return after;
  const other = hasSeen(before.id) || isSame(before, after) ? before.disagreement : before;
  if (!other || hasSeen(other.id) || isSame(other, after)) return after;
  return { ...after, disagreement: { ...other, disagreement: undefined } };
}
