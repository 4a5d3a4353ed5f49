// In which place somebody lives, by the state, the country and the postal code of an address. Codes mean another thing in
// another column: CA is California as a state and Canada as a country, DE is Delaware and Germany.

import { findPlace, type Place, statesAndTerritories } from '../core/place.ts';
import { countries } from './recipient-countries.ts';

export interface AddressPlace {
  readonly state: string;
  readonly country: string;
  readonly postalCode: string;
}

/**
 * The id of the place, of src/core/place.ts. A foreign country decides over the state. Null where nothing is given that
 * is known to mean a place; a country that is not in our lists is `other`.
 */
export function findPlaceId({ state, country, postalCode }: AddressPlace): string | null {
  const found = isGiven(country) ? findCountry(country) : null;
  if (found === undefined) return isLikeOurs(state, postalCode) ? null : 'other';
  if (found?.place === 'ca') return findProvince(state, postalCode);
  if (found && found.place !== 'us') return found.place;
  const place = isGiven(state) ? (findState(state) ?? findPlace(state)) : undefined;
  if (found) return place?.id.startsWith('us-') ? place.id : null;
  if (place?.id === 'ca') return findProvince('', postalCode);
  return place?.id ?? (isGiven(state) ? findProvince(state, '') : null);
}

/** Whether a letter is addressed as within the United States: its territories are, and where no country is given. */
export function isDomestic(country: string): boolean {
  return !isGiven(country) || findCountry(country)?.place.startsWith('us') === true;
}

/** Whether a country is given that is in no list of countries. */
export function isUnknownCountry(country: string): boolean {
  return isGiven(country) && findCountry(country) === undefined;
}

/** Whether what stands for a state is the military's: it says how the mail goes, and not where somebody lives. */
export function isMilitaryState(state: string): boolean {
  return /^(?:a[aep]|armedforces(?:theamericas|americas|europe|pacific))$/.test(lettersOf(state));
}

/** A country as it stands on a letter: its name in place of a code, where it is in our lists. */
export function countryName(country: string): string {
  const found = findCountry(country);
  return found && lettersOf(country).length <= 3 ? found.name : country;
}

/**
 * Whether a text is the name of a country whose people are counted by themselves. A code of two letters is not, and no
 * other country: cities of the United States bear their names, such as Lebanon and Peru.
 */
export function isCountryName(text: string): boolean {
  const country = lettersOf(text).length > 2 ? findCountry(text) : undefined;
  return country !== undefined && country.place !== 'other';
}

/** The state of the United States that somebody means, if any. */
export function findState(text: string): Place | undefined {
  const place = STATES_BY_LETTERS.get(lettersOf(text)) ?? findPlace(text);
  return place?.id.startsWith('us-') ? place : undefined;
}

// The usual ways to write a state, found at once.
const STATES_BY_LETTERS: ReadonlyMap<string, Place> = new Map(
  statesAndTerritories.flatMap((place) => [place.code ?? '', place.name].map((text) => [lettersOf(text), place])),
);

/** Whether a cell says something; exports write `N/A`, `NULL` and the like where there is nothing. */
export function isGiven(text: string): boolean {
  return !/^\s*(?:n\/?a|none|null|unknown|[-–—?.]*)\s*$/i.test(text);
}

interface Country {
  /** The id of a place; `us` stands for the United States, whose states are the places. */
  readonly place: string;
  readonly name: string;
}

// Territories whose people are counted as of the United States, although lists give them as countries.
const TERRITORIES = statesAndTerritories.filter(({ code = '' }) => ['AS', 'GU', 'MP', 'PR', 'VI'].includes(code));
const TERRITORY_NAMES = TERRITORIES.map(({ id, name, code }) => [id, `${name}|${code}`] as const);

const COUNTRIES_BY_LETTERS: ReadonlyMap<string, Country> = new Map(
  [
    ...Object.entries(countries).flatMap(([place, names]) => names.map((line) => [place, line] as const)),
    ...TERRITORY_NAMES,
    ['us-vi', 'U.S. Virgin Islands|VIR|Virgin Islands|Virgin Islands, U.S.|United States Virgin Islands'] as const,
    ['us-pr', 'Puerto Rico|PRI'] as const,
  ].flatMap(([place, line]) => {
    const names = line.split('|');
    return names.map((name) => [lettersOf(name), { place, name: names[0] ?? '' }] as const);
  }),
);

const PROVINCES_BY_LETTERS: ReadonlyMap<string, string> = new Map(
  [
    ['ca-qc', 'Quebec|QC|PQ|Québec'],
    ['ca-ab', 'Alberta|AB'],
    ['ca', 'Ontario|ON|British Columbia|BC|Manitoba|MB|New Brunswick|NB|Nova Scotia|NS|Prince Edward Island|PE|PEI'],
    ['ca', 'Newfoundland and Labrador|Newfoundland|NL|Saskatchewan|SK|Northwest Territories|NT|Nunavut|NU|Yukon|YT'],
  ].flatMap(([place = '', names = '']) => names.split('|').map((name) => [lettersOf(name), place] as const)),
);

function findCountry(text: string): Country | undefined {
  const country = COUNTRIES_BY_LETTERS.get(lettersOf(text));
  if (country) return country;
  // As some shops write it: United States (US).
  const [, name = '', code = ''] = /^(.*)\(([A-Z]{2,3})\)\s*$/.exec(text) ?? [];
  const named = COUNTRIES_BY_LETTERS.get(lettersOf(name));
  return named && COUNTRIES_BY_LETTERS.get(lettersOf(code))?.name === named.name ? named : undefined;
}

function isLikeOurs(state: string, postalCode: string): boolean {
  const isState = isGiven(state) && (findState(state) ?? findPlace(state)) !== undefined;
  const isZip = /^\d{5}(?:-?\d{4})?$/.test(postalCode.trim());
  return isState || isMilitaryState(state) || isZip || findProvince(state, postalCode) !== null;
}

// The first letter of a Canadian postal code names the province: G, H and J are Quebec, T is Alberta.
function findProvince(state: string, postalCode: string): string | null {
  const province = PROVINCES_BY_LETTERS.get(lettersOf(state.replace(/^CA-/i, '')));
  if (province !== undefined) return province;
  const [, first = ''] = /^([A-Z])\d[A-Z]\s*\d[A-Z]\d$/i.exec(postalCode.trim()) ?? [];
  if (first === '') return null;
  return 'GHJ'.includes(first.toUpperCase()) ? 'ca-qc' : first.toUpperCase() === 'T' ? 'ca-ab' : 'ca';
}

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,’'()-]/g, '');
}
