import { expect, test } from 'vitest';
import { VERIS_CREDIT } from '../../src/core/veris-record.ts';

test('credits the vocabulary with its maker and its licence', () => {
  expect(VERIS_CREDIT).toContain('The VERIS Framework by Verizon');
  expect(VERIS_CREDIT).toContain('CC BY-SA 4.0');
});
