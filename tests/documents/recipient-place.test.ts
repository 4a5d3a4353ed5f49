import { expect, test } from 'vitest';
import { places, statesAndTerritories } from '../../src/core/place.ts';
import {
  countryName,
  findPlaceId,
  findState,
  isCountryName,
  isDomestic,
  isMilitaryState,
  isUnknownCountry,
} from '../../src/documents/recipient-place.ts';

const find = (state: string, country = '', postalCode = '') => findPlaceId({ state, country, postalCode });

test('finds every state and territory by its code, its name and its id', () => {
  for (const { id, name, code = '' } of statesAndTerritories) {
    for (const text of [code, code.toLowerCase(), name, ` ${name.toUpperCase()} `, id]) {
      expect(find(text)).toBe(id);
      expect(find(text, 'USA')).toBe(id);
      expect(findState(text)?.id).toBe(id);
    }
  }
});

test.each([
  ['a state without a country', 'CA', '', 'us-ca'],
  ['what may be California or Canada', 'CA', 'CA', null],
  ['Germany, not Delaware', '', 'DE', 'eu'],
  ['Delaware, not Germany', 'DE', 'US', 'us-de'],
  ['a country that decides over the state', 'CA', 'Germany', 'eu'],
  ['Georgia, the state', 'Georgia', '', 'us-ga'],
  ['Georgia, the country', '', 'Georgia', 'other'],
  ['the name in the country itself', '', 'Österreich', 'eu'],
  ['a name with an accent in two characters', '', 'O\u0308sterreich', 'eu'],
  ['Norway, of the EEA', '', 'NOR', 'eu'],
  ['a country with its code behind it', 'TX', 'United States (US)', 'us-tx'],
  ['the Virgin Islands of the United States', '', 'Virgin Islands, U.S.', 'us-vi'],
  ['the other Virgin Islands', '', 'Virgin Islands (UK)', 'other'],
  ['Switzerland', '', 'Switzerland', 'other'],
  ['a part of the United Kingdom', 'Surrey', 'England', 'uk'],
  ['Australia, whose WA is not Washington', 'WA', 'Australia', 'au'],
  ['Washington', 'WA', 'United States of America', 'us-wa'],
  ['the District', 'D.C.', 'U.S.A.', 'us-dc'],
  ['a territory as a country', '', 'Puerto Rico', 'us-pr'],
  ['a territory by its code', '', 'GU', 'us-gu'],
  ['Ontario', 'ON', 'Canada', 'ca'],
  ['Quebec', 'Québec', 'CAN', 'ca-qc'],
  ['Alberta', 'AB', 'Canada', 'ca-ab'],
  ['a province without a country', 'British Columbia', '', 'ca'],
  ['Quebec without a country', 'QC', '', 'ca-qc'],
  ['a country in the column of the state', 'United Kingdom', '', 'uk'],
  ['nothing in words', 'TX', 'N/A', 'us-tx'],
  ['a state that there is not', 'XX', '', null],
  ['a state that there is not in the United States', 'Ontario', 'US', null],
  ['a province that there is not', 'XX', 'Canada', null],
  ['Canada without a province', '', 'Canada', null],
  ['the United States without a state', '', 'US', null],
  ['a state beside a misspelt country', 'CA', 'Unites States', null],
  ['a province beside a misspelt country', 'Ontario', 'Cnada', null],
  ['the military beside a misspelt country', 'AE', 'Unites States', null],
  ['a country that is not counted by itself, whose state has a code of ours', 'SC', 'Brazil', 'other'],
  ['a country in no list', 'Grad', 'Ruritania', 'other'],
  ['a part of the Union with a code of its own', '', 'GP', 'eu'],
  ['nothing', '', '', null],
  ['nothing, written out', 'n/a', '-', null],
])('finds the place of %s', (_name, state, country, place) => {
  expect(find(state, country)).toBe(place);
});

test('finds the province by the postal code where none is given that is known', () => {
  expect(find('', 'Canada', 'H2X 1Y4')).toBe('ca-qc');
  expect(find('', 'Canada', 't2p1j9')).toBe('ca-ab');
  expect(find('', 'Canada', 'M5V 2T6')).toBe('ca');
  expect(find('CA', 'CA', 'M5V 2T6')).toBe('ca');
  expect(find('Canada', '', 'G1A 1A1')).toBe('ca-qc');
});

test('lets no misspelt country stand beside a ZIP or postal code of ours', () => {
  for (const code of ['93701', '93701-0001', '937010001', 'M5V 2T6'])
    expect(find('', 'Unites States', code)).toBeNull();
  expect(find('', 'Mexico', '06600')).toBe('other');
  expect(find('', 'Ruritania', 'R-12')).toBe('other');
});

test('tells a country that is in no list', () => {
  expect(['Unites States', 'Mars', 'QQ'].map(isUnknownCountry)).not.toContain(false);
  expect(['', 'N/A', 'US', 'Mexico', 'GU', 'Türkiye', 'Viet Nam'].map(isUnknownCountry)).not.toContain(true);
});

test('tells the states of the military', () => {
  expect(['AE', 'ap', 'A.A.', 'Armed Forces Europe'].map(isMilitaryState)).not.toContain(false);
  expect(['AL', 'AZ', '', 'Armed'].map(isMilitaryState)).not.toContain(true);
});

test('gives no place that is not counted', () => {
  const ids = new Set(places.map(({ id }) => id));
  for (const country of ['', 'US', 'CA', 'DE', 'UK', 'AU', 'Mars', 'PR', 'EU']) {
    for (const state of ['', 'CA', 'QC', 'other', 'constructor']) {
      const id = find(state, country);
      expect(id === null || ids.has(id)).toBe(true);
    }
  }
});

test('says what a letter within the country is', () => {
  expect(['', 'US', 'u.s.', 'United States', 'Puerto Rico', 'none'].map(isDomestic)).not.toContain(false);
  expect(['Canada', 'DE', 'Mars'].map(isDomestic)).not.toContain(true);
});

test('writes a country out in place of its code', () => {
  expect(countryName('DE')).toBe('Germany');
  expect(countryName('gbr')).toBe('United Kingdom');
  expect(countryName('Deutschland')).toBe('Deutschland');
  expect(countryName('MX')).toBe('Mexico');
  expect(countryName('QQ')).toBe('QQ');
});

test('tells the name of a country from a code', () => {
  expect(isCountryName('Germany')).toBe(true);
  expect(isCountryName('DE')).toBe(false);
  expect(isCountryName('Springfield')).toBe(false);
  expect(['Georgia', 'Lebanon', 'Peru'].map(isCountryName)).not.toContain(true);
});
