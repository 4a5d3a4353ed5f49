// Everything that must hold, one after the other, and a last line that counts it: `N passed, N failed`.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from './browser/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}test-results`;
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.env.FORCE_COLOR ?? '0' };

/** Each stage is one check, or as many as its report counts. `needs` are stages without which it makes no sense. */
const stages = [
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint and layers', command: 'oxlint --deny-warnings src tests build' },
  { name: 'types', command: 'astro check --minimumSeverity hint' },
  { name: 'dead code', command: 'knip --no-config-hints' },
  { name: 'build', command: 'npm run build --silent' },
  { name: 'budgets', command: 'size-limit', needs: 'build' },
  {
    name: 'unit, content, house and site',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${results}/unit.json`,
    needs: 'build',
    count: () => countVitest(`${results}/unit.json`),
    failures: () => vitestFailures(`${results}/unit.json`),
  },
  {
    name: 'browser',
    command: 'playwright test',
    needs: 'build',
    before: ensureChromium,
    count: () => countPlaywright(`${results}/browser.json`),
    failures: () => playwrightFailures(read(`${results}/browser.json`)?.suites ?? []),
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const failedStages = new Set();
const failures = [];
let passed = 0;
let failed = 0;
for (const stage of stages) {
  const started = Date.now();
  console.log(`\n── ${stage.name}`);
  const isGood = !failedStages.has(stage.needs) && run(stage);
  if (!isGood) failedStages.add(stage.name);
  const counted = stage.count?.() ?? { passed: isGood ? 1 : 0, failed: 0 };
  passed += counted.passed;
  // Read at once: the next stage clears what this one left.
  if (!isGood) failures.push(...(stage.failures?.() ?? []));
  failed += isGood ? counted.failed : Math.max(1, counted.failed);
  console.log(`── ${stage.name}: ${isGood ? 'passed' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`);
}
if (failedStages.size > 0) console.log(`\nFailed: ${[...failedStages].join(', ')}`);
// Once more at the end, where a log that was cut still has them.
for (const line of failures) console.log(`- ${line}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function run({ command, before }) {
  try {
    before?.();
  } catch (error) {
    console.error(error.message);
    return false;
  }
  return spawnSync(command, { cwd: root, env, shell: true, stdio: 'inherit' }).status === 0;
}

function countVitest(file) {
  const report = read(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

function countPlaywright(file) {
  const stats = read(file)?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

/** Each test that failed, with the first lines of why; a file that could not be run, too. */
function vitestFailures(file) {
  return (read(file)?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const failures = assertionResults.filter((each) => each.status === 'failed');
    if (status === 'failed' && failures.length === 0) return [`${name.replace(root, '')}: ${shorten(message)}`];
    return failures.map(
      ({ fullName, failureMessages }) =>
        `${name.replace(root, '')}: ${fullName}: ${shorten(failureMessages.join(' '))}`,
    );
  });
}

function playwrightFailures(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) => {
        const results = tests.flatMap((each) => each.results);
        return `${file}:${line}: ${title}: ${shorten(results.map(({ error }) => error?.message ?? '').join(' '))}`;
      }),
    ...playwrightFailures(inner),
  ]);
}

function shorten(text = '') {
  const plain = stripVTControlCharacters(text).replace(/\s+/g, ' ').trim();
  return plain.length > 400 ? `${plain.slice(0, 400)} …` : plain;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
