import { expect, test } from 'vitest';
import { templateProblem } from '../../src/documents/template-problem.ts';

test.each([
  'template-too-large',
  'template-no-word-file',
  'template-old-word-file',
  'template-encrypted',
  'template-broken',
  'template-macros',
  'template-zip-bomb',
] as const)('says of %s what it is and what to do', (code) => {
  const { words } = templateProblem(code);
  expect(words).toMatch(/^This |^Unpacked, /);
  expect(words).toMatch(/Choose|Open|Save|save|try again|Ask/);
  expect(words).not.toContain('!');
});
