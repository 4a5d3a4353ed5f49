// Moments with their day, as people read them. Apart from `time.ts`, because the policy pages show only hours.

import { type Instant, instantToMilliseconds, instantToTime, zoneFormat } from './time.ts';

/** `22 Nov 2026` in the given zone. */
export function instantToDate(instant: Instant, zone: string): string {
  return zoneFormat('en-GB', zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    instantToMilliseconds(instant),
  );
}

/** The zone's short name at that moment: `PST`, `GMT+1`, `UTC`. */
export function instantToZoneName(instant: Instant, zone: string): string {
  const parts = zoneFormat('en-US', zone, { hour: 'numeric', timeZoneName: 'short' }).formatToParts(
    instantToMilliseconds(instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** `22 Nov 2026, 14:05 PST`: a moment as people read it. */
export function instantToWords(instant: Instant, zone: string): string {
  return `${instantToDate(instant, zone)}, ${instantToTime(instant, zone)} ${instantToZoneName(instant, zone)}`;
}
