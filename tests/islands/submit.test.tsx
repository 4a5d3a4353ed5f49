import { fireEvent, render, screen } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { useSubmit } from '../../src/islands/submit.ts';

function Form({ work }: { readonly work: (form: HTMLFormElement) => Promise<void> }) {
  return <form aria-label="Form" onSubmit={useSubmit(work)} />;
}

test('sends a form once while the first sending is still being kept', async () => {
  let keep = () => {};
  const kept = new Promise<void>((resolve) => (keep = resolve));
  const work = vi.fn(() => kept);
  render(<Form work={work} />);
  const form = screen.getByRole('form');
  // A click that is dropped must not leave the page either.
  expect(fireEvent.submit(form)).toBe(false);
  expect(fireEvent.submit(form)).toBe(false);
  expect(work).toHaveBeenCalledExactlyOnceWith(form);
  keep();
  await kept;
  await vi.waitFor(() => {
    fireEvent.submit(form);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
