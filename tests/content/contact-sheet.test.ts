import { describe, expect, test } from 'vitest';
import { agencyPhone } from '../../src/core/agency.ts';
import type { ContactSources } from '../../src/core/contact-sheet.ts';
import { statesAndTerritories } from '../../src/core/place.ts';
import { countsOf } from '../core/contact-samples.ts';
import { items } from './content.ts';
import { sheetFor } from './contact-sheets.ts';

const linesOf = (places: readonly string[], more: Partial<ContactSources> = {}) =>
  sheetFor(places, more).groups.flatMap(({ lines }) => lines);
const agenciesOf = (places: readonly string[], more: Partial<ContactSources> = {}) =>
  linesOf(places, more).flatMap((line) => (line.type === 'agency' ? [line.agency] : []));
const fbiOf = (place: string, county = '') =>
  agenciesOf([place], { counties: { [place]: county } })
    .filter(({ agency, id }) => agency === 'FBI' && id !== 'fbi-ic3')
    .map(({ id }) => id.replace('fbi-', ''));

test.each([
  ['us-ca', ['los-angeles', 'sacramento', 'san-diego', 'san-francisco']],
  ['us-ny', ['albany', 'buffalo', 'new-york']],
  ['us-tx', ['dallas', 'el-paso', 'houston', 'san-antonio']],
  ['us-tn', ['nashville']],
  ['us-fl', ['jacksonville', 'miami', 'tampa']],
  ['us-va', ['norfolk', 'richmond', 'washington']],
  ['us-nj', ['newark', 'philadelphia']],
  ['us-oh', ['cincinnati', 'cleveland']],
  ['us-wa', ['seattle']],
  ['us-vt', ['albany']],
  ['us-as', ['hq']],
])('in %s the FBI offices are %j', (place, offices) => {
  expect(fbiOf(place)).toEqual(offices);
});

test.each([
  ['us-ca', 'San Diego', ['san-diego']],
  ['us-ca', 'Imperial County', ['san-diego']],
  ['us-ca', 'Sacramento', ['los-angeles', 'sacramento', 'san-diego', 'san-francisco']],
  ['us-ny', 'Schoharie', ['albany']],
  ['us-ny', 'New York', ['new-york']],
  ['us-ny', 'Kings County', ['new-york']],
  ['us-ny', 'Staten Island', ['new-york']],
  ['us-ny', 'Erie', ['albany', 'buffalo', 'new-york']],
  ['us-ca', 'Kings', ['los-angeles', 'sacramento', 'san-diego', 'san-francisco']],
  ['us-tx', 'Bexar', ['san-antonio']],
  ['us-tx', 'Travis', ['dallas', 'el-paso', 'houston', 'san-antonio']],
  ['us-nj', 'Camden', ['philadelphia']],
  ['us-nj', 'Essex', ['newark', 'philadelphia']],
  ['us-pa', 'Salem', ['philadelphia', 'pittsburgh']],
])('in %s the county %s leaves %j', (place, county, offices) => {
  expect(fbiOf(place, county)).toEqual(offices);
});

// The cities are those of the facts that the collection was made from; none of these offices has a verified number.
test.each([
  ['us-ca', 'Los Angeles, Sacramento, San Diego, San Francisco', 'Los Angeles, San Diego, San Francisco'],
  ['us-ny', 'Albany, Buffalo, New York', 'Buffalo, New York'],
  ['us-tx', 'Dallas, El Paso, Houston, McAllen, San Antonio', 'Dallas, El Paso, Houston, San Antonio'],
  ['us-tn', 'Memphis, Nashville', 'Nashville'],
  ['us-fl', 'Jacksonville, Miami, Orlando, Tampa', 'Miami, Tampa'],
  ['us-va', 'Norfolk, Richmond', 'Washington'],
  ['us-nj', 'Newark', 'Newark'],
  ['us-oh', 'Cincinnati, Cleveland, Columbus', 'Detroit'],
  ['us-wa', 'Seattle', 'Seattle'],
  ['us-vt', undefined, 'Boston'],
])('in %s the Secret Service is in %s and Homeland Security Investigations in %s', (place, ...cities) => {
  const notes = ['4.2', '4.3'].map((code) => linesOf([place]).find((line) => line.code === code)?.note ?? '');
  expect(notes.map((note) => /^Offices, in part from memory: ([^.]+)\. No number/.exec(note)?.[1])).toEqual(cities);
});

describe.each(statesAndTerritories)('in $name', ({ id }) => {
  const sheet = sheetFor([id]);
  const law = sheet.groups[0]?.lines ?? [];

  test('the five of step 4 stand first, in its order', () => {
    const codes = law.map((line) => line.code ?? '');
    expect(codes).toEqual([...codes].sort());
    expect(new Set(codes)).toEqual(new Set(['4.1a', '4.1b', '4.2', '4.3', '4.4', '4.5']));
    for (const line of law) expect(items.find((item) => item.id === line.item)?.code).toBe(line.code);
  });

  test('each investigator can be dialled, or says why not', () => {
    const investigators = ['FBI', 'U.S. Secret Service', 'Homeland Security Investigations'].map((name) =>
      law.filter((line) => line.type === 'agency' && line.agency.agency === name && line.id !== 'fbi-ic3'),
    );
    for (const lines of investigators) {
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter((line) => line.type === 'agency' && !agencyPhone(line.agency))).toEqual([]);
    }
  });

  test('the county is asked for where several FBI offices share it', () => {
    expect(sheet.undecided).toEqual(fbiOf(id).length > 1 ? [id] : []);
  });

  test('its attorney general stands on the sheet until the count says nobody', () => {
    const attorneys = (counts: ContactSources['counts']) =>
      agenciesOf([id], { counts }).filter(({ kind }) => kind === 'attorney-general');
    expect(attorneys({}).map(({ jurisdiction }) => jurisdiction)).toEqual([[id]]);
    expect(attorneys(countsOf({ [id]: 0 }))).toEqual([]);
  });
});

test('names the attorneys general of 40 affected states, each once', () => {
  const counts = countsOf(Object.fromEntries(statesAndTerritories.slice(0, 40).map(({ id }) => [id, 10])));
  const group = sheetFor(['us-ca'], { counts }).groups.find(({ id }) => id === 'attorneys-general');
  expect(group?.lines).toHaveLength(40);
  expect(new Set(group?.lines.map(({ id }) => id)).size).toBe(40);
});

test('names Amazon, CISA and the three nationwide bureaus', () => {
  const ids = sheetFor([]).groups.flatMap(({ id, lines }) =>
    id === 'amazon' || id === 'others' ? lines.map((line) => line.id) : [],
  );
  expect(ids).toEqual(['amazon-security', 'cisa-report', 'bureau-equifax', 'bureau-experian', 'bureau-transunion']);
});

test('ticks the item of step 7 with Amazon’s line', () => {
  const line = sheetFor([]).groups.find(({ id }) => id === 'amazon')?.lines[0];
  expect(items.find(({ id }) => id === line?.item)).toMatchObject({ code: line?.code, asks: 'Email sent at' });
});

test('names nobody in a place that nobody chose', () => {
  const outside = agenciesOf(['us-ca'])
    .filter(({ jurisdiction }) => jurisdiction !== 'nationwide' && !jurisdiction.includes('us-ca'))
    .map(({ id }) => id);
  expect(outside).toEqual([]);
});
