import { expect, test } from 'vitest';
import { nextTurn } from '../../src/documents/next-turn.ts';

test('lets messages go first that were waiting', async () => {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  port1.addEventListener('message', ({ data }) => heard.push(data));
  port1.start();
  port2.postMessage('cancel');
  await Promise.resolve();
  expect(heard).toEqual([]);
  for (let turn = 0; turn < 3; turn += 1) await nextTurn();
  expect(heard).toEqual(['cancel']);
  port1.close();
});
