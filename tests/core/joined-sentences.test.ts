import { expect, test } from 'vitest';
import { joinSentences } from '../../src/core/joined-sentences.ts';

test('joins sentences, leaving out what is not there and the last end as it is', () => {
  expect(joinSentences('One.', '', undefined, 'Two', false, 'Three')).toBe('One. Two. Three');
  expect(joinSentences()).toBe('');
});
