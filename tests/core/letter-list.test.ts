import { describe, expect, test } from 'vitest';
import { findAsked, formWords, groupLetters } from '../../src/core/letter-list.ts';
import { rules } from '../content/content.ts';
import { letterOf, letters } from '../content/letters.ts';
import { fact, people, tell, type Told } from './clock-case.ts';
import { requirements } from './letter-situation.ts';

function asked(to: 'individuals' | 'regulator', story: readonly Told[], sectors = {}) {
  const { incident, room } = tell(story);
  return findAsked(to, incident, room, rules, requirements, sectors);
}

const idsOf = (list: readonly { readonly rule: string }[]) => list.map(({ rule }) => rule).sort();

const FOUR = [people('us-ca', 600), people('us-ma', 1), people('us-ny', 5), people('us-tx', 300)];

describe('the list of letters', () => {
  test('has each letter once, by whom it is for, and no empty group', () => {
    const groups = groupLetters(letters);
    expect(groups.map(({ title }) => title)).toEqual([
      'Customers',
      'Employees',
      'Partners and marketplaces',
      'Amazon',
      'Regulators',
      'Consumer reporting agencies',
      'The public',
      'Counsel',
    ]);
    expect(groups.flatMap(({ templates }) => templates).length).toBe(letters.length);
    for (const { to, templates } of groups) expect(templates.every((each) => each.to === to)).toBe(true);
    expect(groupLetters([letterOf('amazon-24-hours')])).toHaveLength(1);
    expect(groupLetters([])).toEqual([]);
  });

  test('has words for each form', () => {
    expect(letters.flatMap(({ forms }) => forms).filter((form) => !formWords[form])).toEqual([]);
  });
});

describe('what rules ask of a notice to the people', () => {
  test('is what those of the places ask in which somebody is counted', () => {
    expect(idsOf(asked('individuals', FOUR).places)).toEqual(['us-ca', 'us-ma', 'us-ny', 'us-tx']);
    expect(asked('individuals', []).places).toEqual([]);
    expect(asked('individuals', [people('us-ca', 0)]).places).toEqual([]);
    expect(idsOf(asked('individuals', [people('us-ca', null)]).places)).toEqual(['us-ca']);
  });

  test('is nothing where no information about people was involved', () => {
    expect(asked('individuals', [...FOUR, fact('personalInformation', 'no')]).places).toEqual([]);
  });

  test('is nothing where encryption excuses the rule, and something again with the key', () => {
    const encrypted = [people('us-ca', 600), fact('encrypted', 'yes'), fact('keyTaken', 'no')];
    expect(asked('individuals', encrypted).places).toEqual([]);
    expect(idsOf(asked('individuals', [...encrypted, fact('keyTaken', 'yes')]).places)).toEqual(['us-ca']);
  });

  test('counts rules that hold everywhere where they apply, and names those that may', () => {
    expect(idsOf(asked('individuals', FOUR, { hipaa: 'yes' }).everywhere)).toContain('us-hipaa');
    expect(idsOf(asked('individuals', FOUR, { hipaa: 'no' }).mayApply)).not.toContain('us-hipaa');
    expect(idsOf(asked('individuals', FOUR).mayApply)).toContain('us-hipaa');
    expect(idsOf(asked('individuals', FOUR).everywhere)).not.toContain('us-hipaa');
  });
});

describe('what rules ask of a notice to a regulator', () => {
  test('is nothing below the threshold of the rule', () => {
    const few = [people('us-ca', 500), people('us-tx', 249)];
    expect(asked('regulator', few).places).toEqual([]);
    expect(idsOf(asked('regulator', FOUR).places)).toEqual(['us-ca', 'us-ma', 'us-ny', 'us-tx']);
  });

  test('names the regulator, and asks for none of what the letter to the people tells', () => {
    for (const rule of asked('regulator', FOUR).places) {
      expect(rule.regulator?.length).toBeGreaterThan(3);
      expect(rule).toMatchObject({
        required: [],
        forbidden: [],
        title: null,
        headings: [],
        contacts: [],
        services: null,
      });
    }
  });
});
