// Everything that must hold, one after the other, and a last line that counts it: `N passed, N failed`.

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
  },
  {
    name: 'browser',
    command: 'playwright test',
    needs: 'build',
    before: ensureChromium,
    count: () => countPlaywright(`${results}/browser.json`),
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const failedStages = new Set();
let passed = 0;
let failed = 0;
for (const stage of stages) {
  const started = Date.now();
  console.log(`\n── ${stage.name}`);
  const isGood = !failedStages.has(stage.needs) && run(stage);
  if (!isGood) failedStages.add(stage.name);
  const counted = stage.count?.() ?? { passed: isGood ? 1 : 0, failed: 0 };
  passed += counted.passed;
  failed += isGood ? counted.failed : Math.max(1, counted.failed);
  console.log(`── ${stage.name}: ${isGood ? 'passed' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`);
}
if (failedStages.size > 0) console.log(`\nFailed: ${[...failedStages].join(', ')}`);
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

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
