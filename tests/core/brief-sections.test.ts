import { expect, test } from 'vitest';
import { closedSections, openSections } from '../../src/core/brief-sections.ts';
import { groundOf } from './report-situation.ts';

const titlesOf = (sections: ReturnType<typeof openSections>) => sections.map(({ title }) => title);

test('begins with what is known and whom we called, and ends with the log', () => {
  for (const sections of [openSections(groundOf(), []), closedSections(groundOf(), [])]) {
    expect(titlesOf(sections).slice(0, 2)).toEqual(['What we know', 'Whom we called, the latest first']);
    expect(titlesOf(sections).at(-1)).toBe('Last ten entries of the log');
  }
});

test('asks for nothing of a closed incident', () => {
  const asking = ['Next clocks', 'Blocked or in doubt', 'Being done', 'Next to do, must not be skipped'];
  expect(titlesOf(openSections(groundOf(), []))).toEqual(expect.arrayContaining(asking));
  expect(titlesOf(closedSections(groundOf(), [])).filter((title) => asking.includes(title))).toEqual([]);
});

test('keeps at least one line of each section, never more than its most', () => {
  for (const { least, most } of [...openSections(groundOf(), []), ...closedSections(groundOf(), [])]) {
    expect(least).toBeGreaterThanOrEqual(1);
    expect(most).toBeGreaterThanOrEqual(least);
  }
});
