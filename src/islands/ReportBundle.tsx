import type { ReportPartProps } from './report-work.ts';

export function ReportBundle({ work }: ReportPartProps) {
  return <p>{work.incident.title}</p>;
}
