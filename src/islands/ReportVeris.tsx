import type { ReportPartProps } from './report-work.ts';

export function ReportVeris({ work }: ReportPartProps) {
  return <p>{work.incident.title}</p>;
}
