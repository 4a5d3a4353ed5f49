import { FONT_ADDRESSES } from '../documents/font-addresses.ts';
import type { FontFiles } from '../documents/letters-job.ts';

/** Fetches the fonts for PDF; rejects where they cannot be had. */
export async function fetchLetterFonts(): Promise<FontFiles> {
  const [regular, bold] = await Promise.all([fetchFont(FONT_ADDRESSES.regular), fetchFont(FONT_ADDRESSES.bold)]);
  return { regular, bold };
}

async function fetchFont(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The font ${address} could not be fetched.`);
  return new Uint8Array(await answer.arrayBuffer());
}
