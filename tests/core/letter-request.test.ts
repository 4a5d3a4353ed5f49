import { describe, expect, test } from 'vitest';
import { createLetter, type LetterSources } from '../../src/core/letter.ts';
import { documentToPlain } from '../../src/core/letter-document.ts';
import { countFiles, findRequestedForms, fingerprintsToText, mainForm } from '../../src/core/letter-request.ts';
import type { LetterForm, LetterTemplate } from '../../src/core/letter-words.ts';
import { rules } from '../content/content.ts';
import { letterOf, letters } from '../content/letters.ts';
import { fact, people } from './clock-case.ts';
import { knowledgeOf, requirements } from './letter-situation.ts';

const knowledge = knowledgeOf([
  people('us-ca', 600),
  people('us-ma', 3),
  people('us-tx', 300),
  fact('amazonData', 'no'),
]);
const sources: LetterSources = { templates: letters, requirements, rules, sectors: {}, knowledge };
const drawer = (template: LetterTemplate) => (form: LetterForm) => createLetter(sources, template, form, 'letter');

describe('a request to approve a letter', () => {
  test.each(letters.map((template) => [template.id, template] as const))(
    'has every form of %s and every words of it once',
    (_id, template) => {
      const forms = findRequestedForms(template, drawer(template));
      expect(forms.map(({ form }) => form)).toEqual(template.forms);
      expect(forms.filter(({ isMain }) => isMain)).toHaveLength(1);
      for (const { form, drafts } of forms) {
        const letter = drawer(template)(form);
        const said = letter.variants.map((variant) => documentToPlain(letter.documentOf(variant)));
        expect(drafts.map(({ document }) => documentToPlain(document))).toEqual([...new Set(said)]);
      }
    },
  );

  test('has one file for variants that share their words', () => {
    const template = letterOf('customers-initial');
    const letter = drawer(template)('letter');
    const [variant] = letter.variants;
    const twice = { ...letter, variants: [variant!, { ...variant!, id: 'another' }] };
    const forms = findRequestedForms({ forms: ['letter', 'email'] }, () => twice);
    expect(forms.map(({ drafts }) => drafts.length)).toEqual([1, 1]);
    expect(countFiles(forms)).toBe(3);
  });

  test('has the letter by post as its main form, or else the first', () => {
    expect(mainForm({ forms: ['email', 'letter'] })).toBe('letter');
    expect(mainForm({ forms: ['email', 'phone'] })).toBe('email');
  });

  test('names each letter with its whole fingerprint, and says where it is an exercise', () => {
    const named = [
      { name: 'Initial notification to customers', fingerprint: 'ab'.repeat(32) },
      { name: 'Update to customers', fingerprint: 'cd'.repeat(32) },
    ];
    const lines = fingerprintsToText('real', named).split('\n');
    expect(lines.filter((line) => /: [0-9a-f]{64}$/.test(line))).toEqual([
      `Initial notification to customers: ${'ab'.repeat(32)}`,
      `Update to customers: ${'cd'.repeat(32)}`,
    ]);
    expect(fingerprintsToText('real', named)).not.toContain('EXERCISE');
    expect(fingerprintsToText('exercise', named)).toMatch(/^EXERCISE\. Not real\./);
  });
});
