import { render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Checklist } from '../../src/islands/Checklist.tsx';
import { workspace } from '../../src/workspace/this-browser.ts';
import { isolate, report } from '../components/samples.ts';

test('asks whether it is real or practice, opens an incident and then applies the tick', async () => {
  render(<Checklist section="bs-2" title="Limit the damage" items={[isolate, report]} />);
  const box = () => screen.getByRole<HTMLButtonElement>('checkbox', { name: /isolate the machine/i });
  await waitFor(() => expect(box().disabled).toBe(false));
  box().click();
  const practice = await screen.findByRole('button', { name: 'It is practice' });
  expect(workspace.$incident.get()).toBeUndefined();
  practice.click();
  await waitFor(() => expect(box().getAttribute('aria-checked')).toBe('true'));
  expect(workspace.$incident.get()?.kind).toBe('exercise');
  await screen.findByText('1 of 2');
});
