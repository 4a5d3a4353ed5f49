import { headsToFingerprint } from '../core/fingerprint.ts';
import type { Incident } from '../core/incident.ts';
import type { Problem } from '../core/problem.ts';
import { incidentToFile, readLog } from '../workspace/cabinet.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { download } from './download.ts';

export interface SavedFile {
  /** Empty where no incident is open. */
  readonly name: string;
  /** Why the log does not say that it was saved. */
  readonly problem?: Problem | undefined;
}

/** Hands the current incident to the browser as a file, and records that it was saved. */
export async function saveCurrentIncident(): Promise<SavedFile> {
  // Until both copies are read a long log may not be whole.
  await workspace.start();
  const incident = workspace.$incident.get();
  if (!incident) return { name: '' };
  const { heads } = await readLog(workspace, incident.id);
  const count = incident.workCount;
  const name = fileName(incident, heads);
  download(await incidentToFile(workspace, incident.id), name);
  return { name, problem: await room.run({ type: 'record-file', count, heads }) };
}

/** The name under which the current incident is proposed to be saved. */
export async function currentFileName(): Promise<string> {
  await workspace.start();
  const incident = workspace.$incident.get();
  if (!incident) return '';
  return fileName(incident, (await readLog(workspace, incident.id)).heads);
}

function fileName(incident: Pick<Incident, 'title' | 'kind'>, heads: readonly string[]): string {
  const title = incident.title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const kind = incident.kind === 'exercise' ? 'EXERCISE-' : '';
  const print = headsToFingerprint(heads).replaceAll(' ', '').slice(0, 8);
  return `firebreak-${kind}${title || 'incident'}-${workspace.now().slice(0, 10)}-${print}.txt`;
}
