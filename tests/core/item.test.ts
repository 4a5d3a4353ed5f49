import { describe, expect, test } from 'vitest';
import {
  changeItem,
  type ItemChange,
  type ItemProgress,
  type ItemState,
  changeRemark,
  currentChange,
  itemState,
  stateByChangeType,
  undoItemChange,
  untouchedItem,
} from '../../src/core/item.ts';
import { minute, sampleEvents } from './samples.ts';

function change(id: string, state: ItemState, replaces: string | null, remark = ''): ItemChange {
  return { id, state, who: 'Ada Obi', at: minute(0), remark, replaces };
}

const seesAll = () => true;
const changed = (...changes: readonly ItemChange[]): ItemProgress =>
  changes.reduce((progress, each) => changeItem(progress, each, seesAll), untouchedItem);

test('is to do while nothing was done to it', () => {
  expect(itemState(untouchedItem)).toBe('to-do');
  expect(currentChange(untouchedItem)).toBeUndefined();
});

test('has the state of its latest change', () => {
  const progress = changed(change('a', 'doing', null), change('b', 'done', 'a'));
  expect(itemState(progress)).toBe('done');
  expect(currentChange(progress)?.id).toBe('b');
  expect(progress.disagreement).toBeUndefined();
});

test('goes from each event to the state that it says', () => {
  expect(stateByChangeType).toEqual({
    'item-begun': 'doing',
    'item-done': 'done',
    'item-ruled-out': 'not-applicable',
    'item-returned': 'to-do',
  });
});

test('carries the value of a done item and the reason of one that does not apply', () => {
  expect(changeRemark(sampleEvents['item-done'].data)).toBe('555-0142');
  expect(changeRemark({ item: 'x', words: 'x', value: undefined, replaces: null })).toBe('');
  expect(changeRemark(sampleEvents['item-ruled-out'].data)).toBe('Already wiped');
  expect(changeRemark(sampleEvents['item-begun'].data)).toBe('');
});

describe('undoing', () => {
  test('returns to what was before', () => {
    const before = changed(change('a', 'doing', null));
    const after = undoItemChange(changeItem(before, change('b', 'done', 'a'), seesAll), 'b');
    expect(itemState(after)).toBe('doing');
    expect(after.changes).toEqual(before.changes);
    expect(itemState(undoItemChange(after, 'a'))).toBe('to-do');
  });

  test('takes out an older change and leaves the current one', () => {
    const progress = undoItemChange(changed(change('a', 'doing', null), change('b', 'done', 'a')), 'a');
    expect(itemState(progress)).toBe('done');
  });

  test('also counts for a change that arrives later', () => {
    const progress = changeItem(undoItemChange(untouchedItem, 'a'), change('a', 'done', null), seesAll);
    expect(itemState(progress)).toBe('to-do');
  });

  test('settles a disagreement about either of the two', () => {
    const disagreed = changed(change('a', 'done', null), change('b', 'not-applicable', null, 'No need'));
    expect(undoItemChange(disagreed, 'a').disagreement).toBeUndefined();
    expect(undoItemChange(disagreed, 'b').disagreement).toBeUndefined();
    expect(undoItemChange(disagreed, 'c').disagreement).toEqual(disagreed.disagreement);
  });
});

describe('a disagreement', () => {
  test('is there when the later change had not seen the earlier one', () => {
    const [one, other] = [change('a', 'done', null), change('b', 'not-applicable', null, 'No need')];
    const progress = changed(one, other);
    expect(progress.disagreement).toEqual({ earlier: one, later: other });
    expect(itemState(progress)).toBe('not-applicable');
  });

  test('is none when both say the same', () => {
    expect(changed(change('a', 'done', null), change('b', 'done', null)).disagreement).toBeUndefined();
  });

  test('is one when both say done with another value', () => {
    const progress = changed(change('a', 'done', null, '555-0101'), change('b', 'done', null, '555-0102'));
    expect(progress.disagreement).toMatchObject({ earlier: { id: 'a' }, later: { id: 'b' } });
  });

  test('stays when somebody repeats what counts without having seen it', () => {
    const progress = changed(change('a', 'done', null), change('b', 'to-do', null), change('c', 'to-do', null));
    expect(progress.disagreement).toMatchObject({ earlier: { id: 'a' }, later: { id: 'b' } });
  });

  test('is over when somebody who saw the later one changes it', () => {
    const progress = changed(change('a', 'done', null), change('b', 'to-do', null), change('c', 'done', 'b'));
    expect(progress.disagreement).toBeUndefined();
  });

  test('stays when somebody changes the later one without having seen the earlier one', () => {
    const disagreed = changed(change('a', 'not-applicable', null), change('b', 'doing', null));
    const isBlind = () => false;
    expect(changeItem(disagreed, change('c', 'done', 'b'), isBlind).disagreement).toMatchObject({
      earlier: { id: 'a' },
      later: { id: 'c' },
    });
    expect(changeItem(disagreed, change('c', 'not-applicable', 'b'), isBlind).disagreement).toBeUndefined();
  });

  test('is none with a change that was undone before', () => {
    const progress = changeItem(
      undoItemChange(changed(change('a', 'done', null)), 'a'),
      change('b', 'doing', 'a'),
      seesAll,
    );
    expect(progress.disagreement).toBeUndefined();
  });
});
