import { expect, test } from 'vitest';
import { ask, FROM_A_COPY, FROM_MEMORY, FROM_THE_LAW, FROM_THE_POLICY } from '../../src/core/fact-sheet-form.ts';

test('puts a question together with the facts that answer it', () => {
  expect(ask('when', 'When it happened', ['began'])).toEqual({
    id: 'when',
    asks: 'When it happened',
    facts: ['began'],
  });
});

test('says from where its questions are known, and as of when', () => {
  for (const basis of [FROM_A_COPY, FROM_MEMORY, FROM_THE_LAW, FROM_THE_POLICY])
    expect(basis).toMatch(/22 November 2026/);
  for (const basis of [FROM_A_COPY, FROM_MEMORY]) expect(basis).toContain('compare with the form');
});
