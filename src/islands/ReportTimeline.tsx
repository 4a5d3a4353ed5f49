import type { ReportPartProps } from './report-work.ts';

export function ReportTimeline({ work }: ReportPartProps) {
  return <p>{work.incident.title}</p>;
}
