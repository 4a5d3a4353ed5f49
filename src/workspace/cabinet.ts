// Whole incidents: listing them, saving one as a file, opening a file, erasing. Apart from the workspace, because only the
// pages of the incident room do this.

import type { Entry } from '../core/event.ts';
import { createFileProblem } from '../core/file-problem.ts';
import { foldLog, type Incident } from '../core/incident.ts';
import {
  FILE_LIMIT_IN_MEGABYTES,
  type IncidentFile,
  logToFile,
  parseFileHead,
  parseIncidentFile,
} from '../core/incident-file.ts';
import { createLog, type Log } from '../core/log.ts';
import type { Problem } from '../core/problem.ts';
import type { Journal } from './journal.ts';
import { ERASED, erasureMark, KEPT } from './mark.ts';
import { clockMark } from './names.ts';
import type { Workspace } from './workspace.ts';

/** An incident in the list from which one is chosen. */
export type IncidentSummary = Pick<Incident, 'id' | 'title' | 'kind' | 'openedAt' | 'closed'> & {
  readonly entryCount: number;
};

/** A file that was read and is an incident file, before anything is done with it. */
export interface OpenedFile extends IncidentFile {
  readonly title: string;
  readonly isHere: boolean;
  readonly newEntryCount: number;
}

type Parts = Pick<Workspace, 'journal' | 'current' | 'tabs' | 'markCurrent' | 'switchTo'>;

const HEAD_LENGTH_IN_BYTES = 200;

/** All incidents of this browser, the latest first. */
export async function listIncidents({ journal, current }: Parts): Promise<readonly IncidentSummary[]> {
  const ids = await journal.listIncidents();
  const summaries = await Promise.all(
    ids.map(async (id) => {
      const log = await readLog({ journal, current }, id);
      const { title, kind, openedAt, closed } = foldLog(id, log);
      return { id, title, kind, openedAt, closed, entryCount: log.entries.length };
    }),
  );
  return summaries.filter((each) => each.entryCount > 0).sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
}

/** The log of an incident of this browser; without entries where it has none of that id. */
export async function readLog(
  { journal, current }: Pick<Parts, 'journal' | 'current'>,
  incident: string,
): Promise<Log> {
  if (incident === current.id() && !current.$log.get().saved) return current.log();
  const { entries } = await journal.readDurable(incident, () => false);
  return createLog(entries);
}

/** An incident as the text of its file. */
export async function incidentToFile(parts: Parts, incident: string): Promise<string> {
  return logToFile(incident, await readLog(parts, incident));
}

/** Reads a file that somebody chose. Nothing is changed by it, whatever is in the file. */
export async function readIncidentFile(parts: Parts, file: Blob): Promise<OpenedFile | { readonly problem: Problem }> {
  try {
    const head = parseFileHead(await file.slice(0, HEAD_LENGTH_IN_BYTES).text());
    if ('problem' in head) return head;
    const megabytes = file.size / 1_000_000;
    if (megabytes > FILE_LIMIT_IN_MEGABYTES)
      return { problem: createFileProblem('file-too-large', Math.round(megabytes), FILE_LIMIT_IN_MEGABYTES) };
    const parsed = parseIncidentFile(await file.text());
    if ('problem' in parsed) return parsed;
    const here = await readLog(parts, parsed.incident);
    const { title } = foldLog(parsed.incident, createLog(parsed.entries));
    return { ...parsed, title, isHere: here.entries.length > 0, newEntryCount: newEntries(parsed, here).length };
  } catch {
    return { problem: createFileProblem('file-unreadable') };
  }
}

/** Takes a file in: as a new incident, or merged into the one that is here. All of it or nothing. */
export async function takeIncidentFile(parts: Parts, file: IncidentFile): Promise<Problem | undefined> {
  const { incident } = file;
  const fresh = newEntries(file, await readLog(parts, incident));
  if (!(await takeEntries(parts.journal, incident, fresh)))
    return createFileProblem('file-too-much-to-keep', fresh.length);
  parts.tabs.tell({ type: 'rows', rows: fresh.map(({ id, line }) => ({ incident, id, line })) });
  if (incident !== parts.current.id()) await parts.switchTo(incident);
  // Also where neither copy keeps anything and `switchTo` finds nothing.
  parts.current.add(fresh);
  await parts.markCurrent();
  return undefined;
}

/** Keeps all entries of a file or none of them; false where there was no room. An erased incident is back then. */
export async function takeEntries(journal: Journal, incident: string, entries: readonly Entry[]): Promise<boolean> {
  const name = erasureMark(incident);
  const wasErased = journal.isErased(incident);
  if (wasErased) await journal.setMark(name, KEPT);
  const isKept = !(await journal.append(entries));
  if (!isKept && wasErased) await journal.setMark(name, ERASED);
  return isKept;
}

/** Erases an incident from both copies and from every tab, so that it does not come back from any of them. */
export async function eraseIncident(parts: Parts, incident: string): Promise<void> {
  await parts.journal.setMark(clockMark(incident), '');
  await parts.journal.erase(incident);
  if (incident === parts.current.id()) await parts.switchTo('');
  parts.tabs.tell({ type: 'erased', incident });
}

function newEntries(file: IncidentFile, here: Log) {
  const known = new Set(here.entries.map((entry) => entry.id));
  return file.entries.filter((entry) => !known.has(entry.id));
}
