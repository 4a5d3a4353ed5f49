import { expect, test } from 'vitest';
import { letterField, letterFieldIds } from '../../src/core/letter-field.ts';
import { nameToRecipientField } from '../../src/core/recipient-field.ts';

test('knows every field of the recipient by both of its names', () => {
  const ids = letterFieldIds.filter((id) => letterField(id).of === 'recipient');
  const fields = ids.map(nameToRecipientField);
  expect(fields).toEqual(['name', 'address', 'reference', 'identityTheftCode']);
  expect(fields.map((field) => nameToRecipientField(field ?? ''))).toEqual(fields);
});

test('knows nothing else', () => {
  expect(['Name', 'company.name', 'constructor', ''].map(nameToRecipientField)).toEqual(Array(4).fill(undefined));
});
