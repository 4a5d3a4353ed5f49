// Part of `npm run bench`: how many letters a second of processor time makes, as Word files and as PDF, in Node; beside
// docxtemplater, which opens the same letter anew for every recipient. Ends with 1 where a promise is broken.

import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { fillDocument } from '../../src/core/document.ts';
import type { RecipientValues } from '../../src/core/document.ts';
import { documentToDocx } from '../../src/documents/docx.ts';
import { isTemplateProblem, mergeDocx, readDocxTemplate } from '../../src/documents/merge-docx.ts';
import { startPdf } from '../../src/documents/pdf.ts';
import { fonts } from '../documents/fonts.ts';
import { letter, names, recipient } from '../documents/samples.ts';
import { printTable } from './figures.ts';

const SIZES = [100, 1000, 10_000] as const;
// The other library is slow, and as slow for each letter: it is measured on so many and reckoned up.
const MOST_OF_THE_OTHER = 300;
const LEAST_TIMES_AHEAD = 10;
const MOST_MEMORY_GROWTH_MEGABYTES = 100;

interface Figures {
  readonly perSecond: number;
  readonly megabytes: number;
}

const file = await documentToDocx(letter);
const template = readDocxTemplate(file);
if (isTemplateProblem(template)) throw new Error(template.words);

const toRecipient = (index: number): RecipientValues => ({
  ...recipient,
  name: `${names[index % names.length]} ${index}`,
  reference: `FB-${index}`,
});

const word: Figures[] = [];
const pdf: Figures[] = [];
const other: Figures[] = [];
for (const size of SIZES) {
  word.push(await measure(size, (index) => void mergeDocx(template, toRecipient(index))));
  const writer = startPdf({ title: 'Letters', author: 'Example', language: 'en-US' }, fonts, () => {});
  pdf.push(await measure(size, (index) => void writer.add(fillDocument(letter, toRecipient(index))), writer.finish));
  other.push(await measure(Math.min(size, MOST_OF_THE_OTHER), makeWithTheOther));
}

const columns = SIZES.map((size) => size.toLocaleString('en'));
console.log('Letters of two pages in a second of processor time, in Node.');
printTable('Letters', columns, [
  ['Word files, merged here', word.map(({ perSecond }) => perSecond)],
  [`docxtemplater (at most ${MOST_OF_THE_OTHER})`, other.map(({ perSecond }) => perSecond)],
  ['PDF, one file', pdf.map(({ perSecond }) => perSecond)],
]);
console.log('\nMemory in use at the end, in megabytes.');
printTable('Letters', columns, [
  ['Word files', word.map(({ megabytes }) => megabytes)],
  ['PDF', pdf.map(({ megabytes }) => megabytes)],
]);

const broken = [
  ...SIZES.filter(
    (_size, index) => (word[index]?.perSecond ?? 0) < LEAST_TIMES_AHEAD * (other[index]?.perSecond ?? 0),
  ).map((size) => `Word files are less than ${LEAST_TIMES_AHEAD} times ahead at ${size}`),
  ...[word, pdf]
    .filter((figures) => (figures[2]?.megabytes ?? 0) - (figures[1]?.megabytes ?? 0) > MOST_MEMORY_GROWTH_MEGABYTES)
    .map(() => 'memory grows with the number of letters'),
];
if (broken.length > 0) console.log(`\nBroken: ${broken.join('; ')}.`);
process.exitCode = broken.length > 0 ? 1 : 0;

async function measure(size: number, make: (index: number) => void, finish?: () => Promise<void>): Promise<Figures> {
  const start = process.cpuUsage();
  for (let index = 0; index < size; index += 1) {
    make(index);
    // A turn for what is waiting to be written.
    if (index % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await finish?.();
  const { user, system } = process.cpuUsage(start);
  globalThis.gc?.();
  return { perSecond: (size * 1_000_000) / (user + system), megabytes: process.memoryUsage().heapUsed / 1_000_000 };
}

function makeWithTheOther(index: number): void {
  const opened = new Docxtemplater(new PizZip(file), { delimiters: { start: '{{', end: '}}' }, linebreaks: true });
  opened.render(toRecipient(index));
  opened.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}
