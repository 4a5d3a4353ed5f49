import type { Disputed } from './disputed.ts';
import { openSentence } from './full-stop.ts';
import { type Hold, holdName, type HoldKind, isHoldingAt } from './hold.ts';
import { nameToWords } from './name.ts';
import { type Instant, instantToWords } from './time.ts';

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

export function isSameMark(one: Met | RuledOut, other: Met | RuledOut): boolean {
  return one.state === other.state && (one.state === 'ruled-out' || one.at === other.at);
}

/** The holds of these kinds that were on at a moment. */
export function holdsOver(holds: readonly Hold[], kinds: readonly HoldKind[], at: Instant): readonly Hold[] {
  return holds.filter((hold) => kinds.includes(hold.kind) && isHoldingAt(hold, at));
}

export interface MarkGround {
  readonly holds: readonly Hold[];
  readonly heldBy: readonly HoldKind[];
  /** Nothing that meets the clock lies before it, where it is known. */
  readonly notBefore: Instant | undefined;
  readonly openedAt: Instant | '';
}

/** What is odd about a mark, each as a sentence: nothing of it stands in the way of recording what happened. */
export function markDoubts(
  mark: ClockMark | undefined,
  { holds, heldBy, notBefore, openedAt }: MarkGround,
): readonly string[] {
  if (!mark) return [];
  const doubts: string[] = [];
  if (mark.state === 'met') {
    const names = holdsOver(holds, heldBy, mark.at).map(holdName);
    if (names.length > 0)
      doubts.push(`Recorded as met while it was held (${names.join('; ')}). Tell counsel, and write down why.`);
    if (notBefore && mark.at < notBefore)
      doubts.push('Recorded as met before it was noticed or asked for. One of the two times is wrong.');
    if (!notBefore && openedAt && mark.at < openedAt)
      doubts.push(
        'Recorded as met before this incident was opened, and when it was noticed is not yet recorded. Record that, or correct the time.',
      );
  }
  const { disagreement } = mark;
  if (disagreement) {
    const said =
      disagreement.state === 'met'
        ? `as met on ${instantToWords(disagreement.at, disagreement.zone)}`
        : `as not due: ${openSentence(disagreement.reason)}`;
    doubts.push(
      `Two people disagree: ${nameToWords(disagreement.who)} recorded it ${said}; then ${nameToWords(mark.who)} recorded this, without having seen it. The later one counts. Take it back and record what is right.`,
    );
  }
  return doubts;
}
