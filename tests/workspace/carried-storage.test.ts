import { describe, expect, test } from 'vitest';
import { CARRIED_START, createCarriedStorage, type Tab } from '../../src/workspace/carried-storage.ts';

/** A tab whose pages come and go. */
function createFakeTab(name = '') {
  const listeners: { readonly type: string; readonly listener: () => void }[] = [];
  const tab: Tab = { name, addEventListener: (type, listener) => void listeners.push({ type, listener }) };
  const dispatch = (type: 'pagehide' | 'pageshow') =>
    listeners.filter((each) => each.type === type).forEach(({ listener }) => listener());
  return { tab, dispatch };
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

test('goes along to the next page of the tab', () => {
  const { tab, dispatch } = createFakeTab();
  createCarriedStorage(tab).setItem('key', 'Notes 🔥\u2028"');
  dispatch('pagehide');
  expect(tab.name.startsWith(CARRIED_START)).toBe(true);
  expect(createCarriedStorage(tab).getItem('key')).toBe('Notes 🔥\u2028"');
});

test('leaves no name while a page of ours shows', () => {
  const { tab, dispatch } = createFakeTab();
  const storage = createCarriedStorage(tab);
  storage.setItem('key', 'value');
  expect(tab.name).toBe('');
  dispatch('pagehide');
  dispatch('pageshow');
  expect(tab.name).toBe('');
  expect(storage.getItem('key')).toBe('value');
});

test('takes over what a later page wrote when the reader goes back', () => {
  const { tab, dispatch } = createFakeTab();
  const storage = createCarriedStorage(tab);
  tab.name = `${CARRIED_START}[["key","later"]]`;
  dispatch('pageshow');
  expect(storage.getItem('key')).toBe('later');
});

test('carries nothing where there is nothing', () => {
  const { tab, dispatch } = createFakeTab();
  createCarriedStorage(tab);
  dispatch('pagehide');
  expect(tab.name).toBe('');
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
