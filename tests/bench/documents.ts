// Part of `npm run bench`: how long people wait for each document of an incident with ten thousand entries and five megabytes
// of notes, in the real browser at full speed: from the visit, or the click, until the document is there. Ends with 1 where
// one takes longer than is promised.

import { statSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { median, printTable } from './figures.ts';
import { writeNotedLog } from './noted-log.ts';
import { createProfile, type Profile } from './profile.ts';
import { serveSite } from './site.ts';

const RUNS = Number(process.env.FIREBREAK_BENCH_RUNS ?? 3);
const MOST_SECONDS = 10;
const LIMIT_MILLISECONDS = 180_000;

interface Figures {
  readonly seconds: number;
  /** Of a file. */
  readonly kilobytes?: number;
}

type Measured = (page: Page, home: string) => Promise<Figures>;

const documents: Readonly<Record<string, Measured>> = {
  'Contact sheet, on screen': (page, home) =>
    visit(page, new URL('incident/contacts/', home), page.locator('.contact-lines .contact').last()),
  'Fact sheet, on screen': (page, home) =>
    visit(page, new URL('incident/report/', home), page.locator('.fact-screen .fact-line').nth(29)),
  'Report, PDF': saveReport('PDF'),
  'Report, Word': saveReport('Word file'),
  'Report, HTML': saveReport('HTML'),
  'Timeline, CSV for Timesketch': (page, home) => save(page, home, 'timeline', 'Save as CSV for Timesketch'),
  Calendar: (page, home) => save(page, home, 'calendar', 'Save for a calendar'),
  'VERIS record': (page, home) => save(page, home, 'veris', 'Save the record'),
  'Evidence bundle': (page, home) => save(page, home, 'bundle', 'Save the evidence bundle'),
};

const site = await serveSite();
let profile: Profile | undefined;
try {
  profile = await createProfile(writeNotedLog(), site.home);
  process.exitCode = (await measureAll(profile)) ? 0 : 1;
} finally {
  await profile?.close();
  site.close();
}

/** Whether each one is there in time. */
async function measureAll({ context, count }: Profile): Promise<boolean> {
  const figures = Object.keys(documents).map((): Figures[] => []);
  // Round by round, so that a machine that is busy for a while is so for every document.
  for (let run = 0; run < RUNS; run += 1)
    for (const [place, measure] of Object.values(documents).entries()) {
      const page = await context.newPage();
      page.setDefaultTimeout(LIMIT_MILLISECONDS);
      figures[place]?.push(await measure(page, site.home));
      await page.close();
    }

  const version = context.browser()?.version() ?? '';
  console.log(`\nChromium ${version} at full speed, ${count.toLocaleString('en')} entries, ${RUNS} runs.`);
  const rows = Object.keys(documents).map((name, place) => {
    const runs = figures[place] ?? [];
    const seconds = runs.map((each) => each.seconds);
    return { name, middle: median(seconds), slowest: Math.max(...seconds), kilobytes: runs[0]?.kilobytes ?? '' };
  });
  printTable(
    'Until it is there',
    ['seconds, median', 'slowest', 'kB'],
    rows.map(({ name, middle, slowest, kilobytes }) => [name, [middle, slowest, kilobytes]]),
  );
  const slow = rows.filter(({ middle }) => !(middle <= MOST_SECONDS)).map(({ name }) => name);
  console.log(
    slow.length > 0
      ? `\nBroken: more than ${MOST_SECONDS} seconds for ${slow.join('; ')}.`
      : `kept: each one is there within ${MOST_SECONDS} seconds`,
  );
  return slow.length === 0;
}

/** From the first request until this is on the screen. */
async function visit(page: Page, address: URL, there: Locator): Promise<Figures> {
  const began = performance.now();
  await page.goto(address.href, { waitUntil: 'commit' });
  await there.waitFor();
  return { seconds: (performance.now() - began) / 1000 };
}

function saveReport(kind: string): Measured {
  return (page, home) => save(page, home, 'report', `Save as ${kind}`);
}

/** From the click until the file is whole. The page has everything before that, besides what it fetches for the file. */
async function save(page: Page, home: string, part: string, name: string): Promise<Figures> {
  await page.goto(new URL(`incident/report/#${part}`, home).href);
  const button = page.getByRole('button', { name, exact: true });
  await button.waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy="true"]') && !document.body.innerText.includes('Reading the notification'),
  );
  const began = performance.now();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const path = await download.path();
  return { seconds: (performance.now() - began) / 1000, kilobytes: statSync(path).size / 1000 };
}
