// Where a browser keeps nothing (cookies blocked, some private modes), a tab still has a name, and the name goes along from
// page to page of the same site. The incident travels in it, so that working on two pages loses nothing until the tab closes.
// Browsers are meant to clear the name when the tab goes to another site; not every one does in every case.

import type { KeyValueStorage } from './local-copy.ts';

/** What this needs of `window`. */
export interface Tab {
  name: string;
  addEventListener: (type: 'pageshow', listener: () => void) => void;
}

/** Also tells a page without a running script that there is something to run for. */
export const CARRIED_START = 'firebreak-carried:';

/** A storage that lives as long as the tab. */
export function createCarriedStorage(tab: Tab): KeyValueStorage {
  let values = new Map(parseCarried(tab.name));
  let isWriting = false;

  // The name has to be right before the page goes: what is written while it goes reaches the next page too late. Several
  // values that change together are written once.
  function write(): void {
    if (isWriting) return;
    isWriting = true;
    queueMicrotask(() => {
      isWriting = false;
      tab.name = values.size > 0 ? CARRIED_START + JSON.stringify([...values]) : '';
    });
  }

  // A page that comes back from the browser's cache takes over what later pages wrote.
  tab.addEventListener('pageshow', () => {
    const carried = parseCarried(tab.name);
    if (carried.length > 0) values = new Map(carried);
  });

  return {
    keys: () => [...values.keys()],
    count: () => values.size,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      values.set(key, value);
      write();
    },
    removeItem(key) {
      values.delete(key);
      write();
    },
  };
}

function parseCarried(name: string): readonly (readonly [string, string])[] {
  if (!name.startsWith(CARRIED_START)) return [];
  try {
    const pairs: unknown = JSON.parse(name.slice(CARRIED_START.length));
    return Array.isArray(pairs) ? pairs.filter(isPair) : [];
  } catch {
    return [];
  }
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');
}
