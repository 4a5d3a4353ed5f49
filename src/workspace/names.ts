// The names under which things are kept. They carry the site's base path, because storage belongs to the origin and not to
// the path, and they never change: what was kept under them has to be found again by every later version.

/** The prefix of every storage key, and the name of the database and of the channel between tabs. */
export function baseToPrefix(base: string): string {
  return `${base}firebreak:`;
}

/** The mark that says which incident is the current one: `real <id>`, `exercise <id>`, `closed <id>` or nothing. */
export const CURRENT_MARK = 'current';

/** Whether a `current` mark asks a page to show a running incident. */
export function isRunning(currentMark: string): boolean {
  return currentMark.startsWith('real ') || currentMark.startsWith('exercise ');
}

export const MARK_STORE = 'marks';
export const EVENT_STORE = 'events';
export const ASIDE_STORE = 'asides';
