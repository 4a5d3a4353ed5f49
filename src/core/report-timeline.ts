// The timeline of the report: what happened, day by day. Where the log is longer than a report can be, what is routine is left
// out first.

import type { Block } from './document.ts';
import type { EventType, KnownEvent } from './event.ts';
import { instantToLocalDay } from './deadline.ts';
import { instantToDay } from './local-time.ts';
import { nameToWords } from './name.ts';
import { cutText, note, type ReportPieces, say, whole, WHOLE_ELSEWHERE } from './report-block.ts';
import type { ReportEntries } from './report-ground.ts';
import { entryToKind, entryToSentence } from './sentence.ts';
import { type Instant, instantToTime, millisecondsBetween } from './time.ts';
import { instantToWords, instantToZoneName } from './time-words.ts';

export const MOST_TIMELINE_ROWS = 500;
export const MOST_TIMELINE_CHARACTERS = 60_000;
const MOST_CHARACTERS_IN_ROW = 300;
const ROWS_IN_A_TABLE = 50;
const SAME_MOMENT_IN_MILLISECONDS = 60_000;

type Told = ReportEntries['told'][number];

/** The timeline in the time zone of the reader, a table for each day. */
export function createTimeline({ told }: Pick<ReportEntries, 'told'>, zone: string): ReportPieces {
  if (told.length === 0) return whole(say('The log has no entry that can be told.'));
  const { kept, missing } = keepWhatMatters(told);
  const cutCount = kept.filter(({ event, entry }) => toWords(entry, event).endsWith('… (cut)')).length;
  const leftOut = [
    ...(missing > 0
      ? [`${missing.toLocaleString('en-US')} of ${told.length.toLocaleString('en-US')} entries of the timeline.`]
      : []),
    ...(cutCount > 0 ? [`The end of ${cutCount} long ${cutCount === 1 ? 'entry' : 'entries'} of the timeline.`] : []),
  ];
  return {
    blocks: [
      note(
        `Times are ${zone}. The clock of the device that recorded an entry set them. Where something was recorded later than it happened, both stand here.`,
      ),
      ...(leftOut.length > 0 ? [note(`Left out here: ${leftOut.join(' ')} ${WHOLE_ELSEWHERE}`)] : []),
      ...daysToBlocks(kept, zone),
    ],
    leftOut,
  };
}

/** `report-written` repeats what stands in the report itself. */
function toWords(entry: Told['entry'], event: KnownEvent): string {
  if (event.type === 'report-written')
    return `Report, ${event.data.words}: ${event.data.text ? 'written' : 'taken back'}`;
  return cutText(entryToSentence(entry), MOST_CHARACTERS_IN_ROW);
}

function daysToBlocks(kept: readonly Told[], zone: string): readonly Block[] {
  const byDay = new Map<string, Told[]>();
  for (const each of kept) {
    const day = instantToLocalDay(each.at, zone);
    const same = byDay.get(day);
    if (same) same.push(each);
    else byDay.set(day, [each]);
  }
  return [...byDay.values()].flatMap((entries) => {
    const blocks: Block[] = [];
    for (let from = 0; from < entries.length; from += ROWS_IN_A_TABLE) {
      const first = entries[from];
      const title = first ? `${instantToDay(first.at, zone)}${from > 0 ? ', continued' : ''}` : '';
      blocks.push({ type: 'paragraph', text: [{ type: 'strong', text: title }] });
      blocks.push({
        type: 'table',
        caption: `Timeline of ${title}`,
        head: ['Time', 'Who', 'What', 'In words'],
        rows: entries
          .slice(from, from + ROWS_IN_A_TABLE)
          .map(({ entry, event, at }) => [
            [toMoment(at, event.recordedAt, zone)],
            [nameToWords(event.who)],
            [entryToKind(entry)],
            [toWords(entry, event)],
          ]),
      });
    }
    return blocks;
  });
}

function toMoment(at: Instant, recordedAt: Instant, zone: string): string {
  const time = `${instantToTime(at, zone)} ${instantToZoneName(at, zone)}`;
  const isSame = Math.abs(millisecondsBetween(at, recordedAt)) < SAME_MOMENT_IN_MILLISECONDS;
  return isSame ? time : `${time}\nrecorded ${instantToWords(recordedAt, zone)}`;
}

/** Everything where it fits. Otherwise what matters most; of the class that does not fit, its beginning and its end. */
function keepWhatMatters(told: readonly Told[]): { readonly kept: readonly Told[]; readonly missing: number } {
  let rows = MOST_TIMELINE_ROWS;
  let characters = MOST_TIMELINE_CHARACTERS;
  const chosen = new Set<Told>();
  for (const rank of [0, 1, 2]) {
    const ofRank = told.filter(({ event }) => rankOf(event.type) === rank);
    // From both ends, so that neither the beginning nor where it stands now is missing.
    for (let step = 0; step < ofRank.length; step += 1) {
      const each = step % 2 === 0 ? ofRank[step / 2] : ofRank[ofRank.length - (step + 1) / 2];
      if (!each) continue;
      const length = toWords(each.entry, each.event).length + each.event.who.length;
      if (rows < 1 || characters < length) return toKept();
      rows -= 1;
      characters -= length;
      chosen.add(each);
    }
  }
  return toKept();

  function toKept() {
    return { kept: told.filter((each) => chosen.has(each)), missing: told.length - chosen.size };
  }
}

const ROUTINE: ReadonlySet<EventType> = new Set([
  'item-assigned',
  'letter-written',
  'report-written',
  'incident-file-saved',
  'fingerprint-shared',
  'entry-corrected',
]);
const BESIDES: ReadonlySet<EventType> = new Set([
  'item-begun',
  'item-ruled-out',
  'item-returned',
  'item-undone',
  'item-noted',
  'note-added',
  'letter-behalf-chosen',
]);

function rankOf(type: EventType): 0 | 1 | 2 {
  if (ROUTINE.has(type)) return 2;
  return BESIDES.has(type) ? 1 : 0;
}
