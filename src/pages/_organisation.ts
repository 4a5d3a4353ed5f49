import { getEntry } from 'astro:content';

/** The company's facts, as `src/content/organisation.yaml` has them. */
export async function readOrganisation() {
  const entry = await getEntry('organisation', 'organisation');
  if (!entry) throw new Error('src/content/organisation.yaml is missing.');
  return entry.data;
}

/** The title of each role, by its id. */
export function roleTitles(organisation: Awaited<ReturnType<typeof readOrganisation>>): Record<string, string> {
  return Object.fromEntries(organisation.roles.map(({ id, title }) => [id, title]));
}
