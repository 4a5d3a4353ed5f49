// Clocks and holds as bars of the timeline: from when to when, and how they stand.

import type { Clock } from './clock.ts';
import { type ClockState, clockState, clockStateToWords, dueToWords, orderClocks } from './clock-state.ts';
import { type Hold, holdEnd, holdName } from './hold.ts';
import type { Instant } from './time.ts';
import { instantToWords } from './time-words.ts';

export interface TimelineBar {
  /** Of the clock, or of the entry that placed the hold. */
  readonly id: string;
  readonly type: 'clock' | 'hold';
  readonly title: string;
  readonly from?: Instant | undefined;
  /** When a clock is due; undefined for holds and where the law has no number. */
  readonly due?: Instant | undefined;
  /** When it was met, ruled out, released or lapsed; undefined while it is on. */
  readonly ended?: Instant | undefined;
  readonly state: ClockState | 'holds' | 'released';
  /** `met late, by 2 h`: how it stands. */
  readonly stands: string;
  /** `by 22 Nov 2026, 14:05 PST, …`; empty where there is no date. */
  readonly dueWords: string;
}

/** Every clock as a bar, by prudence: what is overdue first. */
export function clocksToBars(clocks: readonly Clock[], now: Instant, zone: string): readonly TimelineBar[] {
  return orderClocks(clocks, now).map((clock): TimelineBar => ({
    id: clock.id,
    type: 'clock',
    title: clock.title,
    from: clock.startsAt,
    due: clock.due?.at,
    ended: clock.mark?.at,
    state: clockState(clock, now),
    stands: clockStateToWords(clock, now),
    dueWords: dueToWords(clock, zone, clock.zone),
  }));
}

/** Every hold as a bar, in the order in which they were placed. */
export function holdsToBars(holds: readonly Hold[], now: Instant, zone: string): readonly TimelineBar[] {
  return holds.map((hold): TimelineBar => {
    const ended = holdEnd(hold, now);
    const until = hold.until && !ended ? `, until ${instantToWords(hold.until, zone)}` : '';
    const how = hold.released && ended === hold.released.at ? 'released' : 'lapsed';
    return {
      id: hold.id,
      type: 'hold',
      title: holdName(hold),
      from: hold.placedAt,
      ended,
      state: ended ? 'released' : 'holds',
      stands: ended ? `${how} ${instantToWords(ended, zone)}` : `holds${until}`,
      dueWords: '',
    };
  });
}

/** What a bar is, as a sentence. */
export function barToWords({ type, title, from, stands, dueWords }: TimelineBar, zone: string): string {
  const begins = from ? `, from ${instantToWords(from, zone)}` : '';
  return `${type === 'clock' ? 'Clock' : 'Hold'}: ${title}${begins}${dueWords ? `, ${dueWords}` : ''}: ${stands}`;
}
