// Where moments stand on the picture of the timeline, and what its axis says.

import { addDays, addMonths, type Day } from './calendar.ts';
import { instantToLocalDay } from './deadline.ts';
import { instantToLocalMinute, localMinuteToInstant } from './local-time.ts';
import {
  type Instant,
  instantToMilliseconds,
  instantToTime,
  isInstant,
  millisecondsToInstant,
  zoneFormat,
} from './time.ts';

/** From when to when, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span drawn over so many pixels. */
export interface Scale extends Span {
  readonly left: number;
  readonly width: number;
}

/** A line of the axis. `day` is empty where it is that of the line before. */
export interface AxisTick {
  readonly x: number;
  readonly label: string;
  readonly day: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SHORTEST = 10 * MINUTE;
const PIXELS_BETWEEN_TICKS = 78;
const MARGIN = 0.02;

const CLOCK_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE);
const DAY_STEPS = [1, 2, 7, 14] as const;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240] as const;

/** The span that holds all of these moments, with a little room at both ends; at least ten minutes. */
export function momentsToSpan(moments: Iterable<Instant>): Span {
  let [from, to] = [Infinity, -Infinity];
  for (const moment of moments) {
    if (!isInstant(moment)) continue;
    const milliseconds = instantToMilliseconds(moment);
    from = Math.min(from, milliseconds);
    to = Math.max(to, milliseconds);
  }
  if (from > to) return { from: 0, to: SHORTEST };
  const room = Math.max((to - from) * MARGIN, (SHORTEST - (to - from)) / 2);
  return { from: from - room, to: to + room };
}

/** Where a moment stands, in pixels; beyond the ends of the scale where it lies outside. */
export function momentToPixel({ from, to, left, width }: Scale, moment: Instant): number {
  return left + ((instantToMilliseconds(moment) - from) / (to - from)) * width;
}

/** The lines of the axis: full hours, days or months by the clock and the calendar of the zone. */
export function scaleToTicks(scale: Scale, zone: string): readonly AxisTick[] {
  const most = Math.max(1, Math.floor(scale.width / PIXELS_BETWEEN_TICKS));
  const length = scale.to - scale.from;
  const clockStep = CLOCK_STEPS.find((step) => length / step <= most);
  const dayStep = DAY_STEPS.find((days) => length / (days * DAY) <= most);
  const moments = clockStep
    ? clockTicks(scale, clockStep, zone)
    : dayStep
      ? dayTicks(scale, zone, (day) => addDays(day, dayStep))
      : monthTicks(scale, zone, MONTH_STEPS.find((months) => length / (months * 30 * DAY) <= most) ?? 240);
  let before = '';
  return moments.map((moment): AxisTick => {
    const instant = millisecondsToInstant(moment);
    const day = dayLabel(instant, zone);
    const tick = {
      x: momentToPixel(scale, instant),
      label: clockStep ? instantToTime(instant, zone) : day,
      day: clockStep && day !== before ? day : '',
    };
    before = day;
    return tick;
  });
}

function dayLabel(instant: Instant, zone: string): string {
  return zoneFormat('en-GB', zone, { day: 'numeric', month: 'short', year: '2-digit' }).format(
    instantToMilliseconds(instant),
  );
}

// A change of daylight saving within the span moves what stands behind it by its hour; the labels stay true.
function clockTicks({ from, to }: Span, step: number, zone: string): readonly number[] {
  const local = instantToMilliseconds(`${instantToLocalMinute(millisecondsToInstant(Math.ceil(from)), zone)}:00.000Z`);
  const offset = local - Math.floor(from / MINUTE) * MINUTE;
  const ticks: number[] = [];
  for (let tick = Math.ceil((from + offset) / step) * step - offset; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}

function dayTicks({ from, to }: Span, zone: string, next: (day: Day) => Day, first?: Day): readonly number[] {
  const ticks: number[] = [];
  for (let day = first ?? instantToLocalDay(millisecondsToInstant(Math.ceil(from)), zone); ; day = next(day)) {
    const tick = instantToMilliseconds(localMinuteToInstant(`${day}T00:00`, zone) ?? `${day}T00:00:00.000Z`);
    if (!(tick <= to)) return ticks;
    if (tick >= from) ticks.push(tick);
  }
}

function monthTicks(span: Span, zone: string, months: number): readonly number[] {
  const first = instantToLocalDay(millisecondsToInstant(Math.ceil(span.from)), zone);
  const month = months < 12 ? first.slice(5, 7) : '01';
  return dayTicks(span, zone, (day) => addMonths(day, months), `${first.slice(0, -6)}-${month}-01`);
}
