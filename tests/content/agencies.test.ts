import { expect, test } from 'vitest';
import {
  agenciesFor,
  type Agency,
  agencyAddress,
  agencyEmail,
  agencyPhone,
  attorneyGeneralOf,
  phoneToLink,
  printableContacts,
} from '../../src/core/agency.ts';
import { statesAndTerritories } from '../../src/core/place.ts';
import { agencies } from './content.ts';

const ids = (prefix: string, names: string) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${prefix}-${name}`);
const FBI = `albany albuquerque anchorage atlanta baltimore birmingham boston buffalo charlotte chicago cincinnati cleveland
  columbia dallas denver detroit el-paso honolulu houston indianapolis jackson jacksonville kansas-city las-vegas
  little-rock los-angeles louisville miami milwaukee minneapolis mobile nashville new-haven new-orleans new-york newark
  norfolk oklahoma-city omaha philadelphia phoenix pittsburgh portland richmond sacramento salt-lake-city san-antonio
  san-diego san-francisco san-juan seattle springfield st-louis tampa washington`;
const SECRET_SERVICE = `albany albuquerque atlanta baltimore birmingham boston buffalo charlotte chicago cincinnati cleveland
  columbia columbus dallas denver detroit el-paso honolulu houston indianapolis jackson jacksonville kansas-city las-vegas
  little-rock los-angeles louisville mcallen memphis miami minneapolis nashville new-haven new-orleans new-york newark
  norfolk oklahoma-city orlando philadelphia phoenix pittsburgh portland raleigh richmond sacramento san-antonio san-diego
  san-francisco san-juan seattle st-louis tampa washington`;
const HOMELAND_SECURITY = `atlanta baltimore boston buffalo charlotte chicago dallas denver detroit el-paso honolulu houston
  kansas-city las-vegas los-angeles miami nashville new-orleans new-york newark philadelphia phoenix san-antonio san-diego
  san-francisco san-juan seattle st-paul tampa washington`;
const OTHERS = `fbi-hq fbi-ic3 fbi-cywatch usss-hq usss-cftf hsi-tipline cisa-report uspis ftc-identitytheft irs-identity
  annualcreditreport local-da-method local-police-method bureau-equifax bureau-experian bureau-transunion bureau-innovis
  bureau-chexsystems amazon-security`;

/** Hosts outside .gov that belong to a state or to the agency itself. */
const OWN_HOSTS = ['ag.state.la.us', 'developer-docs.amazon.com'];
const NUMBER = /\(\d{3}\)|(?<!\d)\d{3}[-. ]\d{3}[-. ]\d{4}|(?<!\d)\d{3}[-. ]\d{4}(?!\d)|1-8\d\d-/;

const toText = (value: unknown) => JSON.stringify(value);
const idsWhere = (isIt: (agency: Agency) => unknown) =>
  agencies
    .filter(isIt)
    .map(({ id }) => id)
    .sort();

test('there are 214 records under their permanent ids', () => {
  const places = statesAndTerritories.map(({ id }) => id.replace('us-', 'ag-'));
  const expected = [ids('fbi', FBI), ids('usss', SECRET_SERVICE), ids('hsi', HOMELAND_SECURITY), places];
  expect(agencies.map(({ id }) => id).sort()).toEqual([...expected.flat(), ...OTHERS.split(/\s+/)].sort());
  expect(agencies).toHaveLength(214);
});

test('there are so many of each kind', () => {
  const kinds = agencies.map(({ kind }) => kind);
  expect(Object.fromEntries(kinds.map((kind) => [kind, kinds.filter((each) => each === kind).length]))).toEqual({
    national: 11,
    'field-office': 139,
    'attorney-general': 56,
    bureau: 5,
    marketplace: 1,
    local: 2,
  });
});

test.each(statesAndTerritories)('$name has one attorney general, with a site, in the place of its name', ({ id }) => {
  const generals = agenciesFor(agencies, id).filter(({ kind }) => kind === 'attorney-general');
  expect(generals).toHaveLength(1);
  expect(attorneyGeneralOf(agencies, id)).toBe(generals[0]);
  expect(generals[0]?.id).toBe(id.replace('us-', 'ag-'));
  expect(generals[0]?.jurisdiction).toEqual([id]);
});

test('every state and territory has an FBI field office but American Samoa, and these have several', () => {
  const offices = (place: string) =>
    agenciesFor(agencies, place).filter(({ agency, kind }) => agency === 'FBI' && kind === 'field-office');
  const countOf = (isIt: (count: number) => boolean) =>
    statesAndTerritories.filter(({ id }) => isIt(offices(id).length)).map(({ code }) => code);
  expect(countOf((count) => count === 0)).toEqual(['AS']);
  expect(countOf((count) => count > 1)).toEqual(['AL', 'CA', 'FL', 'IL', 'MO', 'NJ', 'NY', 'OH', 'PA', 'TX', 'VA']);
  expect(offices('us-tn').map(({ id }) => id)).toEqual(['fbi-nashville']);
  for (const place of countOf((count) => count > 1).map((code) => `us-${code?.toLowerCase()}`))
    expect(offices(place).filter(({ coverage }) => !coverage)).toEqual([]);
});

test('a jurisdiction is the whole country or places that are known, each once', () => {
  const places = new Set(statesAndTerritories.map(({ id }) => id));
  for (const { id, jurisdiction } of agencies) {
    if (jurisdiction === 'nationwide') continue;
    expect({ id, unknown: jurisdiction.filter((place) => !places.has(place)) }).toEqual({ id, unknown: [] });
    expect({ id, count: new Set(jurisdiction).size }).toEqual({ id, count: jurisdiction.length });
  }
});

test.each(agencies)('no number leaves $id unless it is verified, in any form', (agency) => {
  const { phones, ...others } = agency;
  // A number in other words would go round the one place that decides.
  expect(toText(others)).not.toMatch(NUMBER);
  if (agency.isVerified) return;
  expect(phones).toBeUndefined();
  expect(toText(agency)).not.toMatch(/\d{3}[-. ]?\d{4}|@|TTY|1-8/);
  expect([agencyPhone(agency), agencyAddress(agency), agencyEmail(agency)]).toEqual([undefined, undefined, undefined]);
  expect(printableContacts(agency)).toEqual({ addresses: [], phones: [], emails: [] });
});

test('70 records are not verified, and each of the others says in what it was checked', () => {
  expect(idsWhere(({ isVerified }) => !isVerified)).toHaveLength(70);
  expect(idsWhere(({ isVerified, checkedIn }) => isVerified === (checkedIn === undefined))).toEqual([]);
  expect(idsWhere(({ isVerified, sources }) => !isVerified && sources.length > 0)).toEqual([]);
});

test('these numbers, addresses and mailboxes are in doubt, and are not given out', () => {
  const withheld = (read: (agency: Agency) => string | undefined, key: 'phones' | 'addresses' | 'emails') =>
    idsWhere((agency) => agency[key] && read(agency) === undefined);
  const inDoubt = 'in ky la ma ms nj nm or ut wa wi wv';
  expect(withheld(agencyPhone, 'phones')).toEqual(
    [...ids('ag', inDoubt), 'bureau-transunion', 'fbi-cywatch', 'usss-albuquerque', 'usss-philadelphia'].sort(),
  );
  expect(withheld(agencyAddress, 'addresses')).toEqual(['ag-ky', 'ag-nm', 'bureau-transunion', 'usss-albuquerque']);
  expect(withheld(agencyEmail, 'emails')).toEqual(['ag-nd', 'cisa-report', 'fbi-cywatch']);
  // Where the one to use is in doubt, each of the others is for something else, and says for what.
  const others = agencies
    .filter((agency) => !agencyPhone(agency))
    .flatMap((agency) => printableContacts(agency).phones);
  expect(others.filter(({ words }) => !words)).toEqual([]);
});

test('these have a number to call', () => {
  expect(agencies.filter((agency) => agencyPhone(agency)).map(({ kind }) => kind)).toHaveLength(55 + 39 + 8 + 4);
  expect(idsWhere(({ id }) => id.startsWith('fbi-')).filter((id) => !['fbi-ic3', 'fbi-cywatch'].includes(id))).toEqual(
    idsWhere((agency) => agency.agency === 'FBI' && agencyPhone(agency)),
  );
});

test.each(agencies.filter(({ phones }) => phones))('$id has numbers that a telephone can dial', ({ phones = [] }) => {
  for (const { text } of phones) expect(phoneToLink(text)).toMatch(/^tel:\+1[2-9]\d{9}(;ext=\d+)?$/);
  expect(new Set(phones.map(({ text }) => phoneToLink(text))).size).toBe(phones.length);
});

test('mailboxes are mailboxes, and 30 offices have a page for notices of breaches', () => {
  const mailboxes = agencies.flatMap(({ emails = [] }) => emails.map(({ text }) => text));
  expect(mailboxes.filter((text) => !/^[\w.]+@([a-z0-9]+\.)+[a-z]+$/i.test(text))).toEqual([]);
  expect(idsWhere(({ breachPortal }) => breachPortal)).toHaveLength(30);
  expect(idsWhere(({ kind, breachPortal }) => breachPortal && kind !== 'attorney-general')).toEqual([]);
  expect(idsWhere(({ breachPortal, breachNotice }) => breachPortal && !breachNotice)).toEqual([]);
});

test('sources are official addresses, and nothing names a place where code is kept', () => {
  const hosts = [...new Set(agencies.flatMap(({ sources }) => sources.map((source) => new URL(source).host)))];
  expect(hosts.filter((host) => !host.endsWith('.gov') && !OWN_HOSTS.includes(host))).toEqual([]);
  const addresses = toText(agencies).match(/https?:\/\/[^\s",)]+/g) ?? [];
  expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  expect(idsWhere((agency) => /github|gitlab|seed_data|\.py|\.sql|from memory \(/i.test(toText(agency)))).toEqual([]);
});

test('each was checked on a day that has been', () => {
  for (const { id, checkedOn } of agencies) {
    expect({ id, checkedOn }).toEqual({ id, checkedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    expect(new Date(checkedOn).toISOString().slice(0, 10)).toBe(checkedOn);
    expect(new Date(checkedOn).valueOf()).toBeLessThanOrEqual(Date.now());
  }
});
