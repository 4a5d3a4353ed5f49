// Part of `npm run bench`: whole sets of letters, from the recipients to the last byte, as the worker makes them; the bytes
// are counted and let go. Ends with 1 where memory grows with the number of letters.

import { readPdfFonts } from '../../src/documents/pdf-font.ts';
import { makeLetters } from '../../src/documents/letter-run.ts';
import { nextTurn } from '../../src/documents/next-turn.ts';
import type { SetKind } from '../../src/documents/recipient.ts';
import { fontFiles } from '../documents/fonts.ts';
import { createLetters, createOrder } from '../documents/letters-samples.ts';
import { printTable } from './figures.ts';

const SIZES = [1000, 10_000] as const;
const KINDS = [
  ['docx-zip', 'Word files in a ZIP file'],
  ['pdf', 'One PDF'],
] as const satisfies readonly (readonly [SetKind, string])[];
const MOST_GROWTH_MEGABYTES = 50;

type Figures = Awaited<ReturnType<typeof measure>>;

const results: { readonly name: string; readonly figures: readonly Figures[] }[] = [];
for (const [kind, name] of KINDS) {
  const figures: Figures[] = [];
  for (const size of SIZES) figures.push(await measure(kind, size));
  results.push({ name, figures });
}

const columns = SIZES.map((size) => size.toLocaleString('en'));
const print = (title: string, pick: (figures: Figures) => number) => {
  console.log(`\n${title}`);
  printTable(
    'Letters',
    columns,
    results.map(({ name, figures }) => [name, figures.map(pick)]),
  );
};
console.log('Whole sets, as the worker makes them.');
print('Letters in a second of processor time.', ({ perSecond }) => perSecond);
print('Most memory in use on the way, in megabytes, besides the list and the fonts.', ({ most }) => most);
print('The same at the end, with the manifest.', ({ end }) => end);
print('Megabytes written.', ({ written }) => written);

const growing = results.filter(
  ({ figures }) => (figures[1]?.most ?? 0) - (figures[0]?.most ?? 0) > MOST_GROWTH_MEGABYTES,
);
if (growing.length > 0)
  console.log(`\nBroken: memory grows with the number: ${growing.map(({ name }) => name).join('; ')}.`);
process.exitCode = growing.length > 0 ? 1 : 0;

async function measure(kind: SetKind, size: number) {
  const letters = createLetters(size);
  const fonts = readPdfFonts(fontFiles);
  const before = held();
  let most = 0;
  let bytes = 0;
  let measuring = 0;
  const start = process.cpuUsage();
  const made = await makeLetters(
    createOrder({
      kind,
      letters,
      fonts,
      lettersPerPart: Number.MAX_SAFE_INTEGER,
      turn: nextTurn,
      open: async () => ({
        write: (chunk) => void (bytes += chunk.length),
        close: async () => {},
        abort: async () => {},
      }),
      progress: (count) => {
        if (count % Math.max(50, size / 20) !== 0) return;
        const from = process.cpuUsage();
        most = Math.max(most, held() - before);
        const { user, system } = process.cpuUsage(from);
        measuring += user + system;
      },
    }),
  );
  const { user, system } = process.cpuUsage(start);
  const end = held() - before;
  if ('code' in made) throw new Error(made.words);
  return { perSecond: (size * 1_000_000) / (user + system - measuring), most, end, written: bytes / 1_000_000 };
}

function held(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_000_000;
}
