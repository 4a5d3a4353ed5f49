// Apart from `kept-clock.ts`, because every page reads the text and only what computes clocks writes it.

import { KEPT_CLOCK_PART, type KeptClock } from './kept-clock.ts';

/** The next clock as a short text; `parseKeptClock` reads it. */
export function keptClockToText({ ground, rules, until, title, dueAt }: KeptClock): string {
  return [ground, rules, until, dueAt, title].join(KEPT_CLOCK_PART);
}
