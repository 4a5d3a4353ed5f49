// The only file that touches Date. Everywhere else a moment is an instant: ISO 8601 in UTC with milliseconds.

/** A moment as text, `2026-11-22T01:42:26.123Z`. Instants sort as text. */
export type Instant = string;

// To the year 8999, so that a limit which begins there still ends in a year of four digits.
const INSTANT = /^[0-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const MINUTE_IN_MILLISECONDS = 60_000;

export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

/** Milliseconds since 1970 to an instant. */
export function millisecondsToInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** An instant to milliseconds since 1970; not a number where the text is no instant. */
export function instantToMilliseconds(instant: Instant): number {
  return Date.parse(instant);
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

/** A format for moments in a zone, made once. A zone that the runtime does not know counts as UTC. */
export function zoneFormat(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
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
  return zoneFormat('en-GB', zone, { hour: '2-digit', minute: '2-digit' }).format(instantToMilliseconds(instant));
}

/** A length of time in words, in its two largest units: `3 d 4 h`, `20 h 40 min`, `5 min`, `0 min`. Negative counts as nothing. */
export function millisecondsToWords(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE_IN_MILLISECONDS));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${minutes} min`;
}
