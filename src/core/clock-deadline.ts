// When a notice that a rule asks for is due: from which moment its limit counts, how it stands to the notice to the people
// affected, and what a delay asked by law enforcement does to it.

import type { BusinessCalendar } from './calendar.ts';
import {
  type Counting,
  dayToDue,
  type Delay,
  delayDue,
  isShortDelay,
  joinDelays,
  later,
  limitToDue,
} from './deadline.ts';
import type { Due } from './due.ts';
import { holdEnd } from './hold.ts';
import { instantToLocalMinute } from './local-time.ts';
import type { Duty, LawEnforcementDelay, NoticeTo, NotificationRule } from './notification-rule.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';
import type { Instant } from './time.ts';

/** From which moment a limit counts, in which time zone its days are counted, and what has to be said about it. */
export interface Start {
  readonly at: Instant | '';
  readonly zone: string;
  readonly words: string;
  readonly cautions: readonly string[];
}

export interface Deadline {
  readonly standing: 'runs' | 'stopped' | 'waits' | 'without-date';
  readonly startsAt?: Instant | undefined;
  readonly startedBy: string;
  readonly due?: Due | undefined;
  readonly zone: string;
  readonly cautions: readonly string[];
}

const WAITS = 'Runs from the notice to the people affected. Record that notice as sent, and this clock starts.';
const TOGETHER = 'Goes out together with the notice to the people affected.';
const BEFORE = 'Goes out before the notice to the people affected.';
const SHORT_DELAY =
  'Law enforcement’s delay has ended. It lasted less than 24 hours, so it moves no limit that is counted in days: the cautious reading.';
const SENT_ALREADY = 'The notice to the people affected has gone out: this one is due now.';

/** Where one notice stands. `detection` is the moment of detection, or what stands in for it. */
export function deadlineOf(
  room: Room,
  detection: Start,
  rule: NotificationRule,
  to: NoticeTo,
  duty: Duty,
  now: Instant,
): Deadline {
  const sent = to === 'individuals' ? undefined : individualNotice(room, rule);
  const { relation, limit } = duty;
  if (!limit) {
    const isTied = relation === 'with-individual-notice' || relation === 'before-individual-notice';
    if (isTied && sent)
      return {
        ...base(detection),
        standing: 'runs',
        startedBy: SENT_ALREADY,
        due: { at: sent.at },
        zone: sent.zone,
      };
    if (duty.from === 'individual-notice' && !sent)
      return { standing: 'waits', startedBy: WAITS, zone: detection.zone, cautions: [] };
    const standing = relation === 'with-individual-notice' ? 'waits' : 'without-date';
    const startedBy =
      relation === 'with-individual-notice' ? TOGETHER : relation ? BEFORE : `Counts from ${duty.fromWords}.`;
    return delayWithoutDate({ ...base(detection), standing, startedBy }, openDelay(room, rule, to, now));
  }
  const start = startOf(room, detection, rule, duty);
  if (!start) return { standing: 'waits', startedBy: WAITS, zone: detection.zone, cautions: [] };
  if (!start.at) return { ...base(start), standing: 'without-date', startedBy: start.words };
  const counting = { zone: start.zone, calendar: calendarOf(rule) };
  const due = limitToDue(start.at, limit, counting);
  const delayed = delay(room, rule, to, duty, { ...start, at: start.at }, due, now);
  const tied = delayed.due && relation && sent && sent.at < delayed.due.at ? { at: sent.at } : delayed.due;
  return {
    standing: delayed.due ? 'runs' : 'stopped',
    startsAt: start.at,
    startedBy: tied === delayed.due ? start.words : SENT_ALREADY,
    due: tied,
    zone: start.zone,
    cautions: [...start.cautions, ...delayed.cautions],
  };
}

const base = ({ at, zone, cautions }: Start) => ({ startsAt: at || undefined, zone, cautions });

/** When the notice to the people affected went out under a rule, if it did. */
function individualNotice(room: Room, rule: NotificationRule): { at: Instant; zone: string } | undefined {
  const mark = ownValue(room.clockMarks, `${rule.id}/individuals`);
  return mark?.state === 'met' ? { at: mark.at, zone: mark.zone } : undefined;
}

function startOf(room: Room, detection: Start, rule: NotificationRule, duty: Duty): Start | undefined {
  switch (duty.from) {
    case 'detection':
      return detection;
    case 'determination': {
      const determined = room.moments.determined?.value;
      if (determined)
        return { at: determined.at, zone: determined.zone, words: `Runs from ${duty.fromWords}.`, cautions: [] };
      const caution = `It counts from ${duty.fromWords}. When that was is not yet known, so it is counted from detection: the cautious reading.`;
      return { ...detection, cautions: [...detection.cautions, caution] };
    }
    case 'individual-notice': {
      const sent = individualNotice(room, rule);
      return sent && { ...sent, words: 'Runs from the notice to the people affected.', cautions: [] };
    }
    case 'end-of-year': {
      if (!detection.at) return detection;
      const year = instantToLocalMinute(detection.at, detection.zone).slice(0, 4);
      const at = dayToDue(`${year}-12-30`, detection.zone).at;
      return { ...detection, at, words: `Runs from the end of ${year}, the year of discovery.` };
    }
  }
}

function calendarOf({ applies }: NotificationRule): BusinessCalendar {
  return 'place' in applies && applies.place === 'us-vt' ? 'vermont' : 'federal';
}

function delaysOf(room: Room, rule: NotificationRule, to: NoticeTo, now: Instant): readonly Delay[] {
  if (!rule.delay.allowed || !rule.delay.appliesTo.includes(to)) return [];
  return joinDelays(
    room.holds.flatMap((hold) =>
      hold.kind === 'law-enforcement' ? { from: hold.placedAt, to: holdEnd(hold, now) } : [],
    ),
  );
}

function openDelay(room: Room, rule: NotificationRule, to: NoticeTo, now: Instant): boolean {
  return delaysOf(room, rule, to, now).some((each) => each.to === undefined);
}

function delayWithoutDate(deadline: Deadline, isDelayed: boolean): Deadline {
  return isDelayed ? { ...deadline, standing: 'stopped' } : deadline;
}

function delay(
  room: Room,
  rule: NotificationRule,
  to: NoticeTo,
  { limit }: Duty,
  start: Start & { readonly at: Instant },
  due: Due,
  now: Instant,
): { readonly due?: Due | undefined; readonly cautions: readonly string[] } {
  const counting = { zone: start.zone, calendar: calendarOf(rule) };
  const delays = delaysOf(room, rule, to, now)
    .filter((each) => each.to === undefined || each.to > start.at)
    .map((each) => ({ ...each, from: later(each.from, start.at) }));
  const { afterRelease } = rule.delay;
  let current = due;
  let ended = false;
  let isEachShort = true;
  for (const each of delays) {
    if (!limit || each.from >= current.at) break;
    if (!each.to) return { cautions: [] };
    if (each.to <= each.from) continue;
    const isTooShort = limit.unit !== 'hours' && isShortDelay(each);
    const released = afterRelease && releaseDue(due, each.to, afterRelease, counting);
    // A short delay moves nothing later; where the law's own limit from the release is sooner, that one counts.
    if (released) current = isTooShort && released.at > current.at ? current : released;
    else current = delayDue(current, limit, each, counting) ?? current;
    ended = true;
    isEachShort &&= isTooShort && (!released || current !== released);
  }
  if (!ended) return { due, cautions: [] };
  if (isEachShort) return { due: current, cautions: [SHORT_DELAY] };
  if (!afterRelease)
    return {
      due: current,
      cautions: [
        'Law enforcement’s delay has ended. What was left of the limit is counted from its end, and a day is given back only for each whole 24 hours of delay; the law gives no number for this, so ask counsel and be quick.',
      ],
    };
  const isSooner = current.at < due.at;
  return {
    due: current,
    cautions: [
      `Counted from the end of law enforcement’s delay${isSooner ? ', which is sooner than without it: the cautious reading' : ''}.`,
    ],
  };
}

/**
 * When a limit ends that the law counts from the release. Where the original limit still ran at the release and the law
 * lets it stand, that one counts: Maryland's seven days hold “if the 45 days have passed, otherwise by the end of the 45
 * days” (Md. Code, Com. Law § 14-3501 et seq.).
 */
function releaseDue(
  original: Due,
  release: Instant,
  afterRelease: NonNullable<LawEnforcementDelay['afterRelease']>,
  counting: Counting,
): Due {
  if (afterRelease.orOriginalIfLater && release < original.at) return original;
  return limitToDue(release, afterRelease, counting);
}
