import type { ReportPartProps } from './report-work.ts';

export function ReportFacts({ work }: ReportPartProps) {
  return <p>{work.incident.title}</p>;
}
