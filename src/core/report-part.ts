// The parts of the incident report that people write. Ids are permanent: logs hold them.

export type ReportEdition = 'whole' | 'customers';

export interface ReportPart {
  readonly id: ReportPartId;
  readonly edition: ReportEdition;
  /** The heading above it, in the report and in the form. */
  readonly title: string;
  /** What belongs there, for the person who writes it. */
  readonly holds: string;
}

export type ReportPartId =
  | 'summary'
  | 'cause'
  | 'impact'
  | 'corrective-actions'
  | 'mistakes'
  | 'lessons'
  | 'customers-summary'
  | 'customers-happened'
  | 'customers-information'
  | 'customers-response'
  | 'customers-prevention'
  | 'customers-advice';

const whole = (id: ReportPartId, title: string, holds: string): ReportPart => ({ id, edition: 'whole', title, holds });
const customers = (id: ReportPartId, title: string, holds: string): ReportPart => ({
  id,
  edition: 'customers',
  title,
  holds,
});

/** Every part that people write, in the order of the report. */
export const reportParts: readonly ReportPart[] = [
  whole('summary', 'Summary', 'What happened, what was done and where it stands, for somebody who reads nothing else.'),
  whole('cause', 'Cause', 'What made the breach possible: the root cause, as far as it is known, and how it is known.'),
  whole('impact', 'Impact', 'Who and what was affected, for how long, and what it cost.'),
  whole(
    'corrective-actions',
    'Corrective actions',
    'What was put right and what still will be, each with an owner and a day.',
  ),
  whole('mistakes', 'Mistakes, and how they could have been avoided', 'What went wrong in the response. Blame nobody.'),
  whole('lessons', 'Lessons learned', 'What to do in another way next time, and who takes it up.'),
  customers('customers-summary', 'In short', 'Two to four plain sentences: what happened, and what it means for them.'),
  customers('customers-happened', 'What happened', 'Plain sentences, without details that help a thief.'),
  customers(
    'customers-information',
    'Which information was involved',
    'What of theirs was involved, and what was not.',
  ),
  customers('customers-response', 'What we did', 'What was done to stop it and to find out more.'),
  customers(
    'customers-prevention',
    'What we do so that it does not happen again',
    'What is safer now, and what will be.',
  ),
  customers('customers-advice', 'What you can do', 'What they should watch and do, step by step.'),
];

/** The part under which the log keeps whether the report carries counsel’s stamp. */
export const COUNSEL_STAMP_PART = 'counsel-stamp';

/** What the stamp says; nobody has it set by default, because only counsel knows whether it is true. */
export const COUNSEL_STAMP = 'Prepared at the request of counsel';

/** The part of this id; every part has one. */
export function findReportPart(id: ReportPartId): ReportPart {
  const part = reportParts.find((each) => each.id === id);
  if (!part) throw new Error(`The report has no part ${id}.`);
  return part;
}
