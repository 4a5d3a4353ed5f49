// The evidence bundle as a ZIP file. The same files, subject and moment give the same bytes.

import {
  type BundleGap,
  type BundleLine,
  type BundleSubject,
  createBundleReadme,
  filesToManifest,
  isBundleName,
  MANIFEST_NAME,
  README_NAME,
  toNameInBundle,
} from '../core/bundle.ts';
import { createRunningSha256 } from '../core/running-hash.ts';
import { nextTurn } from './next-turn.ts';
import { pack, writeZip, type ZipPart } from './zip.ts';

/** A file of the bundle, made when its turn comes; a sentence where it could not be made. */
export interface BundlePart extends BundleLine {
  readonly make: () => Promise<string | Uint8Array | { readonly why: string }>;
}

export interface BundleWork {
  /** Hears before each part: how many are done, and which one is begun. */
  readonly onProgress: (done: number, name: string) => void;
  readonly signal: AbortSignal;
}

export type BundleResult =
  | { readonly type: 'made'; readonly content: Uint8Array<ArrayBuffer>; readonly gaps: readonly BundleGap[] }
  | { readonly type: 'cancelled' };

const HASH_BYTES = 256 * 1024;

/** Makes the bundle: every part, a README, and the list of fingerprints by which `sha256sum -c` checks them. */
export async function makeBundle(
  subject: BundleSubject,
  parts: readonly BundlePart[],
  { onProgress, signal }: BundleWork,
): Promise<BundleResult> {
  const files: ZipPart[] = [];
  const sums: { readonly name: string; readonly sha256: string }[] = [];
  const lines: BundleLine[] = [];
  const gaps: BundleGap[] = [];

  async function add(name: string, content: Uint8Array): Promise<void> {
    if (!isBundleName(name) || files.some((file) => file.name.toLowerCase() === name.toLowerCase()))
      throw new Error(`A file of the bundle may not be called “${name}”.`);
    sums.push({ name, sha256: await hash(content) });
    await nextTurn();
    files.push(pack(name, content));
    await nextTurn();
  }

  for (const [index, { name: plainName, what, make }] of parts.entries()) {
    const name = toNameInBundle(plainName, subject.kind);
    onProgress(index, name);
    await nextTurn();
    if (signal.aborted) return { type: 'cancelled' };
    const made = await make();
    if (typeof made === 'object' && 'why' in made) gaps.push({ name, what, why: made.why });
    else {
      await add(name, toBytes(made));
      lines.push({ name, what });
    }
  }
  if (signal.aborted) return { type: 'cancelled' };
  onProgress(parts.length, MANIFEST_NAME);
  await add(README_NAME, toBytes(createBundleReadme(subject, lines, gaps)));
  const manifest = pack(MANIFEST_NAME, toBytes(filesToManifest(sums)));
  const readme = files.splice(-1);
  return { type: 'made', content: new Uint8Array(writeZip([...readme, manifest, ...files])), gaps };
}

async function hash(content: Uint8Array): Promise<string> {
  const running = createRunningSha256();
  for (let at = 0; at < content.length; at += HASH_BYTES) {
    running.add(content.subarray(at, at + HASH_BYTES));
    await nextTurn();
  }
  return running.finish();
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
