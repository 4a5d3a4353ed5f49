// The fingerprint of a file of any size, on the page itself and in short turns. Why not in a worker:
// docs/decisions/0010-hashing-evidence-in-the-browser.md.

import { bytesToWords } from '../core/file-size.ts';
import type { Problem } from '../core/problem.ts';
import { createRoomProblem } from '../core/room-problem.ts';
import { createRunningSha256 } from '../core/running-hash.ts';

/** Two of these are in memory at a time: one that is hashed, one that is being read. */
const READ_BYTES = 4 * 1024 * 1024;
/** Small enough that a slow device needs only a few milliseconds for it. */
const HASH_BYTES = 64 * 1024;
/** The page draws and answers between two turns. */
const TURN_IN_MILLISECONDS = 8;
const REPORT_EVERY_MILLISECONDS = 150;

export type FileHash =
  | { readonly type: 'made'; readonly sha256: string }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'cancelled' };

/**
 * SHA-256 of a file's content. Nothing of the content is kept or sent; memory does not grow with the file.
 * `onProgress` hears of the bytes done and the milliseconds that they took.
 */
export async function hashFile(
  file: File,
  onProgress: (doneBytes: number, elapsedMilliseconds: number) => void,
  signal: AbortSignal,
): Promise<FileHash> {
  const hash = createRunningSha256();
  const turns = createTurns();
  const startedAt = performance.now();
  let reportedAt = startedAt;
  let done = 0;
  try {
    const begin = (from: number) => {
      const reading = read(file, from);
      // A part that nobody asks for any more may fail without a word.
      reading.catch(() => undefined);
      return reading;
    };
    let reading = begin(0);
    while (done < file.size) {
      const bytes = await reading;
      reading = begin(done + bytes.length);
      for (let at = 0; at < bytes.length; at += HASH_BYTES) {
        if (signal.aborted) return { type: 'cancelled' };
        hash.add(bytes.subarray(at, at + HASH_BYTES));
        if (turns.isOver()) await turns.next();
      }
      done += bytes.length;
      if (performance.now() - reportedAt > REPORT_EVERY_MILLISECONDS) {
        reportedAt = performance.now();
        onProgress(done, reportedAt - startedAt);
      }
    }
    return signal.aborted ? { type: 'cancelled' } : { type: 'made', sha256: hash.finish() };
  } catch {
    const problem = createRoomProblem('file-unreadable', bytesToWords(done), bytesToWords(file.size));
    return { type: 'failed', problem };
  } finally {
    turns.end();
  }
}

async function read(file: File, from: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.slice(from, from + READ_BYTES).arrayBuffer());
  // A file that was cut short while it is read gives nothing from there on.
  if (bytes.length === 0 && from < file.size) throw new Error(`The file ends before byte ${from}.`);
  return bytes;
}

/**
 * Turns by message: in a tab that lies behind, timers come once a second or once a minute, messages do not wait. Nor do
 * they overtake what else the page has to do, as `scheduler.yield()` would.
 */
function createTurns(): { isOver: () => boolean; next: () => Promise<void>; end: () => void } {
  const { port1, port2 } = new MessageChannel();
  let beganAt = performance.now();
  let go: () => void = () => undefined;
  port1.onmessage = () => {
    beganAt = performance.now();
    go();
  };
  return {
    isOver: () => performance.now() - beganAt >= TURN_IN_MILLISECONDS,
    next: () =>
      new Promise((resolve) => {
        go = resolve;
        port2.postMessage(undefined);
      }),
    end: () => port1.close(),
  };
}
