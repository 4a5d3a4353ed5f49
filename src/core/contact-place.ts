// Which offices an agency has for a place, and which of them a county decides for, where a record really lists it.

import { agenciesFor, type Agency } from './agency.ts';
import { statesAndTerritories } from './place.ts';

/** The offices to call for a place. */
export interface PlaceOffices {
  readonly offices: readonly Agency[];
  /** False where several share the place and nothing says which one has the county. */
  readonly isDecided: boolean;
}

/**
 * The field offices of an agency (`FBI`) that are responsible for a place (`us-ca`). A county, as typed, leaves one of
 * several only where the coverage of exactly one lists it and nothing excludes it there.
 */
export function findOffices(agencies: readonly Agency[], agency: string, place: string, county = ''): PlaceOffices {
  const offices = agenciesFor(agencies, place).filter((each) => each.kind === 'field-office' && each.agency === agency);
  if (offices.length < 2) return { offices, isDecided: true };
  const wanted = countyToKey(county);
  const listing = wanted
    ? offices.filter((office) => listCounties(office, place).map(countyToKey).includes(wanted))
    : [];
  return listing.length === 1 ? { offices: listing, isDecided: true } : { offices, isDecided: false };
}

/**
 * The counties of a place that an office's coverage names as its own: `San Diego and Imperial counties`,
 * `its own counties (Albany, Fulton)`, `The main office itself has Atascosa and Wilson`. Those behind `without` are not.
 */
export function listCounties({ coverage = '', jurisdiction }: Agency, place: string): readonly string[] {
  const home = jurisdiction === 'nationwide' ? undefined : jurisdiction[0];
  const boroughs = place === 'us-ny' && coverage.includes('five boroughs of New York City') ? NEW_YORK_CITY : [];
  return [...boroughs, ...listed(coverage, home, place)];
}

function listed(coverage: string, home: string | undefined, place: string): readonly string[] {
  return [...coverage.matchAll(LIST)].flatMap((match) => {
    const [, state, before, counties, own, office] = match;
    const where = statesAndTerritories.find(({ name }) => name === state)?.id ?? home;
    if (before || where !== place) return [];
    return splitNames(counties ?? own ?? office ?? '');
  });
}

// Each borough is a county; three have another name as one.
const NEW_YORK_CITY = ['Bronx', 'Kings', 'Brooklyn', 'New York', 'Manhattan', 'Queens', 'Richmond', 'Staten Island'];

const STATE = statesAndTerritories.map(({ name }) => name.replaceAll('.', String.raw`\.`)).join('|');
const NAME = String.raw`(?:[A-Z][\p{L}.’'-]*(?: [A-Z][\p{L}.’'-]*)*)`;
const NAMES = String.raw`${NAME}(?:, ${NAME})*,? and ${NAME}`;
const LIST = new RegExp(
  String.raw`(?:\bin (${STATE}) )?(\bwithout )?\b(${NAMES}) counties\b|own counties \((${NAMES})\)|office itself has (${NAMES})`,
  'gu',
);

function splitNames(names: string): readonly string[] {
  return names.split(/, (?:and )?| and /).map((name) => name.replace(/\.$/, ''));
}

function countyToKey(county: string): string {
  return county
    .normalize('NFC')
    .toLowerCase()
    .replace(/\b(?:county|parish)\b/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
