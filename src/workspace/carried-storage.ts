// Where a browser keeps nothing (cookies blocked, some private modes), a tab still has a name, and the name goes along from
// page to page of the same site. The incident travels in it, so that working on two pages loses nothing until the tab closes.

import type { KeyValueStorage } from './local-copy.ts';

/** What this needs of `window`. */
export interface Tab {
  name: string;
  addEventListener: (type: 'pagehide' | 'pageshow', listener: () => void) => void;
}

/** Also tells a page without a running script that there is something to run for. */
export const CARRIED_START = 'firebreak-carried:';

/** A storage that lives as long as the tab. */
export function createCarriedStorage(tab: Tab): KeyValueStorage {
  const values = new Map<string, string>();
  const take = () => {
    for (const [key, value] of parseCarried(tab.name)) values.set(key, value);
    // While a page of ours shows, the name is empty: a window that it opens cannot read it.
    tab.name = '';
  };
  take();
  tab.addEventListener('pageshow', take);
  tab.addEventListener('pagehide', () => {
    if (values.size > 0) tab.name = CARRIED_START + JSON.stringify([...values]);
  });
  return {
    keys: () => [...values.keys()],
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
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
