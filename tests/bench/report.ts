// Part of `npm run bench`: what the incident report of a long log costs in Node, in seconds of processor time, and how large
// the files are. Ends with 1 where a promise is broken.

import { foldLog } from '../../src/core/incident.ts';
import { foldLetters } from '../../src/core/letter-log.ts';
import { createLog } from '../../src/core/log.ts';
import { findPlainClocks } from '../../src/core/clock.ts';
import { createReport } from '../../src/core/report.ts';
import { foldReport } from '../../src/core/report-log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { documentToDocx } from '../../src/documents/docx.ts';
import { documentToHtml } from '../../src/documents/html.ts';
import { documentToPdf } from '../../src/documents/pdf.ts';
import { fonts } from '../documents/fonts.ts';
import { printTable } from './figures.ts';
import { INCIDENT } from './long-log.ts';
import { END_OF_NOTED_LOG, writeNotedLog } from './noted-log.ts';

// Ten seconds are promised; other machines are three times as slow as this one.
const MOST_SECONDS = 3.3;

const log = createLog(writeNotedLog());
const [incident, room] = [foldLog(INCIDENT, log), foldRoom(log)];
const ground = {
  incident,
  room,
  log,
  letters: foldLetters(log),
  parts: foldReport(log),
  clocks: findPlainClocks({ incident, room }),
  mayApply: [],
  rulesState: 'here',
  steps: [],
  roleTitles: {},
  company: {},
  now: END_OF_NOTED_LOG,
  zone: 'America/Los_Angeles',
} as const;

const rows: (readonly [string, readonly number[]])[] = [];
const { document } = await measure(
  'Put together',
  () => createReport(ground, 'letter'),
  () => 0,
);
await measure(
  'PDF',
  () => documentToPdf(document, fonts),
  (file) => file.length,
);
await measure(
  'Word',
  () => documentToDocx(document),
  (file) => file.length,
);
await measure(
  'HTML',
  () => documentToHtml(document),
  (file) => file.length,
);
printTable(`Report of ${log.entries.length.toLocaleString('en')} entries`, ['seconds', 'kB'], rows);

const slow = rows.filter(([, [seconds]]) => (seconds ?? Infinity) > MOST_SECONDS).map(([name]) => name);
if (slow.length > 0) console.log(`\nBroken: more than ${MOST_SECONDS} seconds for ${slow.join(', ')}.`);
process.exitCode = slow.length > 0 ? 1 : 0;

async function measure<Result>(
  name: string,
  make: () => Result | Promise<Result>,
  bytesOf: (result: Result) => number,
): Promise<Result> {
  const start = process.cpuUsage();
  const result = await make();
  const { user, system } = process.cpuUsage(start);
  rows.push([name, [(user + system) / 1_000_000, bytesOf(result) / 1000]]);
  return result;
}
