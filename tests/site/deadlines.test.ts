import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dutyToWords, limitToWords } from '../../src/core/notification-rule.ts';
import { type PublishedRule, rules } from '../content/content.ts';
import { DIST, pageAt } from './site.ts';

const { document } = pageAt('/reference/deadlines/');
const toText = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ');

/** The part of the page that begins at a rule's anchor. */
const partOf = ({ id }: PublishedRule) => document.getElementById(id)?.closest('section');

const dutiesOf = ({ individuals, regulator, bureaus }: PublishedRule) =>
  [individuals, regulator, bureaus].filter((duty) => duty !== null);

test.each(rules)(
  '$name has an anchor, its citation, its limits in words, what else it says, and when it was checked',
  (rule) => {
    expect(document.getElementById(rule.id)?.textContent).toBe(rule.name);
    const text = toText(partOf(rule)?.textContent);
    expect(text).toContain(rule.citation);
    for (const duty of dutiesOf(rule)) {
      expect(text).toContain(dutyToWords(duty));
      expect(text).toContain(duty.words);
      if (duty.thresholdWords) expect(text).toContain(duty.thresholdWords);
      if (duty.method) expect(text).toContain(duty.method);
    }
    for (const words of [...Object.values(rule.noDuty), rule.delay.words, rule.encryption.words, rule.notes])
      if (words) expect(text).toContain(toText(words));
    expect(text).toContain('Checked in November 2026');
    for (const item of rule.evidence.fromMemory) expect(text.split('From memory, confirm:')[1]).toContain(item);
  },
);

test('marks what is not verified, and nothing else, where the rule stands and in the table', () => {
  const unverified = rules.filter(({ isVerified }) => !isVerified).map(({ id }) => id);
  const marked = rules.filter((rule) => toText(partOf(rule)?.textContent).includes('Not verified:'));
  expect(marked.map(({ id }) => id)).toEqual(unverified);
  const rows = [...document.querySelectorAll('table tr')].filter((row) => row.textContent?.includes('Not verified'));
  expect(rows.map((row) => row.querySelector('a')?.getAttribute('href')).sort()).toEqual(
    unverified.map((id) => `#${id}`).sort(),
  );
});

test('the table has a row for each rule with a number, with its limits in its columns', () => {
  const fixed = rules.filter((rule) => dutiesOf(rule).some(({ limit }) => limit));
  const rows = new Map(
    [...document.querySelectorAll('table tr')].flatMap((row) => {
      const href = row.querySelector('a')?.getAttribute('href');
      return href
        ? [[href.slice(1), [...row.querySelectorAll('td')].map((cell) => toText(cell.textContent))] as const]
        : [];
    }),
  );
  expect([...rows.keys()].sort()).toEqual(fixed.map(({ id }) => id).sort());
  for (const { id, individuals, regulator, bureaus } of fixed) {
    const [people = '', others = ''] = rows.get(id) ?? [];
    if (individuals?.limit) expect(people).toContain(limitToWords(individuals.limit));
    else expect(people).not.toMatch(/\d/);
    for (const duty of [regulator, bureaus]) if (duty?.limit) expect(others).toContain(limitToWords(duty.limit));
  }
});

test('links to official sources, and tells them nothing', () => {
  for (const rule of rules)
    for (const source of rule.sources) {
      const link = [...(partOf(rule)?.querySelectorAll('a') ?? [])].find(
        (each) => each.getAttribute('href') === source,
      );
      expect({ source, rel: link?.getAttribute('rel') }).toEqual({ source, rel: 'noreferrer' });
    }
});

test('has a place in the list of contents for every state and territory, and says that counsel decides', () => {
  const places = [...document.querySelectorAll('nav[aria-label="Contents"] .codes a')];
  expect(places).toHaveLength(54);
  expect(toText(document.querySelector('.caution')?.textContent)).toContain('Counsel decides');
});

test('sleeps, as a policy page does', () => {
  const { html } = pageAt('/reference/deadlines/');
  expect(html).not.toMatch(/<script(?![^>]*type="text\/plain")[^>]* src=/);
  expect(html).not.toMatch(/<link[^>]*rel="(stylesheet|preload|modulepreload|preconnect)"/);
});

test('the file for clocks holds every rule, with what clocks need and no more', () => {
  const keys =
    'id name level citation applies individuals regulator bureaus delay encryption isVerified checkedOn'.split(' ');
  const data = JSON.parse(readFileSync(join(DIST, 'clock-rules.json'), 'utf8')) as Record<string, unknown>[];
  const expected = rules.map((rule) => Object.fromEntries(Object.entries(rule).filter(([key]) => keys.includes(key))));
  const byId = (list: readonly Record<string, unknown>[]) => new Map(list.map((each) => [each.id, each]));
  expect(byId(data)).toEqual(byId(expected));
  expect(data.map(({ id }) => id).slice(0, 2)).toEqual(['us-al', 'us-ak']);
});
