// What is said of the clocks that may apply, all of them together, where there is no room to list them.

import type { Clock } from './clock.ts';
import { clockState, isOpenState } from './clock-state.ts';
import type { Instant } from './time.ts';

/** `15 clocks that may apply, 2 of them overdue`, of those that are open; empty where none is. */
export function mayApplyToWords(mayApply: readonly Clock[], now: Instant): string {
  const open = mayApply.map((clock) => clockState(clock, now)).filter(isOpenState);
  if (open.length === 0) return '';
  const overdue = open.filter((state) => state === 'overdue').length;
  const clocks = open.length === 1 ? '1 clock' : `${open.length} clocks`;
  return `${clocks} that may apply${overdue > 0 ? `, ${overdue} of them overdue` : ''}`;
}

/** How many clocks the words of `mayApplyToWords` count; undefined for any other text. */
export function mayApplyCount(words: string): number | undefined {
  const [, count] = /^(\d+) clocks? that may apply\b/.exec(words) ?? [];
  return count === undefined ? undefined : Number(count);
}
