import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { INCIDENT_FILE_NAME, MANIFEST_NAME } from '../../src/core/bundle.ts';
import { makeBundle } from '../../src/documents/bundle.ts';
import { openBundle } from '../../src/documents/bundle-open.ts';
import { pack, readZip, unpack, writeZip } from '../../src/documents/zip.ts';
import { subject } from '../core/bundle-subject.ts';

const LOG = 'firebreak-incident-file 1 a1b2c3d4e5f60718\n';
const encode = (text: string) => new TextEncoder().encode(text);

async function make(): Promise<Uint8Array> {
  const parts = [
    { name: INCIDENT_FILE_NAME, what: '', make: async () => LOG },
    { name: 'report.html', what: '', make: async () => '<p>Report</p>' },
  ];
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const made = await makeBundle(subject, parts, work);
  if (made.type !== 'made') throw new Error(made.type);
  return made.content;
}

const listed = (changed: readonly string[] = [], added: readonly string[] = []) => ({ type: 'listed', changed, added });

async function opened(file: Uint8Array) {
  const result = await openBundle(file);
  return 'problem' in result
    ? result.problem.code
    : { log: new TextDecoder().decode(result.incidentFile), check: result.check };
}

test('finds the incident file, and that every file is as it was', async () => {
  expect(await opened(await make())).toEqual({ log: LOG, check: listed() });
});

test('names each file that was changed or is not there', async () => {
  const zip = readZip(await make());
  if ('fault' in zip) throw new Error(zip.fault);
  const without = zip.value.filter(({ name }) => name !== 'report.html');
  expect(await opened(writeZip(without))).toEqual({ log: LOG, check: listed(['report.html']) });
  const files = Object.fromEntries(zip.value.map((part) => [part.name, part]));
  const other = zip.value.map((part) =>
    part.name === 'README.txt' ? { ...(files['report.html'] ?? part), name: part.name } : part,
  );
  expect(await opened(writeZip(other))).toEqual({ log: LOG, check: listed(['README.txt']) });
});

async function openedWithList(change: (list: string) => string | undefined, more: readonly string[] = []) {
  const zip = readZip(await make());
  if ('fault' in zip) throw new Error(zip.fault);
  const parts = zip.value.flatMap((part) => {
    if (part.name !== MANIFEST_NAME) return [part];
    const list = unpack(part, part.size);
    if ('fault' in list) throw new Error(list.fault);
    const text = change(new TextDecoder().decode(list.value));
    return text === undefined ? [] : [pack(part.name, encode(text))];
  });
  return opened(writeZip([...parts, ...more.map((name) => pack(name, encode('x')))]));
}

test('names a file whose line is gone from the list, and one that was added', async () => {
  const deleted = (list: string) => list.replace(/^.*report\.html\n/m, '');
  expect(await openedWithList(deleted)).toEqual({ log: LOG, check: listed([], ['report.html']) });
  const more = ['evidence.html', 'other/incident-file.txt'];
  expect(await openedWithList((list) => list, more)).toEqual({ log: LOG, check: listed([], more) });
});

test('says that nothing is checked where the list is empty, unreadable or not there', async () => {
  for (const list of [undefined, '', '\n', 'not a list\n'])
    expect(await openedWithList(() => list)).toEqual({ log: LOG, check: { type: 'unlisted' } });
});

test('reads a bundle that somebody unpacked and packed again in a folder', async () => {
  expect(await opened(zipSync({ 'bundle/': new Uint8Array(), [`bundle/${INCIDENT_FILE_NAME}`]: encode(LOG) }))).toEqual(
    {
      log: LOG,
      check: { type: 'unlisted' },
    },
  );
});

test('says what is wrong with a file that is no bundle', async () => {
  const file = await make();
  expect(await opened(zipSync({ 'a.txt': encode('x') }))).toBe('bundle-without-log');
  expect(await opened(file.slice(0, -100))).toBe('bundle-damaged');
  expect(await opened(encode('PK\u0003\u0004'))).toBe('bundle-damaged');
  const zip = readZip(file);
  if ('fault' in zip) throw new Error(zip.fault);
  const bomb = zip.value.map((part) => (part.name === INCIDENT_FILE_NAME ? { ...part, size: 70_000_000 } : part));
  expect(await opened(writeZip(bomb))).toBe('bundle-too-large');
  const many = zip.value.map((part) => (part.name === 'report.html' ? { ...part, size: 300_000_000 } : part));
  expect(await opened(writeZip(many))).toBe('bundle-too-large');
});

test('says that it does not open a ZIP file with a password', async () => {
  const file = await make();
  const view = new DataView(file.buffer);
  for (let at = 0; at < file.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
  expect(await opened(file)).toBe('bundle-encrypted');
});
