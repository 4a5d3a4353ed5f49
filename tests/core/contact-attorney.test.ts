import { expect, test } from 'vitest';
import { createAttorneyGroup } from '../../src/core/contact-attorney.ts';
import { countsOf, sampleAgencies } from './contact-samples.ts';

const group = (places: readonly string[], counts: Readonly<Record<string, number | null>>) =>
  createAttorneyGroup(sampleAgencies, places, countsOf(counts));

test('has a line for each state with affected residents, or whose number is not yet known', () => {
  expect(group([], { 'us-ny': null, 'us-ca': 1204 }).lines).toMatchObject([
    { id: 'ag-ca', why: 'Affected residents of California: 1,204.' },
    { id: 'ag-ny', why: 'Residents of New York are affected; the number is not yet known.' },
  ]);
});

test('takes a state that nobody has counted as affected, and leaves out one with nobody', () => {
  expect(group(['us-ca', 'us-ny'], { 'us-ny': 0 }).lines).toMatchObject([
    { id: 'ag-ca', why: 'It is not yet known whether residents of California are affected.' },
  ]);
});

test('says what is missing: no state at all, a state without an office, places abroad', () => {
  expect(group([], {}).notes).toEqual([
    'It is not yet known where affected people live. Each state that is counted gets its line here.',
  ]);
  expect(group([], { 'us-id': 3, 'ca-qc': null, uk: 0 }).notes).toEqual([
    'No attorney general is known for Idaho.',
    'Authorities outside the United States are not on this sheet: Quebec.',
  ]);
});
