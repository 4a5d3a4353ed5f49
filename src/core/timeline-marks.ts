// What the picture of the timeline shows on one line: marks of single entries, and counts where many stand close together.

import { type Scale, momentToPixel } from './timeline-scale.ts';
import { takenBackToWords, type TimelineRow } from './timeline.ts';
import { cutLine } from './brief-page.ts';
import type { Instant } from './time.ts';
import { instantToWords } from './time-words.ts';

/** `tick` for an item that was done, `struck` for what was taken back, `entry` for everything else, `many` for a count. */
export type MarkShape = 'tick' | 'entry' | 'struck' | 'many';

export interface TimelineMark {
  /** The id of its first entry; no two marks of a picture share one. */
  readonly id: string;
  readonly x: number;
  readonly shape: MarkShape;
  readonly count: number;
  /** What it is, as a sentence. */
  readonly words: string;
}

export interface TimelineLane {
  /** The breach step; undefined for the line of all that belongs to none. */
  readonly step?: number | undefined;
  readonly title: string;
  readonly marks: readonly TimelineMark[];
}

/** Marks that are closer than this become one, in pixels. */
export const MARK_WIDTH = 30;

const MOST_CHARACTERS = 160;

/** One line per step and one for what belongs to no step; each entry stands where it happened. */
export function rowsToLanes(
  rows: readonly TimelineRow[],
  steps: readonly { readonly step: number; readonly short: string }[],
  scale: Scale,
  zone: string,
): readonly TimelineLane[] {
  const rowsByStep = new Map<number | undefined, TimelineRow[]>();
  for (const row of rows) {
    if (row.moment === 'recorded') continue;
    const lane = rowsByStep.get(row.step);
    if (lane) lane.push(row);
    else rowsByStep.set(row.step, [row]);
  }
  const lanes = [
    ...steps.map(({ step, short }) => ({ step, title: `${step} ${short}` })),
    { step: undefined, title: 'Besides the steps' },
  ];
  return lanes.map((lane) => ({ ...lane, marks: rowsToMarks(rowsByStep.get(lane.step) ?? [], scale, zone) }));
}

/** `12`, `3k`: a count that fits into a mark. */
export function countToShort(count: number): string {
  return count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
}

function rowsToMarks(rows: readonly TimelineRow[], scale: Scale, zone: string): readonly TimelineMark[] {
  const groups: { readonly x: number; readonly rows: TimelineRow[] }[] = [];
  for (const row of rows) {
    const x = momentToPixel(scale, row.at);
    const last = groups.at(-1);
    if (last && x - last.x < MARK_WIDTH) last.rows.push(row);
    else groups.push({ x, rows: [row] });
  }
  return groups.flatMap(({ x, rows: together }) => {
    const [first] = together;
    if (!first) return [];
    const count = together.length;
    const shape = count > 1 ? 'many' : shapeOf(first);
    return { id: first.id, x, shape, count, words: count > 1 ? manyToWords(together, zone) : rowToWords(first, zone) };
  });
}

function shapeOf({ type, takenBack }: TimelineRow): MarkShape {
  if (takenBack) return 'struck';
  return type === 'item-done' ? 'tick' : 'entry';
}

function rowToWords(row: TimelineRow, zone: string): string {
  const fate = takenBackToWords(row.takenBack);
  return [
    `${instantToWords(row.at, zone)}: ${cutLine(row.words, MOST_CHARACTERS)}`,
    row.who && `By ${row.who}`,
    fate && cutLine(fate, MOST_CHARACTERS),
  ]
    .filter(Boolean)
    .join('. ');
}

function manyToWords(rows: readonly TimelineRow[], zone: string): string {
  const done = rows.filter((row) => shapeOf(row) === 'tick').length;
  const back = rows.filter((row) => row.takenBack).length;
  const counted = [
    `${rows.length.toLocaleString('en-US')} entries`,
    done > 0 && `${done} ${done === 1 ? 'item' : 'items'} done`,
    back > 0 && `${back} taken back`,
  ].filter(Boolean);
  return `${spanToWords(rows[0]?.at ?? '', rows.at(-1)?.at ?? '', zone)}: ${counted.join(', ')}`;
}

function spanToWords(from: Instant, to: Instant, zone: string): string {
  const [first, last] = [instantToWords(from, zone), instantToWords(to, zone)];
  return first === last ? first : `${first}, to ${last}`;
}
