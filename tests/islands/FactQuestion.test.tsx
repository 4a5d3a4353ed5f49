import { render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { FactQuestion } from '../../src/islands/FactQuestion.tsx';
import { openIncident } from '../../src/workspace/open-incident.ts';
import { workspace } from '../../src/workspace/this-browser.ts';

test('takes the company’s file for the answer until the incident says otherwise', async () => {
  await openIncident(workspace, { title: 'Sectors', kind: 'exercise', facts: {} });
  const draw = () => (
    <FactQuestion
      id="sector-bank"
      label="Bank"
      question="Are you a bank?"
      inFile="no"
      changes="From the company’s file: no."
      recorded={workspace.$incident.get()?.facts['sector-bank']}
      isClosed={false}
    />
  );
  const { rerender } = render(draw());
  const answer = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
  expect(answer('As the company’s file says: no').checked).toBe(true);
  expect(screen.getByText('From the company’s file: no.')).toBeTruthy();
  answer('Yes').click();
  // The rules are fetched at the first command.
  await waitFor(() => expect(workspace.$incident.get()?.facts['sector-bank']?.value).toBe('yes'), { timeout: 20_000 });
  rerender(draw());
  expect(answer('Yes').checked).toBe(true);
}, 30_000);
