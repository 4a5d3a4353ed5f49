// The script that a page carries inside while its other script sleeps. Nothing is fetched until an incident is open here or
// somebody reaches for a box. It imports nothing but names, because every page pays for it.

import { CARRIED_START } from '../workspace/carried-storage.ts';
import { baseToPrefix, CURRENT_MARK, isRunning, MARK_STORE } from '../workspace/names.ts';

const sleeper = document.querySelector<HTMLScriptElement>('script[data-asleep]');
const prefix = baseToPrefix(document.documentElement.dataset.base ?? '/');
const markKey = `${prefix}mark:${CURRENT_MARK}`;
let waking: Promise<unknown> | undefined;

function wake(): Promise<unknown> {
  return (waking ??= import(/* @vite-ignore */ sleeper?.src ?? '').then(() =>
    document.removeEventListener('click', clickAgain, true),
  ));
}

// A click that came while the page slept is made again once it can be answered.
function clickAgain(event: Event): void {
  const button = (event.target as Element).closest<HTMLElement>('.tick');
  if (!button) return;
  event.stopPropagation();
  // The second click of a double click would take the tick back.
  if ((event as MouseEvent).detail < 2) void wake().then(() => button.click());
}

function wakeFor(mark: string | null): boolean {
  const isOpen = isRunning((mark ?? '').replace(/^\d+ /, ''));
  if (isOpen) void wake();
  return isOpen;
}

function readMark(): string | null {
  try {
    return localStorage.getItem(markKey);
  } catch {
    return window.name.startsWith(CARRIED_START) ? 'real ' : '';
  }
}

// localStorage loses its last seconds in a crash; then only the database knows of the incident. It is not created by asking.
async function askDatabase(): Promise<void> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === prefix)) return;
  const opening = indexedDB.open(prefix);
  opening.onsuccess = () => {
    const database = opening.result;
    if (!database.objectStoreNames.contains(MARK_STORE)) return database.close();
    const reading = database.transaction(MARK_STORE).objectStore(MARK_STORE).get(CURRENT_MARK);
    reading.onsuccess = () => {
      database.close();
      wakeFor((reading.result as { value?: string } | undefined)?.value ?? '');
    };
  };
}

if (sleeper) {
  document.addEventListener('click', clickAgain, true);
  for (const button of document.querySelectorAll<HTMLButtonElement>('.tick')) button.disabled = false;
  addEventListener('storage', ({ key, newValue }) => key === markKey && wakeFor(newValue));
  if (!wakeFor(readMark())) void askDatabase().catch(() => undefined);
}
