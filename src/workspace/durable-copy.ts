// The log in IndexedDB. A write is durable once its transaction has reported `complete` under strict
// durability; measured, none was lost to a killed browser after that.

import type { Aside, Row } from './local-copy.ts';
import type { Mark } from './mark.ts';
import { ASIDE_STORE, EVENT_STORE, MARK_STORE } from './names.ts';

/** Why the durable copy could not do what it was asked. */
export class DurableCopyError extends Error {
  readonly reason: 'blocked' | 'full' | 'failed';

  constructor(reason: 'blocked' | 'full' | 'failed', cause?: unknown) {
    super(`IndexedDB: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** The copy that survives a killed browser. Every method rejects with a `DurableCopyError`. */
export interface DurableCopy {
  readonly open: () => Promise<void>;
  readonly listIncidents: () => Promise<readonly string[]>;
  readonly ids: (incident: string) => Promise<readonly string[]>;
  /** The next rows behind an id, in the order of their ids: `ROWS_AT_ONCE`, or fewer at the end. */
  readonly read: (incident: string, behind: string) => Promise<readonly Row[]>;
  /** All rows or none. Resolves when they are durable. */
  readonly write: (rows: readonly Row[]) => Promise<void>;
  /** Removes every row of an incident and writes the mark that says so, in one transaction. */
  readonly erase: (incident: string, markName: string, mark: Mark) => Promise<void>;
  readonly readMarks: () => Promise<ReadonlyMap<string, Mark>>;
  readonly writeMark: (name: string, mark: Mark) => Promise<void>;
  /** Replaces a record that is none by the right text, or by nothing, and keeps what stood there apart. */
  readonly setAside: (row: Row, replacement: string | undefined) => Promise<void>;
  readonly asides: () => Promise<readonly Aside[]>;
}

/** A long log is read in parts, so that what somebody does meanwhile is answered, and saved, between two of them. */
export const ROWS_AT_ONCE = 2000;

const DATABASE_VERSION = 1;
const AFTER_EVERY_ID = '\uffff';

/** The durable copy in a database of this name; without a factory, one that rejects everything as blocked. */
export function createDurableCopy(factory: IDBFactory | undefined, name: string): DurableCopy {
  let opening: Promise<IDBDatabase> | undefined;

  async function open(): Promise<IDBDatabase> {
    opening ??= new Promise<IDBDatabase>((resolve, reject) => {
      if (!factory) throw new DurableCopyError('blocked');
      const request = factory.open(name, DATABASE_VERSION);
      request.onupgradeneeded = () => {
        for (const store of [EVENT_STORE, MARK_STORE, ASIDE_STORE])
          if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => {
          request.result.close();
          opening = undefined;
        };
        request.result.onclose = () => (opening = undefined);
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    }).catch((error: unknown) => {
      opening = undefined;
      throw new DurableCopyError('blocked', error);
    });
    return opening;
  }

  async function transact<Result>(
    stores: string | string[],
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => IDBRequest<Result> | undefined,
  ): Promise<Result | undefined> {
    const database = await open();
    return new Promise<Result | undefined>((resolve, reject) => {
      const transaction = database.transaction(stores, mode, { durability: 'strict' });
      transaction.onabort = () => reject(transaction.error);
      const request = work(transaction);
      transaction.oncomplete = () => resolve(request?.result);
      if (mode === 'readwrite') transaction.commit?.();
    }).catch((error: unknown) => {
      throw toError(error);
    });
  }

  async function readPairs(
    name: string,
    range?: IDBKeyRange,
    most?: number,
  ): Promise<readonly (readonly [IDBValidKey, unknown])[]> {
    let keys: IDBRequest<IDBValidKey[]> | undefined;
    const values = await transact<unknown[]>(name, 'readonly', (tx) => {
      keys = tx.objectStore(name).getAllKeys(range, most);
      return tx.objectStore(name).getAll(range, most);
    });
    return (keys?.result ?? []).map((key, index) => [key, values?.[index]] as const);
  }

  return {
    open: async () => void (await open()),
    async listIncidents() {
      const incidents: string[] = [];
      await transact(EVENT_STORE, 'readonly', (tx) => {
        const walk = tx.objectStore(EVENT_STORE).openKeyCursor();
        walk.onsuccess = () => {
          const key = walk.result?.key;
          const incident = Array.isArray(key) ? String(key[0]) : undefined;
          if (incident === undefined) return;
          incidents.push(incident);
          walk.result?.continue([incident, AFTER_EVERY_ID]);
        };
        return undefined;
      });
      return incidents;
    },
    async ids(incident) {
      const keys = await transact(EVENT_STORE, 'readonly', (tx) =>
        tx.objectStore(EVENT_STORE).getAllKeys(rangeOf(incident)),
      );
      return (keys ?? []).map((key) => (Array.isArray(key) ? String(key[1]) : ''));
    },
    read: async (incident, behind) =>
      (await readPairs(EVENT_STORE, rangeOf(incident, behind), ROWS_AT_ONCE)).map(([key, value]) => ({
        incident,
        id: Array.isArray(key) ? String(key[1]) : '',
        line: String(value),
      })),
    async write(rows) {
      await transact(EVENT_STORE, 'readwrite', (tx) => {
        const store = tx.objectStore(EVENT_STORE);
        for (const { incident, id, line } of rows) store.put(line, [incident, id]);
        return undefined;
      });
    },
    async erase(incident, markName, mark) {
      await transact([EVENT_STORE, MARK_STORE], 'readwrite', (tx) => {
        tx.objectStore(MARK_STORE).put(mark, markName);
        tx.objectStore(EVENT_STORE).delete(rangeOf(incident));
        return undefined;
      });
    },
    readMarks: async () =>
      new Map((await readPairs(MARK_STORE)).flatMap(([key, value]) => (isMark(value) ? [[String(key), value]] : []))),
    async writeMark(markName, mark) {
      await transact(MARK_STORE, 'readwrite', (tx) => {
        tx.objectStore(MARK_STORE).put(mark, markName);
        return undefined;
      });
    },
    async setAside({ incident, id, line }, replacement) {
      await transact([EVENT_STORE, ASIDE_STORE], 'readwrite', (tx) => {
        tx.objectStore(ASIDE_STORE).put(line, `${incident}:${id}`);
        if (replacement === undefined) tx.objectStore(EVENT_STORE).delete([incident, id]);
        else tx.objectStore(EVENT_STORE).put(replacement, [incident, id]);
        return undefined;
      });
    },
    asides: async () =>
      (await readPairs(ASIDE_STORE)).map(([key, value]) => ({
        place: 'IndexedDB',
        name: String(key),
        text: String(value),
      })),
  };
}

function rangeOf(incident: string, behind = ''): IDBKeyRange {
  return IDBKeyRange.bound([incident, behind], [incident, AFTER_EVERY_ID], behind !== '');
}

function toError(error: unknown): DurableCopyError {
  if (error instanceof DurableCopyError) return error;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new DurableCopyError(isFull ? 'full' : 'failed', error);
}

function isMark(value: unknown): value is Mark {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    typeof value.value === 'string' &&
    'generation' in value &&
    typeof value.generation === 'number'
  );
}
