import { describe, expect, test } from 'vitest';
import type { Command, Opening } from '../../src/core/command.ts';
import { itemProgress } from '../../src/core/incident.ts';
import { itemState } from '../../src/core/item.ts';
import { openIncident } from '../../src/workspace/open-incident.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { minute } from '../core/samples.ts';
import { createFakeBrowser, PREFIX, runInRoom, settle } from './fakes.ts';

const opening: Opening = { title: 'Stolen laptop', kind: 'real', facts: { malware: 'no' } };
const tick = (item: string): Command => ({ type: 'tick-item', item, words: `1.1 Do ${item}` });
const stateOf = (workspace: Workspace, item: string) => {
  const incident = workspace.$incident.get();
  return incident && itemState(itemProgress(incident, item));
};
const markOf = (workspace: Workspace) => workspace.journal.mark('current');
const seen = (workspace: Workspace) => workspace.$log.get().log.entries.map((entry) => entry.line);

async function setUp() {
  const browser = createFakeBrowser();
  const workspace = await browser.open();
  await openIncident(workspace, opening);
  return { browser, workspace };
}

describe('an incident that is opened', () => {
  test('is there, in both copies, under the name of who opened it', async () => {
    const browser = createFakeBrowser();
    const workspace = await browser.open();
    expect(workspace.$incident.get()).toBeUndefined();
    await workspace.setMe(' Ada Obi ');
    expect(await openIncident(workspace, opening)).toBeUndefined();
    expect(workspace.$incident.get()).toMatchObject({ id: 'incident-1', title: 'Stolen laptop', openedBy: 'Ada Obi' });
    expect(browser.durable.events.get('incident-1')?.size).toBe(2);
    expect(workspace.$keeping.get().state).toBe('saved');
    expect(workspace.$log.get().log.heads).toHaveLength(1);
  });

  test('waits until both copies were read where the page was not ready', async () => {
    const { browser } = await setUp();
    browser.storage.values.clear();
    const workspace = browser.tab();
    const loading = workspace.start();
    const ticking = workspace.run(tick('lock'));
    await Promise.all([loading, ticking]);
    expect(await ticking).toBeUndefined();
    expect(stateOf(workspace, 'lock')).toBe('done');
  });

  test('takes the place of the one that was there', async () => {
    const { workspace } = await setUp();
    await openIncident(workspace, { ...opening, title: 'Lost phone' });
    expect(workspace.$incident.get()).toMatchObject({ id: 'incident-2', title: 'Lost phone' });
    await workspace.switchTo('incident-1');
    expect(workspace.$incident.get()?.title).toBe('Stolen laptop');
    expect(markOf(workspace)).toBe('real incident-1');
  });
});

describe('a tick', () => {
  test('is shown at once, before it is saved', async () => {
    const { browser, workspace } = await setUp();
    browser.durable.hold();
    const ticking = workspace.run(tick('lock'));
    expect(stateOf(workspace, 'lock')).toBe('done');
    expect(workspace.$keeping.get().state).toBe('saving');
    browser.durable.release();
    await ticking;
    expect(workspace.$keeping.get().state).toBe('saved');
  });

  test('is kept after a reload, and painted before the durable copy was read', async () => {
    const { browser, workspace } = await setUp();
    await workspace.run(tick('lock'));
    browser.durable.hold();
    const reloaded = browser.tab();
    const loading = reloaded.start();
    expect(stateOf(reloaded, 'lock')).toBe('done');
    expect(reloaded.$isLoaded.get()).toBe(false);
    browser.durable.release();
    await loading;
    expect(reloaded.$isLoaded.get()).toBe(true);
    expect(seen(reloaded)).toEqual(seen(workspace));
  });

  test('writes nothing a second time', async () => {
    const { workspace } = await setUp();
    await workspace.run(tick('lock'));
    const { version } = workspace.$log.get();
    expect(await workspace.run(tick('lock'))).toBeUndefined();
    expect(workspace.$log.get().version).toBe(version);
  });

  test('is one tick where somebody clicks twice', async () => {
    const { workspace } = await setUp();
    expect(await Promise.all([workspace.run(tick('lock')), workspace.run(tick('lock'))])).toEqual([
      undefined,
      undefined,
    ]);
    expect(workspace.$log.get().log.entries).toHaveLength(3);
  });

  test('lands in the incident for which it was meant, though the tab turns to another one', async () => {
    const { workspace } = await setUp();
    await openIncident(workspace, { ...opening, title: 'Lost phone' });
    const ticking = workspace.run(tick('lock'));
    await workspace.switchTo('incident-1');
    expect(await ticking).toBeUndefined();
    expect(stateOf(workspace, 'lock')).toBe('to-do');
    await workspace.switchTo('incident-2');
    expect(stateOf(workspace, 'lock')).toBe('done');
  });

  test('is refused with words where no incident is open', async () => {
    const workspace = await createFakeBrowser().open();
    expect(await workspace.run(tick('lock'))).toMatchObject({ code: 'incident-missing' });
  });

  test('is refused when the time lies ahead of the clock', async () => {
    const { workspace } = await setUp();
    const noticed = { type: 'record-moment', moment: 'detected', isEstimate: false } as const;
    const problem = await runInRoom(workspace, { ...noticed, at: minute(60) });
    expect(problem).toMatchObject({ code: 'time-in-future' });
    expect(await runInRoom(workspace, { ...noticed, at: minute(1) })).toBeUndefined();
  });

  test('is withdrawn, with words, when no copy has room', async () => {
    const { browser, workspace } = await setUp();
    const before = seen(workspace);
    browser.durable.fail('full', 'writes');
    browser.storage.quota = 0;
    const ticking = workspace.run(tick('lock'));
    expect(stateOf(workspace, 'lock')).toBe('done');
    expect(await ticking).toMatchObject({ code: 'not-kept' });
    expect(stateOf(workspace, 'lock')).toBe('to-do');
    expect(seen(workspace)).toEqual(before);
  });
});

describe('an opening that cannot be kept', () => {
  test('leaves no incident and no mark of one', async () => {
    const browser = createFakeBrowser();
    const workspace = await browser.open();
    browser.durable.fail('full', 'writes');
    browser.storage.quota = 100;
    expect(await openIncident(workspace, opening)).toMatchObject({ code: 'not-kept' });
    expect(workspace.$incident.get()).toBeUndefined();
    expect(markOf(workspace)).toBe('');
  });

  test('leaves the incident that was there, and its mark', async () => {
    const { browser, workspace } = await setUp();
    browser.durable.fail('full', 'writes');
    browser.storage.quota = 0;
    expect(await openIncident(workspace, { ...opening, title: 'Lost phone' })).toMatchObject({ code: 'not-kept' });
    expect(workspace.$incident.get()?.title).toBe('Stolen laptop');
    expect(markOf(workspace)).toBe('real incident-1');
  });

  test('is a closing that leaves the mark as it was', async () => {
    const { browser, workspace } = await setUp();
    browser.durable.fail('full', 'writes');
    browser.storage.quota = 0;
    const problem = await runInRoom(workspace, { type: 'close-incident', reason: 'All clear', unfinished: [] });
    expect(problem).toMatchObject({ code: 'not-kept' });
    expect(markOf(workspace)).toBe('real incident-1');
  });
});

describe('two tabs', () => {
  test('lose nothing of what both do at the same time, and see each other', async () => {
    const { browser, workspace } = await setUp();
    const other = await browser.open();
    browser.bus.isHeld = true;
    const ticks = ['one', 'two', 'three'].flatMap((item) => [
      workspace.run(tick(`${item}-here`)),
      other.run(tick(`${item}-there`)),
    ]);
    expect(await Promise.all(ticks)).toEqual(ticks.map(() => undefined));
    expect(stateOf(workspace, 'one-there')).toBe('to-do');
    browser.bus.deliver();
    expect(stateOf(workspace, 'three-there')).toBe('done');
    expect(stateOf(other, 'one-here')).toBe('done');
    expect(seen(other)).toEqual(seen(workspace));
    expect(seen(await browser.open())).toEqual(seen(workspace));
    expect(workspace.$log.get().log.entries).toHaveLength(8);
  });

  test('find on coming back what was done while they slept', async () => {
    const { browser, workspace } = await setUp();
    const sleeper = await browser.open();
    browser.bus.isHeld = true;
    await workspace.run(tick('lock'));
    await workspace.setMe('Ada Obi');
    await sleeper.refresh();
    expect(stateOf(sleeper, 'lock')).toBe('done');
    expect(sleeper.$me.get()).toBe('Ada Obi');
  });

  test('believe no row whose id does not fit its text', async () => {
    const { browser, workspace } = await setUp();
    const { entries } = workspace.$log.get().log;
    const line = entries[0]?.line.replace('laptop', 'phone') ?? '';
    const rows = [{ incident: 'incident-1', id: '0'.repeat(64), line }];
    browser.bus.join().tell({ type: 'rows', rows });
    await settle();
    expect(workspace.$log.get().log.entries).toHaveLength(2);
  });

  test('follow each other to an incident as long as they have none open', async () => {
    const { browser, workspace } = await setUp();
    const other = await browser.open();
    await workspace.switchTo('');
    await other.switchTo('');
    await openIncident(workspace, { ...opening, title: 'Lost phone' });
    await settle();
    expect(other.$incident.get()?.title).toBe('Lost phone');
  });

  test('each stay with their own incident, so that no note lands in another one', async () => {
    const { browser, workspace } = await setUp();
    const other = await browser.open();
    await openIncident(workspace, { ...opening, title: 'Lost phone' });
    await settle();
    expect(other.$incident.get()?.title).toBe('Stolen laptop');
  });

  test('write back what somebody cleared while they were open', async () => {
    const { browser, workspace } = await setUp();
    browser.storage.values.clear();
    browser.durable.events.clear();
    await workspace.refresh();
    expect((await browser.open()).$incident.get()?.title).toBe('Stolen laptop');
  });

  test('both lose the incident that one of them erases, also the one that slept', async () => {
    const { browser, workspace } = await setUp();
    const other = await browser.open();
    browser.bus.isHeld = true;
    await workspace.journal.erase('incident-1');
    expect(await other.run(tick('lock'))).toMatchObject({ code: 'incident-erased' });
    expect(other.$incident.get()).toBeUndefined();
    expect(browser.durable.events.get('incident-1')).toBeUndefined();
    await workspace.refresh();
    expect(workspace.$incident.get()).toBeUndefined();
  });
});

describe('the mark of the current incident', () => {
  test('follows opening, correcting, closing and reopening', async () => {
    const { browser, workspace } = await setUp();
    expect(markOf(workspace)).toBe('real incident-1');
    await runInRoom(workspace, { type: 'correct-kind', kind: 'exercise', reason: 'A drill' });
    expect(markOf(workspace)).toBe('exercise incident-1');
    await runInRoom(workspace, { type: 'close-incident', reason: 'All clear', unfinished: [] });
    expect(markOf(workspace)).toBe('closed incident-1');
    await runInRoom(workspace, { type: 'reopen-incident', reason: 'A second laptop' });
    await settle();
    expect(markOf(workspace)).toBe('exercise incident-1');
    expect(browser.storage.getItem(`${PREFIX}mark:current`)).toMatch(/ exercise incident-1$/);
    expect(browser.durable.marks.get('current')?.value).toBe('exercise incident-1');
  });

  test('gives way to the log where the mark is older', async () => {
    const { browser, workspace } = await setUp();
    await runInRoom(workspace, { type: 'close-incident', reason: 'All clear', unfinished: [] });
    await workspace.journal.setMark('current', 'real incident-1');
    expect(markOf(await browser.open())).toBe('closed incident-1');
  });

  test('is empty when no incident is current', async () => {
    const { workspace } = await setUp();
    await workspace.switchTo('');
    expect(markOf(workspace)).toBe('');
    expect(workspace.$incident.get()).toBeUndefined();
  });
});
