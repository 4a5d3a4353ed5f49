// Hands a file over and records that the log's fingerprint left the computer with it.

import type { Problem } from '../core/problem.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { type DocumentFile, fingerprintOf } from './document-file.ts';
import { download } from './download.ts';

/**
 * Saves a file whose content names the log's fingerprint, and records both fingerprints. `way` says what it is, such as
 * `Incident report, Word file`.
 */
export async function shareFile(
  { content, type }: DocumentFile,
  name: string,
  way: string,
): Promise<Problem | undefined> {
  // What the file says of the log is what the log was before this is recorded.
  const left = { ...currentFingerprint(), way, to: '', file: fingerprintOf(content) };
  download(content, name, type);
  return room.run({ type: 'share-fingerprint', ...left });
}

/** Records that the fingerprint left in another way: printed, read out by telephone. */
export function shareFingerprint(way: string, to = ''): Promise<Problem | undefined> {
  return room.run({ type: 'share-fingerprint', ...currentFingerprint(), way, to, file: null });
}

function currentFingerprint(): { readonly count: number; readonly heads: readonly string[] } {
  const { log } = workspace.$log.get();
  return { count: log.entries.length, heads: [...log.heads] };
}
