import { expect, test } from 'vitest';
import { openIncident } from '../../src/workspace/open-incident.ts';
import { createFakeBrowser } from './fakes.ts';

test('begins an incident and turns the tab to it', async () => {
  const workspace = await createFakeBrowser().open();
  expect(await openIncident(workspace, { title: 'Drill', kind: 'exercise', facts: {} })).toBeUndefined();
  expect(workspace.$incident.get()).toMatchObject({ title: 'Drill', kind: 'exercise' });
  expect(workspace.journal.mark('current')).toBe('exercise incident-1');
});

test('begins none where something is wrong with it', async () => {
  const workspace = await createFakeBrowser().open();
  const refused = await openIncident(workspace, { title: ' ', kind: 'real', facts: {} });
  expect(refused?.code).toBe('title-missing');
  expect(workspace.$incident.get()).toBeUndefined();
});
