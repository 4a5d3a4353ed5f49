// `npm run bench`: what a tick, opening the room and finding in the log cost at 10, 1,000 and 10,000 entries, in the real
// browser on a processor that is slowed down four times. Ends with 1 where one of the promises is broken.

import { median, medians, printTable } from './figures.ts';
import { measureFinding } from './finding.ts';
import { writeLongLog } from './long-log.ts';
import { measureOpening, type Opening } from './opening.ts';
import { createProfile, type Profile } from './profile.ts';
import { measureRules } from './rules.ts';
import { serveSite } from './site.ts';
import { measureTicks, type Tick } from './ticking.ts';

const SIZES = [10, 1000, 10_000] as const;
const SLOWNESS = 4;
const RUNS = Number(process.env.FIREBREAK_BENCH_RUNS ?? 5);
const MOST_TICK_RATIO = 1.5;
const MOST_OPENING_MILLISECONDS = 100;

const columns = SIZES.map((size) => size.toLocaleString('en'));

console.log('The rules alone, in Node, at full speed. Milliseconds.');
const rules = SIZES.map(measureRules);
printTable(
  'Entries',
  columns,
  Object.keys(rules[0] ?? {}).map((name) => [name, rules.map((each) => each[name] ?? NaN)]),
);

const site = await serveSite();
const profiles: Profile[] = [];
const broken: string[] = [];
try {
  for (const size of SIZES) profiles.push(await createProfile(writeLongLog(size), site.home));
  await measure();
} finally {
  for (const profile of profiles) await profile.close();
  site.close();
}
if (broken.length > 0) console.log(`\nBroken: ${broken.join('; ')}.`);
process.exit(broken.length > 0 ? 1 : 0);

async function measure(): Promise<void> {
  const version = profiles[0]?.context.browser()?.version() ?? '';
  console.log(`\nChromium ${version}, processor slowed down ${SLOWNESS} times, medians of ${RUNS} runs. Milliseconds.`);
  for (const { count, leftOut, characters } of profiles)
    if (leftOut > 0)
      console.log(
        `Of ${count} entries, ${leftOut} found no room in localStorage (${characters} characters are taken).`,
      );

  // Round by round, so that a machine that is busy for a while is so for every size.
  const near = profiles.map((): Opening[] => []);
  const fresh = profiles.map((): Opening[] => []);
  const ticks = profiles.map((): Tick[] => []);
  for (let run = 0; run < RUNS; run += 1)
    for (const [place, profile] of profiles.entries()) {
      near[place]?.push(await measureOpening(profile, site.home, SLOWNESS, 'page'));
      fresh[place]?.push(await measureOpening(profile, site.home, SLOWNESS, 'new tab'));
    }
  for (let run = 0; run < Math.ceil(RUNS / 2); run += 1)
    for (const [place, profile] of profiles.entries())
      ticks[place]?.push(...(await measureTicks(profile, site.home, SLOWNESS)));
  const found: (readonly number[] | undefined)[] = [];
  for (const profile of profiles) found.push(await measureFinding(profile, site.home, SLOWNESS));

  sayTicks(ticks.map(medians));
  sayOpening('Opening the room from another page', near.map(medians), true);
  sayOpening('Opening the room in a new tab', fresh.map(medians), false);
  sayFinding(found);
}

function sayTicks(all: readonly Tick[]): void {
  const drawn = all.map((tick) => tick.drawn);
  const ratio = Math.max(...drawn) / Math.min(...drawn);
  printTable('A tick', columns, [
    ['click until the box shows it', drawn],
    ['click until the bar says Saved', all.map((tick) => tick.saved)],
  ]);
  promise(
    `a tick is flat: largest ÷ smallest ${ratio.toFixed(2)}, at most ${MOST_TICK_RATIO}`,
    ratio <= MOST_TICK_RATIO,
  );
}

function sayOpening(title: string, all: readonly Opening[], isPromised: boolean): void {
  const added = all.map(({ draw }) => draw - (all[0]?.draw ?? NaN));
  printTable(title, columns, [
    ['the browser fetches localStorage', all.map((opening) => opening.storage)],
    ['script begins until the room is drawn', all.map((opening) => opening.draw)],
    ['until that frame is done', all.map((opening) => opening.paint)],
    ['what the log adds to that', added],
    ['drawn until both copies are read', all.map((opening) => opening.both)],
    ['longest task meanwhile', all.map((opening) => opening.longest)],
  ]);
  const most = Math.max(...added);
  if (isPromised)
    promise(
      `the log adds ${most.toFixed(0)} ms to opening, less than ${MOST_OPENING_MILLISECONDS}`,
      most < MOST_OPENING_MILLISECONDS,
    );
}

function sayFinding(all: readonly (readonly number[] | undefined)[]): void {
  const say = (of: (times: readonly number[]) => number) =>
    all.map((times) => (times && times.length > 0 ? of(times) : 'not measured'));
  printTable('Finding in the log', columns, [
    ['a letter typed until the list is drawn', say(median)],
    ['the slowest letter', say((times) => Math.max(...times))],
  ]);
  if (all.includes(undefined)) console.log('Not measured: the page of the log has no field “Find in the log”.');
}

function promise(words: string, isKept: boolean): void {
  console.log(`${isKept ? 'kept' : 'BROKEN'}: ${words}`);
  if (!isKept) broken.push(words);
}
