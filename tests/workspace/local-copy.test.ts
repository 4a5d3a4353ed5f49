import { describe, expect, test } from 'vitest';
import { createLocalCopy } from '../../src/workspace/local-copy.ts';
import { createFakeStorage, eventKey, PREFIX } from './fakes.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

function setUp(quota?: number) {
  const storage = createFakeStorage(quota);
  return { storage, copy: createLocalCopy(storage, PREFIX) };
}

describe('the local copy', () => {
  test('keeps one record under one key', () => {
    const { storage, copy } = setUp();
    expect(copy.write({ incident: 'incident-1', id: A, line: 'text' })).toBe('kept');
    expect(storage.getItem(`/firebreak:event:incident-1:${A}`)).toBe('text');
    expect(copy.read('incident-1', A)).toBe('text');
    copy.remove('incident-1', A);
    expect(copy.read('incident-1', A)).toBeUndefined();
  });

  test('tells incidents apart, also where one name begins like another', () => {
    const { copy } = setUp();
    copy.write({ incident: 'incident-1', id: A, line: 'one' });
    copy.write({ incident: 'incident-10', id: B, line: 'ten' });
    expect([copy.ids('incident-1'), copy.ids('incident-10')]).toEqual([[A], [B]]);
    expect(copy.listIncidents()).toEqual(['incident-1', 'incident-10']);
  });

  test('does not see what another site of this origin keeps', () => {
    const { storage, copy } = setUp();
    storage.setItem(`/other${eventKey('incident-1', A)}`, 'foreign');
    storage.setItem('/other/firebreak:mark:me', '1 foreign');
    expect([copy.listIncidents(), [...copy.readMarks()]]).toEqual([[], []]);
  });

  test('says when it is full, and keeps what it has', () => {
    const { copy } = setUp(eventKey('incident-1', A).length + 4);
    expect(copy.write({ incident: 'incident-1', id: A, line: 'text' })).toBe('kept');
    expect(copy.write({ incident: 'incident-1', id: B, line: 'text' })).toBe('full');
    expect(copy.writeMark('me', { value: 'Ada Obi', generation: 1 })).toBe('full');
    expect(copy.ids('incident-1')).toEqual([A]);
  });

  test('keeps marks, and passes over text that is none', () => {
    const { storage, copy } = setUp();
    copy.writeMark('me', { value: 'Ada Obi', generation: 3 });
    storage.setItem(`${PREFIX}mark:broken`, 'x');
    expect(copy.readMark('me')).toEqual({ value: 'Ada Obi', generation: 3 });
    expect(copy.readMark('broken')).toBeUndefined();
    expect([...copy.readMarks().keys()]).toEqual(['me']);
  });

  test('moves a text out of the way, or leaves it where there is no room', () => {
    const { storage, copy } = setUp();
    copy.write({ incident: 'incident-1', id: A, line: 'garbage' });
    storage.quota = 100;
    expect(copy.setAside('incident-1', A, 'garbage')).toBe(false);
    expect(copy.ids('incident-1')).toEqual([A]);
    storage.quota = Infinity;
    expect(copy.setAside('incident-1', A, 'garbage')).toBe(true);
    expect(copy.ids('incident-1')).toEqual([]);
    expect(copy.asides()).toEqual([{ place: 'localStorage', name: `incident-1:${A}`, text: 'garbage' }]);
  });

  test('lists its keys once for all that is asked in one go, and again after that', async () => {
    const { storage } = setUp();
    let count = 0;
    const copy = createLocalCopy({ ...storage, keys: () => ((count += 1), storage.keys()) }, PREFIX);
    copy.readMarks();
    copy.ids('incident-1');
    expect(count).toBe(1);
    await Promise.resolve();
    storage.setItem(eventKey('incident-1', A), 'from another tab');
    expect(copy.ids('incident-1')).toEqual([A]);
    copy.write({ incident: 'incident-1', id: B, line: 'text' });
    expect(copy.ids('incident-1')).toEqual([A, B]);
    copy.remove('incident-1', A);
    expect(copy.ids('incident-1')).toEqual([B]);
  });

  test('says what it is', () => {
    const storage = createFakeStorage();
    expect(createLocalCopy(storage, PREFIX).kind).toBe('lasting');
    expect(createLocalCopy(storage, PREFIX, 'carried').kind).toBe('carried');
    expect(createLocalCopy(undefined, PREFIX, 'carried').kind).toBe('none');
  });
});

test('without a storage keeps nothing and says so', () => {
  const copy = createLocalCopy(undefined, PREFIX);
  expect(copy.write({ incident: 'incident-1', id: A, line: 'text' })).toBe('blocked');
  expect(copy.writeMark('me', { value: '', generation: 1 })).toBe('blocked');
  expect(copy.setAside('incident-1', A, 'text')).toBe(false);
  copy.remove('incident-1', A);
  expect([copy.listIncidents(), copy.ids('incident-1'), copy.asides()]).toEqual([[], [], []]);
  expect([copy.read('incident-1', A), copy.readMark('me')]).toEqual([undefined, undefined]);
});

describe('what can be made again', () => {
  const row = { incident: 'incident-1', id: A, line: 'text' };
  const other = { incident: 'ffffffff', id: 'b'.repeat(64), line: 'other' };

  test('is kept with how many keys there are, and is not written twice', () => {
    const { storage, copy } = setUp();
    copy.write(row);
    copy.save((keys) => `made for ${keys}`);
    expect(copy.readSaved()).toEqual({ text: 'made for 3', keys: 3, since: [] });
    const before = storage.values.get(`${PREFIX}since`);
    copy.save((keys) => `made for ${keys}`);
    expect(storage.values.get(`${PREFIX}since`)).toBe(before);
  });

  test('counts apart what is written since, of whatever incident', () => {
    const { copy } = setUp();
    copy.save((keys) => `made for ${keys}`);
    copy.write(row);
    copy.write(other);
    expect(copy.readSaved()).toEqual({ text: 'made for 2', keys: 2, since: [row.id, other.id] });
  });

  test('is dropped when a record goes, or where there is no room for both', () => {
    const { storage, copy } = setUp();
    copy.write(row);
    copy.save(() => 'made');
    copy.remove(row.incident, row.id);
    expect(copy.readSaved().text).toBe('');
    storage.quota = 60;
    copy.save(() => 'x'.repeat(60));
    expect(storage.values.size).toBe(0);
  });

  test('is nothing where nothing is kept', () => {
    const copy = createLocalCopy(undefined, PREFIX);
    copy.save(() => 'made');
    expect(copy.readSaved()).toEqual({ text: '', keys: 0, since: [] });
  });
});
