import { type Entry, parseEntry } from '../core/event.ts';
import { textToSha256 } from '../core/hash.ts';
import { createProblem, type Problem } from '../core/problem.ts';
import { type DurableCopy, DurableCopyError, ROWS_AT_ONCE } from './durable-copy.ts';
import { initialKeeping, type Keeping } from './keeping.ts';
import type { Aside, LocalCopy, Row } from './local-copy.ts';
import { ERASED, erasedIncident, erasureMark, type Mark, newerMark } from './mark.ts';
import { parseSavedFold, type SavedFold } from './saved-fold.ts';

/** What the journal tells about while it works. */
export interface JournalListener {
  readonly onKeeping: (keeping: Keeping) => void;
  /** A mark became newer than it was known to be. */
  readonly onMarks: () => void;
}

export interface Reading {
  readonly entries: readonly Entry[];
  /** Ids that `readLocal` believed and that turned out to stand over another text. */
  readonly wrong: readonly string[];
}

/** Keeps the log in two copies: one to paint from, one that survives. The union counts; each heals the other. */
export interface Journal {
  readonly mark: (name: string) => string;
  readonly setMark: (name: string, value: string) => Promise<void>;
  /** The names of all marks that were read or set. */
  readonly markNames: () => readonly string[];
  /** Reads the marks of both copies again; true where one of them was news. */
  readonly refreshMarks: () => Promise<void>;
  readonly isErased: (incident: string) => boolean;
  /** What the local copy holds, at once. Ids are believed here, and checked by `readDurable`. */
  readonly readLocal: (incident: string, isKnown: (id: string) => boolean) => readonly Entry[];
  /** What both copies hold and the caller does not know yet, after each copy was healed from the other. */
  readonly readDurable: (incident: string, isKnown: (id: string) => boolean) => Promise<Reading>;
  /** The ids that the durable copy holds of an incident; those of the local copy where there is no durable one. */
  readonly keptIds: (incident: string) => Promise<ReadonlySet<string>>;
  readonly listIncidents: () => Promise<readonly string[]>;
  /**
   * Keeps entries: in the local copy before it returns, in the durable copy when the promise resolves. Resolves with a
   * problem where they could be kept in neither.
   */
  readonly append: (entries: readonly Entry[]) => Promise<Problem | undefined>;
  readonly erase: (incident: string) => Promise<void>;
  readonly forgetLocal: (incident: string) => void;
  readonly asides: () => Promise<readonly Aside[]>;
  /** What was saved of an incident, with what came since; undefined where there is nothing that fits. */
  readonly readSaved: (incident: string) => SavedFold | undefined;
  /** Saves a fold that was made for this number of keys. */
  readonly save: LocalCopy['save'];
}

export function createJournal(local: LocalCopy, durable: DurableCopy, listener: JournalListener): Journal {
  const localState = { lasting: 'working', carried: 'carried', none: 'blocked' } as const;
  let keeping: Keeping = { ...initialKeeping, local: localState[local.kind] };
  let marks = new Map<string, Mark>();
  // Rows that the durable copy refused; they are offered to it again with every later write.
  let refused: readonly Row[] = [];

  function say(change: Partial<Keeping>): void {
    const next = { ...keeping, ...change };
    const isBad = next.durable === 'blocked' || next.durable === 'full' || refused.length > 0;
    keeping = { ...next, state: isBad ? 'not-saved' : next.waiting > 0 ? 'saving' : 'saved' };
    listener.onKeeping(keeping);
  }

  function sayFailure(error: unknown): void {
    if (!(error instanceof DurableCopyError)) throw error;
    say({ durable: error.reason === 'full' ? 'full' : 'blocked' });
  }

  function writeLocal(row: Row): boolean {
    const written = local.write(row);
    if (written === 'full' && keeping.local !== 'full') say({ local: 'full' });
    return written === 'kept';
  }

  async function writeDurable(rows: readonly Row[]): Promise<boolean> {
    const all = [...refused, ...rows];
    say({ waiting: keeping.waiting + rows.length });
    try {
      await durable.write(all);
      refused = refused.filter((row) => !all.includes(row));
      say({ durable: 'working', waiting: keeping.waiting - rows.length });
      return true;
    } catch (error) {
      keeping = { ...keeping, waiting: keeping.waiting - rows.length };
      sayFailure(error);
      return false;
    }
  }

  function latestMark(name: string): Mark | undefined {
    const mark = local.readMark(name);
    return mark ? newerMark(marks.get(name), mark) : marks.get(name);
  }

  const isErased = (incident: string) => latestMark(erasureMark(incident))?.value === ERASED;

  function nextMark(name: string, value: string): Mark {
    const generation = (latestMark(name)?.generation ?? 0) + 1;
    const mark = { value, generation };
    marks.set(name, mark);
    return mark;
  }

  async function setMark(name: string, value: string): Promise<void> {
    if (latestMark(name)?.value === value) return;
    const mark = nextMark(name, value);
    local.writeMark(name, mark);
    await durable.writeMark(name, mark).catch(sayFailure);
  }

  async function refreshMarks(): Promise<void> {
    const before = marks;
    const kept = await durable.readMarks().catch(sayFailure);
    const localMarks = local.readMarks();
    const union = new Map(marks);
    for (const [name, mark] of [...localMarks, ...(kept ?? [])]) union.set(name, newerMark(union.get(name), mark));
    marks = union;
    for (const [name, mark] of union) {
      const erased = erasedIncident(name, mark);
      if (localMarks.get(name)?.generation !== mark.generation) {
        local.writeMark(name, mark);
        if (erased) forgetLocal(erased);
      }
      if (kept && kept.get(name)?.generation !== mark.generation)
        await (erased ? durable.erase(erased, name, mark) : durable.writeMark(name, mark)).catch(sayFailure);
    }
    if ([...union].some(([name, mark]) => before.get(name)?.value !== mark.value)) listener.onMarks();
  }

  function forgetLocal(incident: string): void {
    for (const id of local.ids(incident)) local.remove(incident, id);
  }

  function readLocal(incident: string, isKnown: (id: string) => boolean): readonly Entry[] {
    if (isErased(incident)) return [];
    return readLines(
      incident,
      local.ids(incident).filter((id) => !isKnown(id)),
    );
  }

  function readLines(incident: string, ids: readonly string[]): readonly Entry[] {
    return ids.flatMap((id) => {
      const line = local.read(incident, id);
      return line === undefined ? [] : (parseEntry(line, id) ?? []);
    });
  }

  async function readRows(incident: string, behind: string): Promise<readonly Row[]> {
    try {
      const rows = await durable.read(incident, behind);
      if (keeping.durable !== 'full') say({ durable: 'working' });
      return rows;
    } catch (error) {
      sayFailure(error);
      return [];
    }
  }

  function parseRow({ incident, id, line }: Row, isBelieved: boolean): Entry | undefined {
    const entry = isBelieved || textToSha256(line) === id ? parseEntry(line, id) : undefined;
    return entry?.incident === incident ? entry : undefined;
  }

  async function readDurable(incident: string, isKnown: (id: string) => boolean): Promise<Reading> {
    const entries: Entry[] = [];
    const wrong: string[] = [];
    let onlyLocal: Set<string> | undefined;

    function setLocalAside({ incident, id, line }: Row): void {
      wrong.push(id);
      if (local.setAside(incident, id, line)) say({ asides: keeping.asides + 1 });
    }

    // Compares a record of the durable copy with the local one. The promise is there where the durable one was no record.
    function checkBoth(row: Row): Promise<void> | undefined {
      const { id } = row;
      const line = local.read(incident, id);
      const isSame = line === row.line;
      onlyLocal?.delete(id);
      if (isSame && isKnown(id)) return undefined;
      const inDurable = parseRow(row, isSame);
      const inLocal = isSame || line === undefined ? inDurable : parseRow({ incident, id, line }, false);
      if (line !== undefined && !inLocal) setLocalAside({ incident, id, line });
      const entry = inDurable ?? inLocal;
      if (entry && (!inLocal || !isKnown(id))) entries.push(entry);
      if (!inDurable)
        return durable.setAside(row, inLocal?.line).then(() => say({ asides: keeping.asides + 1 }), sayFailure);
      // What could not be set aside for lack of room stands there still.
      const isFree = !isSame && local.read(incident, id) === undefined;
      if (isFree && local.kind === 'lasting' && !isErased(incident)) writeLocal(row);
      return undefined;
    }

    async function checkLocal(): Promise<readonly Row[]> {
      const missing: Row[] = [];
      let count = 0;
      for (const id of onlyLocal ?? []) {
        const line = local.read(incident, id);
        if (line === undefined) continue;
        const entry = parseRow({ incident, id, line }, false);
        if (!entry) setLocalAside({ incident, id, line });
        else {
          missing.push({ incident, id, line });
          if (!isKnown(id)) entries.push(entry);
        }
        if ((count += 1) % ROWS_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      // What was taken back meanwhile stays away.
      return missing.filter(({ id }) => local.read(incident, id) !== undefined);
    }

    let rows: readonly Row[] = [];
    do {
      rows = await readRows(incident, rows.at(-1)?.id ?? '');
      if (isErased(incident)) return stayErased(incident, rows.length > 0);
      onlyLocal ??= new Set(local.ids(incident));
      for (const row of rows) {
        const healing = checkBoth(row);
        if (healing) await healing;
      }
    } while (rows.length === ROWS_AT_ONCE);
    const missing = await checkLocal();
    if (isErased(incident)) return stayErased(incident, false);
    if (missing.length > 0 && keeping.durable === 'working') await writeDurable(missing);
    return { entries, wrong };
  }

  async function stayErased(incident: string, isInDurable: boolean): Promise<Reading> {
    const name = erasureMark(incident);
    const mark = latestMark(name);
    forgetLocal(incident);
    if (isInDurable && mark) await durable.erase(incident, name, mark).catch(sayFailure);
    return { entries: [], wrong: [] };
  }

  async function append(entries: readonly Entry[]): Promise<Problem | undefined> {
    const rows = entries.map(({ incident, id, line }) => ({ incident, id, line }));
    const inLocal = rows.map(writeLocal);
    if (await writeDurable(rows)) return undefined;
    const isFull = keeping.durable === 'full' || keeping.local === 'full';
    const isNowhere = inLocal.includes(false) && isFull;
    if (!isNowhere) {
      refused = [...refused, ...rows];
      say({});
      return undefined;
    }
    for (const { incident, id } of rows) local.remove(incident, id);
    return createProblem('not-kept');
  }

  return {
    mark: (name) => latestMark(name)?.value ?? '',
    setMark,
    markNames: () => [...marks.keys()],
    refreshMarks,
    isErased,
    readLocal,
    readDurable,
    keptIds: async (incident) => new Set(await durable.ids(incident).catch(() => local.ids(incident))),
    async listIncidents() {
      const kept = await durable.listIncidents().catch((error: unknown) => {
        sayFailure(error);
        return [];
      });
      return [...new Set([...local.listIncidents(), ...kept])].filter((incident) => incident && !isErased(incident));
    },
    append,
    async erase(incident) {
      const name = erasureMark(incident);
      const mark = nextMark(name, ERASED);
      local.writeMark(name, mark);
      forgetLocal(incident);
      refused = refused.filter((row) => row.incident !== incident);
      await durable.erase(incident, name, mark).catch(sayFailure);
    },
    forgetLocal,
    readSaved(incident) {
      const { text, keys, since } = local.readSaved();
      return isErased(incident) ? undefined : parseSavedFold(text, incident, keys, readLines(incident, since));
    },
    save: local.save,
    asides: async () => [...local.asides(), ...(await durable.asides().catch(() => []))],
  };
}
