import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/core/command.ts';
import type { Entry } from '../../src/core/event.ts';
import { logToFile } from '../../src/core/incident-file.ts';
import { createLog } from '../../src/core/log.ts';
import { foldLog, itemProgress } from '../../src/core/incident.ts';
import { itemState } from '../../src/core/item.ts';
import { foldRoom } from '../../src/core/room.ts';
import { incidentToFile } from '../../src/workspace/cabinet.ts';
import { keepFoldSaved, SMALLEST_SAVED_LOG } from '../../src/workspace/fold-saver.ts';
import { createRoomDesk } from '../../src/workspace/room.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { INCIDENT, note, sampleEvents, writeAll } from '../core/samples.ts';
import { createFakeBrowser, type FakeBrowser, PREFIX, settle } from './fakes.ts';

const tick: Command = { type: 'tick-item', item: 'lock', words: '1.1 Lock it' };
const opened = writeAll([sampleEvents['incident-opened'], sampleEvents['hold-placed']]);
const long = [...opened];
for (let index = 0; index < SMALLEST_SAVED_LOG; index += 1)
  long.push(note(`Note ${index}`, { after: [long.at(-1)?.id ?? ''] }));
const isTicked = (workspace: Workspace) => {
  const incident = workspace.$incident.get();
  return incident && itemState(itemProgress(incident, 'lock')) === 'done';
};
const isSaved = ({ storage }: FakeBrowser) => storage.values.has(`${PREFIX}saved`);

/** A browser with a long log, of which a page of the room was open. */
async function setUp(entries: readonly Entry[] = long) {
  const browser = createFakeBrowser();
  const writer = await browser.open();
  await writer.journal.append(entries);
  await writer.switchTo(INCIDENT);
  const idle: (() => void)[] = [];
  const rest = () => {
    for (let work = idle.shift(); work; work = idle.shift()) work();
  };
  keepFoldSaved(writer, createRoomDesk(writer).$room, (work) => idle.push(work));
  rest();
  return { browser, writer, rest };
}

/** Opens a page and looks at it before it has read the log. */
function openEarly(browser: FakeBrowser) {
  browser.durable.hold();
  const workspace = browser.tab();
  const loading = workspace.start();
  const desk = createRoomDesk(workspace);
  return {
    workspace,
    desk,
    async finish() {
      browser.durable.release();
      await loading;
      await settle();
    },
  };
}

describe('what is saved of a long log', () => {
  test('shows at once on the next page, before the log is read', async () => {
    const { browser, writer } = await setUp();
    const { workspace, desk, finish } = openEarly(browser);
    expect(workspace.$log.get().saved?.count).toBe(long.length);
    expect(workspace.$log.get().log.heads).toEqual(writer.$log.get().log.heads);
    expect(workspace.$incident.get()).toEqual(foldLog(INCIDENT, createLog(long)));
    expect(desk.$room.get()).toEqual(foldRoom(createLog(long)));
    await finish();
    expect(workspace.$log.get().saved).toBeUndefined();
    expect(workspace.$log.get().log.entries).toHaveLength(long.length);
    expect(desk.$room.get()).toEqual(foldRoom(createLog(long)));
  });

  test('goes on with what any page wrote since', async () => {
    const { browser } = await setUp();
    await (await browser.open()).run(tick);
    const { workspace } = openEarly(browser);
    expect(workspace.$log.get().saved?.since).toHaveLength(1);
    expect(isTicked(workspace)).toBe(true);
  });

  test('is worth nothing to a log that is read quickly', async () => {
    const { browser } = await setUp(opened);
    expect(isSaved(browser)).toBe(false);
  });

  test('gives way where something came another way', async () => {
    const { browser } = await setUp();
    browser.storage.setItem(`${PREFIX}event:${INCIDENT}:${note('late').id}`, note('late').line);
    const { workspace } = openEarly(browser);
    expect(workspace.$log.get().saved).toBeUndefined();
    expect(workspace.$log.get().log.entries).toHaveLength(long.length + 1);
  });

  test('is made again when much was written since, and not before', async () => {
    const { browser, writer, rest } = await setUp();
    const first = browser.storage.values.get(`${PREFIX}saved`);
    await writer.run(tick);
    rest();
    expect(browser.storage.values.get(`${PREFIX}saved`)).toBe(first);
    for (let index = 0; index < 120; index += 1) await writer.journal.append([note(`More ${index}`)]);
    expect(isSaved(browser)).toBe(false);
    await writer.refresh();
    rest();
    expect(isSaved(browser)).toBe(true);
    expect(browser.storage.values.get(`${PREFIX}saved`)).not.toBe(first);
  });

  test('is mended by the next page when it tells something else than the log', async () => {
    const { browser } = await setUp();
    const key = `${PREFIX}saved`;
    browser.storage.setItem(key, browser.storage.getItem(key)?.replaceAll('Stolen laptop', 'Stolen phone') ?? '');
    const { workspace, finish } = openEarly(browser);
    expect(workspace.$incident.get()?.title).toBe('Stolen phone');
    await finish();
    expect(workspace.$incident.get()?.title).toBe('Stolen laptop');
    keepFoldSaved(workspace, createRoomDesk(workspace).$room, (work) => work());
    expect(browser.storage.getItem(key)).not.toContain('Stolen phone');
  });

  test('never stands in the way of an entry', async () => {
    const { browser, writer } = await setUp();
    const used = [...browser.storage.values].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    browser.storage.quota = used + 50;
    browser.durable.fail('full', 'writes');
    expect(await writer.run(tick)).toBeUndefined();
    expect(isSaved(browser)).toBe(false);
    expect(browser.storage.values.has(`${PREFIX}event:${INCIDENT}:${writer.$log.get().log.heads[0]}`)).toBe(true);
  });

  test('is erased with the incident', async () => {
    const { browser, writer } = await setUp();
    await writer.journal.erase(INCIDENT);
    expect([...browser.storage.values.values()].join()).not.toContain('Stolen laptop');
  });
});

describe('a page that has not read the log yet', () => {
  test('reads it before it writes', async () => {
    const { browser } = await setUp();
    const { workspace, finish } = openEarly(browser);
    const ticking = workspace.run(tick);
    expect(isTicked(workspace)).toBe(true);
    expect(workspace.$log.get().saved).toBeUndefined();
    await finish();
    await ticking;
    expect(workspace.$log.get().log.entries.at(-1)?.after).toEqual([long.at(-1)?.id]);
  });

  test('keeps what another tab tells for when it has', async () => {
    const { browser } = await setUp();
    const { workspace, finish } = openEarly(browser);
    const { id, line } = note('From another tab');
    browser.bus.join().tell({ type: 'rows', rows: [{ incident: INCIDENT, id, line }] });
    browser.bus.deliver();
    expect(workspace.$log.get().saved).toBeDefined();
    await finish();
    expect(workspace.$log.get().log.entries.filter((entry) => entry.id === id)).toHaveLength(1);
    expect(workspace.$log.get().log.entries).toHaveLength(long.length + 1);
    expect(workspace.$incident.get()?.workCount).toBe(foldLog(INCIDENT, createLog(long)).workCount + 1);
  });

  test('saves the whole log as a file', async () => {
    const { browser } = await setUp();
    const { workspace, finish } = openEarly(browser);
    const file = incidentToFile(workspace, INCIDENT);
    await finish();
    expect(await file).toBe(logToFile(INCIDENT, createLog(long)));
  });

  test('leaves the incident when it turns out to be erased', async () => {
    const { browser, writer } = await setUp();
    await writer.journal.erase(INCIDENT);
    const workspace = await browser.open();
    expect(workspace.$incident.get()).toBeUndefined();
  });
});
