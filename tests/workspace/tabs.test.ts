import { expect, test } from 'vitest';
import { createTabs, type TabMessage } from '../../src/workspace/tabs.ts';

test('tell and hear over a channel', async () => {
  const [here, there] = [new BroadcastChannel('tabs-test'), new BroadcastChannel('tabs-test')];
  const message: TabMessage = { type: 'erased', incident: 'incident-1' };
  const heard = new Promise((resolve) => createTabs(there).listen(resolve));
  createTabs(here).tell(message);
  expect(await heard).toEqual(message);
  here.close();
  there.close();
});

test('are silent without a channel', () => {
  const tabs = createTabs(undefined);
  const heard: TabMessage[] = [];
  tabs.listen((message) => heard.push(message));
  tabs.tell({ type: 'marks' });
  expect(heard).toEqual([]);
});
