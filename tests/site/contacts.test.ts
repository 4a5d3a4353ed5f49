import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dayToWords } from '../../src/components/dates.ts';
import { agenciesFor, type Agency, agencyPhone, phoneToLink, printableContacts } from '../../src/core/agency.ts';
import { statesAndTerritories } from '../../src/core/place.ts';
import { agencies } from '../content/content.ts';
import { DIST, pageAt, pages } from './site.ts';

const { document, html } = pageAt('/reference/contacts/');
const toText = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ');
const lineOf = ({ id }: Agency) => document.getElementById(id);
const linksOf = (agency: Agency) =>
  [...(lineOf(agency)?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));

test.each(agencies)('$id has its line, with the day on which it was checked', (agency) => {
  const text = toText(lineOf(agency)?.textContent);
  expect(lineOf(agency)?.querySelector('.name')?.textContent).toBe(agency.name);
  expect(text).toContain(dayToWords(new Date(agency.checkedOn)));
  expect(linksOf(agency)).toContain(agency.url);
  for (const words of [agency.coverage, agency.breachNotice, agency.notes, agency.checkedIn])
    if (words) expect(text).toContain(toText(words));
  for (const address of [agency.locator, agency.breachPortal]) if (address) expect(linksOf(agency)).toContain(address);
  const { phones, emails, addresses } = printableContacts(agency);
  expect(linksOf(agency).filter((href) => href?.startsWith('tel:'))).toEqual(
    phones.map(({ text }) => phoneToLink(text)),
  );
  expect(linksOf(agency).filter((href) => href?.startsWith('mailto:'))).toEqual(
    emails.map(({ text }) => `mailto:${text}`),
  );
  for (const point of addresses) expect(text).toContain(point.text);
});

test('marks what is not verified, and nothing else', () => {
  const marked = agencies.filter((agency) => toText(lineOf(agency)?.textContent).includes('Not verified:'));
  expect(marked.map(({ id }) => id)).toEqual(agencies.filter(({ isVerified }) => !isVerified).map(({ id }) => id));
});

test('no file of the site holds a number or a mailbox that may not be printed', () => {
  const printed = new Set(agencies.flatMap((agency) => printableContacts(agency).phones.map(({ text }) => text)));
  const mailboxes = new Set(agencies.flatMap((agency) => printableContacts(agency).emails.map(({ text }) => text)));
  const withheld = agencies.flatMap(({ phones = [], emails = [] }) =>
    [...phones, ...emails].map(({ text }) => text).filter((text) => !printed.has(text) && !mailboxes.has(text)),
  );
  expect(withheld.length).toBeGreaterThan(30);
  const digitsOf = (text: string) => (text.includes('@') ? text : phoneToLink(text).slice('tel:+1'.length));
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|js|json)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  expect(files.length).toBeGreaterThan(pages.length);
  const leaked = withheld.filter((text) =>
    files.some((file) => file.includes(text) || file.includes(`tel:+1${digitsOf(text)}`)),
  );
  expect(leaked).toEqual([]);
});

test('says why a number is left out where the one to use is in doubt', () => {
  const doubtful = agencies.filter((agency) => agency.phones && !agencyPhone(agency));
  expect(doubtful).toHaveLength(16);
  for (const agency of doubtful)
    expect(toText(lineOf(agency)?.textContent)).toContain(agency.phones?.[0]?.doubt ?? 'no doubt');
});

test('each link to call or to write has a name that says whom, and begins with what it shows', () => {
  const links = [...document.querySelectorAll('a[href^="tel:"], a[href^="mailto:"]')];
  expect(links.length).toBeGreaterThan(150);
  for (const link of links) {
    const line = link.closest('.agency')?.querySelector('.name')?.textContent ?? 'no line';
    expect(link.getAttribute('aria-label')).toContain(`${link.textContent?.trim()}, ${line}`);
  }
});

test.each(statesAndTerritories)('$name lists every agency that is responsible for it, once', ({ id, name }) => {
  const place = document.getElementById(id)?.closest('section');
  expect(place?.querySelector('h3')?.textContent).toBe(name);
  const names = [...(place?.querySelectorAll('.name') ?? [])].map((heading) => heading.textContent);
  expect(names.sort()).toEqual(
    agenciesFor(agencies, id)
      .map((agency) => agency.name)
      .sort(),
  );
});

test('has a place in the list of contents for every state and territory, and sleeps', () => {
  expect(document.querySelectorAll('nav[aria-label="Contents"] .codes a')).toHaveLength(56);
  expect(html).not.toMatch(/<script(?![^>]*type="text\/plain")[^>]* src=/);
  expect(html).not.toMatch(/<link[^>]*rel="(stylesheet|preload|modulepreload|preconnect)"/);
});

test('is named at the foot of every page, beside the deadlines', () => {
  const without = pages.filter(({ document }) => !document.querySelector('.foot a[href$="/reference/contacts/"]'));
  expect(without.map(({ path }) => path)).toEqual([]);
});
