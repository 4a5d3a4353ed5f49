// What every part of the page of the report is drawn from.

import type { ReportGround } from '../core/report-ground.ts';
import type { SectorAnswers } from '../core/rule-scope.ts';

export interface ReportWork extends Omit<ReportGround, 'parts'> {
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
