import type { ReportPartProps } from './report-work.ts';

export function ReportFingerprints({ work }: ReportPartProps) {
  return <p>{work.incident.title}</p>;
}
