import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from './site.ts';

const root = join(import.meta.dirname, '../..');
const OUT = 'node_modules/.firebreak-base';
// Other tests run beside the build, on machines of any kind.
const BUILD_LIMIT_MILLISECONDS = 1_200_000;

beforeAll(() => {
  // Not the whole environment: the test runner sets names in it that a build understands otherwise.
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1', FIREBREAK_BASE: '/policies/', FIREBREAK_OUT: OUT };
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build', '--silent'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}, BUILD_LIMIT_MILLISECONDS);

afterAll(() => rmSync(join(root, OUT), { recursive: true, force: true }));

test('a site that lives below a path links only below it', () => {
  const pages = readPages(join(root, OUT));
  expect(pages.length).toBeGreaterThan(8);
  const stray = pages.flatMap(({ html, path }) =>
    [...html.matchAll(/ (?:href|src|action|component-url|renderer-url|data-(?:index|room|bundle|base))="(\/[^"]*)"/g)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('/policies/'))
      .map((address) => `${path} ${address}`),
  );
  expect(stray).toEqual([]);
});
