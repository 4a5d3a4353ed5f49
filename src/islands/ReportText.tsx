import type { ReportPartProps } from './report-work.ts';

export function ReportText({ work }: ReportPartProps) {
  return <p>{work.incident.title}</p>;
}
