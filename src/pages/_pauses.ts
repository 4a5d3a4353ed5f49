import { getEntry } from 'astro:content';
import type { PausePoint } from '../core/pause.ts';

/** The pause points, in the order in which they come. */
export async function readPauses(): Promise<readonly PausePoint[]> {
  const entry = await getEntry('pauses', 'pauses');
  if (!entry) throw new Error('src/content/pauses.yaml is missing.');
  return entry.data.points;
}
