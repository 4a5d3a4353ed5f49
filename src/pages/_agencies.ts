import { getCollection } from 'astro:content';
import { type Agency, withoutWithheld } from '../core/agency.ts';

/** Every agency, in the order of the files and of their lines. */
export async function readAgencies(): Promise<readonly Agency[]> {
  const files = await getCollection('agencies');
  return files.sort((one, other) => one.id.localeCompare(other.id, 'en')).flatMap(({ data }) => data.agencies);
}

/** Every agency, without the text of any number, mailbox or address that may not be printed; why it may not is there. */
export async function readPrintableAgencies(): Promise<readonly Agency[]> {
  return (await readAgencies()).map(withoutWithheld);
}
