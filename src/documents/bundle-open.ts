// Reads an evidence bundle that somebody opens: the incident file, and how the other files stand to the list.

import { isIncidentFileName, MANIFEST_NAME } from '../core/bundle.ts';
import { createBundleProblem } from '../core/bundle-problem.ts';
import { FILE_LIMIT_IN_MEGABYTES } from '../core/incident-file.ts';
import type { Problem } from '../core/problem.ts';
import { createRunningSha256 } from '../core/running-hash.ts';
import { nextTurn } from './next-turn.ts';
import { readZip, unpack, type ZipFault, type ZipPart } from './zip.ts';

export interface OpenedBundle {
  readonly incidentFile: Uint8Array<ArrayBuffer>;
  readonly check: BundleCheck;
}

/** `unlisted`: the bundle has no list, an empty one or one that cannot be read, so nothing says whether it is whole. */
export type BundleCheck =
  | { readonly type: 'unlisted' }
  | {
      readonly type: 'listed';
      /** Files that no longer match their fingerprint or are not there at all. */
      readonly changed: readonly string[];
      /** Files that are there and not on the list. */
      readonly added: readonly string[];
    };

const LIMIT_BYTES = FILE_LIMIT_IN_MEGABYTES * 1_000_000;
const MOST_LIST_BYTES = 1_000_000;
/** Of all files together, unpacked: a bundle has the log and some documents that tell it again. */
const MOST_BYTES = 4 * LIMIT_BYTES;

/** Reads a bundle, or a folder of one that somebody has packed again. */
export async function openBundle(file: Uint8Array): Promise<OpenedBundle | { readonly problem: Problem }> {
  const zip = readZip(file);
  if ('fault' in zip) return { problem: toProblem(zip.fault) };
  if (zip.value.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return { problem: toProblem('too-large') };
  const log = zip.value.find(({ name }) => isIncidentFileName(name));
  if (!log) return { problem: createBundleProblem('bundle-without-log') };
  const content = unpack(log, LIMIT_BYTES);
  if ('fault' in content) return { problem: toProblem(content.fault) };
  const folder = log.name.replace(/[^/]*$/, '');
  return { incidentFile: new Uint8Array(content.value), check: await checkFiles(zip.value, folder) };
}

async function checkFiles(parts: readonly ZipPart[], folder: string): Promise<BundleCheck> {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const list = byName.get(folder + MANIFEST_NAME);
  const text = list && unpack(list, MOST_LIST_BYTES);
  if (!text || 'fault' in text) return { type: 'unlisted' };
  const changed: string[] = [];
  const seen = new Set<string>();
  for (const line of new TextDecoder().decode(text.value).split(/\r?\n/)) {
    const [, sum, name = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (!sum || seen.has(name)) continue;
    seen.add(name);
    await nextTurn();
    const part = byName.get(folder + name);
    const content = part && unpack(part, part.size);
    if (!content || 'fault' in content || (await toSha256(content.value)) !== sum) changed.push(name);
  }
  if (seen.size === 0) return { type: 'unlisted' };
  const listed = new Set([MANIFEST_NAME, ...seen].map((name) => folder + name));
  const added = parts.filter(({ name, size }) => !listed.has(name) && !(name.endsWith('/') && size === 0));
  return { type: 'listed', changed, added: added.map(({ name }) => name) };
}

// The page stays alive meanwhile: a file of many megabytes takes seconds.
const STEP_BYTES = 2_000_000;

async function toSha256(content: Uint8Array): Promise<string> {
  const running = createRunningSha256();
  for (let at = 0; at < content.length; at += STEP_BYTES) {
    if (at > 0) await nextTurn();
    running.add(content.subarray(at, at + STEP_BYTES));
  }
  return running.finish();
}

function toProblem(fault: ZipFault): Problem {
  switch (fault) {
    case 'no-zip':
    case 'broken':
      return createBundleProblem('bundle-damaged');
    case 'encrypted':
      return createBundleProblem('bundle-encrypted');
    case 'too-large':
      return createBundleProblem('bundle-too-large', FILE_LIMIT_IN_MEGABYTES);
  }
}
