import { pathTo } from '../components/href.ts';
import { getEntry } from 'astro:content';
import { listFields } from '../core/organisation.ts';

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

/** What the company's file says about each sector; nothing for one that is not set. */
export function sectorAnswers(
  organisation: Awaited<ReturnType<typeof readOrganisation>>,
): Record<string, 'yes' | 'no'> {
  return Object.fromEntries(
    organisation.sectors.flatMap(({ id, answer }) => (answer === 'yes' || answer === 'no' ? [[id, answer]] : [])),
  );
}

/** Where an island finds what clocks follow from, besides the incident. */
export function readClockSources(organisation: Awaited<ReturnType<typeof readOrganisation>>) {
  return { rulesPath: pathTo('/clock-rules.json'), sectors: sectorAnswers(organisation) };
}

/** The organisation's file, text by text, by its path; the lines of addresses by their place. */
export function readCompany(organisation: Awaited<ReturnType<typeof readOrganisation>>): Record<string, string> {
  return Object.fromEntries([
    ...listFields(organisation).map(({ path, value }) => [path, value] as const),
    ...organisation.addresses.flatMap(({ lines }, place) =>
      lines.map((line, index) => [`addresses.${place}.lines.${index}`, line] as const),
    ),
  ]);
}
