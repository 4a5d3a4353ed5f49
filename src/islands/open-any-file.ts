// What somebody chose to open: an incident file, an evidence bundle with one in it, or one of these sealed.

import { bytesToKind, KIND_BYTES } from '../core/bundle-kind.ts';
import { createFileProblem } from '../core/file-problem.ts';
import { FILE_LIMIT_IN_MEGABYTES } from '../core/incident-file.ts';
import { createProblem, type Problem } from '../core/problem.ts';
import type { BundleCheck } from '../documents/bundle-open.ts';
import { type OpenedFile, readIncidentFile } from '../workspace/cabinet.ts';
import { workspace } from '../workspace/this-browser.ts';

export type AnyFile =
  /** `check`: how the files of a bundle stand to its list; null where there is no bundle. */
  | { readonly type: 'incident'; readonly file: OpenedFile; readonly check: BundleCheck | null }
  | { readonly type: 'sealed' }
  | { readonly type: 'failed'; readonly problem: Problem };

/** Reads a file that somebody chose, or what a sealed one held. Nothing is changed by it. */
export async function openAnyFile(file: Blob): Promise<AnyFile> {
  const start = await file
    .slice(0, KIND_BYTES)
    .arrayBuffer()
    .catch(() => undefined);
  if (!start) return { type: 'failed', problem: createFileProblem('file-unreadable') };
  const kind = bytesToKind(new Uint8Array(start));
  // How large an incident file may be its own reader says.
  const megabytes = Math.round(file.size / 1_000_000);
  if (kind !== 'text' && megabytes > FILE_LIMIT_IN_MEGABYTES)
    return { type: 'failed', problem: createFileProblem('file-too-large', megabytes, FILE_LIMIT_IN_MEGABYTES) };
  if (kind === 'sealed') return { type: 'sealed' };
  return kind === 'zip' ? openBundleFile(file) : openIncidentFile(file, null);
}

async function openBundleFile(file: Blob): Promise<AnyFile> {
  const loaded = await Promise.all([import('../documents/bundle-open.ts'), file.arrayBuffer()]).catch(() => undefined);
  if (!loaded) return { type: 'failed', problem: createProblem('part-missing') };
  const [{ openBundle }, content] = loaded;
  const bundle = await openBundle(new Uint8Array(content));
  if ('problem' in bundle) return { type: 'failed', problem: bundle.problem };
  return openIncidentFile(new Blob([bundle.incidentFile]), bundle.check);
}

async function openIncidentFile(file: Blob, check: BundleCheck | null): Promise<AnyFile> {
  const read = await readIncidentFile(workspace, file);
  return 'problem' in read ? { type: 'failed', problem: read.problem } : { type: 'incident', file: read, check };
}
