import { type Burst, BURST_MILLISECONDS } from '../core/burst.ts';
import { nameToWords } from '../core/name.ts';
import type { PlaybookItem } from '../core/playbook.ts';
import { instantToTime, millisecondsBetween } from '../core/time.ts';
import { instantToZoneName } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';

/** A line of a pause as the screen has it: one of the playbook's, or one about a burst of ticks. */
export interface ScreenLine {
  /** Changes when what is asked changes, so that an answer never stands for something else. */
  readonly key: string;
  /** What the log keeps. */
  readonly text: string;
  /** What the screen says instead, where the log's words would be hard to read aloud. */
  readonly aloud?: string;
  readonly items: readonly PlaybookItem[];
  /** The ticked items in words, where the line is about a burst. */
  readonly ticked?: readonly string[];
}

/** What is asked about a burst. It goes into the log as it stands. */
export function burstToLine(burst: Burst, itemById: ReadonlyMap<string, PlaybookItem>): ScreenLine {
  const { who, from, to, ticks } = burst;
  const { zone } = workspace;
  const isShort = millisecondsBetween(from, to) <= BURST_MILLISECONDS;
  const time = `${instantToTime(from, zone)}${isShort ? '' : ` to ${instantToTime(to, zone)}`} ${instantToZoneName(from, zone)}`;
  const span = isShort ? `within a minute, at ${time},` : `one after the other, ${time},`;
  const codes = ticks.map(({ item, words }) => itemById.get(item)?.code ?? words);
  const fact = `${ticks.length} items were ticked ${span} by ${nameToWords(who)}`;
  return {
    key: ticks.map(({ id }) => id).join(),
    text: `${fact}: ${codes.join(', ')}. Are they all done?`,
    aloud: `${fact}. Are they all done?`,
    items: [],
    ticked: ticks.map(({ words }) => words),
  };
}
