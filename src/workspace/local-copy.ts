import { type Mark, markToText, parseMark } from './mark.ts';

/** One record of the log as it is kept: the id under which it stands, and its text, which should have that id. */
export interface Row {
  readonly incident: string;
  readonly id: string;
  readonly line: string;
}

/** Text that was found where a record should be and is none. */
export interface Aside {
  readonly place: 'localStorage' | 'IndexedDB';
  readonly name: string;
  readonly text: string;
}

export type Written = 'kept' | 'full' | 'blocked';

// Beyond so many characters of ids it is quicker to fold the log than to apply what came since.
const MOST_SINCE = 6500;

/** The copy that a page can read before it paints. Loses what was written in the seconds before a crash. */
export interface LocalCopy {
  /** `lasting` outlives the tab, `carried` lives as long as the tab does, `none` keeps nothing. */
  readonly kind: 'lasting' | 'carried' | 'none';
  readonly listIncidents: () => readonly string[];
  readonly ids: (incident: string) => readonly string[];
  readonly read: (incident: string, id: string) => string | undefined;
  readonly write: (row: Row) => Written;
  readonly remove: (incident: string, id: string) => void;
  readonly readMark: (name: string) => Mark | undefined;
  readonly readMarks: () => ReadonlyMap<string, Mark>;
  readonly writeMark: (name: string, mark: Mark) => Written;
  /** Moves a record's text out of the way under a key of its own; false where there is no room for that, and then it stays. */
  readonly setAside: (incident: string, id: string, text: string) => boolean;
  readonly asides: () => readonly Aside[];
  readonly readSaved: () => Saved;
  /** Keeps a text that can be made again from the records, in place of the last one, where there is room. */
  readonly save: (textFor: (keys: number) => string) => void;
}

/** What `save` was given last, how many keys there are besides what was written since, and the ids of that. */
export interface Saved {
  readonly text: string;
  readonly keys: number;
  readonly since: readonly string[];
}

/** What this copy needs of `localStorage`. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & {
  readonly keys: () => readonly string[];
  /** How many keys there are; at once, however many. */
  readonly count: () => number;
};

/** The local copy over a storage; without one, a copy that keeps nothing and says so. */
export function createLocalCopy(
  storage: KeyValueStorage | undefined,
  prefix: string,
  kind: 'lasting' | 'carried' = 'lasting',
): LocalCopy {
  const eventPrefix = `${prefix}event:`;
  const markPrefix = `${prefix}mark:`;
  const asidePrefix = `${prefix}aside:`;
  const savedKey = `${prefix}saved`;
  const sinceKey = `${prefix}since`;
  const eventKey = (incident: string, id: string) => `${eventPrefix}${incident}:${id}`;
  const keyCount = () => storage?.count() ?? 0;
  const get = (key: string) => storage?.getItem(key) ?? undefined;
  // Listing ten thousand keys takes long, and what is asked in one go is asked of the same keys.
  let listed: readonly string[] | undefined;
  const forget = () => (listed = undefined);

  function keysWith(start: string): readonly string[] {
    if (!listed) queueMicrotask(forget);
    listed ??= storage?.keys() ?? [];
    return listed.filter((key) => key.startsWith(start));
  }

  function remove(key: string): void {
    forget();
    storage?.removeItem(key);
  }

  function set(key: string, value: string): Written {
    if (!storage) return 'blocked';
    forget();
    try {
      storage.setItem(key, value);
      return 'kept';
    } catch {
      return 'full';
    }
  }

  function unsave(): void {
    remove(savedKey);
    remove(sinceKey);
  }

  return {
    kind: storage ? kind : 'none',
    listIncidents: () => [
      ...new Set(keysWith(eventPrefix).map((key) => key.slice(eventPrefix.length).split(':')[0] ?? '')),
    ],
    ids(incident) {
      const start = eventKey(incident, '');
      return keysWith(start).map((key) => key.slice(start.length));
    },
    read: (incident, id) => get(eventKey(incident, id)),
    write({ incident, id, line }) {
      const since = get(sinceKey);
      if (since !== undefined && (since.length > MOST_SINCE || set(sinceKey, `${since} ${id}`) !== 'kept')) unsave();
      const written = set(eventKey(incident, id), line);
      if (written !== 'full' || since === undefined) return written;
      unsave();
      return set(eventKey(incident, id), line);
    },
    remove(incident, id) {
      unsave();
      remove(eventKey(incident, id));
    },
    readMark: (name) => parseMark(get(markPrefix + name) ?? ''),
    readMarks() {
      const marks = new Map<string, Mark>();
      for (const key of keysWith(markPrefix)) {
        const mark = parseMark(get(key) ?? '');
        if (mark) marks.set(key.slice(markPrefix.length), mark);
      }
      return marks;
    },
    writeMark: (name, mark) => set(markPrefix + name, markToText(mark)),
    setAside(incident, id, text) {
      if (set(`${asidePrefix}${incident}:${id}`, text) !== 'kept') return false;
      remove(eventKey(incident, id));
      return true;
    },
    asides: () =>
      keysWith(asidePrefix).map((key) => ({
        place: 'localStorage',
        name: key.slice(asidePrefix.length),
        text: get(key) ?? '',
      })),
    readSaved() {
      const since = get(sinceKey)?.split(' ').slice(1) ?? [];
      return { text: get(savedKey) ?? '', keys: keyCount() - since.length, since };
    },
    save(textFor) {
      if (get(savedKey) === textFor(keyCount())) return;
      // The count holds once both keys are there.
      set(savedKey, '');
      set(sinceKey, '');
      if (set(savedKey, textFor(keyCount())) !== 'kept') unsave();
    },
  };
}
