// The next clock of an incident as a short text, so that a page can show it without what computes clocks. It counts only
// together with the entries and the rules that it was computed from; nobody takes it for the truth after that.

import type { Instant } from './time.ts';

/** What the bar says about the next clock, and what it was computed from. */
export interface KeptClock {
  /** `Incident.clockGround` at that time. */
  readonly ground: string;
  /** The version of the rules. */
  readonly rules: string;
  /** When it ends to hold by itself, because a hold ends then; empty where that cannot happen. */
  readonly until: Instant | '';
  /** Empty where no clock is open. */
  readonly title: string;
  readonly dueAt: Instant | '';
}

/** The kept clock, if it was computed from what is there now; undefined where it has to be computed again. */
export function parseKeptClock(text: string, ground: string, rules: string, now: Instant): KeptClock | undefined {
  const [isGround, isRules, until = '', dueAt = '', ...title] = text.split(KEPT_CLOCK_PART);
  if (isGround !== ground || isRules !== rules || (until && until <= now)) return undefined;
  return { ground, rules, until, title: title.join(KEPT_CLOCK_PART), dueAt };
}

/** What stands between the parts of the text. */
export const KEPT_CLOCK_PART = '|';
