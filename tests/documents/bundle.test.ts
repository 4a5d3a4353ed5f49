import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkLogCommand, INCIDENT_FILE_NAME, MANIFEST_NAME, README_NAME } from '../../src/core/bundle.ts';
import { logToFile } from '../../src/core/incident-file.ts';
import { createLog } from '../../src/core/log.ts';
import { type BundlePart, makeBundle } from '../../src/documents/bundle.ts';
import { subject } from '../core/bundle-subject.ts';
import { everyEvent, INCIDENT, note, writeAll } from '../core/samples.ts';
import { hasProgram, run, writeTemporary } from './tools.ts';

const log = createLog([...writeAll(everyEvent), note('Back\\slash %s "quotes" $(date) ñ 事件 end 3')]);
const parts: readonly BundlePart[] = [
  { name: INCIDENT_FILE_NAME, what: 'The log.', make: async () => logToFile(INCIDENT, log) },
  { name: 'custody/E-1-9f2c.html', what: 'A form.', make: async () => '<p>ñ</p>' },
  { name: 'report.pdf', what: 'The report.', make: async () => ({ why: 'A typeface is missing.' }) },
  { name: 'large.bin', what: 'Bytes.', make: async () => new Uint8Array(600_000).fill(7) },
];
const quiet = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

async function make(some = parts): Promise<Uint8Array<ArrayBuffer>> {
  const made = await makeBundle(subject, some, quiet());
  if (made.type !== 'made') throw new Error(made.type);
  return made.content;
}

/** Unpacks into a folder of its own and gives its path. */
function unzip(content: Uint8Array): string {
  const file = writeTemporary(content, 'bundle.zip');
  const folder = join(dirname(file), 'out');
  expect(run('unzip', '-q', file, '-d', folder)).toMatchObject({ status: 0, stderr: '' });
  return folder;
}

test('holds what was made, with a README and a list of fingerprints first', async () => {
  const files = unzipSync(await make());
  expect(Object.keys(files)).toEqual([
    README_NAME,
    MANIFEST_NAME,
    INCIDENT_FILE_NAME,
    'custody/E-1-9f2c.html',
    'large.bin',
  ]);
  expect(new TextDecoder().decode(files['custody/E-1-9f2c.html'])).toBe('<p>ñ</p>');
  expect(files['large.bin']).toEqual(new Uint8Array(600_000).fill(7));
  const readme = new TextDecoder().decode(files[README_NAME]);
  expect(readme).toContain('report.pdf\n    A typeface is missing.');
  expect(readme).toContain('large.bin\n    Bytes.');
});

test('says in every name but two that an exercise is one', async () => {
  const made = await makeBundle({ ...subject, kind: 'exercise' }, parts, quiet());
  if (made.type !== 'made') throw new Error(made.type);
  expect(Object.keys(unzipSync(made.content))).toEqual([
    README_NAME,
    MANIFEST_NAME,
    'EXERCISE-incident-file.txt',
    'custody/EXERCISE-E-1-9f2c.html',
    'EXERCISE-large.bin',
  ]);
  expect(made.gaps).toEqual([{ name: 'EXERCISE-report.pdf', what: 'The report.', why: 'A typeface is missing.' }]);
});

test('gives the same bytes for the same log and moment', async () => {
  expect(await make()).toEqual(await make());
});

test('tells how far it is, and is cancelled on the way', async () => {
  const begun: string[] = [];
  const cancel = new AbortController();
  const onProgress = (done: number, name: string) => {
    begun.push(`${done} ${name}`);
    if (done === 1) cancel.abort();
  };
  expect(await makeBundle(subject, parts, { onProgress, signal: cancel.signal })).toEqual({ type: 'cancelled' });
  expect(begun).toEqual(['0 incident-file.txt', '1 custody/E-1-9f2c.html']);
});

test('takes no name twice and none that is not plain', async () => {
  const [first] = parts;
  if (!first) throw new Error('no part');
  await expect(make([first, { ...first, name: first.name.toUpperCase() }])).rejects.toThrow('may not be called');
  await expect(make([{ ...first, name: '../x' }])).rejects.toThrow('may not be called');
});

test.skipIf(!hasProgram('unzip') || !hasProgram('sha256sum'))(
  'passes sha256sum after unzipping, and no longer where a byte was changed (skipped without unzip and sha256sum)',
  async () => {
    const folder = unzip(await make());
    const check = () => spawnSync('sha256sum', ['-c', MANIFEST_NAME], { cwd: folder, encoding: 'utf8' });
    expect(check()).toMatchObject({ status: 0, stderr: '' });
    const listed = check()
      .stdout.split('\n')
      .filter(Boolean)
      .map((line) => line.replace(': OK', ''));
    const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(listed.toSorted()).toEqual(
      there
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
        .filter((name) => name !== MANIFEST_NAME)
        .toSorted(),
    );
    appendFileSync(join(folder, 'custody/E-1-9f2c.html'), ' ');
    expect(check()).toMatchObject({ status: 1, stdout: expect.stringContaining('custody/E-1-9f2c.html: FAILED') });
  },
);

test.skipIf(!hasProgram('unzip') || !hasProgram('sha256sum') || !hasProgram('bash'))(
  'the README’s command finds the line of the log that was altered, and no other (skipped without its programs)',
  async () => {
    const folder = unzip(await make());
    const readme = readFileSync(join(folder, README_NAME), 'utf8').replaceAll('\n       ', '\n');
    expect(readme).toContain(checkLogCommand(INCIDENT_FILE_NAME));
    const check = () =>
      spawnSync('bash', ['-c', checkLogCommand(INCIDENT_FILE_NAME)], { cwd: folder, encoding: 'utf8' });
    expect(check()).toMatchObject({ stdout: '', stderr: '' });
    const path = join(folder, INCIDENT_FILE_NAME);
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[3] = lines[3]?.replace('"who":"', '"who":"X') ?? '';
    writeFileSync(path, lines.join('\n'));
    expect(check().stdout).toBe(`altered: ${lines[3]}\n`);
  },
);

test.skipIf(!hasProgram('python3'))('is whole for Python’s reader (skipped without Python)', async () => {
  const path = writeTemporary(await make(), 'bundle.zip');
  const script = 'import sys,zipfile;print(zipfile.ZipFile(sys.argv[1]).testzip())';
  expect(run('python3', '-c', script, path).stdout).toBe('None\n');
});
