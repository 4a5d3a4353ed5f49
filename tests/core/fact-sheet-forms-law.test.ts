import { expect, test } from 'vitest';
import { amazon, gdpr, hhs, stateForm } from '../../src/core/fact-sheet-forms-law.ts';

test('asks for each content of Article 33(3) by its letter', () => {
  const asks = gdpr.questions.map((question) => question.asks).join('\n');
  for (const letter of ['(a)', '(b)', '(c)', '(d)']) expect(asks).toContain(`33(3)${letter}`);
  expect(gdpr.source).toContain('Regulation (EU) 2016/679');
});

test('cites the HIPAA rule, and leaves to a person what facts do not decide', () => {
  expect(hhs.source).toContain('45 CFR 164.408');
  const open = hhs.questions.filter(({ facts, options }) => facts.length === 0 && options).map(({ id }) => id);
  expect(open).toEqual(['report', 'entity-type', 'safeguards']);
});

test('asks the same of every state, and for Amazon within its 24 hours', () => {
  expect(stateForm.questions.map(({ id }) => id)).toContain('residents');
  expect(amazon.source).toContain('24 hours');
});
