/** A place whose people are counted, because a law of its own asks for notices about them. Ids are permanent. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** The postal code of a state, by which people write it too. */
  readonly code?: string;
}

const CODES_BY_STATE = {
  Alabama: 'AL',
  Alaska: 'AK',
  'American Samoa': 'AS',
  Arizona: 'AZ',
  Arkansas: 'AR',
  California: 'CA',
  Colorado: 'CO',
  Connecticut: 'CT',
  Delaware: 'DE',
  'District of Columbia': 'DC',
  Florida: 'FL',
  Georgia: 'GA',
  Guam: 'GU',
  Hawaii: 'HI',
  Idaho: 'ID',
  Illinois: 'IL',
  Indiana: 'IN',
  Iowa: 'IA',
  Kansas: 'KS',
  Kentucky: 'KY',
  Louisiana: 'LA',
  Maine: 'ME',
  Maryland: 'MD',
  Massachusetts: 'MA',
  Michigan: 'MI',
  Minnesota: 'MN',
  Mississippi: 'MS',
  Missouri: 'MO',
  Montana: 'MT',
  Nebraska: 'NE',
  Nevada: 'NV',
  'New Hampshire': 'NH',
  'New Jersey': 'NJ',
  'New Mexico': 'NM',
  'New York': 'NY',
  'North Carolina': 'NC',
  'North Dakota': 'ND',
  'Northern Mariana Islands': 'MP',
  Ohio: 'OH',
  Oklahoma: 'OK',
  Oregon: 'OR',
  Pennsylvania: 'PA',
  'Puerto Rico': 'PR',
  'Rhode Island': 'RI',
  'South Carolina': 'SC',
  'South Dakota': 'SD',
  Tennessee: 'TN',
  Texas: 'TX',
  'U.S. Virgin Islands': 'VI',
  Utah: 'UT',
  Vermont: 'VT',
  Virginia: 'VA',
  Washington: 'WA',
  'West Virginia': 'WV',
  Wisconsin: 'WI',
  Wyoming: 'WY',
} as const;

/** The 50 states, the District of Columbia and the five territories, by name. */
export const statesAndTerritories: readonly Place[] = Object.entries(CODES_BY_STATE).map(([name, code]) => ({
  id: `us-${code.toLowerCase()}`,
  name,
  code,
}));

export const otherPlaces: readonly Place[] = [
  { id: 'eu', name: 'European Union and EEA' },
  { id: 'uk', name: 'United Kingdom' },
  { id: 'ca', name: 'Canada (besides Quebec and Alberta)' },
  { id: 'ca-qc', name: 'Quebec' },
  { id: 'ca-ab', name: 'Alberta' },
  { id: 'au', name: 'Australia' },
  { id: 'other', name: 'Elsewhere' },
];

/** Every place, in the order of the lists. */
export const places: readonly Place[] = [...statesAndTerritories, ...otherPlaces];

/** Other names that people write. `CA` is California, as on a letter. */
const idsByOtherName: Readonly<Record<string, string>> = {
  eu: 'eu',
  eea: 'eu',
  europeanunion: 'eu',
  uk: 'uk',
  gb: 'uk',
  greatbritain: 'uk',
  canada: 'ca',
  qc: 'ca-qc',
  ab: 'ca-ab',
  au: 'au',
  washingtondc: 'us-dc',
  virginislands: 'us-vi',
};

/** The place that somebody means by a code, an id or a name, however they write it; undefined where it is none of them. */
export function findPlace(text: string): Place | undefined {
  const letters = lettersOf(text);
  if (letters === '') return undefined;
  const id = Object.hasOwn(idsByOtherName, letters) ? idsByOtherName[letters] : undefined;
  return (
    places.find(({ code }) => code?.toLowerCase() === letters) ??
    places.find((place) => place.id === id || lettersOf(place.name) === letters) ??
    places.find((place) => place.id === text.trim().toLowerCase())
  );
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s.,’'()-]/g, '');
}
