import { instantToMilliseconds, zoneFormat } from './time.ts';

/** `November 2026` of `2026-11`; what is no month stays as it is. */
export function monthToWords(month: string): string {
  if (!/^\d{4}-\d{2}$/.test(month)) return month;
  return zoneFormat('en-GB', 'UTC', { month: 'long', year: 'numeric' }).format(
    instantToMilliseconds(`${month}-15T12:00:00.000Z`),
  );
}
