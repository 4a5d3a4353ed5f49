import { expect, test } from 'vitest';
import { cisa, ic3, insurer } from '../../src/core/fact-sheet-forms-federal.ts';

const asksOf = ({ questions }: typeof ic3) => questions.map(({ asks }) => asks).join('\n');

test('asks for what the complaint form of IC3 lists, in its order', () => {
  expect(asksOf(ic3)).toMatch(/Victim[^]*Financial transactions[^]*Description[^]*Subject[^]*headers[^]*Other/);
});

test('asks CISA’s elements: impact, information, recovery, detection, number, location, contact, vector', () => {
  for (const words of [
    'Impact',
    'information lost',
    'recover',
    'detected',
    'Number of',
    'location',
    'Contact',
    'vector',
  ])
    expect(asksOf(cisa)).toContain(words);
});

test('leaves the number of the policy to a person, and warns against words of fault', () => {
  const question = (id: string) => insurer.questions.find((each) => each.id === id);
  expect(question('policy')?.facts).toEqual([]);
  expect(question('demand')?.hint).toContain('Say nothing of fault');
});
