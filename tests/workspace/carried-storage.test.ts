import { describe, expect, test } from 'vitest';
import { CARRIED_START, createCarriedStorage, type Tab } from '../../src/workspace/carried-storage.ts';

/** A tab whose pages come and go. */
function createFakeTab(name = '') {
  const listeners: { readonly type: string; readonly listener: () => void }[] = [];
  const tab: Tab = { name, addEventListener: (type, listener) => void listeners.push({ type, listener }) };
  const comeBack = () => listeners.filter((each) => each.type === 'pageshow').forEach(({ listener }) => listener());
  return { tab, comeBack };
}

test('keeps values as a storage does', () => {
  const storage = createCarriedStorage(createFakeTab().tab);
  storage.setItem('a', '1');
  storage.setItem('b', '2');
  storage.setItem('a', '3');
  storage.removeItem('b');
  expect(storage.keys()).toEqual(['a']);
  expect(storage.getItem('a')).toBe('3');
  expect(storage.getItem('b')).toBeNull();
});

test('goes along to the next page of the tab', async () => {
  const { tab } = createFakeTab();
  createCarriedStorage(tab).setItem('key', 'Notes 🔥\u2028"');
  await Promise.resolve();
  expect(tab.name.startsWith(CARRIED_START)).toBe(true);
  expect(createCarriedStorage(tab).getItem('key')).toBe('Notes 🔥\u2028"');
});

test('leaves no name behind when the last value is gone', async () => {
  const { tab } = createFakeTab();
  const storage = createCarriedStorage(tab);
  storage.setItem('key', 'value');
  await Promise.resolve();
  storage.removeItem('key');
  await Promise.resolve();
  expect(tab.name).toBe('');
});

test('takes over what a later page wrote when the reader goes back', () => {
  const { tab, comeBack } = createFakeTab();
  const storage = createCarriedStorage(tab);
  tab.name = `${CARRIED_START}[["key","later"]]`;
  comeBack();
  expect(storage.getItem('key')).toBe('later');
});

describe('the name of a tab', () => {
  test.each([
    'a window of another site',
    `${CARRIED_START}`,
    `${CARRIED_START}{"a":1}`,
    `${CARRIED_START}[["a"`,
    `${CARRIED_START}[["a"],["a",7],"ab",null,["a","b","c"]]`,
    `${CARRIED_START}null`,
  ])('that is not ours counts as nothing: %s', (name) => {
    expect(createCarriedStorage(createFakeTab(name).tab).keys()).toEqual([]);
  });
});
