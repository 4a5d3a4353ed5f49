import { describe, expect, test } from 'vitest';
import { findForbiddenWords } from '../../src/core/letter-forbidden.ts';
import type { Letters } from '../../src/core/letter-log.ts';
import { createFieldStates } from '../../src/core/letter-value.ts';
import { findVariants } from '../../src/core/letter-variant.ts';
import { letterOf, letters } from '../content/letters.ts';
import { people } from './clock-case.ts';
import { knowledgeOf, lettersWith, requirementOf, situation } from './letter-situation.ts';

const CONTAINMENT = 'what-we-do/containment';

function found(rule: string, edits: Readonly<Record<string, string>>, written?: Letters, id = 'customers-initial') {
  const where = situation('letter', {}, edits);
  const [variant] = findVariants(letterOf(id), [requirementOf(rule)], [], where);
  if (!variant) throw new Error('Every letter has a variant.');
  const knowledge = knowledgeOf([people('us-ma', 3)], written ? { letters: written } : {});
  return findForbiddenWords(letters, variant, where.edits, createFieldStates(knowledge, variant));
}

describe('what a rule forbids', () => {
  test.each(letters.map(({ id }) => id))('is nowhere in our own words of %s', (id) => {
    expect(found('us-ma', {}, undefined, id)).toEqual([]);
  });

  test.each(['breach.description', 'people.count'])('is told by a paragraph that was given the field %s', (field) => {
    const [first, another] = found('us-ma', { [CONTAINMENT]: `We say: {{${field}}}.` });
    expect(first).toMatchObject({ field, section: 'What We Are Doing', isByName: true });
    expect(first?.rule.rule).toBe('us-ma');
    expect(requirementOf('us-ma').forbidden.map(({ words }) => words)).toContain(first?.words);
    expect(another).toBeUndefined();
  });

  test('is told by what was written for a field that repeats it', () => {
    const description = 'Somebody took a laptop from a car.';
    const written = lettersWith({
      'field:breach.description': description,
      'field:breach.containment': `${description.toUpperCase()} We closed the account.`,
    });
    expect(found('us-ma', {}, written)).toMatchObject([{ field: 'breach.description', isByName: false }]);
  });

  test('is not told where the rule forbids nothing, and not by fields that stand elsewhere too', () => {
    expect(found('us-tx', { [CONTAINMENT]: '{{breach.description}}' })).toEqual([]);
    expect(found('us-ma', { [CONTAINMENT]: '{{company.name}} and {{breach.dates}}' })).toEqual([]);
  });
});
