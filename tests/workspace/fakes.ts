// What a browser gives to the workspace, without a browser: both copies, tabs and a clock, each made to fail on demand.

import type { Problem } from '../../src/core/problem.ts';
import type { RoomCommand } from '../../src/core/room-command.ts';
import { type DurableCopy, DurableCopyError, ROWS_AT_ONCE } from '../../src/workspace/durable-copy.ts';
import { createJournal, type Journal } from '../../src/workspace/journal.ts';
import { initialKeeping, type Keeping } from '../../src/workspace/keeping.ts';
import { createLocalCopy, type KeyValueStorage } from '../../src/workspace/local-copy.ts';
import type { Mark } from '../../src/workspace/mark.ts';
import { createRoomDesk } from '../../src/workspace/room.ts';
import type { TabMessage, Tabs } from '../../src/workspace/tabs.ts';
import { createWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { START } from '../core/samples.ts';

export const PREFIX = '/firebreak:';

/** The key under which the local copy keeps a record. */
export function eventKey(incident: string, id: string): string {
  return `${PREFIX}event:${incident}:${id}`;
}

export interface FakeStorage extends KeyValueStorage {
  readonly values: Map<string, string>;
  /** How many characters of keys and values fit in; whatever does not is refused as a browser refuses it. */
  quota: number;
}

export function createFakeStorage(quota = Infinity): FakeStorage {
  const values = new Map<string, string>();
  const size = (key: string) => key.length + (values.get(key)?.length ?? -key.length);
  const used = () => [...values.keys()].reduce((sum, key) => sum + size(key), 0);
  return {
    values,
    quota,
    keys: () => [...values.keys()],
    count: () => values.size,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (used() - size(key) + key.length + value.length > this.quota)
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
  };
}

type Reason = DurableCopyError['reason'];

export interface FakeDurable extends DurableCopy {
  /** Incident, then id, then line. */
  readonly events: Map<string, Map<string, string>>;
  readonly marks: Map<string, Mark>;
  readonly aside: Map<string, string>;
  /** From now on everything (or every write) fails for this reason; without one, all is well again. */
  fail: (reason?: Reason, which?: 'all' | 'writes') => void;
  /** From now on nothing completes until it is released. */
  hold: () => void;
  release: () => void;
}

/** A durable copy in memory. Two browsers that are given the same one share it, as two tabs do. */
export function createFakeDurable(): FakeDurable {
  const events = new Map<string, Map<string, string>>();
  const marks = new Map<string, Mark>();
  const aside = new Map<string, string>();
  let failing: { reason: Reason; which: 'all' | 'writes' } | undefined;
  let gate = Promise.resolve();
  let open = () => {};

  async function transact<Result>(isWrite: boolean, work: () => Result): Promise<Result> {
    await gate;
    if (failing && (isWrite || failing.which === 'all')) throw new DurableCopyError(failing.reason);
    return work();
  }
  const read = <Result>(work: () => Result) => transact(false, work);
  const write = (work: () => void) => transact(true, work);
  const rowsOf = (incident: string) => events.get(incident) ?? new Map<string, string>();

  return {
    events,
    marks,
    aside,
    fail(reason, which = 'all') {
      failing = reason && { reason, which };
    },
    hold() {
      gate = new Promise((resolve) => (open = resolve));
    },
    release: () => open(),
    open: () => read(() => undefined),
    listIncidents: () => read(() => [...events.keys()].filter((incident) => rowsOf(incident).size > 0)),
    ids: (incident) => read(() => [...rowsOf(incident).keys()]),
    read: (incident, behind) =>
      read(() =>
        [...rowsOf(incident)]
          .map(([id, line]) => ({ incident, id, line }))
          .filter(({ id }) => id > behind)
          .sort((one, other) => (one.id < other.id ? -1 : 1))
          .slice(0, ROWS_AT_ONCE),
      ),
    write: (rows) =>
      write(() => {
        for (const { incident, id, line } of rows) events.set(incident, rowsOf(incident).set(id, line));
      }),
    erase: (incident, name, mark) =>
      write(() => {
        marks.set(name, mark);
        events.delete(incident);
      }),
    readMarks: () => read(() => new Map(marks)),
    writeMark: (name, mark) => write(() => void marks.set(name, mark)),
    setAside: ({ incident, id, line }, replacement) =>
      write(() => {
        aside.set(`${incident}:${id}`, line);
        if (replacement === undefined) rowsOf(incident).delete(id);
        else rowsOf(incident).set(id, replacement);
      }),
    asides: () => read(() => [...aside].map(([name, text]) => ({ place: 'IndexedDB', name, text }))),
  };
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

export interface FakeBus {
  readonly join: () => Tabs;
  /** Lets the tabs hear nothing of each other until they may, as a tab does that sleeps. */
  isHeld: boolean;
  deliver: () => void;
}

export function createFakeBus(): FakeBus {
  const ears: { readonly owner: object; readonly hear: (message: TabMessage) => void }[] = [];
  let waiting: (() => void)[] = [];
  return {
    isHeld: false,
    join() {
      const owner = {};
      return {
        tell: (message) => {
          const copy = structuredClone(message);
          waiting.push(() => ears.forEach((ear) => ear.owner !== owner && ear.hear(copy)));
          if (!this.isHeld) queueMicrotask(() => this.deliver());
        },
        listen: (hear) => void ears.push({ owner, hear }),
      };
    },
    deliver() {
      const messages = waiting;
      waiting = [];
      for (const message of messages) message();
    },
  };
}

export interface Watched extends Journal {
  readonly keeping: () => Keeping;
  readonly history: readonly Keeping['state'][];
  readonly newsCount: () => number;
}

/** A journal over these copies, with what it said about itself. */
export function watchJournal(storage: KeyValueStorage | undefined, durable: DurableCopy): Watched {
  let keeping = initialKeeping;
  let news = 0;
  const history: Keeping['state'][] = [];
  const journal = createJournal(createLocalCopy(storage, PREFIX), durable, {
    onKeeping(next) {
      keeping = next;
      if (history.at(-1) !== next.state) history.push(next.state);
    },
    onMarks: () => (news += 1),
  });
  return { ...journal, keeping: () => keeping, history, newsCount: () => news };
}

export interface FakeBrowser {
  readonly storage: FakeStorage;
  readonly durable: FakeDurable;
  readonly bus: FakeBus;
  /** Moves the clock of this browser. */
  readonly wait: (minutes: number) => void;
  /** A new tab (or the same after a reload), before it has read anything. */
  readonly tab: () => Workspace;
  /** A new tab that has read both copies. */
  readonly open: () => Promise<Workspace>;
}

export function createFakeBrowser(given: Partial<Pick<FakeBrowser, 'storage' | 'durable' | 'bus'>> = {}): FakeBrowser {
  const { storage = createFakeStorage(), durable = createFakeDurable(), bus = createFakeBus() } = given;
  let now = START;
  let count = 0;
  const tab = () =>
    createWorkspace({
      now: () => (now += 1000),
      zone: 'UTC',
      newId: () => `incident-${(count += 1)}`,
      whenIdle: (work) => work(),
      openJournal: (listener) => createJournal(createLocalCopy(storage, PREFIX), durable, listener),
      tabs: bus.join(),
    });
  return {
    storage,
    durable,
    bus,
    wait: (minutes) => void (now += minutes * 60_000),
    tab,
    async open() {
      const workspace = tab();
      await workspace.start();
      return workspace;
    },
  };
}

/** Carries a command of the incident room out, as one of its pages does. */
export function runInRoom(workspace: Workspace, command: RoomCommand): Promise<Problem | undefined> {
  return createRoomDesk(workspace).run(command);
}
