import type { ReportPartProps } from './report-work.ts';

export function ReportCalendar({ work }: ReportPartProps) {
  return <p>{work.incident.title}</p>;
}
