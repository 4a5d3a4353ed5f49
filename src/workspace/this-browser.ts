// The workspace of this browser: the one place where the journal meets the real storage, clock and tabs.

import { bytesToHex } from '../core/hash.ts';
import { createCarriedStorage } from './carried-storage.ts';
import { createDurableCopy } from './durable-copy.ts';
import { createJournal } from './journal.ts';
import { createLocalCopy, type KeyValueStorage } from './local-copy.ts';
import { baseToPrefix } from './names.ts';
import { createTabs } from './tabs.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

const ID_RANDOM_BYTES = 8;

/** Undefined at build time, when pages are drawn without a browser. */
export const workspace: Workspace = createThisWorkspace();

function createThisWorkspace(): Workspace {
  const isBrowser = typeof window !== 'undefined';
  const prefix = baseToPrefix(import.meta.env.BASE_URL);
  const lasting = isBrowser ? findLocalStorage(prefix) : undefined;
  const carried = isBrowser && !lasting ? createCarriedStorage(window) : undefined;
  const local = createLocalCopy(lasting ?? carried, prefix, lasting ? 'lasting' : 'carried');
  const durable = createDurableCopy(isBrowser ? findDatabases() : undefined, prefix);
  const channel = isBrowser && 'BroadcastChannel' in window ? new BroadcastChannel(prefix) : undefined;
  const made = createWorkspace({
    now: () => Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    newId: () => bytesToHex(crypto.getRandomValues(new Uint8Array(ID_RANDOM_BYTES))),
    openJournal: (listener) => createJournal(local, durable, listener),
    tabs: createTabs(channel),
    whenIdle,
  });
  if (isBrowser) {
    void made.start();
    addEventListener('pageshow', (event) => event.persisted && void made.refresh());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void made.refresh());
  }
  return made;
}

/** Calls back once, when the browser has drawn what there was to draw. */
export function whenIdle(work: () => void): void {
  (window.requestIdleCallback ?? setTimeout)(work);
}

// Reading the property already throws where storage is blocked, and some browsers let one read but not write.
function findLocalStorage(prefix: string): KeyValueStorage | undefined {
  try {
    const storage = localStorage;
    const probe = `${prefix}probe`;
    try {
      storage.setItem(probe, '');
      storage.removeItem(probe);
    } catch (error) {
      const isOnlyFull = error instanceof DOMException && error.name === 'QuotaExceededError' && storage.length > 0;
      if (!isOnlyFull) return undefined;
    }
    return {
      // Twice as fast as `Object.keys`, which looks at every value too.
      keys: () => Object.getOwnPropertyNames(storage),
      count: () => storage.length,
      getItem: (key) => storage.getItem(key),
      setItem: (key, value) => storage.setItem(key, value),
      removeItem: (key) => storage.removeItem(key),
    };
  } catch {
    return undefined;
  }
}

function findDatabases(): IDBFactory | undefined {
  try {
    return indexedDB;
  } catch {
    return undefined;
  }
}
