// What every part of the page of the report is drawn from.

import type { Clock } from '../core/clock.ts';
import type { Incident } from '../core/incident.ts';
import type { Letters } from '../core/letter-log.ts';
import type { Log } from '../core/log.ts';
import type { PlaybookStep } from '../core/playbook.ts';
import type { Room } from '../core/room.ts';
import type { SectorAnswers } from '../core/rule-scope.ts';
import type { Instant } from '../core/time.ts';

export interface ReportWork {
  readonly incident: Incident;
  readonly room: Room;
  readonly log: Log;
  readonly letters: Letters;
  readonly clocks: readonly Clock[];
  /** Clocks that depend on what is not yet known. */
  readonly mayApply: readonly Clock[];
  /** Whether the rules are here from which clocks follow. */
  readonly rulesState: 'not-needed' | 'loading' | 'here' | 'failed';
  readonly now: Instant;
  readonly zone: string;
  readonly steps: readonly PlaybookStep[];
  readonly roleTitles: Readonly<Record<string, string>>;
  /** The organisation's file, text by text; a value that begins with `UNSET: ` is not set. */
  readonly company: Readonly<Record<string, string>>;
  readonly sectors: SectorAnswers;
  readonly roomPath: string;
  /** The addresses of what laws ask of letters, and of the notification rules. */
  readonly bookPath: string;
  readonly rulesPath: string;
  /** The day on which the first of the policies is to be reviewed. */
  readonly nextReview?: string | undefined;
}

export interface ReportPartProps {
  readonly work: ReportWork;
}
