import { describe, expect, test } from 'vitest';
import { findDisputedFields, findDisputedParagraphs } from '../../src/core/letter-dispute.ts';
import { type Letters, noLetters, partKey } from '../../src/core/letter-log.ts';
import { letterOf } from '../content/letters.ts';

const recorded = (who: string, value: string) => ({
  id: who,
  value,
  who,
  at: '2026-11-22T14:00:00.000Z',
  source: '',
  ground: '',
});

function disputed(letter: string, part: string, value = 'These words'): Letters {
  const both = { ...recorded('Ada Obi', value), disagreement: recorded('Cleo Moss', 'Other words') };
  return { ...noLetters, written: { [partKey(letter, part)]: both } };
}

describe('a paragraph with two texts', () => {
  const template = letterOf('customers-initial');
  const letters = disputed(template.id, 'what-happened/breach-date');

  test('is named as the form names it, with who wrote the other text', () => {
    expect(findDisputedParagraphs(letters, template, ['what-happened/breach-date'])).toEqual([
      { kind: 'paragraph', name: 'What Happened: breach date', who: 'Cleo Moss' },
    ]);
  });

  test('counts where one of the two left it out, and not where it does not stand in the letter', () => {
    expect(findDisputedParagraphs(letters, template, [])).toEqual([]);
    const leftOut = disputed(template.id, 'what-happened/breach-date', '');
    expect(findDisputedParagraphs(leftOut, template, [])).toHaveLength(1);
  });

  test('counts in its own letter only, and not where nobody disagrees', () => {
    const other = letterOf('employees-initial');
    expect(findDisputedParagraphs(letters, other, ['what-happened/breach-date'])).toEqual([]);
    const alone = {
      ...noLetters,
      written: { [partKey(template.id, 'what-happened/breach-date')]: recorded('A', 'B') },
    };
    expect(findDisputedParagraphs(alone, template, ['what-happened/breach-date'])).toEqual([]);
  });
});

test('a field with two texts is named where a letter uses it', () => {
  const letters = disputed('', 'field:breach.description');
  expect(findDisputedFields(letters, ['company.name', 'breach.description', '{{'])).toEqual([
    { kind: 'field', name: 'What happened', who: 'Cleo Moss' },
  ]);
  expect(findDisputedFields(letters, ['breach.containment'])).toEqual([]);
});
