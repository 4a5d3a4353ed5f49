import { expect, test } from 'vitest';
import { recipientFileProblem } from '../../src/documents/recipient-problem.ts';

test.each([
  'list-empty',
  'list-only-header',
  'list-one-column',
  'list-too-large',
  'list-too-many-records',
  'list-too-many-columns',
  'list-too-many-cells',
  'list-workbook',
  'list-no-text',
  'list-quotes',
  'list-unreadable',
] as const)('says of %s what it is and what to do', (code) => {
  const { words } = recipientFileProblem(code);
  expect(words).toMatch(/Choose|choose|Split|Take|Save|try again/);
  expect(words).not.toMatch(/!|undefined|NaN/);
});

test('says near which row', () => {
  expect(recipientFileProblem('list-quotes', 12).words).toMatch(/^Row 12: A quotation mark/);
});
