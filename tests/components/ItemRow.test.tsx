import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ItemRow, type ItemRowProps } from '../../src/components/ItemRow.tsx';
import { type ItemChange, type ItemProgress, type ItemState, untouchedItem } from '../../src/core/item.ts';
import { isolate, report } from './samples.ts';

afterEach(cleanup);

const row = (props: Partial<ItemRowProps>) =>
  render(<ItemRow item={isolate} place="dp-5" zone="America/Los_Angeles" isReady isLive={false} {...props} />);

function inState(state: ItemState, remark = ''): ItemProgress {
  const change: ItemChange = { id: 'a', state, who: 'Ada Obi', at: '2026-11-18T22:02:00.000Z', remark, replaces: null };
  return { ...untouchedItem, changes: [change], owner: state === 'doing' ? 'Mia Kant' : '' };
}

test('names the box by the action and says that it must not be skipped', () => {
  row({});
  const box = screen.getByRole('checkbox', { name: /must not be skipped: isolate the machine/i });
  expect(box.getAttribute('aria-checked')).toBe('false');
});

test('waits for a script before it can be ticked', () => {
  row({ isReady: false });
  expect(screen.getByRole<HTMLButtonElement>('checkbox').disabled).toBe(true);
});

test.each([
  ['done', '', 'true', '14:02 AO'],
  ['done', '2 laptops', 'true', '2 laptops · 14:02 AO'],
  ['doing', '', 'mixed', 'MK since 14:02'],
  ['not-applicable', 'none held', 'mixed', 'not applicable: none held'],
] as const)('says in words that an item is %s (%s)', (state, remark, checked, words) => {
  const { container } = row({ progress: inState(state, remark) });
  expect(screen.getByRole('checkbox').getAttribute('aria-checked')).toBe(checked);
  expect(container.querySelector('.stamp')?.textContent).toBe(words);
});

test('shows the text of people as text', () => {
  const { container } = row({ item: report, progress: inState('done', '<img src=x onerror=alert(1)>') });
  expect(container.querySelector('img, b')).toBeNull();
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
});

test('hands a click on', () => {
  const onTick = vi.fn<() => void>();
  row({ onTick });
  screen.getByRole('checkbox').click();
  expect(onTick).toHaveBeenCalledOnce();
});
