import { describe, expect, test } from 'vitest';
import { FILE_LIMIT_IN_MEGABYTES, logToFile } from '../../src/core/incident-file.ts';
import { createLog } from '../../src/core/log.ts';
import {
  eraseIncident,
  incidentToFile,
  listIncidents,
  type OpenedFile,
  readIncidentFile,
  readLog,
  takeIncidentFile,
} from '../../src/workspace/cabinet.ts';
import { openIncident } from '../../src/workspace/open-incident.ts';
import { createWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { INCIDENT, note, sampleEvents, START, strangeEntry, writeAll } from '../core/samples.ts';
import { createFakeBrowser, createFakeBus, createFakeDurable, runInRoom, settle, watchJournal } from './fakes.ts';

const blob = (text: string) => new Blob([text]);
const entries = [
  ...writeAll([sampleEvents['incident-opened'], sampleEvents['item-done']]),
  strangeEntry({ v: 2, mood: '🔥\u2028' }),
];
const file = logToFile(INCIDENT, createLog(entries));

async function opened(workspace: Workspace, text: string): Promise<OpenedFile> {
  const result = await readIncidentFile(workspace, blob(text));
  if ('problem' in result) throw new Error(result.problem.words);
  return result;
}

async function setUp(title = 'Stolen laptop') {
  const browser = createFakeBrowser();
  const workspace = await browser.open();
  await openIncident(workspace, { title, kind: 'real', facts: {} });
  await runInRoom(workspace, { type: 'add-note', text: 'Called 555-0101 🔥\u2028\r\n' });
  return { browser, workspace };
}

describe('the list of incidents', () => {
  test('is empty in a new browser', async () => {
    expect(await listIncidents(await createFakeBrowser().open())).toEqual([]);
  });

  test('has every incident of this browser, the latest first', async () => {
    const { browser, workspace } = await setUp();
    browser.wait(5);
    await openIncident(workspace, { title: 'Drill', kind: 'exercise', facts: {} });
    await runInRoom(workspace, { type: 'close-incident', reason: 'Over', unfinished: [] });
    const list = await listIncidents(workspace);
    expect(list.map(({ title, kind, entryCount }) => [title, kind, entryCount])).toEqual([
      ['Drill', 'exercise', 2],
      ['Stolen laptop', 'real', 2],
    ]);
    expect(list.map(({ closed }) => closed?.reason)).toEqual(['Over', undefined]);
  });

  test('leaves out what was erased', async () => {
    const { workspace } = await setUp();
    await eraseIncident(workspace, 'incident-1');
    expect(await listIncidents(workspace)).toEqual([]);
  });
});

describe('a file', () => {
  test('brings an erased incident back with the same bytes', async () => {
    const { browser, workspace } = await setUp();
    const saved = await incidentToFile(workspace, 'incident-1');
    await eraseIncident(workspace, 'incident-1');
    expect(workspace.$incident.get()).toBeUndefined();
    expect(browser.durable.events.size).toBe(0);
    expect(await takeIncidentFile(workspace, await opened(workspace, saved))).toBeUndefined();
    expect(workspace.$incident.get()?.title).toBe('Stolen laptop');
    expect(await incidentToFile(workspace, 'incident-1')).toBe(saved);
    expect(await incidentToFile(await browser.open(), 'incident-1')).toBe(saved);
  });

  test('is told before it is taken in, and nothing is changed by telling', async () => {
    const { browser, workspace } = await setUp();
    const before = new Map(browser.storage.values);
    expect(await opened(workspace, file)).toMatchObject({
      incident: INCIDENT,
      title: 'Stolen laptop',
      isHere: false,
      newEntryCount: 3,
    });
    expect(browser.storage.values).toEqual(before);
    expect(browser.durable.events.size).toBe(1);
  });

  test('becomes the current incident here, while another tab stays with its own', async () => {
    const { browser, workspace } = await setUp('Lost phone');
    const other = await browser.open();
    await takeIncidentFile(workspace, await opened(workspace, file));
    await settle();
    expect([workspace, other].map((each) => each.$incident.get()?.id)).toEqual([INCIDENT, 'incident-1']);
    expect(workspace.journal.mark('current')).toBe(`real ${INCIDENT}`);
    expect(await incidentToFile(other, INCIDENT)).toBe(file);
    expect(await listIncidents(workspace)).toHaveLength(2);
  });

  test('is merged into the incident that is here', async () => {
    const { browser, workspace } = await setUp();
    const away = createFakeBrowser();
    const awayWorkspace = await away.open();
    await takeIncidentFile(awayWorkspace, await opened(awayWorkspace, await incidentToFile(workspace, 'incident-1')));
    await runInRoom(awayWorkspace, { type: 'add-note', text: 'Written away' });
    await runInRoom(workspace, { type: 'add-note', text: 'Written here' });
    const fromAway = await opened(workspace, await incidentToFile(awayWorkspace, 'incident-1'));
    expect(fromAway).toMatchObject({ isHere: true, newEntryCount: 1 });
    const other = await browser.open();
    expect(await takeIncidentFile(workspace, fromAway)).toBeUndefined();
    await settle();
    const log = await readLog(workspace, 'incident-1');
    expect(log.entries).toHaveLength(4);
    expect(log.heads).toHaveLength(2);
    expect(other.$log.get().log.entries).toEqual(log.entries);
    await takeIncidentFile(workspace, fromAway);
    expect((await readLog(workspace, 'incident-1')).entries).toHaveLength(4);
  });

  test('is read without being current', async () => {
    const { workspace } = await setUp();
    await takeIncidentFile(workspace, await opened(workspace, file));
    await workspace.switchTo('incident-1');
    expect(await incidentToFile(workspace, INCIDENT)).toBe(file);
  });

  test('is shown in a browser that keeps nothing', async () => {
    const durable = createFakeDurable();
    durable.fail('blocked');
    const workspace = createWorkspace({
      now: () => START,
      zone: 'UTC',
      newId: () => 'incident-1',
      openJournal: () => watchJournal(undefined, durable),
      tabs: createFakeBus().join(),
      whenIdle: (work) => work(),
    });
    await workspace.start();
    expect(await takeIncidentFile(workspace, await opened(workspace, file))).toBeUndefined();
    expect(await incidentToFile(workspace, INCIDENT)).toBe(file);
  });
});

describe('a bad file', () => {
  test.each([
    ['file-not-ours', 'garbage'],
    ['file-not-ours', ''],
    ['file-cut-off', file.slice(0, -200)],
    ['file-line-altered', file.replace('Stolen', 'Stollen')],
    ['file-later-format', file.replace('-file 1 ', '-file 2 ')],
  ])('changes nothing: %s', async (code, text) => {
    const { browser, workspace } = await setUp();
    const before = new Map(browser.storage.values);
    expect(await readIncidentFile(workspace, blob(text))).toMatchObject({ problem: { code } });
    expect(browser.storage.values).toEqual(before);
    expect(browser.durable.events.size).toBe(1);
    expect(workspace.$incident.get()?.title).toBe('Stolen laptop');
  });

  test('is refused for its size without being read', async () => {
    const workspace = await createFakeBrowser().open();
    const large = blob(file);
    Object.defineProperty(large, 'size', { value: (FILE_LIMIT_IN_MEGABYTES + 1) * 1_000_000 });
    Object.defineProperty(large, 'text', { value: () => Promise.reject(new Error('It was read.')) });
    expect(await readIncidentFile(workspace, large)).toMatchObject({ problem: { code: 'file-too-large' } });
  });

  test('is said to be unreadable where the disk fails', async () => {
    const workspace = await createFakeBrowser().open();
    const broken = blob(file);
    Object.defineProperty(broken, 'text', {
      value: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    });
    expect(await readIncidentFile(workspace, broken)).toMatchObject({ problem: { code: 'file-unreadable' } });
  });

  test('is one for which there is no room, and then nothing of it stays', async () => {
    const { browser, workspace } = await setUp();
    const read = await opened(workspace, file);
    browser.durable.fail('full', 'writes');
    browser.storage.quota = [...browser.storage.values].join('').length + 600;
    expect(await takeIncidentFile(workspace, read)).toMatchObject({ code: 'file-too-much-to-keep' });
    expect(workspace.$incident.get()?.title).toBe('Stolen laptop');
    expect([...browser.storage.values.keys()].filter((key) => key.includes(INCIDENT))).toEqual([]);
    expect((await listIncidents(workspace)).map(({ id }) => id)).toEqual(['incident-1']);
  });
});

describe('erasing', () => {
  test('takes the incident from every tab and leaves the others', async () => {
    const { browser, workspace } = await setUp();
    await takeIncidentFile(workspace, await opened(workspace, file));
    const other = await browser.open();
    await eraseIncident(workspace, INCIDENT);
    await settle();
    expect([workspace, other].map((each) => each.$incident.get())).toEqual([undefined, undefined]);
    expect((await listIncidents(other)).map(({ id }) => id)).toEqual(['incident-1']);
    expect((await browser.open()).$incident.get()).toBeUndefined();
  });

  test('leaves the current incident where another one is erased', async () => {
    const { workspace } = await setUp();
    await takeIncidentFile(workspace, await opened(workspace, file));
    await eraseIncident(workspace, 'incident-1');
    expect(workspace.$incident.get()?.id).toBe(INCIDENT);
    expect(await readLog(workspace, 'incident-1')).toMatchObject({ entries: [], heads: [] });
  });

  test('is not undone by a row that another tab still tells of', async () => {
    const { browser, workspace } = await setUp();
    await eraseIncident(workspace, 'incident-1');
    const { id, line, incident } = note('late', { incident: 'incident-1' });
    browser.bus.join().tell({ type: 'rows', rows: [{ id, line, incident }] });
    await settle();
    expect(workspace.$incident.get()).toBeUndefined();
  });
});
