import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { LineForm } from '../../src/components/LineForm.tsx';

afterEach(cleanup);

function form(problem?: string) {
  const onSubmit = vi.fn<(text: string) => void>();
  const onCancel = vi.fn<() => void>();
  const props = { label: 'Report number', submit: 'Done', onSubmit, onCancel };
  const { rerender } = render(<LineForm {...props} problem={problem} />);
  return { onSubmit, onCancel, refuse: (words: string) => rerender(<LineForm {...props} problem={words} />) };
}

test('takes the focus, and hands on what was typed', () => {
  const { onSubmit } = form();
  const field = screen.getByLabelText<HTMLInputElement>('Report number');
  expect(document.activeElement).toBe(field);
  fireEvent.input(field, { target: { value: 'FD-302' } });
  screen.getByRole('button', { name: 'Done' }).click();
  expect(onSubmit).toHaveBeenCalledWith('FD-302');
});

test('keeps what was typed when it is refused, and says why', () => {
  const { refuse } = form();
  fireEvent.input(screen.getByLabelText('Report number'), { target: { value: 'FD-302' } });
  refuse('No room left.');
  expect(screen.getByLabelText<HTMLInputElement>('Report number').value).toBe('FD-302');
  expect(screen.getByRole('alert').textContent).toBe('No room left.');
});

test('goes away with Escape', () => {
  const { onCancel } = form();
  fireEvent.keyDown(screen.getByLabelText('Report number'), { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledOnce();
});
