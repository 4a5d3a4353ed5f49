// The log as a timeline: what happened when, and what was recorded when, as rows for files, tables and the picture.

import { findCorrections } from './correction.ts';
import { happenedAt, type Incident } from './incident.ts';
import type { Log } from './log.ts';
import { entryItem } from './logged-entry.ts';
import type { PlaybookStep } from './playbook.ts';
import { type EntryKind, entryToKind, entryToSentence } from './sentence.ts';
import { type Instant, isInstant } from './time.ts';

/** Which of an entry's two moments a row stands at; `both` where they are one. */
export type RowMoment = 'happened' | 'recorded' | 'both';

/** What became of an entry later. */
export interface TakenBack {
  readonly how: 'struck' | 'undone';
  /** Empty for what was undone. */
  readonly reason: string;
}

export interface TimelineRow {
  /** The id of the entry. */
  readonly id: string;
  readonly at: Instant;
  readonly moment: RowMoment;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
  readonly kind: EntryKind;
  /** What the entry calls itself, `item-done`. */
  readonly type: string;
  /** Empty where the entry cannot be read. */
  readonly who: string;
  readonly words: string;
  /** The breach step of its item; undefined where it has none. */
  readonly step?: number | undefined;
  /** The item of the playbook; empty where it is about none. */
  readonly item: string;
  readonly takenBack?: TakenBack | undefined;
}

export interface Timeline {
  readonly incident: string;
  readonly isExercise: boolean;
  /** By moment; entries of the same moment in the order of the log. */
  readonly rows: readonly TimelineRow[];
  /** How many entries have no moment that can be read, and so no row. */
  readonly undated: number;
}

/** The timeline of a log. An entry that was recorded later than it happened has two rows. */
export function createTimeline(
  { id, kind }: Pick<Incident, 'id' | 'kind'>,
  log: Pick<Log, 'entries'>,
  steps: readonly PlaybookStep[],
): Timeline {
  const stepsByItem = new Map(steps.flatMap(({ step, items }) => items.map((item) => [item.id, step] as const)));
  const takenBack = findTakenBack(log);
  const rows: TimelineRow[] = [];
  let undated = 0;
  for (const entry of log.entries) {
    const { event, recordedAt } = entry;
    if (!isInstant(recordedAt)) {
      undated += 1;
      continue;
    }
    const item = entryItem(entry);
    const happened = event ? happenedAt(event) : recordedAt;
    const row = {
      id: entry.id,
      happenedAt: happened,
      recordedAt,
      kind: entryToKind(entry),
      type: entry.type,
      who: event?.who ?? '',
      words: entryToSentence(entry),
      step: stepsByItem.get(item),
      item,
      takenBack: takenBack.get(entry.id),
    };
    if (happened === recordedAt) rows.push({ ...row, at: recordedAt, moment: 'both' });
    else rows.push({ ...row, at: happened, moment: 'happened' }, { ...row, at: recordedAt, moment: 'recorded' });
  }
  rows.sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  return { incident: id, isExercise: kind === 'exercise', rows, undated };
}

/** `Event happened`: what kind of moment a row stands at, in words. */
export function momentToWords(moment: RowMoment): string {
  return wordsByMoment[moment];
}

const wordsByMoment = {
  happened: 'Event happened',
  recorded: 'Entry recorded',
  both: 'Event happened and was recorded',
} satisfies Record<RowMoment, string>;

/** `Struck: Wrong machine`: what became of an entry, in words; empty where it stands. */
export function takenBackToWords(takenBack: TakenBack | undefined): string {
  if (!takenBack) return '';
  return takenBack.how === 'undone' ? 'Undone later' : `Struck later: ${takenBack.reason}`;
}

function findTakenBack(log: Pick<Log, 'entries'>): ReadonlyMap<string, TakenBack> {
  const found = new Map<string, TakenBack>();
  for (const { event } of log.entries)
    if (event?.type === 'item-undone') found.set(event.data.undoes, { how: 'undone', reason: '' });
  for (const [id, { reason }] of findCorrections(log).struck) found.set(id, { how: 'struck', reason });
  return found;
}
