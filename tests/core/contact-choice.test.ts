import { expect, test } from 'vitest';
import { parseCounties, parsePlaces } from '../../src/core/contact-choice.ts';

test.each([
  ['', undefined],
  ['[', undefined],
  ['{"us-ca":1}', undefined],
  ['[]', []],
  ['["us-tx","us-ca","us-tx"]', ['us-tx', 'us-ca']],
  ['["us-ca","eu","nowhere",7]', ['us-ca']],
])('reads the chosen places %s as %o', (text, places) => {
  expect(parsePlaces(text)).toEqual(places);
});

test.each([
  ['', {}],
  ['["us-ca"]', {}],
  ['{"us-ca":" Yolo ","us-tx":"","nowhere":"Kent","us-ny":5}', { 'us-ca': 'Yolo' }],
])('reads the counties %s as %o', (text, counties) => {
  expect(parseCounties(text)).toEqual(counties);
});

test('cuts a county that nobody can have typed', () => {
  expect(parseCounties(JSON.stringify({ 'us-ca': 'Y'.repeat(500) }))['us-ca']).toHaveLength(100);
});
