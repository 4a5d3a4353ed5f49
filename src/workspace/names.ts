// The names under which things are kept. They carry the site's base path, because storage belongs to the origin and not to
// the path, and they never change: what was kept under them has to be found again by every later version.

/** The prefix of every storage key, and the name of the database and of the channel between tabs. */
export function baseToPrefix(base: string): string {
  return `${base}firebreak:`;
}

/** The mark that says which incident is the current one: `real <id>`, `exercise <id>`, `closed <id>` or nothing. */
export const CURRENT_MARK = 'current';

/** The mark that says of which incident a chosen file is kept up to date. */
export const KEPT_FILE_MARK = 'kept-file';

/** Whether a `current` mark asks a page to show a running incident. */
export function isRunning(currentMark: string): boolean {
  return currentMark.startsWith('real ') || currentMark.startsWith('exercise ');
}

/** The mark that keeps the next clock of an incident for the bar. */
export function clockMark(incident: string): string {
  return `clock:${incident}`;
}

export const MARK_STORE = 'marks';
export const EVENT_STORE = 'events';
export const ASIDE_STORE = 'asides';
