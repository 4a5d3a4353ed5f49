// What people wrote into the incident report, and which fingerprints of the log left the computer.

import { happenedAt, toRecorded } from './incident.ts';
import { hasSeen, type Log } from './log.ts';
import { ownValue, recordAgain, type Recorded } from './recorded.ts';
import type { Room } from './room.ts';
import type { Instant } from './time.ts';

/** The text that counts for each part of the report, by the part's id. */
export type ReportParts = Readonly<Record<string, Recorded<string>>>;

/** What people wrote into the report. Depends on which entries the log has, not on how they came. */
export function foldReport(log: Log): ReportParts {
  return log.entries.reduce<ReportParts>((parts, entry) => {
    const { id, event } = entry;
    if (event?.type !== 'report-written') return parts;
    const { part, text, replaces } = event.data;
    const recorded = recordAgain(ownValue(parts, part), toRecorded(event, id, text), replaces, (earlier) =>
      hasSeen(log, entry, earlier),
    );
    return { ...parts, [part]: recorded };
  }, {});
}

/** A fingerprint that left the computer, and with what. */
export interface SharedFingerprint {
  /** The id of the entry that says so. */
  readonly id: string;
  readonly at: Instant;
  readonly who: string;
  /** How many entries the log had then; only counts work for an incident file. */
  readonly count: number;
  readonly heads: readonly string[];
  /** How it left: `Incident file`, `Read out by telephone`. */
  readonly way: string;
  readonly to: string;
  /** The SHA-256 of the file that it left with, where that is known. */
  readonly file: string | null;
}

/** Every fingerprint that left and was not struck, the latest first. */
export function findSharedFingerprints(
  { entries }: Log,
  { corrections }: Pick<Room, 'corrections'>,
): readonly SharedFingerprint[] {
  const shared = entries.flatMap(({ id, event }): readonly SharedFingerprint[] => {
    if (!event || ownValue(corrections, id)) return [];
    const common = { id, at: happenedAt(event), who: event.who };
    switch (event.type) {
      case 'incident-file-saved':
        return [{ ...common, ...event.data, way: 'Incident file', to: '', file: null }];
      case 'fingerprint-shared':
        return [{ ...common, ...event.data }];
      default:
        return [];
    }
  });
  return shared.reverse();
}
