import type { Clock } from './clock.ts';
import type { Disputed } from './disputed.ts';
import { type Hold, holdName, type HoldKind, isHoldingAt } from './hold.ts';
import { nameToWords } from './name.ts';
import type { Instant } from './time.ts';
import { instantToWords } from './time-words.ts';

interface Met {
  readonly id: string;
  readonly state: 'met';
  readonly at: Instant;
  readonly zone: string;
  readonly how: string;
  readonly reference: string;
  readonly who: string;
}

interface RuledOut {
  readonly id: string;
  readonly state: 'ruled-out';
  readonly at: Instant;
  readonly reason: string;
  readonly who: string;
}

/** What people recorded about a clock; the last one counts. */
export type ClockMark = Disputed<Met | RuledOut>;

/** The holds of these kinds that were on at a moment. */
export function holdsOver(holds: readonly Hold[], kinds: readonly HoldKind[], at: Instant): readonly Hold[] {
  return holds.filter((hold) => kinds.includes(hold.kind) && isHoldingAt(hold, at));
}

/** What is odd about a clock's mark, each as a sentence: nothing of it stands in the way of recording what happened. */
export function markDoubts(
  { mark, heldBy, notBefore }: Pick<Clock, 'mark' | 'heldBy' | 'notBefore'>,
  { holds, openedAt }: { readonly holds: readonly Hold[]; readonly openedAt: Instant | '' },
): readonly string[] {
  const doubts: string[] = [];
  if (mark?.state === 'met') {
    const names = holdsOver(holds, heldBy, mark.at).map(holdName).join('; ');
    if (names) doubts.push(`Recorded as met while it was held (${names}). Tell counsel.`);
    if (notBefore && mark.at < notBefore) doubts.push('Recorded as met before it started. Check both times.');
    if (!notBefore && mark.at < openedAt)
      doubts.push('Recorded as met before this incident was opened. Record when it was noticed.');
  }
  const other = mark?.disagreement;
  if (other)
    doubts.push(
      `Two people disagree: ${nameToWords(other.who)} recorded it as ${other.state === 'met' ? 'met' : 'not due'}, ${instantToWords(other.at, 'UTC')}. The later record counts.`,
    );
  return doubts;
}
