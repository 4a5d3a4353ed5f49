import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Command } from '../core/command.ts';
import { type Circumstances, decide, type Decision, LATEST_AHEAD_IN_MILLISECONDS } from '../core/decide.ts';
import { createEntry, type Entry, type EventType, type NewEvent, parseEntry } from '../core/event.ts';
import type { IncidentKind } from '../core/event-shapes.ts';
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
  /** Calls back once, when there is nothing to draw. */
  readonly whenIdle: (work: () => void) => void;
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
  /** Begins an incident of this kind with what a rule decides, and turns this tab to it; see `open-incident.ts`. */
  readonly open: (kind: IncidentKind, rule: Rule) => Promise<Problem | undefined>;
  /** The same as `run` for what a rule decides about the current incident. */
  readonly carryOut: (rule: Rule) => Promise<Problem | undefined>;
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

/** What a rule makes of a wish: events, or what stands in the way. */
export type Rule = (incident: Incident | undefined, circumstances: Circumstances) => Decision;

const ME_MARK = 'me';

export function createWorkspace({ now, zone, newId, openJournal, tabs, whenIdle }: Surroundings): Workspace {
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
    current.read(entries, wrong);
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
    const incident = currentFromMark();
    const saved = incident && journal.readSaved(incident);
    $me.set(journal.mark(ME_MARK));
    if (saved) {
      current.openSaved(incident, saved);
      await new Promise<void>(whenIdle);
    } else openLocal(incident);
    await journal.refreshMarks();
    await followMarks();
    await readDurable();
    // The mark can be older than the log: the log wins.
    const isClosed = $incident.get()?.closed;
    if ($incident.get() && isRunning(journal.mark(CURRENT_MARK)) === Boolean(isClosed)) await markCurrent();
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

  // Decides and is done at once: between a decision and its writing nothing else may happen.
  function decideBy(rule: Rule): Decision & { readonly who: string } {
    const who = $me.get();
    return {
      ...rule($incident.get(), { who, latest: millisecondsToInstant(now() + LATEST_AHEAD_IN_MILLISECONDS) }),
      who,
    };
  }

  function write(events: readonly NewEvent[], incident: string, who: string, first: readonly string[]): Entry[] {
    const recordedAt = millisecondsToInstant(now());
    const entries: Entry[] = [];
    for (const event of events) {
      const last = entries.at(-1)?.id;
      entries.push(createEntry(event, { incident, who, recordedAt, zone, after: last ? [last] : first }));
    }
    return entries;
  }

  function tell(incident: string, entries: readonly Entry[]): void {
    tabs.tell({ type: 'rows', rows: entries.map(({ id, line }) => ({ incident, id, line })) });
  }

  async function carryOut(rule: Rule): Promise<Problem | undefined> {
    if (!$incident.get()) await starting;
    if (journal.isErased(current.id())) {
      openLocal('');
      return createProblem('incident-erased');
    }
    // What is written names what it follows, so the log has to be there.
    if ($log.get().saved) openLocal(current.id());
    const { problem, events, who } = decideBy(rule);
    if (problem) return problem;
    const incident = current.id();
    const entries = write(events, incident, who, current.log().heads);
    if (entries.length === 0) return undefined;
    const changesMark = events.some(({ type }) => MARK_CHANGING.includes(type));
    // A tick shows at once.
    current.add(entries);
    const keeping = journal.append(entries);
    if (changesMark) void markCurrent();
    const refused = await keeping;
    if (refused) {
      if (incident !== current.id()) return refused;
      current.remove(entries.map((entry) => entry.id));
      if (changesMark) await markCurrent();
      return refused;
    }
    tell(incident, entries);
    return undefined;
  }

  async function open(kind: IncidentKind, rule: Rule): Promise<Problem | undefined> {
    if (!$incident.get()) await starting;
    const { problem, events, who } = decideBy(rule);
    if (problem) return problem;
    const incident = newId();
    const entries = write(events, incident, who, []);
    // A new incident shows when it is kept: what was typed for it stays in its field until then.
    const refused = await journal.append(entries);
    if (refused) return refused;
    // The mark first: after a crash a page finds the incident by it.
    await journal.setMark(CURRENT_MARK, `${kind} ${incident}`);
    current.open(incident, entries);
    tabs.tell({ type: 'marks' });
    tell(incident, entries);
    return undefined;
  }

  async function switchTo(incident: string): Promise<void> {
    openLocal(incident);
    // At once, so that a page that is opened in the next moment shows this incident; again when it is known whole.
    if ($incident.get()) void markCurrent();
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
    run: (command) => carryOut((incident) => decide(incident, command)),
    open,
    carryOut,
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

/** What changes which incident runs, and how. */
const MARK_CHANGING: readonly EventType[] = ['incident-closed', 'incident-reopened', 'incident-kind-corrected'];

function parseChecked(id: string, line: string): readonly Entry[] {
  const entry = parseEntry(line);
  return entry?.id === id ? [entry] : [];
}
