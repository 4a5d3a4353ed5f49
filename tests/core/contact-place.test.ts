import { describe, expect, test } from 'vitest';
import { findOffices, listCounties } from '../../src/core/contact-place.ts';
import { agencyOf, sampleAgencies } from './contact-samples.ts';

const idsOf = (county?: string) => findOffices(sampleAgencies, 'FBI', 'us-ca', county).offices.map(({ id }) => id);

test.each(['Birch', ' birch county ', 'CEDAR County', 'Alder'])(
  '“%s” decides for the office that lists it',
  (county) => {
    expect(idsOf(county)).toEqual(['fbi-south']);
  },
);

test.each(['', '  ', 'Maple', 'Bir', 'Birch Hills', 'north', 'The', 'constructor', '.*'])(
  '“%s” decides nothing, because no office lists it',
  (county) => {
    expect(findOffices(sampleAgencies, 'FBI', 'us-ca', county)).toMatchObject({ isDecided: false });
    expect(idsOf(county)).toEqual(['fbi-north', 'fbi-south']);
  },
);

test('decides nothing where two offices list the county', () => {
  const agencies = [...sampleAgencies, agencyOf('fbi-east', { coverage: 'Birch and Maple counties.' })];
  expect(findOffices(agencies, 'FBI', 'us-ca', 'Birch').offices).toHaveLength(3);
  expect(findOffices(agencies, 'FBI', 'us-ca', 'Maple').offices.map(({ id }) => id)).toEqual(['fbi-east']);
});

test('needs no county where one office has the whole place, and knows where there is none', () => {
  const [one] = sampleAgencies.filter(({ id }) => id === 'fbi-south');
  expect(findOffices(one ? [one] : [], 'FBI', 'us-ca', 'Maple')).toEqual({ offices: [one], isDecided: true });
  expect(findOffices(sampleAgencies, 'FBI', 'us-id')).toEqual({ offices: [], isDecided: true });
});

describe('reads counties from the words of a record', () => {
  const list = (coverage: string, place = 'us-ca') =>
    listCounties(agencyOf('fbi-x', { coverage, jurisdiction: ['us-ca', 'us-nj'] }), place);

  test.each([
    ['San Diego and Imperial counties.', ['San Diego', 'Imperial']],
    ['In it its own counties (Elm, St. Ash and De Oak) and more.', ['Elm', 'St. Ash', 'De Oak']],
    ['South: 59 counties. The main office itself has Elm, Ash and Oak.', ['Elm', 'Ash', 'Oak']],
    ['All without Elm, Ash and Oak counties, which belong to another.', []],
    ['48 counties in the south.', []],
    ['The five boroughs of the city and eight other counties of the state.', []],
    ['', []],
  ])('%s', (coverage, expected) => {
    expect(list(coverage)).toEqual(expected);
  });

  test('a list of another state is only that state’s', () => {
    const coverage = 'The east, and in New Jersey Elm, Ash and Oak counties.';
    expect(list(coverage)).toEqual([]);
    expect(list(coverage, 'us-nj')).toEqual(['Elm', 'Ash', 'Oak']);
  });
});
