// The five that breach step 4 names: FBI, Secret Service, ICE, District Attorney, state and local police, in its order.

import { type Agency, agencyPhone, findAgency } from './agency.ts';
import type { AgencyLine, ContactGroup, ContactLine, OwnLine } from './contact-line.ts';
import { findOffices } from './contact-place.ts';
import { stepFourWords } from './contact-sheet-words.ts';
import { places as allPlaces } from './place.ts';
import { ownValue } from './recorded.ts';

/** The group of the five, and the places that several FBI offices share while no county has decided which. */
export function createLawGroup(
  agencies: readonly Agency[],
  places: readonly string[],
  counties: Readonly<Record<string, string>>,
): { readonly group: ContactGroup; readonly undecided: readonly string[] } {
  const fbiOf = (place: string) => findOffices(agencies, 'FBI', place, ownValue(counties, place));
  const undecided = places.filter((place) => !fbiOf(place).isDecided);
  const lines: readonly ContactLine[] = [
    ...investigators(agencies, places, counties, { agency: 'FBI', national: 'fbi-hq', words: stepFourWords.fbi }),
    ...toAgencyLines(findAgency(agencies, 'fbi-ic3'), stepFourWords.ic3),
    ...investigators(agencies, places, counties, {
      agency: 'U.S. Secret Service',
      national: 'usss-hq',
      words: stepFourWords['secret-service'],
    }),
    ...investigators(agencies, places, counties, {
      agency: 'Homeland Security Investigations',
      national: 'hsi-tipline',
      words: stepFourWords['homeland-security'],
    }),
    ...localLines(agencies, places),
  ];
  const notes = [
    ...(places.length === 0
      ? ['The home state is not yet known. These are the national lines; choose the state, and its offices stand here.']
      : []),
    ...undecided.map((place) => sharedToWords(place, fbiOf(place).offices.length, ownValue(counties, place) ?? '')),
  ];
  return { group: { id: 'law-enforcement', title: 'Law enforcement, in this order', lines, notes }, undecided };
}

interface Investigator {
  /** As the records name it. */
  readonly agency: string;
  /** The id of its line for the whole country. */
  readonly national: string;
  readonly words: Pick<AgencyLine, 'why' | 'ready' | 'item' | 'code'>;
}

/** The offices that have a number, and the national line for every place where none has one. */
function investigators(
  agencies: readonly Agency[],
  places: readonly string[],
  counties: Readonly<Record<string, string>>,
  { agency, national, words }: Investigator,
): readonly AgencyLine[] {
  const found = places.map((place) => {
    const county = ownValue(counties, place) ?? '';
    const { offices, isDecided } = findOffices(agencies, agency, place, county);
    const isByCounty = isDecided && findOffices(agencies, agency, place).offices.length > 1;
    return { place, county: isByCounty ? county.trim() : '', offices };
  });
  const offices = [...new Set(found.flatMap(({ offices }) => offices))];
  const callable = offices.filter((office) => agencyPhone(office));
  const rest = offices.filter((office) => !callable.includes(office));
  const without = found.filter(({ offices }) => !offices.some((office) => callable.includes(office)));
  const unknown = without.filter(({ offices }) => offices.length === 0).map(({ place }) => placeName(place));
  const notes = [
    rest.length > 0
      ? `Offices${rest.every(({ isVerified }) => isVerified) ? '' : ', in part from memory'}: ${rest.map(({ city, name }) => city ?? name).join(', ')}. No number of theirs is verified: look it up.`
      : '',
    unknown.length > 0 ? `No office is known for ${unknown.join(', ')}: look up the nearest.` : '',
  ];
  const isNationalNeeded = without.length > 0 || found.length === 0;
  return [
    ...callable.flatMap((office) => {
      const county = found.find(({ offices, county }) => county && offices.includes(office))?.county;
      const isOnly = offices.length === 1;
      const note = county
        ? `By its record it has the county that you gave: ${county}.`
        : isOnly
          ? undefined
          : office.coverage;
      return toAgencyLines(office, { ...words, note });
    }),
    ...(isNationalNeeded
      ? toAgencyLines(findAgency(agencies, national), { ...words, note: notes.filter(Boolean).join(' ') || undefined })
      : []),
  ];
}

function toAgencyLines(
  agency: Agency | undefined,
  words: Pick<AgencyLine, 'why' | 'ready' | 'item' | 'code' | 'note'>,
): readonly AgencyLine[] {
  return agency ? [{ type: 'agency', id: agency.id, name: agency.name, agency, ...words }] : [];
}

const LOCAL = [
  {
    id: 'district-attorney',
    name: 'District Attorney',
    method: 'local-da-method',
    note: 'The title differs by state, such as State’s Attorney or Commonwealth’s Attorney.',
  },
  {
    id: 'local-police',
    name: 'Local police',
    method: 'local-police-method',
    note: 'Use the line for what is no emergency; 911 is only for danger.',
  },
  { id: 'sheriff', name: 'Sheriff of the county', method: 'local-police-method', note: undefined },
  { id: 'state-police', name: 'State police', method: 'local-police-method', note: undefined },
] as const;

/** For each place its own: a number of one county is wrong in another state. */
function localLines(agencies: readonly Agency[], places: readonly string[]): readonly OwnLine[] {
  return LOCAL.flatMap(({ id, name, method, note }): readonly OwnLine[] => {
    const common = { type: 'own', ...stepFourWords[id], note, locator: findAgency(agencies, method)?.url } as const;
    if (places.length === 0) return [{ ...common, id, name }];
    return places.map((place, index) => ({
      ...common,
      id: `${id}-${place}`,
      name: places.length > 1 ? `${name}, ${placeName(place)}` : name,
      earlierId: index === 0 ? id : undefined,
    }));
  });
}

function sharedToWords(place: string, offices: number, county: string): string {
  const which = county.trim() ? `, and no record here says which one has ${county.trim()}` : ': look for your county';
  return `${offices} FBI offices share ${placeName(place)}${which}. If in doubt, call the nearest one.`;
}

function placeName(place: string): string {
  return allPlaces.find(({ id }) => id === place)?.name ?? place;
}
