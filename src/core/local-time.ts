// Wall-clock times as people type them. Apart from `time.ts`, because only the pages of the incident room have such fields.

import { type Instant, instantToMilliseconds, millisecondsToInstant, zoneFormat } from './time.ts';

/** No moment of an incident lies before it; who types one has slipped. */
export const EARLIEST: Instant = '2000-01-01T00:00:00.000Z';

const MINUTE_IN_MILLISECONDS = 60_000;
const DAY_IN_MILLISECONDS = 24 * 60 * MINUTE_IN_MILLISECONDS;

/** `Sunday 22 November 2026` in the given zone. */
export function instantToDay(instant: Instant, zone: string): string {
  return zoneFormat('en-GB', zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(instantToMilliseconds(instant))
    .replace(',', '');
}

/** `2026-11-22T14:05` in the given zone, the value of an `<input type="datetime-local">`. */
export function instantToLocalMinute(instant: Instant, zone: string): string {
  const parts = zoneFormat('en-CA', zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instantToMilliseconds(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * A wall-clock minute in a zone to the instant. In the hour that a change of daylight saving repeats, the earlier of the
 * two moments; a minute that the change leaves out becomes the moment that far behind the change.
 * Undefined where the text is not a minute.
 */
export function localMinuteToInstant(local: string, zone: string): Instant | undefined {
  const written = `${local}:00.000Z`;
  const asUtc = instantToMilliseconds(written);
  // The runtime takes a 31st of April for a 1st of May; a person who typed it is asked again.
  if (Number.isNaN(asUtc) || millisecondsToInstant(asUtc) !== written) return undefined;
  // Somebody who types 26 for a year gets 0026 from the field.
  if (written.startsWith('0')) return undefined;
  const offsetAt = (milliseconds: number) =>
    instantToMilliseconds(`${instantToLocalMinute(millisecondsToInstant(milliseconds), zone)}:00.000Z`) -
    Math.floor(milliseconds / MINUTE_IN_MILLISECONDS) * MINUTE_IN_MILLISECONDS;
  const before = asUtc - offsetAt(asUtc - DAY_IN_MILLISECONDS);
  const after = asUtc - offsetAt(asUtc + DAY_IN_MILLISECONDS);
  const fits = (milliseconds: number) => milliseconds + offsetAt(milliseconds) === asUtc;
  if (fits(before) || !fits(after)) return millisecondsToInstant(before);
  return millisecondsToInstant(after);
}
