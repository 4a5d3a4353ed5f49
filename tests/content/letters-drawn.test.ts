// How letters read once they are drawn, for people of a place.

import { expect, test } from 'vitest';
import { documentToPlain } from '../../src/core/letter-document.ts';
import { noLetters } from '../../src/core/letter-log.ts';
import { findVariants } from '../../src/core/letter-variant.ts';
import { documentOf, everythingWritten, knowledgeOf, requirementOf, situation } from '../core/letter-situation.ts';
import { letterOf, letters } from './letters.ts';

const written = letters.flatMap((letter) => letter.forms.map((form) => [letter, form] as const));

test.each(written.filter(([, form]) => form !== 'portal').map(([letter, form]) => [letter.id, form] as const))(
  'what is not yet known ends in a full stop, as other lines do: %s as %s',
  (id, form) => {
    for (const [rule, letters] of [
      ['us-ca', noLetters],
      ['us-ny', everythingWritten],
    ] as const) {
      const where = situation(form, {});
      const [variant] = findVariants(letterOf(id), [requirementOf(rule)], [], where);
      if (!variant) throw new Error('Every letter has a variant.');
      const text = documentToPlain(documentOf(letterOf(id), variant, where, knowledgeOf([], { letters })));
      expect(text.split('\n').filter((line) => /not yet known as of \w+ \d+, \d+$/.test(line))).toEqual([]);
    }
  },
);

test.each(['customers-update', 'employees-update'])(
  '%s introduces under no heading what is not told to people of Massachusetts',
  (id) => {
    for (const rule of ['us-ma', 'us-tx'])
      for (const form of ['letter', 'email'] as const) {
        const [variant] = findVariants(letterOf(id), [requirementOf(rule)], [], situation(form));
        const news = variant?.sections.find(({ heading }) => heading === 'What Is New');
        expect(news?.paragraphs.map((each) => each.id)).toEqual(rule === 'us-ma' ? undefined : ['news']);
      }
  },
);
