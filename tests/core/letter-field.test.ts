import { expect, test } from 'vitest';
import { fieldsInText, isLetterFieldId, letterField, letterFieldIds } from '../../src/core/letter-field.ts';

test('knows the fields of the table and nothing else', () => {
  expect(letterFieldIds).toContain('breach.dates');
  expect(letterFieldIds.every(isLetterFieldId)).toBe(true);
  expect(['', 'breach.date', 'toString', '__proto__', 'Breach.dates'].some(isLetterFieldId)).toBe(false);
});

test('names each field by words in lower case, and says what it holds', () => {
  expect(letterFieldIds.filter((id) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  expect(letterFieldIds.filter((id) => !/[.]$/.test(letterField(id).holds))).toEqual([]);
  const labels = letterFieldIds.map((id) => letterField(id).label);
  expect(new Set(labels).size).toBe(labels.length);
});

test('lets nothing stand in place of what the company, a rule or the list of recipients has to say', () => {
  const open = letterFieldIds.filter((id) => letterField(id).ifUnknown !== null);
  expect(open.filter((id) => !['incident', 'written'].includes(letterField(id).of))).toEqual([]);
});

test('has a place in the organisation’s file for the fields of the company and for no others', () => {
  expect(
    letterFieldIds.filter((id) => (letterField(id).of === 'company') !== (letterField(id).path !== undefined)),
  ).toEqual([]);
});

test('finds the fields of a text in their order, and braces that are broken', () => {
  expect(fieldsInText('On {{breach.dates}}, {{company.name}} and {{breach.dates}}.')).toEqual([
    'breach.dates',
    'company.name',
    'breach.dates',
  ]);
  expect(fieldsInText('No field, only {one} brace.')).toEqual([]);
  expect(fieldsInText('{{ breach.dates }} {{}}')).toEqual([' breach.dates ', '']);
  expect(fieldsInText('{{breach.dates and {{company.name}}')).toEqual(['{{', 'company.name']);
  expect(fieldsInText('company.name}}')).toEqual(['}}']);
});
