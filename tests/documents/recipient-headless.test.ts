import { expect, test } from 'vitest';
import { looksHeadless } from '../../src/documents/recipient-headless.ts';

test.each([
  ['Ann Example,1 Example Street,Fresno,CA,93701', true],
  ['Ann Example,1 Example Street,Boise,ID,Idaho', true],
  ["Ann Example,Example Street,Boston,'02108", true],
  ['Ann Example,Montréal,H2X 1Y4', true],
  ['Name,Street,City,State,ZIP', false],
  ['Customer,1st line,2nd line', false],
  ['Kunde,Straße,Ort', false],
  ['ID,Wer,Wo', false],
  ['Name,CA,93701', false],
])('takes %j for a row without headings: %j', (headings, isIt) => {
  expect(looksHeadless(headings.split(','))).toBe(isIt);
});
