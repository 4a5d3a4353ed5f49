// ZIP files that are written while their letters are made. `zip.ts` writes those that are held as a whole.

import { makeZip } from 'client-zip';
import type { LetterSink } from './letter-sink.ts';

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
}

type Entries = AsyncIterable<ZipEntry> | Iterable<ZipEntry>;

/**
 * So many letters go into one file. Above 65,535 entries the library leaves out the record that counts them (ZIP64), if
 * the file stays below 4 GB, and programs call the file damaged.
 */
export const MOST_LETTERS_IN_ZIP = 65_000;

/**
 * Writes a ZIP file of entries that are made one after the other, each when the one before was written. `day`
 * (`2026-11-22`) stands at every entry. Throws what making an entry or writing throws.
 */
export async function streamZip(entries: Entries, day: string, sink: LetterSink): Promise<void> {
  const reader = makeZip(toInputs(entries, day)).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      await sink.write(value);
    }
  } finally {
    // Ends the making of entries too, where writing failed.
    await reader.cancel().catch(() => {});
  }
}

async function* toInputs(entries: Entries, day: string) {
  for await (const { name, content } of entries) {
    // The library writes the hour of where the computer stands: noon there is on the same day everywhere.
    yield { name, input: content, lastModified: `${day}T12:00:00` };
  }
}
