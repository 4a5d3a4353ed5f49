import { describe, expect, test } from 'vitest';
import { isLetterFieldId } from '../../src/core/letter-field.ts';
import { findOwnLaw } from '../../src/core/letter-own-law.ts';
import { createFieldStates } from '../../src/core/letter-value.ts';
import { findVariants } from '../../src/core/letter-variant.ts';
import { letterOf } from '../content/letters.ts';
import { people } from './clock-case.ts';
import { contacts, knowledgeOf, requirementOf, situation } from './letter-situation.ts';

function judge(rule: string, text: string, id = 'customers-initial') {
  const template = letterOf(id);
  const [variant] = findVariants(template, [requirementOf(rule)], [], situation());
  if (!variant) throw new Error('Every letter has a variant.');
  const states = createFieldStates(knowledgeOf([people(rule, 5)]), variant);
  const fields = [...text.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, name]) => name ?? '').filter(isLetterFieldId);
  return findOwnLaw({ text, fields }, template, variant, states, situation().factValue);
}

const missing = (...given: Parameters<typeof judge>) => judge(...given).missing.map(({ kind, words }) => [kind, words]);
const asked = (...given: Parameters<typeof judge>) =>
  judge(...given)
    .toCheck.filter(({ kind }) => kind === 'asks')
    .map(({ words }) => words);

const { title, headings } = requirementOf('us-ca');
const californian = [title, ...headings, '{{bureaus.contacts}}'].join('\n');

describe('a title and headings that a statute fixes', () => {
  test('are missing where the file does not have them word for word', () => {
    expect(missing('us-ca', '{{bureaus.contacts}}')).toEqual([
      ['title', title],
      ...headings.map((words) => ['heading', words]),
    ]);
    expect(missing('us-ca', californian)).toEqual([]);
    expect(missing('us-ca', californian.replace('What Happened', 'what happened'))).toEqual([
      ['heading', 'What Happened'],
    ]);
    expect(missing('us-ca', californian.replace('What Happened', ' What \t Happened:'))).toEqual([]);
  });

  test('are for counsel to check where they stand in a line with more', () => {
    const text = californian.replace('What Happened', 'What Happened. On a day in May.');
    expect(missing('us-ca', text)).toEqual([]);
    expect(asked('us-ca', text)).toContain('“What Happened” as a heading, in a line of its own');
    expect(asked('us-ca', californian)).not.toContain('“What Happened” as a heading, in a line of its own');
  });

  test('are asked of the first notice only', () => {
    expect(missing('us-ca', '', 'customers-update')).toEqual([]);
  });

  test('come with the size of the text that the statute asks for', () => {
    expect(asked('us-ca', '')).toContain('a text of at least 10 points, on every page');
  });
});

describe('what a rule asks for', () => {
  const words = (list: readonly (readonly string[])[]) => list.map(([, each]) => each).join('; ');
  const [bureaus] = [contacts.bureaus];

  test('is missing where it is agencies and the file has none of them, neither by a field nor by name or number', () => {
    expect(words(missing('us-nc', 'Hello.'))).toMatch(/bureau|reporting agenc/);
    expect(words(missing('us-nc', '{{bureaus.contacts}} {{ftc.contact}} {{attorney-general.contact}}'))).toBe('');
  });

  test('is not missing where the agencies stand there without a field', () => {
    const lines = [...bureaus, ...contacts.ftc, ...(contacts.attorneysGeneral['us-nc'] ?? [])].join('\n');
    expect(missing('us-nc', lines)).toEqual([]);
    expect(missing('us-nc', lines.replace(/[()-]/g, ' '))).toEqual([]);
  });

  test('is for counsel to check where no field tells it, and never missing then', () => {
    const { required } = requirementOf('us-nc');
    const found = judge('us-nc', '{{bureaus.contacts}} {{ftc.contact}} {{attorney-general.contact}}');
    expect(found.missing).toEqual([]);
    expect(found.toCheck.length).toBeGreaterThan(0);
    for (const { words } of found.toCheck) expect(required.map((each) => each.words)).toContain(words);
  });

  test('is told by the fields of our paragraph, by their values, and by our own sentences', () => {
    const date = requirementOf('us-ca').required.find(({ elements }) => elements.join() === 'notice-date')?.words;
    expect(asked('us-ca', californian)).toContain(date);
    expect(asked('us-ca', `${californian}\n{{letter.date}}`)).not.toContain(date);
    expect(asked('us-ca', `${californian}\nNovember 22, 2026`)).not.toContain(date);
  });
});

test('what a rule forbids is for counsel to look for, in a notice to people', () => {
  const forbids = (id: string) => judge('us-ma', '', id).toCheck.filter(({ kind }) => kind === 'forbids');
  expect(forbids('customers-initial')).toHaveLength(requirementOf('us-ma').forbidden.length);
  expect(forbids('customers-update')).toHaveLength(requirementOf('us-ma').forbidden.length);
  expect(forbids('regulator-notice')).toEqual([]);
});
