import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Command } from '../core/command.ts';
import { decide, LATEST_AHEAD_IN_MILLISECONDS } from '../core/decide.ts';
import { createEntry, type Entry, parseEntry } from '../core/event.ts';
import type { Incident } from '../core/incident.ts';
import { createProblem, type Problem } from '../core/problem.ts';
import { type Instant, millisecondsToInstant } from '../core/time.ts';
import { createCurrentLog, type CurrentLog, type LogView } from './current-log.ts';
import type { createJournal, Journal } from './journal.ts';
import { initialKeeping, type Keeping } from './keeping.ts';
import { CURRENT_MARK, isRunning } from './names.ts';
import type { Tabs } from './tabs.ts';

/** What the workspace takes from the world around it. */
export interface Surroundings {
  readonly now: () => number;
  readonly zone: string;
  /** A new incident's id, never the same twice. */
  readonly newId: () => string;
  readonly openJournal: (listener: Parameters<typeof createJournal>[2]) => Journal;
  readonly tabs: Tabs;
}

export interface Workspace {
  /** The incident that this browser works on; undefined while there is none. */
  readonly $incident: ReadableAtom<Incident | undefined>;
  readonly $log: ReadableAtom<LogView>;
  readonly $keeping: ReadableAtom<Keeping>;
  /** My name, as the log writes it. */
  readonly $me: ReadableAtom<string>;
  /** How many entries of the current incident stand in a file that this browser keeps writing to; 0 without one. */
  readonly $keptCount: WritableAtom<number>;
  /** True when both copies have been read. */
  readonly $isLoaded: ReadableAtom<boolean>;
  readonly zone: string;
  readonly now: () => Instant;
  /** Reads the copies. Calling it again gives the same promise. */
  readonly start: () => Promise<void>;
  /** Reads the copies again: what another tab wrote while this one slept. */
  readonly refresh: () => Promise<void>;
  /** Carries a command out. The promise resolves when the result is kept, or with what stands in the way. */
  readonly run: (command: Command) => Promise<Problem | undefined>;
  readonly setMe: (name: string) => Promise<void>;
  readonly switchTo: (incident: string) => Promise<void>;
  /** Tells both copies and the other tabs which incident is the current one, and whether it is running. */
  readonly markCurrent: () => Promise<void>;
  readonly journal: Journal;
  readonly current: CurrentLog;
  readonly tabs: Tabs;
  readonly setting: (name: string) => string;
  readonly setSetting: (name: string, value: string) => Promise<void>;
}

const ME_MARK = 'me';

export function createWorkspace({ now, zone, newId, openJournal, tabs }: Surroundings): Workspace {
  const current = createCurrentLog();
  const { $incident, $log } = current;
  const $keeping = atom<Keeping>(initialKeeping);
  const $me = atom('');
  const $keptCount = atom(0);
  const $isLoaded = atom(false);
  let starting: Promise<void> | undefined;

  const journal = openJournal({
    onKeeping: (keeping) => $keeping.set(keeping),
    // A tab stays with its incident when another tab turns to a different one: what is being typed belongs to it.
    onMarks: () => {
      $me.set(journal.mark(ME_MARK));
      if (!current.id() || journal.isErased(current.id())) void followMarks();
    },
  });

  function openLocal(incident: string): void {
    current.open(incident, incident ? journal.readLocal(incident, () => false) : []);
  }

  async function readDurable(): Promise<void> {
    const incident = current.id();
    if (!incident) return;
    const { entries, wrong } = await journal.readDurable(incident, current.has);
    if (incident !== current.id()) return;
    if (journal.isErased(incident)) return openLocal('');
    current.remove(wrong);
    current.add(entries);
  }

  function currentFromMark(): string {
    const incident = journal.mark(CURRENT_MARK).split(' ')[1] ?? '';
    return journal.isErased(incident) ? '' : incident;
  }

  async function followMarks(): Promise<void> {
    $me.set(journal.mark(ME_MARK));
    if (currentFromMark() === current.id()) return;
    openLocal(currentFromMark());
    await readDurable();
  }

  async function markCurrent(): Promise<void> {
    const incident = $incident.get();
    const state = incident?.closed ? 'closed' : incident?.kind;
    await journal.setMark(CURRENT_MARK, state ? `${state} ${current.id()}` : '');
    tabs.tell({ type: 'marks' });
  }

  async function load(): Promise<void> {
    openLocal(currentFromMark());
    $me.set(journal.mark(ME_MARK));
    await journal.refreshMarks();
    await followMarks();
    await readDurable();
    // The mark can be older than the log: the log wins.
    const incident = $incident.get();
    if (incident && isRunning(journal.mark(CURRENT_MARK)) === Boolean(incident.closed)) await markCurrent();
    $isLoaded.set(true);
  }

  async function refresh(): Promise<void> {
    if (!$isLoaded.get()) return;
    if (current.id()) current.add(journal.readLocal(current.id(), current.has));
    await journal.refreshMarks();
    await readDurable();
    await writeBack();
  }

  // Somebody may have cleared this site's data while the page was open; what the page still holds is kept again.
  async function writeBack(): Promise<void> {
    const incident = current.id();
    if (!incident || journal.isErased(incident)) return;
    const kept = await journal.keptIds(incident);
    const lost = current.log().entries.filter((entry) => !kept.has(entry.id));
    if (lost.length > 0 && incident === current.id()) await journal.append(lost);
  }

  tabs.listen((message) => {
    if (message.type === 'rows') {
      const mine = message.rows.filter((row) => row.incident === current.id());
      current.add(mine.flatMap(({ id, line }) => parseChecked(id, line)));
    } else {
      if (message.type === 'erased' && message.incident === current.id()) openLocal('');
      void journal.refreshMarks();
    }
  });

  async function run(command: Command): Promise<Problem | undefined> {
    if (!$incident.get()) await starting;
    const circumstances = { who: $me.get(), latest: millisecondsToInstant(now() + LATEST_AHEAD_IN_MILLISECONDS) };
    if (command.type !== 'open-incident' && journal.isErased(current.id())) {
      openLocal('');
      return createProblem('incident-erased');
    }
    const decision = decide($incident.get(), command, circumstances);
    if (decision.problem) return decision.problem;
    const isOpening = command.type === 'open-incident';
    const incident = isOpening ? newId() : current.id();
    const recordedAt = millisecondsToInstant(now());
    const entries: Entry[] = [];
    for (const event of decision.events) {
      const last = entries.at(-1)?.id;
      const after = last ? [last] : isOpening ? [] : current.log().heads;
      entries.push(createEntry(event, { incident, who: circumstances.who, recordedAt, zone, after }));
    }
    if (entries.length === 0) return undefined;
    // A tick shows at once. A new incident shows when it is kept: what was typed for it stays in its field until then.
    if (!isOpening) current.add(entries);
    const keeping = journal.append(entries);
    if (changesMark(command)) void markCurrent();
    const problem = await keeping;
    if (problem) {
      if (isOpening || incident !== current.id()) return problem;
      current.remove(entries.map((entry) => entry.id));
      if (changesMark(command)) await markCurrent();
      return problem;
    }
    if (isOpening) {
      // The mark first: after a crash a page finds the incident by it.
      await journal.setMark(CURRENT_MARK, `${command.kind} ${incident}`);
      current.open(incident, entries);
      tabs.tell({ type: 'marks' });
    }
    tabs.tell({ type: 'rows', rows: entries.map(({ id, line }) => ({ incident, id, line })) });
    return undefined;
  }

  async function switchTo(incident: string): Promise<void> {
    openLocal(incident);
    await readDurable();
    await markCurrent();
  }

  return {
    $incident,
    $log,
    $keeping,
    $me,
    $keptCount,
    $isLoaded,
    zone,
    now: () => millisecondsToInstant(now()),
    start: () => (starting ??= load()),
    refresh,
    run,
    async setMe(name) {
      $me.set(name.trim());
      await journal.setMark(ME_MARK, name.trim());
    },
    switchTo,
    markCurrent,
    journal,
    current,
    tabs,
    setting: (name) => journal.mark(name),
    setSetting: (name, value) => journal.setMark(name, value),
  };
}

function changesMark(command: Command): boolean {
  return ['close-incident', 'reopen-incident', 'correct-kind'].includes(command.type);
}

function parseChecked(id: string, line: string): readonly Entry[] {
  const entry = parseEntry(line);
  return entry?.id === id ? [entry] : [];
}
