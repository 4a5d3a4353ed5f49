// Days as people count them: `2026-11-22`, without a time zone. Arithmetic on the proleptic Gregorian calendar.

/** A day, `2026-11-22`. Days sort as text. */
export type Day = string;

/** Which days are no business days besides Saturdays and Sundays. */
export type BusinessCalendar = 'federal' | 'vermont';

const SATURDAY = 6;
const SUNDAY = 0;
const MONDAY = 1;
const TUESDAY = 2;
const THURSDAY = 4;

/** How many days a day lies behind 1 January 1970. */
export function dayToNumber(day: Day): number {
  const [year, month, date] = [Number(day.slice(0, -6)), Number(day.slice(-5, -3)), Number(day.slice(-2))];
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that lies so many days behind 1 January 1970. */
export function numberToDay(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return joinDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

export function addDays(day: Day, days: number): Day {
  return numberToDay(dayToNumber(day) + days);
}

/** The same date so many months later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const inMonths = year * 12 + (month - 1) + months;
  const first = joinDay(Math.floor(inMonths / 12), (inMonths % 12) + 1, 1);
  const next = joinDay(Math.floor((inMonths + 1) / 12), ((inMonths + 1) % 12) + 1, 1);
  return addDays(first, Math.min(date, dayToNumber(next) - dayToNumber(first)) - 1);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: Day): number {
  return (((dayToNumber(day) + 4) % 7) + 7) % 7;
}

/**
 * The last of so many business days behind a day, which is not counted itself. No statute here defines the term; left out
 * are Saturdays, Sundays and federal holidays (5 U.S.C. § 6103), in Vermont also Town Meeting Day and Bennington Battle
 * Day (1 V.S.A. § 371).
 */
export function addBusinessDays(day: Day, days: number, calendar: BusinessCalendar): Day {
  let last = day;
  for (let left = days; left > 0;) {
    last = addDays(last, 1);
    if (isBusinessDay(last, calendar)) left -= 1;
  }
  return last;
}

/** How many business days lie behind one day, up to and with another. */
export function countBusinessDays(from: Day, to: Day, calendar: BusinessCalendar): number {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isBusinessDay(day, calendar)) counted += 1;
  return counted;
}

export function isBusinessDay(day: Day, calendar: BusinessCalendar): boolean {
  const ofWeek = weekday(day);
  if (ofWeek === SATURDAY || ofWeek === SUNDAY) return false;
  if (isFederalHoliday(day)) return false;
  return calendar !== 'vermont' || !vermontHolidays(Number(day.slice(0, 4))).has(day);
}

/** A federal holiday, or the day on which one that falls on a weekend is observed (5 U.S.C. § 6103). */
export function isFederalHoliday(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  // A first of January on a Saturday is observed in the year before.
  return federalHolidays(year).has(day) || (day.endsWith('-12-31') && federalHolidays(year + 1).has(day));
}

const vermontHolidays = onceAYear(
  (year) =>
    // Where Bennington Battle Day falls on a weekend no other day is left out: the shorter reading.
    new Set([nthWeekday(year, 3, TUESDAY, 1), joinDay(year, 8, 16)]),
);

const federalHolidays = onceAYear(
  (year) =>
    new Set([
      ...[
        joinDay(year, 1, 1),
        joinDay(year, 6, 19),
        joinDay(year, 7, 4),
        joinDay(year, 11, 11),
        joinDay(year, 12, 25),
      ].map(observed),
      nthWeekday(year, 1, MONDAY, 3),
      nthWeekday(year, 2, MONDAY, 3),
      lastMondayOfMay(year),
      nthWeekday(year, 9, MONDAY, 1),
      nthWeekday(year, 10, MONDAY, 2),
      nthWeekday(year, 11, THURSDAY, 4),
    ]),
);

function onceAYear(holidaysOf: (year: number) => ReadonlySet<Day>): (year: number) => ReadonlySet<Day> {
  const known = new Map<number, ReadonlySet<Day>>();
  return (year) => {
    let holidays = known.get(year);
    if (!holidays) known.set(year, (holidays = holidaysOf(year)));
    return holidays;
  };
}

function observed(day: Day): Day {
  const ofWeek = weekday(day);
  if (ofWeek === SATURDAY) return addDays(day, -1);
  return ofWeek === SUNDAY ? addDays(day, 1) : day;
}

function nthWeekday(year: number, month: number, ofWeek: number, nth: number): Day {
  const first = joinDay(year, month, 1);
  return addDays(first, ((ofWeek - weekday(first) + 7) % 7) + (nth - 1) * 7);
}

function lastMondayOfMay(year: number): Day {
  const last = joinDay(year, 5, 31);
  return addDays(last, -((weekday(last) - MONDAY + 7) % 7));
}

function joinDay(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
