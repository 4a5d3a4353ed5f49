import { getCollection } from 'astro:content';
import type { Agency } from '../core/agency.ts';

/** Every agency, in the order of the files and of their lines. */
export async function readAgencies(): Promise<readonly Agency[]> {
  const files = await getCollection('agencies');
  return files.sort((one, other) => one.id.localeCompare(other.id, 'en')).flatMap(({ data }) => data.agencies);
}
