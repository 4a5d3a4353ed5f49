// Files that hold the whole log: how one is handed over, sealed or not.

import type { BundleGap } from '../core/bundle.ts';
import type { IncidentKind } from '../core/event-shapes.ts';
import type { Problem } from '../core/problem.ts';
import { room } from '../workspace/this-room.ts';
import { fingerprintOf } from './document-file.ts';
import { download } from './download.ts';

/** A file with the log in it, ready to be handed over. */
export interface LogFile {
  readonly name: string;
  readonly kind: IncidentKind;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
  /** What it is, as the log says it: `Evidence bundle`. */
  readonly way: string;
  /** What the log was when the file was made. */
  readonly left: { readonly count: number; readonly heads: readonly string[] };
  /** How much work is in it, as `record-file` counts it. */
  readonly workCount: number;
  /** What could not be made, where it is a bundle. */
  readonly gaps: readonly BundleGap[];
}

export interface MakingWork {
  /** Hears of the share that is done, from 0 to 1, and of what is made. */
  readonly onProgress: (share: number, words: string) => void;
  readonly signal: AbortSignal;
}

/** Hands the file over, records that the log's fingerprint left with it, and that the work so far is in a file. */
export async function handOverLogFile({
  name,
  type,
  content,
  way,
  left,
  workCount,
}: LogFile): Promise<Problem | undefined> {
  download(content, name, type);
  const refused = await room.run({ type: 'share-fingerprint', ...left, way, to: '', file: fingerprintOf(content) });
  return refused ?? room.run({ type: 'record-file', count: workCount, heads: left.heads });
}
