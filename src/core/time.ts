// The only file that touches Date. Everywhere else a moment is an instant: ISO 8601 in UTC with milliseconds.

/** A moment as text, `2026-11-22T01:42:26.123Z`. Instants sort as text. */
export type Instant = string;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const LOCAL_MINUTE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;
const MINUTE_IN_MILLISECONDS = 60_000;

export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

/** Milliseconds since 1970 to an instant. */
export function millisecondsToInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** Milliseconds from one instant to another; negative where the second lies before the first. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** True where the runtime knows the IANA time zone of this name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const formatsByKey = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${Object.values(options).join()}`;
  let known = formatsByKey.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { timeZone: isZone(zone) ? zone : 'UTC', ...options });
    formatsByKey.set(key, known);
  }
  return known;
}

/** `14:05` in the given zone. */
export function instantToTime(instant: Instant, zone: string): string {
  return format('en-GB', zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

/** `22 Nov 2026` in the given zone. */
export function instantToDate(instant: Instant, zone: string): string {
  return format('en-GB', zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant));
}

/** `Sunday 22 November 2026` in the given zone. */
export function instantToDay(instant: Instant, zone: string): string {
  return format('en-GB', zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .format(new Date(instant))
    .replace(',', '');
}

/** The zone's short name at that moment: `PST`, `GMT+1`, `UTC`. */
export function instantToZoneName(instant: Instant, zone: string): string {
  const parts = format('en-US', zone, { hour: 'numeric', timeZoneName: 'short' }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** `22 Nov 2026, 14:05 PST`: a moment as people read it. */
export function instantToWords(instant: Instant, zone: string): string {
  return `${instantToDate(instant, zone)}, ${instantToTime(instant, zone)} ${instantToZoneName(instant, zone)}`;
}

/** `2026-11-22T14:05` in the given zone, the value of an `<input type="datetime-local">`. */
export function instantToLocalMinute(instant: Instant, zone: string): string {
  const parts = format('en-CA', zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * A wall-clock minute in a zone to the instant. In the hour that a change of daylight saving repeats, the earlier of the
 * two moments; a minute that the change leaves out becomes the moment that far behind the change.
 * Undefined where the text is not a minute.
 */
export function localMinuteToInstant(local: string, zone: string): Instant | undefined {
  const match = LOCAL_MINUTE.exec(local);
  if (!match) return undefined;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(asUtc).toISOString().slice(0, 16) !== local) return undefined;
  const offsetAt = (milliseconds: number) =>
    Date.parse(`${instantToLocalMinute(millisecondsToInstant(milliseconds), zone)}:00.000Z`) -
    Math.floor(milliseconds / MINUTE_IN_MILLISECONDS) * MINUTE_IN_MILLISECONDS;
  const dayInMilliseconds = 24 * 60 * MINUTE_IN_MILLISECONDS;
  const before = asUtc - offsetAt(asUtc - dayInMilliseconds);
  const after = asUtc - offsetAt(asUtc + dayInMilliseconds);
  const fits = (milliseconds: number) => milliseconds + offsetAt(milliseconds) === asUtc;
  if (fits(before) || !fits(after)) return millisecondsToInstant(before);
  return millisecondsToInstant(after);
}

/** A length of time in words, in its two largest units: `3 d 4 h`, `20 h 40 min`, `5 min`, `0 min`. Negative counts as nothing. */
export function millisecondsToWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE_IN_MILLISECONDS));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${minutes} min`;
}
