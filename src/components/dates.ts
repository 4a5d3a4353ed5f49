const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day from front matter as people read it: `22 Nov 2026`. */
export function dayToWords(day: Date): string {
  return DATE.format(day);
}
