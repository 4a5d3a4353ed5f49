import { incidentToFile, readLog } from '../workspace/cabinet.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { LogFile } from './log-file.ts';
import { currentFileName } from './save-file.ts';
import { SealForm } from './SealForm.tsx';

/** Saves the incident file sealed with a passphrase. */
export function SealIncident() {
  return <SealForm what="incident file" make={makeIncidentFile} />;
}

async function makeIncidentFile(): Promise<LogFile | undefined> {
  const incident = workspace.$incident.get();
  if (!incident) return undefined;
  const { heads, entries } = await readLog(workspace, incident.id);
  const left = { count: entries.length, heads: [...heads] };
  return {
    name: await currentFileName(),
    kind: incident.kind,
    type: 'text/plain',
    content: new TextEncoder().encode(await incidentToFile(workspace, incident.id)),
    way: 'Incident file',
    left,
    workCount: incident.workCount,
    gaps: [],
  };
}
