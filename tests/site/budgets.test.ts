// What a page of the incident room fetches of script before anybody does anything there.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DIST } from './site.ts';

const BUDGET_IN_BYTES = 35_000;
const OTHER_BUDGET_IN_BYTES = 38_000;
const LETTERS_BUDGET_IN_BYTES = 35_000;
/** What every page has while an incident is open. */
const SHARED = /\/desk\.[^/]+\.js$/;
/** What a letter draws at most when it is opened: one that is held, for a portal or a request for approval. */
const PARTS_OF_A_LETTER = [
  ['LetterDesk', 'LetterFileNote', 'LetterPortal'],
  ['LetterDesk', 'LetterFileNote', 'LetterAttach'],
] as const;

function scriptsOf(page: string, parts: readonly string[] = []): ReadonlySet<string> {
  const html = readFileSync(join(DIST, page, 'index.html'), 'utf8');
  const scripts = new Set([
    ...[...html.matchAll(/(?:src|component-url|renderer-url)="(\/_astro\/[^"]+\.js)"/g)].map(([, path = '']) => path),
    ...parts.map(partToPath),
  ]);
  // A set that grows while it is walked is walked to its new end.
  for (const script of scripts)
    for (const [, name = ''] of readFileSync(join(DIST, script), 'utf8').matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g))
      scripts.add(`/_astro/${name}`);
  return scripts;
}

/** A part of a page that is fetched when it is drawn. */
function partToPath(part: string): string {
  const found = readdirSync(join(DIST, '_astro')).filter((name) => name.startsWith(`${part}.`) && name.endsWith('.js'));
  expect(found.map((name) => name.split('.')[0])).toEqual([part]);
  return `/_astro/${found[0]}`;
}

const weigh = (scripts: ReadonlySet<string>) =>
  [...scripts].reduce((sum, script) => sum + brotliCompressSync(readFileSync(join(DIST, script))).length, 0);

test('the room has at most 35 kB of script, brotli', () => {
  const scripts = scriptsOf('incident');
  expect(scripts.size).toBeGreaterThan(3);
  expect(weigh(scripts)).toBeLessThanOrEqual(BUDGET_IN_BYTES);
});

test.each([
  'incident/facts',
  'incident/steps',
  'incident/log',
  'incident/evidence',
  'incident/people',
  'incident/pauses',
  'incident/contacts',
  'incident/brief',
  'incident/hand-over',
  'incident/report',
])('%s has at most 38 kB of script, brotli', (page) => {
  const scripts = scriptsOf(page);
  expect(scripts.size).toBeGreaterThan(3);
  expect(weigh(scripts)).toBeLessThanOrEqual(OTHER_BUDGET_IN_BYTES);
});

test.each(PARTS_OF_A_LETTER)(
  'a letter with %s, %s and %s adds at most 35 kB to the script that every page has, brotli, before anything is made',
  (...parts) => {
    const scripts = [...scriptsOf('incident/letters', parts)];
    expect(scripts.filter((path) => SHARED.test(path))).toHaveLength(1);
    expect(weigh(new Set(scripts.filter((path) => !SHARED.test(path))))).toBeLessThanOrEqual(LETTERS_BUDGET_IN_BYTES);
  },
);

test('no library for documents comes before something is made', () => {
  const scripts = scriptsOf('incident/letters', [...PARTS_OF_A_LETTER.flat(), 'LetterRecipients', 'LetterOwn']);
  // Reading lists, the smallest of what is meant, weighs 14.6 kB with its library.
  const heavy = [...scripts].filter((path) => !SHARED.test(path) && weigh(new Set([path])) >= 14_000);
  expect(heavy).toEqual([]);
});

test('the room has no rules in its script: they are fetched where a clock needs them', () => {
  for (const script of scriptsOf('incident'))
    expect(readFileSync(join(DIST, script), 'utf8')).not.toContain('Civ. Code');
});
