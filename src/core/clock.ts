import type { Counting } from './deadline.ts';
import { type Due, hoursToDue } from './due.ts';
import { factValue, type Incident } from './incident.ts';
import { type Limit, limitToWords, type NotificationRule } from './notification-rule.ts';
import { ownValue } from './recorded.ts';
import type { ClockMark } from './clock-mark.ts';
import type { HoldKind } from './hold.ts';
import type { Room } from './room.ts';
import type { SectorAnswers } from './rule-scope.ts';
import type { Start } from './clock-deadline.ts';
import type { Instant } from './time.ts';

/** A deadline that runs, waits or has ended: its source, what started it, when it is due. */
export interface Clock {
  /** Permanent: the log names the clock by it. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** The rule that it comes from; undefined for Amazon's and the company's own clocks. */
  readonly rule?: string | undefined;
  readonly isVerified: boolean;
  /** What the rule says. */
  readonly words: string;
  /** `30 calendar days`; empty where the rule has no number. */
  readonly limit: string;
  /** From which moment it runs, as a sentence. */
  readonly startedBy: string;
  readonly startsAt?: Instant | undefined;
  /**
   * Nothing that meets the clock lies before it: the detection, where it is recorded, or the request for the data. Not the
   * start: a regulator may be told before the letters go out, or before the year ends.
   */
  readonly notBefore?: Instant | undefined;
  readonly due?: Due | undefined;
  /** The time zone in which its days are counted. */
  readonly zone: string;
  /** `stopped` by law enforcement, `waits` for another notice, `without-date` where the law has no number. */
  readonly standing: 'runs' | 'stopped' | 'waits' | 'without-date';
  /** What ends it, as a sentence. */
  readonly stops: string;
  /** Cautious readings and whatever else one must know, each a sentence. */
  readonly cautions: readonly string[];
  readonly mark?: ClockMark | undefined;
  /** Which holds keep what meets the clock from going out. */
  readonly heldBy: readonly HoldKind[];
  /** What is odd about the mark, each a sentence; looked for together with the rules. */
  readonly doubts: readonly string[];
}

/** A notice that a rule does not ask for here, and why. */
export interface Excused {
  readonly title: string;
  readonly reason: string;
}

export interface ClockBoard {
  readonly clocks: readonly Clock[];
  /** Clocks that depend on what is not yet known about the company or the data. */
  readonly mayApply: readonly Clock[];
  readonly excused: readonly Excused[];
}

/** Everything from which clocks follow, besides the moment. */
export interface ClockGround {
  readonly incident: Incident;
  readonly room: Room;
  /** Without them only Amazon's and the company's own clocks are there. */
  readonly rules: readonly NotificationRule[];
  /** What the company's file says about its sectors. */
  readonly sectors: SectorAnswers;
}

const AMAZON_LIMIT: Limit = { amount: 24, unit: 'hours' };
const AMAZON_SOURCE = 'Amazon Data Protection Policy';
/** What ends a clock of any kind. */
export const SENT = 'Stops when you record that the notice was sent.';

/** How a limit in days is counted; comes together with the rules. */
export type CountLimit = (start: Instant, limit: Limit, counting: Counting) => Due;

/**
 * Amazon's clocks and those of the company: the ones that need no rule. In no order. Without `countLimit` a clock of so many
 * days has no date yet.
 */
export function findPlainClocks(
  ground: Omit<ClockGround, 'rules' | 'sectors'>,
  countLimit?: CountLimit,
): readonly Clock[] {
  return [...amazonClocks(ground), ...ownClocks(ground, countLimit)];
}

/** The clock of Amazon's 24 hours from detection. */
export const AMAZON_CLOCK = 'amazon/detection';

/** The clock of a request for Amazon data, by the id of its entry. */
export function requestClock(request: string): string {
  return `amazon/asked-${request.slice(0, 16)}`;
}

/**
 * Whether more is needed than to count hours: a law may apply, the company's own clock counts days, or a clock is marked
 * and it has to be looked whether something is odd about that.
 */
export function needsRules({ incident, room, sectors }: Omit<ClockGround, 'rules'>): boolean {
  return (
    Object.keys({ ...room.counts, ...room.clockMarks }).length > 0 ||
    factValue(incident, 'paymentCard') === 'yes' ||
    Object.values(sectors).includes('yes') ||
    room.ownClocks.some(({ amount, unit }) => amount !== null && unit !== 'hours') ||
    Object.entries(incident.facts).some(([id, fact]) => id.startsWith('sector-') && fact.value === 'yes')
  );
}

/** The moment from which a limit counts that runs from detection, and what has to be said about it. */
export function detectionStart({ incident, room }: Pick<ClockGround, 'incident' | 'room'>): Start {
  const detected = room.moments.detected?.value;
  if (detected) return { at: detected.at, zone: detected.zone, words: 'Runs from detection.', cautions: [] };
  const established = room.moments.determined?.value;
  // What was established has been noticed before.
  if (established && established.at < incident.openedAt)
    return {
      at: established.at,
      zone: established.zone,
      words: 'Runs from the moment at which the breach was established.',
      cautions: ['When it was noticed is not yet recorded. That was no later, so this clock may be further on.'],
    };
  return {
    at: incident.openedAt,
    zone: room.zone,
    words: 'Runs from the opening of this incident.',
    cautions: ['When it was noticed is not yet recorded. If that was before the opening, this clock is further on.'],
  };
}

/** Before that nothing can have been met: when it was noticed or, where that is not recorded, when it began. */
export function noticedAt({ moments }: Room): Instant | undefined {
  return (moments.detected ?? moments.began)?.value.at;
}

function amazonClocks(ground: Omit<ClockGround, 'rules' | 'sectors'>): readonly Clock[] {
  const { incident, room } = ground;
  const value = factValue(incident, 'amazonData');
  const base = {
    source: AMAZON_SOURCE,
    isVerified: true,
    limit: limitToWords(AMAZON_LIMIT),
    standing: 'runs',
    stops: SENT,
    heldBy: ['counsel'],
    doubts: [],
  } as const;
  const requests = room.dataRequests.map((request): Clock => {
    const id = requestClock(request.id);
    return {
      ...base,
      id,
      title: `Amazon: tell it that ${request.by} asked for its data`,
      words: 'Amazon must be told within 24 hours when its data is sought in a legal process.',
      startedBy: 'Runs from the moment at which the data was asked for.',
      startsAt: request.at,
      notBefore: request.at,
      due: deadline(request.at),
      zone: request.zone,
      cautions: [],
      mark: ownValue(room.clockMarks, id),
    };
  });
  if (value === 'no') return requests;
  const start = detectionStart(ground);
  const unknown = 'Whether Amazon data is involved is not yet known: it counts as yes.';
  const detection: Clock = {
    ...base,
    id: AMAZON_CLOCK,
    title: 'Amazon: tell its security team',
    words: 'Within 24 hours of detecting the incident, by email. Send what you know; the rest can follow.',
    startedBy: start.words,
    startsAt: start.at,
    notBefore: noticedAt(room),
    due: deadline(start.at),
    zone: start.zone,
    cautions: [...(value === 'yes' ? [] : [unknown]), ...start.cautions],
    mark: ownValue(room.clockMarks, AMAZON_CLOCK),
  };
  return [detection, ...requests];

  function deadline(from: Instant): Due | undefined {
    return from ? hoursToDue(from, AMAZON_LIMIT.amount) : undefined;
  }
}

function ownClocks(ground: Omit<ClockGround, 'rules' | 'sectors'>, countLimit?: CountLimit): readonly Clock[] {
  const start = detectionStart(ground);
  return ground.room.ownClocks.map((own): Clock => {
    const id = `own/${own.id.slice(0, 16)}`;
    const limit = own.amount === null ? undefined : { amount: own.amount, unit: own.unit };
    return {
      id,
      heldBy: ['counsel'],
      doubts: [],
      title: own.title,
      source: own.source,
      isVerified: true,
      words: own.source ? `As ${own.source} asks.` : 'Added by the company.',
      limit: limit ? limitToWords(limit) : '',
      startedBy: limit ? start.words : 'The date was given.',
      startsAt: limit ? start.at : undefined,
      notBefore: noticedAt(ground.room),
      due: limit ? dueOf(limit, start, countLimit) : own.dueAt ? { at: own.dueAt } : undefined,
      zone: start.zone,
      standing: 'runs',
      stops: SENT,
      cautions: limit ? start.cautions : [],
      mark: ownValue(ground.room.clockMarks, id),
    };
  });
}

function dueOf(limit: Limit, { at, zone }: Start, countLimit?: CountLimit): Due | undefined {
  if (!at) return undefined;
  return limit.unit === 'hours' ? hoursToDue(at, limit.amount) : countLimit?.(at, limit, { zone, calendar: 'federal' });
}
