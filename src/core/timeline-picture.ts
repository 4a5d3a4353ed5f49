// The picture of the timeline: what stands where, in pixels. One line per breach step, then clocks, then holds.

import { isOpenState } from './clock-state.ts';
import { barToWords, type TimelineBar } from './timeline-bars.ts';
import { rowsToLanes, type TimelineMark } from './timeline-marks.ts';
import { type AxisTick, momentsToSpan, momentToPixel, type Scale, scaleToTicks } from './timeline-scale.ts';
import type { Timeline } from './timeline.ts';
import { type Instant, isInstant } from './time.ts';

/**
 * `work` reaches from the first to the last entry, `response` from the detection to the last entry, `deadlines` also to where
 * each clock is due.
 */
export type PictureRange = 'work' | 'response' | 'deadlines';

export interface PictureOrder {
  readonly timeline: Timeline;
  readonly steps: readonly { readonly step: number; readonly short: string }[];
  readonly bars: readonly TimelineBar[];
  readonly range: PictureRange;
  readonly zone: string;
  readonly now: Instant;
  /** Where `response` begins: the detection, or the opening. */
  readonly since: Instant;
  /** Of the whole picture, in pixels. */
  readonly width: number;
  /** How many clocks and holds are drawn at most. */
  readonly mostBars: number;
}

/** A mark or a bar that can be pointed at. */
export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly words: string;
  /** The entry that it leads to; undefined for counts and clocks. */
  readonly entry?: string | undefined;
}

export interface PictureLane {
  readonly title: string;
  /** Of its line. */
  readonly y: number;
  /** Of its title. */
  readonly titleY: number;
  readonly marks: readonly (TimelineMark & Spot)[];
}

/** A bar from `x` to `end`; where it goes on beyond the picture, `isCut`. */
export interface PictureBar extends Spot {
  readonly bar: TimelineBar;
  readonly y: number;
  readonly end: number;
  readonly isCut: boolean;
  /** Where it is due, if that is in the picture. */
  readonly dueAt?: number | undefined;
  /** Up to where it was or is overdue, if some of that is in the picture. */
  readonly lateUntil?: number | undefined;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The first and the last moment of what it shows; empty where there is none. */
  readonly first: Instant;
  readonly last: Instant;
  readonly ticks: readonly AxisTick[];
  readonly lanes: readonly PictureLane[];
  readonly bars: readonly PictureBar[];
  /** How many bars there were besides those that are drawn. */
  readonly leftOut: number;
  /** How many entries lie before the picture. */
  readonly before: number;
  /** Where this moment is, if it is in the picture. */
  readonly nowAt?: number | undefined;
  /** What can be pointed at, line by line, each from the left. */
  readonly spots: readonly (readonly Spot[])[];
}

export const AXIS_HEIGHT = 44;
const LANE_HEIGHT = 56;
const EMPTY_LANE_HEIGHT = 28;
const BAR_HEIGHT = 42;
const SIDE = 18;

/** The picture at a width. Costs as much as there are rows; what it draws does not grow with them. */
export function createPicture(order: PictureOrder): Picture {
  const { timeline, steps, bars, zone, now, width } = order;
  const drawn = bars.filter(({ from, due }) => from ?? due);
  const rows = timeline.rows.filter(({ at }) => isWithin(order, at));
  const moments = [...momentsOf(order, drawn)].filter(isInstant);
  const span = momentsToSpan(moments);
  const scale: Scale = { ...span, left: SIDE, width: Math.max(1, width - 2 * SIDE) };
  let top = AXIS_HEIGHT;
  const lanes = rowsToLanes(rows, steps, scale, zone).map(({ title, marks }): PictureLane => {
    const isEmpty = marks.length === 0;
    top += isEmpty ? EMPTY_LANE_HEIGHT : LANE_HEIGHT;
    return {
      title,
      y: isEmpty ? top - 2 : top - 18,
      titleY: isEmpty ? top - 9 : top - 38,
      marks: marks.map((mark) => ({ ...mark, key: `mark-${mark.id}`, entry: mark.count > 1 ? undefined : mark.id })),
    };
  });
  const shown = drawn.slice(0, order.mostBars);
  const pictured = shown.map((bar, index) => placeBar(bar, { scale, now, zone, y: top + index * BAR_HEIGHT + 28 }));
  const nowAt = momentToPixel(scale, now);
  return {
    width,
    height: top + shown.length * BAR_HEIGHT + 12,
    first: moments.reduce((first, moment) => (moment < first ? moment : first), moments[0] ?? ''),
    last: moments.reduce((last, moment) => (moment > last ? moment : last), moments[0] ?? ''),
    ticks: scaleToTicks(scale, zone),
    lanes,
    bars: pictured,
    leftOut: drawn.length - shown.length,
    before: timeline.rows.length - rows.length,
    nowAt: nowAt >= SIDE && nowAt <= width - SIDE ? nowAt : undefined,
    spots: [...lanes.map(({ marks }) => marks), ...pictured.map((bar) => [bar])].filter((line) => line.length > 0),
  };
}

function isWithin({ range, since }: PictureOrder, at: Instant): boolean {
  return range !== 'response' || at >= since;
}

function* momentsOf(order: PictureOrder, bars: readonly TimelineBar[]): Iterable<Instant> {
  for (const { at } of order.timeline.rows) if (isWithin(order, at)) yield at;
  if (order.range === 'response') yield order.since;
  if (order.range !== 'deadlines') return;
  for (const { from, due, ended } of bars) for (const moment of [from, due, ended]) if (moment) yield moment;
}

function placeBar(
  bar: TimelineBar,
  { scale, now, zone, y }: { readonly scale: Scale; readonly now: Instant; readonly zone: string; readonly y: number },
): PictureBar {
  const [left, right] = [scale.left, scale.left + scale.width];
  const within = (moment: Instant) => Math.min(right, Math.max(left, momentToPixel(scale, moment)));
  const from = bar.from ?? bar.due ?? now;
  const isOn = bar.state === 'holds' || (bar.state !== 'released' && isOpenState(bar.state));
  const until = isOn ? (bar.due ?? now) : (bar.ended ?? bar.due ?? now);
  const end = bar.due && until > bar.due ? bar.due : until < from ? from : until;
  const late = bar.state === 'overdue' ? now : bar.state === 'met-late' ? bar.ended : undefined;
  const due = bar.due === undefined ? undefined : momentToPixel(scale, bar.due);
  return {
    key: `${bar.type}-${bar.id}`,
    bar,
    x: within(from),
    y,
    end: within(end),
    isCut: momentToPixel(scale, late ?? end) > right + 1,
    dueAt: due !== undefined && due >= left && due <= right ? due : undefined,
    // Where the picture ends before it was due, or begins after it was met, none of the delay is in it.
    lateUntil: late && due !== undefined && due < right && momentToPixel(scale, late) > left ? within(late) : undefined,
    entry: bar.type === 'hold' ? bar.id : undefined,
    words: barToWords(bar, zone),
  };
}

/** The spot to which an arrow key leads; undefined where it leads nowhere. */
export function nextSpot(spots: Picture['spots'], key: string, direction: string): Spot | undefined {
  const line = spots.findIndex((each) => each.some((spot) => spot.key === key));
  const here = spots[line];
  if (!here) return undefined;
  const place = here.findIndex((spot) => spot.key === key);
  const nearest = (other: readonly Spot[] | undefined) =>
    other?.reduce((best, spot) => (distance(spot) < distance(best) ? spot : best));
  const distance = (spot: Spot) => Math.abs(spot.x - (here[place]?.x ?? 0));
  switch (direction) {
    case 'ArrowLeft':
      return here[place - 1];
    case 'ArrowRight':
      return here[place + 1];
    case 'ArrowUp':
      return nearest(spots[line - 1]);
    case 'ArrowDown':
      return nearest(spots[line + 1]);
    case 'Home':
      return here[0];
    case 'End':
      return here.at(-1);
    default:
      return undefined;
  }
}
