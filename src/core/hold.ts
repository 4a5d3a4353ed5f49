import type { EventDataOf } from './event.ts';
import type { Disputed } from './disputed.ts';
import type { Instant } from './time.ts';

export type HoldKind = EventDataOf<'hold-placed'>['hold'];

/** A reason why a document must not go out yet. */
export interface Hold {
  /** The id of the entry that placed it. */
  readonly id: string;
  readonly kind: HoldKind;
  /** Who asked for it: the firm, the agency. */
  readonly agency: string;
  readonly officer: string;
  readonly reference: string;
  readonly reason: string;
  /** When it lapses by itself; empty for one that holds until it is released. */
  readonly until: Instant | '';
  readonly placedAt: Instant;
  readonly placedBy: string;
  readonly released?: Disputed<Release>;
}

export interface Release {
  /** The id of the entry. */
  readonly id: string;
  readonly at: Instant;
  readonly who: string;
  readonly reference: string;
  readonly reason: string;
}

export const holdWords = {
  counsel: 'Counsel',
  'law-enforcement': 'Law enforcement',
  amazon: 'Amazon',
} satisfies Record<HoldKind, string>;

/** What each hold keeps from going out. */
export const holdEffects = {
  counsel: 'No letter is final until counsel approves its text.',
  'law-enforcement': 'Notices to affected people wait. Clocks stop where the law says so; the others run on.',
  amazon: 'Nothing goes out on Amazon’s behalf until its written request is recorded.',
} satisfies Record<HoldKind, string>;

/** When a hold ended: by its release, or by the date that was given for it. Undefined while it holds. */
export function holdEnd(hold: Hold, now: Instant): Instant | undefined {
  const lapsed = hold.until && hold.until <= now ? hold.until : undefined;
  const released = hold.released?.at;
  if (released && lapsed) return released < lapsed ? released : lapsed;
  return released ?? lapsed;
}

/** Whether a hold was on at a moment, by what is known today. */
export function isHoldingAt({ placedAt, until, released }: Hold, at: Instant): boolean {
  return placedAt <= at && (!until || until > at) && (!released || released.at > at);
}

export function isHolding(hold: Hold, now: Instant): boolean {
  return holdEnd(hold, now) === undefined;
}

/** `Law enforcement: FBI Springfield, Agent Roe`: a hold's name in lists and in the log. */
export function holdName(hold: Pick<Hold, 'kind' | 'agency' | 'officer'>): string {
  return [`${holdWords[hold.kind]}${hold.agency ? `: ${hold.agency}` : ''}`, hold.officer].filter(Boolean).join(', ');
}
