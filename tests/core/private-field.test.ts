import { expect, test } from 'vitest';
import { privateFieldLabel, privateFieldName } from '../../src/core/private-field.ts';

test('never changes the name under which a browser keeps a field', () => {
  expect(privateFieldName('roles.lead.phone')).toBe('private:roles.lead.phone');
});

test.each([
  ['roles.lead.phone', 'lead, phone'],
  ['roles.it-help.phone', 'it help, phone'],
  ['insurer.policyNumber', 'insurer, policy number'],
  ['roles.impoc.phone', 'Amazon incident contact (IMPOC), phone'],
])('calls %s “%s”', (path, label) => {
  expect(privateFieldLabel(path)).toBe(label);
});
