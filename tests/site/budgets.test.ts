// What a page of the incident room fetches of script before anybody does anything there.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DIST } from './site.ts';

const BUDGET_IN_BYTES = 35_000;
const OTHER_BUDGET_IN_BYTES = 36_500;
const LETTERS_BUDGET_IN_BYTES = 40_000;

function scriptsOf(page: string): ReadonlySet<string> {
  const html = readFileSync(join(DIST, page, 'index.html'), 'utf8');
  const scripts = new Set(
    [...html.matchAll(/(?:src|component-url|renderer-url)="(\/_astro\/[^"]+\.js)"/g)].map(([, path = '']) => path),
  );
  // A set that grows while it is walked is walked to its new end.
  for (const script of scripts)
    for (const [, name = ''] of readFileSync(join(DIST, script), 'utf8').matchAll(/(?:import|from)\s*"\.\/([^"]+)"/g))
      scripts.add(`/_astro/${name}`);
  return scripts;
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
  'incident/brief',
  'incident/hand-over',
])('%s has at most 36.5 kB of script, brotli', (page) => {
  const scripts = scriptsOf(page);
  expect(scripts.size).toBeGreaterThan(3);
  expect(weigh(scripts)).toBeLessThanOrEqual(OTHER_BUDGET_IN_BYTES);
});

test('the letters have at most 40 kB of script, brotli, before one of them is made', () => {
  expect(weigh(scriptsOf('incident/letters'))).toBeLessThanOrEqual(LETTERS_BUDGET_IN_BYTES);
});

test('the room has no rules in its script: they are fetched where a clock needs them', () => {
  for (const script of scriptsOf('incident'))
    expect(readFileSync(join(DIST, script), 'utf8')).not.toContain('Civ. Code');
});
