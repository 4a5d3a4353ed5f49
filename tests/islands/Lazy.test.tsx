import { render, screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Lazy } from '../../src/islands/Lazy.tsx';

const Part = ({ words }: { readonly words: string }) => <p>{words}</p>;

test('says that it is on its way, then draws the part', async () => {
  const { container } = render(<Lazy load={async () => Part} props={{ words: 'Here' }} />);
  expect(container.textContent).toBe('One moment.');
  await screen.findByText('Here');
});

test('takes no room before it is there where it is quiet', async () => {
  const { container } = render(<Lazy isQuiet load={async () => Part} props={{ words: 'Now here' }} />);
  expect(container.innerHTML).toBe('');
  await screen.findByText('Now here');
});

test.each([true, false])('says that it could not be fetched (quiet: %s)', async (isQuiet) => {
  const load = () => Promise.reject(new Error('no network'));
  const { findByRole } = render(<Lazy isQuiet={isQuiet} load={load} props={{ words: '' }} />);
  expect((await findByRole('alert')).textContent).toContain('could not be fetched');
});
