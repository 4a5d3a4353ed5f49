import { expect, test } from 'vitest';
import { createLawGroup } from '../../src/core/contact-law.ts';
import { agencyOf, sampleAgencies } from './contact-samples.ts';

const group = (places: readonly string[], counties: Readonly<Record<string, string>> = {}, agencies = sampleAgencies) =>
  createLawGroup(agencies, places, counties);
const idsOf = (...arguments_: Parameters<typeof group>) => group(...arguments_).group.lines.map(({ id }) => id);

test('names the five in the order of step 4, with IC3 at the side of the FBI', () => {
  expect(idsOf(['us-ca'])).toEqual([
    'fbi-north',
    'fbi-south',
    'fbi-ic3',
    'usss-hq',
    'hsi-tipline',
    'district-attorney-us-ca',
    'local-police-us-ca',
    'sheriff-us-ca',
    'state-police-us-ca',
  ]);
});

test('asks for the county where offices share a state, and says so where it does not help', () => {
  expect(group(['us-ca'])).toMatchObject({
    undecided: ['us-ca'],
    group: {
      notes: ['2 FBI offices share California: look for your county. If in doubt, call the nearest one.'],
    },
  });
  expect(group(['us-ca'], { 'us-ca': 'Maple' }).group.notes).toEqual([
    '2 FBI offices share California, and no record here says which one has Maple. If in doubt, call the nearest one.',
  ]);
});

test('leaves one office where its record has the county', () => {
  const { undecided, group: decided } = group(['us-ca'], { 'us-ca': 'Birch' });
  expect(undecided).toEqual([]);
  expect(decided.notes).toEqual([]);
  expect(decided.lines[0]).toMatchObject({
    id: 'fbi-south',
    note: 'By its record it has the county that you gave: Birch.',
  });
});

test('takes the national line where no office has a number, and names the offices without one', () => {
  const secretService = group(['us-ca']).group.lines.find(({ id }) => id === 'usss-hq');
  expect(secretService?.note).toBe(
    'Offices, in part from memory: Northtown. No number of theirs is verified: look it up.',
  );
  expect(group(['us-id']).group.lines.find(({ id }) => id === 'fbi-hq')?.note).toBe(
    'No office is known for Idaho: look up the nearest.',
  );
});

test('takes an office instead of the national line once its number is verified', () => {
  const verified = agencyOf('usss-north', { agency: 'U.S. Secret Service', phones: [{ text: '(415) 555-0110' }] });
  const agencies = sampleAgencies.map((agency) => (agency.id === 'usss-north' ? verified : agency));
  expect(idsOf(['us-ca'], {}, agencies)).toContain('usss-north');
  expect(idsOf(['us-ca'], {}, agencies)).not.toContain('usss-hq');
});

test('asks for the state where none is known, and gives the national lines', () => {
  expect(idsOf([])).toEqual([
    'fbi-hq',
    'fbi-ic3',
    'usss-hq',
    'hsi-tipline',
    'district-attorney',
    'local-police',
    'sheriff',
    'state-police',
  ]);
  expect(group([]).group.notes.join()).toMatch(/home state is not yet known.*choose the state/);
});

test('has local lines of its own for each of several places, and finds what was filled in before there was one', () => {
  const lines = group(['us-ca', 'us-ny']).group.lines.filter(({ id }) => id.startsWith('sheriff'));
  expect(lines).toMatchObject([
    { id: 'sheriff-us-ca', name: 'Sheriff of the county, California', earlierId: 'sheriff' },
    { id: 'sheriff-us-ny', name: 'Sheriff of the county, New York', earlierId: undefined },
  ]);
});

test('names an office once that is responsible for two of the places', () => {
  const both = agencyOf('fbi-both', { jurisdiction: ['us-me', 'us-nh'] });
  expect(idsOf(['us-me', 'us-nh'], {}, [...sampleAgencies, both]).filter((id) => id === 'fbi-both')).toHaveLength(1);
});
