import { describe, expect, test } from 'vitest';
import type { Command, Opening } from '../../src/core/command.ts';
import { itemProgress } from '../../src/core/incident.ts';
import { itemState } from '../../src/core/item.ts';
import { openIncident } from '../../src/workspace/open-incident.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { createFakeBrowser, createFakeDurable, createFakeStorage, eventKey } from './fakes.ts';

const opening: Opening = { title: 'Stolen laptop', kind: 'real', facts: { malware: 'no' } };
const tick = (item: string): Command => ({ type: 'tick-item', item, words: `1.1 Do ${item}` });
const stateOf = (workspace: Workspace, item: string) => {
  const incident = workspace.$incident.get();
  return incident && itemState(itemProgress(incident, item));
};
const seen = (workspace: Workspace) => workspace.$log.get().log.entries.map((entry) => entry.line);

async function setUp() {
  const browser = createFakeBrowser();
  const workspace = await browser.open();
  await openIncident(workspace, opening);
  return { browser, workspace };
}

describe('starting', () => {
  test('shows nothing of an incident that was left while it was read', async () => {
    const { browser, workspace } = await setUp();
    await openIncident(workspace, { ...opening, title: 'Lost phone' });
    browser.durable.hold();
    const switching = [workspace.switchTo('incident-1'), workspace.switchTo('incident-2')];
    browser.durable.release();
    await Promise.all(switching);
    expect(new Set(workspace.$log.get().log.entries.map((entry) => entry.incident))).toEqual(new Set(['incident-2']));
  });

  test('finds everything when the local copy lost everything', async () => {
    const { browser, workspace } = await setUp();
    await workspace.setMe('Ada Obi');
    await workspace.run(tick('lock'));
    const storage = createFakeStorage();
    const after = await createFakeBrowser({ storage, durable: browser.durable }).open();
    expect(seen(after)).toEqual(seen(workspace));
    expect(after.$me.get()).toBe('Ada Obi');
    expect(storage.values).toEqual(browser.storage.values);
  });

  test('finds everything when the durable copy lost everything', async () => {
    const { browser, workspace } = await setUp();
    const durable = createFakeDurable();
    const after = await createFakeBrowser({ storage: browser.storage, durable }).open();
    expect(seen(after)).toEqual(seen(workspace));
    expect(durable.events).toEqual(browser.durable.events);
    expect(durable.marks).toEqual(browser.durable.marks);
  });

  test('takes out of the screen what turns out to be no record', async () => {
    const { browser, workspace } = await setUp();
    await workspace.run(tick('lock'));
    const [id, line] = [workspace.$log.get().log.heads[0] ?? '', seen(workspace).at(-1) ?? ''];
    browser.storage.values.set(eventKey('incident-1', id), line.replace('lock', 'wipe'));
    const after = browser.tab();
    const loading = after.start();
    expect(stateOf(after, 'wipe')).toBe('done');
    await loading;
    expect([stateOf(after, 'wipe'), stateOf(after, 'lock')]).toEqual(['to-do', 'done']);
  });

  test('works without the durable copy', async () => {
    const durable = createFakeDurable();
    durable.fail('blocked');
    const workspace = await createFakeBrowser({ durable, storage: createFakeStorage() }).open();
    expect(await openIncident(workspace, opening)).toBeUndefined();
    expect(workspace.$keeping.get()).toMatchObject({ durable: 'blocked', state: 'not-saved' });
    expect(workspace.$incident.get()?.title).toBe('Stolen laptop');
  });

  test('gives the same promise a second time, and keeps settings', async () => {
    const browser = createFakeBrowser();
    const workspace = browser.tab();
    expect(workspace.start()).toBe(workspace.start());
    await workspace.setSetting('zone', 'UTC');
    expect((await browser.open()).setting('zone')).toBe('UTC');
  });
});
