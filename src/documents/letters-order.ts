// What is asked of the making of letters, and what comes of it.

import type { RunningSha256 } from '../core/running-hash.ts';
import { createRunningSha256 } from '../core/running-hash.ts';
import { textToSha256 } from '../core/hash.ts';
import { manifestToCsv } from './letter-manifest.ts';
import type { ManifestLine } from './letter-manifest.ts';
import type { LetterSink } from './letter-sink.ts';
import type { MergeColumns } from './merge-columns.ts';
import type { PdfFonts } from './pdf-font.ts';
import type { LetterSet, Recipient, SetKind, SetVariant } from './recipient.ts';

export interface LettersOrder {
  readonly kind: SetKind;
  readonly set: LetterSet;
  /** Those who get a letter, each with the variant that is theirs. Not looked at for a letter with merge fields. */
  readonly letters: readonly Letter[];
  /** For PDF. */
  readonly fonts: PdfFonts | null;
  /** For a letter with merge fields. */
  readonly columns: MergeColumns;
  /** How many letters go into one ZIP file at most. */
  readonly lettersPerPart: number;
  /** What one PDF of all letters is called. */
  readonly printName: string;
  /** Opens the next file that is made. */
  readonly open: (name: string, type: string) => Promise<LetterSink>;
  /** Called after each letter. */
  readonly progress: (made: number, total: number) => void;
  /** Ends it between two letters; then its reason is thrown. */
  readonly signal: AbortSignal;
  /** Lets what is waiting go first. */
  readonly turn: () => Promise<void>;
}

export interface Letter {
  readonly recipient: Recipient;
  readonly variant: SetVariant;
}

export interface LettersMade {
  readonly countByVariant: Readonly<Record<string, number>>;
  /** In all letters; null where nobody knows it before Word has laid them out. */
  readonly pages: number | null;
  readonly manifest: string;
  /** The SHA-256 of the manifest. */
  readonly fingerprint: string;
}

// Of PDF it takes a fifth of a second to make so many; no longer should anybody wait for "cancel".
const LETTERS_PER_TURN = 8;

/** What goes on after each letter: others get their turn, and the reader sees how far it is. */
export async function finishLetter({ progress, turn, letters }: LettersOrder, made: number): Promise<void> {
  progress(made, letters.length);
  if (made % LETTERS_PER_TURN === 0) await turn();
}

/** Writes one file, and takes it back if that fails or is ended. */
export async function writeInto(
  { open, signal }: LettersOrder,
  name: string,
  type: string,
  write: (sink: LetterSink) => Promise<void>,
): Promise<void> {
  signal.throwIfAborted();
  const sink = await open(name, type);
  try {
    await write(sink);
    signal.throwIfAborted();
    await sink.close();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

/** The end: what was made, by the lines of the manifest. */
export function toLettersMade({ set, letters }: LettersOrder, lines: readonly ManifestLine[]): LettersMade {
  const manifest = manifestToCsv(lines);
  const ofLetters = lines.filter(({ row }) => row !== null);
  const isCounted = ofLetters.length > 0 && ofLetters.every(({ pages }) => pages !== null);
  const count = (id: string) => letters.filter(({ variant }) => variant.id === id).length;
  return {
    countByVariant: Object.fromEntries(set.variants.map(({ id }) => [id, count(id)])),
    pages: isCounted ? ofLetters.reduce((sum, { pages }) => sum + (pages ?? 0), 0) : null,
    manifest,
    fingerprint: textToSha256(manifest),
  };
}

/** SHA-256 of bytes, as `sha256sum` prints it. */
export function bytesToSha256(bytes: Uint8Array): string {
  const running: RunningSha256 = createRunningSha256();
  running.add(bytes);
  return running.finish();
}
