import type { ReportWork } from './report-work.ts';

/** `firebreak-EXERCISE-timeline-2026-11-22.csv`: the name of a file of the report. */
export function reportFileName({ incident, now }: Pick<ReportWork, 'incident' | 'now'>, what: string): string {
  const dot = what.lastIndexOf('.');
  const kind = incident.kind === 'exercise' ? 'EXERCISE-' : '';
  return `firebreak-${kind}${what.slice(0, dot)}-${now.slice(0, 10)}${what.slice(dot)}`;
}
