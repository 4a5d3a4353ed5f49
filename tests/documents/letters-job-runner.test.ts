import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { JobOrder, JobReport } from '../../src/documents/letters-job.ts';
import { createLettersJob } from '../../src/documents/letters-job-runner.ts';
import type { LetterSet, SetKind } from '../../src/documents/recipient.ts';
import { createFakeFile } from './fake-file.ts';
import { fontFiles } from './fonts.ts';
import { forMaine, forMost } from './letters-samples.ts';

const set: LetterSet = {
  variants: [forMost, forMaine],
  variantByPlace: { 'us-ca': 'most', 'us-me': 'maine' },
  day: '2026-11-22',
};
const fonts = { regular: Uint8Array.from(fontFiles.regular), bold: Uint8Array.from(fontFiles.bold) };
const PEOPLE = [
  'Bob Example,1 Example Street,Sacramento,CA,95814,A-1,K-1',
  'Thị Nguyễn Example,2 Example Street,South Portland,ME,04101,A-2,K-2',
  'محمد Example,3 Example Street,Fresno,CA,93650,A-3,K-3',
  ',4 Example Street,Fresno,CA,93650,A-4,K-4',
];

function createList(rows: readonly string[]): File {
  return new File([['Name,Street,City,State,ZIP,Reference,Code', ...rows].join('\r\n')], 'list.csv');
}

type Unnumbered<Order> = Order extends unknown ? Omit<Order, 'id'> : never;

/** A page that gives orders and keeps what comes back. */
function createPage() {
  const reports: JobReport[] = [];
  let clock = 0;
  let orders = 0;
  let whenReported: (() => void) | undefined;
  const job = createLettersJob(
    (report) => {
      // What a worker sends is copied on the way.
      reports.push(report.type === 'part' || report.type === 'problems' ? report : structuredClone(report));
      whenReported?.();
    },
    () => (clock += 7),
  );
  const take = (order: Unnumbered<JobOrder>) => {
    orders += 1;
    return job.take({ ...order, id: orders });
  };
  const last = (type: JobReport['type']) => reports.findLast((report) => report.type === type);
  const page = {
    reports,
    order: async (order: Unnumbered<JobOrder>) => {
      const before = reports.length;
      await take(order);
      return reports.slice(before);
    },
    check: (changed: LetterSet = set, list: number | null = last('read')?.order ?? null) => {
      const read = last('read');
      const mapping = list !== null && read?.type === 'read' ? read.mapping : {};
      return page.order({ type: 'check', list, mapping, set: changed, fonts: list === null ? null : fonts });
    },
    /** Makes what was looked through last. */
    make: (kind: SetKind, target: FileSystemFileHandle | null = null, isRest = false) =>
      page.order({ type: 'make', checked: last('checked')?.order ?? 0, kind, isRest, target, printName: 'print.pdf' }),
    read: async (rows: readonly string[] = PEOPLE) => {
      await take({ type: 'read', file: createList(rows) });
      await page.check();
      return reports.at(-1);
    },
    /** Resolves with the next report of this type. */
    next: (type: JobReport['type']) =>
      new Promise<void>((resolve) => {
        whenReported = () => reports.at(-1)?.type === type && resolve();
      }),
  };
  return page;
}

const typesOf = (reports: readonly JobReport[]) => reports.map(({ type }) => type);

test('reads a list and says how it is understood', async () => {
  const page = createPage();
  const [read] = await page.order({ type: 'read', file: createList(PEOPLE) });
  expect(read).toMatchObject({ type: 'read', encoding: 'UTF-8', delimiter: ',', count: 4 });
  expect(read).toMatchObject({ mapping: { name: 0, street: 1, city: 2, state: 3, postalCode: 4 } });
});

test('says what is wrong with the rows, what can be made, and shows three of them', async () => {
  const page = createPage();
  const checked = await page.read();
  expect(checked).toMatchObject({
    type: 'checked',
    countByVariant: { most: { docx: 2, pdf: 1 }, maine: { docx: 1, pdf: 1 } },
    leftOut: { docx: 1, pdf: 2 },
    problemCounts: { 'no-name': 1, 'needs-shaping': 1 },
  });
  if (checked?.type !== 'checked') return;
  expect(checked.previews.map(({ which, row, variant }) => [which, row, variant])).toEqual([
    ['first', 2, 'most'],
    ['last', 4, 'most'],
    ['longest', 3, 'maine'],
  ]);
  expect(checked.problems.map(({ row, stops }) => [row, stops])).toEqual([
    [5, 'all'],
    [4, 'pdf'],
  ]);
});

test('makes the set into parts, and says what was made', async () => {
  const page = createPage();
  await page.read();
  const reports = await page.make('docx-zip');
  expect(typesOf(reports)).toEqual(['progress', 'progress', 'part', 'made']);
  const part = reports.find((report) => report.type === 'part');
  const files = unzipSync(new Uint8Array((await part?.blob.arrayBuffer()) ?? new ArrayBuffer(0)));
  expect(Object.keys(files)).toEqual(['000002.docx', '000003.docx', '000004.docx', 'manifest.csv']);
  expect(reports.at(-1)).toMatchObject({ type: 'made', countByVariant: { most: 2, maine: 1 }, pages: null });
});

test('leaves out of a PDF whom no font can set', async () => {
  const page = createPage();
  await page.read();
  const reports = await page.make('pdf');
  expect(reports.at(-1)).toMatchObject({ type: 'made', countByVariant: { most: 1, maine: 1 }, pages: 4 });
  expect(reports.find((report) => report.type === 'part')).toMatchObject({ name: 'print.pdf' });
});

test('writes into the file that was chosen, as one', async () => {
  const page = createPage();
  await page.read(
    Array.from({ length: 1200 }, (_nothing, index) => `Bob ${index},1 Example Street,Fresno,CA,93650,${index},K`),
  );
  const file = createFakeFile();
  const reports = await page.make('docx-zip', file.handle);
  expect(typesOf(reports)).not.toContain('part');
  expect(reports.at(-1)).toMatchObject({ type: 'made', countByVariant: { most: 1200, maine: 0 } });
  expect(Object.keys(unzipSync(file.content() ?? new Uint8Array()))).toHaveLength(1201);
  const progress = reports.flatMap((report) => (report.type === 'progress' ? [report.made] : []));
  expect(progress.length).toBeLessThan(120);
  expect(progress.at(-1)).toBe(1200);
});

test('leaves nothing behind when it is cancelled, and can be asked again', async () => {
  const page = createPage();
  await page.read(
    Array.from({ length: 300 }, (_nothing, index) => `Bob ${index},1 Example Street,Fresno,CA,93650,${index},K`),
  );
  const file = createFakeFile();
  const made = page.make('docx-zip', file.handle);
  await page.next('progress');
  await page.order({ type: 'cancel' });
  const reports = await made;
  expect(typesOf(reports)).toContain('cancelled');
  expect(typesOf(reports)).not.toContain('made');
  expect([file.content(), file.isRemoved()]).toEqual([null, true]);
  const again = await page.make('docx-zip');
  expect(again.at(-1)).toMatchObject({ type: 'made' });
});

test('takes the file back and says so where it cannot be written', async () => {
  const page = createPage();
  await page.read();
  const file = createFakeFile({ mostBytes: 100 });
  const reports = await page.make('docx-zip', file.handle);
  expect(reports.at(-1)).toMatchObject({ type: 'refused', code: 'not-written' });
  expect([file.content(), file.isRemoved()]).toEqual([null, true]);
});

test('removes the empty file that was chosen for what cannot be made', async () => {
  const page = createPage();
  const file = createFakeFile();
  const reports = await page.make('pdf', file.handle);
  expect(reports).toMatchObject([{ type: 'refused', code: 'not-checked' }]);
  expect(file.isRemoved()).toBe(true);
});

test('forgets the list with the next one, and when it is told to', async () => {
  const page = createPage();
  await page.read();
  await page.order({ type: 'read', file: createList([]) });
  expect(page.reports.at(-1)).toMatchObject({ type: 'refused' });
  expect(await page.make('docx-zip')).toMatchObject([{ code: 'not-checked' }]);
  await page.read();
  await page.order({ type: 'forget' });
  expect(await page.make('pdf')).toMatchObject([{ code: 'not-checked' }]);
});

test('makes letters with merge fields from the headings of the list, or without a list', async () => {
  const page = createPage();
  await page.check(set, null);
  const header = async () => {
    const reports = await page.make('merge');
    const part = reports.find((report) => report.type === 'part');
    const files = unzipSync(new Uint8Array((await part?.blob.arrayBuffer()) ?? new ArrayBuffer(0)));
    return new TextDecoder().decode(files['recipients-header.csv']);
  };
  expect(await header()).toContain('Name,Street,Street2,City');
  await page.read();
  expect(await header()).toBe('Name,Street,City,State,ZIP,Reference,Code\r\n');
});

test('says something calm where something unexpected happens, and nothing of a row', async () => {
  const page = createPage();
  await page.read();
  const broken = {
    ...set,
    variants: [{ ...forMost, document: { ...forMost.document, paper: 'none' as 'a4' } }, forMaine],
  };
  const reports = [...(await page.check(broken)), ...(await page.make('pdf'))];
  expect(reports).toContainEqual(expect.objectContaining({ type: 'refused', code: 'went-wrong' }));
  expect(typesOf(reports)).not.toContain('made');
  expect(JSON.stringify(reports)).not.toContain('Example');
});

test('makes Word files for those alone of whom no PDF can be made', async () => {
  const page = createPage();
  await page.read();
  const reports = await page.make('docx-zip', null, true);
  expect(reports.at(-1)).toMatchObject({ type: 'made', countByVariant: { most: 1, maine: 0 } });
});

test('makes nothing where something else was looked through since', async () => {
  const page = createPage();
  await page.read();
  const shown = page.reports.at(-1)?.order ?? 0;
  await page.check({ ...set, day: '2026-11-23' });
  const file = createFakeFile();
  const order = {
    type: 'make',
    checked: shown,
    kind: 'pdf',
    isRest: false,
    target: file.handle,
    printName: '',
  } as const;
  expect(await page.order(order)).toMatchObject([{ type: 'refused', code: 'changed-meanwhile' }]);
  expect(file.isRemoved()).toBe(true);
});

test('looks nothing through by the columns of another list', async () => {
  const page = createPage();
  await page.read();
  const first = page.reports.find(({ type }) => type === 'read')?.order ?? 0;
  await page.order({ type: 'read', file: createList(PEOPLE.slice(1)) });
  expect(await page.check(set, first)).toEqual([]);
  expect(await page.make('docx-zip')).toMatchObject([{ type: 'refused', code: 'not-checked' }]);
});

test('gives all problems as a file, those that stop a letter first', async () => {
  const page = createPage();
  await page.read();
  const [report] = await page.order({ type: 'list-problems' });
  const text = report?.type === 'problems' ? await report.blob.text() : '';
  expect(text.split('\r\n').map((line) => line.replace(/,.*,/, ','))).toEqual([
    expect.stringContaining('Row'),
    '5,No letter',
    '4,Word file only',
    '',
  ]);
});
