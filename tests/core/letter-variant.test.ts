import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findElements, findVariants, type LetterVariant } from '../../src/core/letter-variant.ts';
import type { LetterTemplate } from '../../src/core/letter-words.ts';
import { letterOf, paragraphsOf } from '../content/letters.ts';
import { anyFacts, placeRules, requirementOf, situation, widerRules } from './letter-situation.ts';

const customers = letterOf('customers-initial');
const everyYes = situation('letter', { personalInformation: 'yes', socialSecurity: 'yes', credentials: 'yes' });

const variantsFor = (rules: readonly string[], template: LetterTemplate = customers, where = everyYes) =>
  findVariants(template, rules.map(requirementOf), [], where);

const only = (rule: string, where = everyYes): LetterVariant => {
  const [variant, another] = variantsFor([rule], customers, where);
  if (!variant || another) throw new Error('One place has one variant.');
  return variant;
};

const addresses = ({ sections }: LetterVariant) =>
  sections.flatMap(({ id, paragraphs }) => paragraphs.map((paragraph) => `${id}/${paragraph.id}`));

const said = (variant: LetterVariant) => new Set(paragraphsOf(variant).flatMap(({ says }) => says));

const missingIn = (variant: LetterVariant, where = everyYes) =>
  findElements(customers, variant, where).flatMap(({ missing }) => missing);

describe('the variants of a letter', () => {
  test('are one where nobody is counted, with what nobody has to ask for', () => {
    const [variant, another] = variantsFor([]);
    expect(another).toBeUndefined();
    expect(variant).toMatchObject({ title: customers.title, places: [], requirements: [], serviceMonths: null });
    expect(paragraphsOf(variant ?? { sections: [] }).filter(({ onlyIfRequired }) => onlyIfRequired)).toEqual([]);
  });

  test('are shared by places that ask for the same, and by no others', () => {
    const [ny, texas] = [requirementOf('us-ny'), requirementOf('us-tx')];
    const twin = { ...texas, rule: 'us-zz', name: 'Twin', place: 'us-zz' };
    const [shared, other, another] = findVariants(customers, [ny, texas, twin], [], everyYes);
    expect(shared?.places.map(({ rule }) => rule)).toEqual(['us-tx', 'us-zz']);
    expect(shared?.requirements).toEqual([texas, twin]);
    expect(other?.places).toEqual([ny]);
    expect(another).toBeUndefined();
    expect(shared?.id).toBe(only('us-tx').id);
  });

  test('differ where the paragraphs, the title, the contacts or the months of a service differ', () => {
    const base = requirementOf('us-tx');
    const offices = { words: 'offices', elements: ['state-agency-contact'] };
    const services = { words: 'services', elements: ['identity-theft-services'] };
    const differing = [
      base,
      { ...base, title: 'Notice' },
      { ...base, contacts: ['Office of the Ombudsman'], required: [offices] },
      { ...base, contacts: ['Another office'], required: [offices] },
      { ...base, services: { months: 24, words: '' }, required: [services] },
      { ...base, services: { months: 12, words: '' }, required: [services] },
      { ...base, required: [{ words: 'the right', elements: ['police-report-right'] }] },
      { ...base, forbidden: [{ words: 'the nature', elements: ['nature-of-breach'] }] },
    ];
    expect(findVariants(customers, differing, [], everyYes)).toHaveLength(differing.length);
  });

  test('stand for every place once, the one for most places first, in whatever order the places come', () => {
    fc.assert(
      fc.property(fc.subarray([...placeRules], { minLength: 1 }), anyFacts, (places, facts) => {
        const where = situation('letter', facts);
        const variants = findVariants(customers, places, [], where);
        const inside = variants.flatMap((variant) => variant.places.map(({ rule }) => rule));
        expect(inside.toSorted()).toEqual(places.map(({ rule }) => rule).toSorted());
        const sizes = variants.map((variant) => variant.places.length);
        expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
        const back = findVariants(customers, places.toReversed(), [], where);
        expect(back.map(({ id }) => id).toSorted()).toEqual(variants.map(({ id }) => id).toSorted());
        for (const variant of variants)
          for (const place of variant.places)
            expect(findVariants(customers, [place], [], where)[0]?.id).toBe(variant.id);
      }),
      { numRuns: 30 },
    );
  });

  test('are one for each place where the words name the place, after an edit too', () => {
    const regulators = ['us-tx', 'us-in', 'us-oh'];
    expect(variantsFor(regulators, letterOf('regulator-notice'))).toHaveLength(3);
    const plain = ['us-tx', 'us-zz'].map((rule) => ({ ...requirementOf('us-tx'), rule, place: rule, contacts: [] }));
    expect(findVariants(customers, plain, [], everyYes)).toHaveLength(1);
    const edited = situation('letter', {}, { 'what-happened/opening': 'To the people of {{place.name}}.' });
    expect(findVariants(customers, plain, [], edited)).toHaveLength(2);
  });

  test('take the longest service that one of their rules asks for', () => {
    const longer = { ...requirementOf('us-tx'), rule: 'wide', place: null, services: { months: 24, words: '' } };
    const place = { ...requirementOf('us-tx'), services: { months: 12, words: '' } };
    expect(findVariants(customers, [place], [longer], everyYes)[0]?.serviceMonths).toBe(24);
    expect(findVariants(customers, [place], [], everyYes)[0]?.serviceMonths).toBe(12);
  });

  test('have only the sections of their form', () => {
    for (const form of customers.forms) {
      const [variant] = findVariants(customers, [requirementOf('us-ca')], [], situation(form));
      const odd = variant?.sections.filter(({ forms }) => forms && !forms.includes(form));
      expect([form, odd]).toEqual([form, []]);
    }
  });
});

describe('California', () => {
  test('has its title and its five headings, in their order, whatever the facts are', () => {
    const { title, headings } = requirementOf('us-ca');
    expect(headings).toHaveLength(5);
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const id of ['customers-initial', 'employees-initial'])
          for (const form of ['letter', 'email'] as const) {
            const [variant] = variantsFor(['us-ca'], letterOf(id), situation(form, facts));
            expect(variant?.title).toBe(title);
            expect(variant?.sections.flatMap(({ heading }) => heading ?? [])).toEqual(headings);
          }
      }),
      { numRuns: 50 },
    );
  });

  test('misses a heading that went with its last paragraph', () => {
    const section = customers.sections.find(({ heading }) => heading === 'What We Are Doing');
    const edits = Object.fromEntries((section?.paragraphs ?? []).map(({ id }) => [`${section?.id}/${id}`, '']));
    const where = situation('letter', {}, edits);
    const variant = only('us-ca', where);
    const lost = findElements(customers, variant, where).filter(({ missing }) => missing.includes('heading'));
    expect(lost.map(({ words }) => words)).toEqual(['the heading “What We Are Doing”']);
    expect(missingIn(only('us-tx', where), where)).not.toContain('heading');
  });
});

describe('Massachusetts', () => {
  test('gets neither the nature of the breach nor the number of residents, and loses nothing that it asks for', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const id of ['customers-initial', 'employees-initial'])
          for (const form of ['letter', 'email'] as const) {
            const template = letterOf(id);
            const where = situation(form, { ...facts, personalInformation: 'yes' });
            const [variant] = variantsFor(['us-ma'], template, where);
            if (!variant) throw new Error('Massachusetts has a variant.');
            expect([...said(variant)]).not.toContain('nature-of-breach');
            expect([...said(variant)]).not.toContain('number-of-residents');
            const words = paragraphsOf(variant).map(({ text }) => text);
            expect(words.join(' ')).not.toMatch(/\{\{(breach\.description|people\.count)/);
            expect(findElements(template, variant, where).flatMap(({ missing }) => missing)).toEqual([]);
          }
      }),
      { numRuns: 50 },
    );
  });

  test('is told apart from states that ask for the nature of the breach', () => {
    const variants = variantsFor(['us-ca', 'us-ma', 'us-ny', 'us-tx']);
    const telling = variants.filter((variant) => said(variant).has('nature-of-breach'));
    expect(telling.flatMap(({ places }) => places.map(({ rule }) => rule))).toEqual(
      expect.arrayContaining(['us-ca', 'us-ny']),
    );
    expect(telling.flatMap(({ places }) => places.map(({ rule }) => rule))).not.toContain('us-ma');
  });

  test('names the rule that forbids what a rule that holds everywhere asks for', () => {
    const wide = { ...requirementOf('us-ca'), rule: 'wide', place: null };
    const [variant] = findVariants(customers, [requirementOf('us-ma')], [wide], everyYes);
    if (!variant) throw new Error('Massachusetts has a variant.');
    const places = findElements(customers, variant, everyYes).filter(({ forbiddenBy }) => forbiddenBy.length > 0);
    expect(places.map(({ rule }) => rule.rule)).toContain('wide');
    expect(places.flatMap(({ forbiddenBy }) => forbiddenBy.map(({ rule }) => rule))).toContain('us-ma');
    expect(places.flatMap(({ missing }) => missing)).toEqual([]);
  });
});

describe('what a rule asks for', () => {
  test('is told in the first notice of every place and every wider rule, whatever the facts are', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const where = situation('letter', facts);
        const lost = [...placeRules, ...widerRules].flatMap((rule) =>
          findVariants(customers, rule.place ? [rule] : [], rule.place ? [] : [rule], where).flatMap((variant) =>
            findElements(customers, variant, where)
              .filter(({ missing }) => missing.length > 0)
              .map(({ words, missing }) => `${rule.rule}: ${words}: ${missing.join()}`),
          ),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test.each(['', '  \n', '- ', '…'])('is missing where an edit emptied its only paragraph: “%s”', (text) => {
    const where = situation('letter', everyFact('yes'), { 'what-happened/breach-date': text });
    expect(missingIn(only('us-ca', where), where)).toEqual(['breach-date']);
    expect(addresses(only('us-ca', where))).not.toContain('what-happened/breach-date');
  });

  test('is missing where an edit took all fields out of its paragraph, and told where one is left', () => {
    const edit = (text: string) => situation('letter', everyFact('yes'), { 'what-happened/breach-date': text });
    const lost = edit('It took place some time ago.');
    expect(missingIn(only('us-ca', lost), lost)).toEqual(['breach-date']);
    expect(addresses(only('us-ca', lost))).toContain('what-happened/breach-date');
    const kept = edit('As far as we know, it took place on {{breach.dates}}, and not before.');
    expect(missingIn(only('us-ca', kept), kept)).toEqual([]);
    const far = edit('Nothing was lost. {{breach.dates}}');
    expect(missingIn(only('us-ca', far), far)).toEqual(['breach-date']);
    const other = edit('It took place; {{company.name}} is sure.');
    expect(missingIn(only('us-ca', other), other)).toEqual(['breach-date']);
  });

  test('is missing where an edit took the list of a paragraph, and told where the list stays', () => {
    const lost = situation('letter', everyFact('yes'), { 'what-you-can-do/bureaus': 'You can find the bureaus.' });
    expect(missingIn(only('us-ca', lost), lost)).toEqual(['credit-bureau-contacts']);
    const kept = situation('letter', everyFact('yes'), {
      'what-you-can-do/bureaus': 'Credit bureaus:\n- {{bureaus.contacts}}',
    });
    expect(missingIn(only('us-ca', kept), kept)).toEqual([]);
  });

  test('is told by the head of a letter by post: who writes and when, and plain language by every word', () => {
    const edits = { 'what-happened/opening': 'We write to you.', 'more-information/address': '' };
    for (const [form, lost] of [
      ['letter', []],
      ['email', ['notice-date', 'business-name']],
    ] as const) {
      const where = situation(form, everyFact('yes'), edits);
      expect(missingIn(only('us-ca', where), where)).toEqual(lost);
    }
  });

  test('is told by an edit near to words without fields, and by another paragraph that says the same', () => {
    const reworded = situation('letter', everyFact('yes'), {
      'what-you-can-do/vigilance':
        'Stay alert for identity theft. Read account statements, and look for mistakes in credit reports.',
    });
    expect(missingIn(only('us-ca', reworded), reworded)).toEqual([]);
    const emptied = situation('letter', everyFact('yes'), { 'more-information/address': '' });
    const places = findElements(customers, only('us-ca', emptied), emptied);
    expect(places.filter(({ missing }) => missing.includes('business-contact'))).toEqual([]);
  });

  test('is not missing where the fact on which it depends does not hold', () => {
    const no = situation('letter', { ...everyFact('yes'), socialSecurity: 'no', credentials: 'no' });
    const variant = only('us-ca', no);
    expect(said(variant).has('credential-advice')).toBe(false);
    expect(missingIn(variant, no)).toEqual([]);
  });

  test('leads to the paragraphs that tell it', () => {
    const variant = only('us-ca');
    const places = findElements(customers, variant, everyYes).filter(({ told }) => told.length > 0);
    expect(places.length).toBeGreaterThan(4);
    for (const { told } of places)
      for (const address of told) expect(['head', ...addresses(variant)]).toContain(address);
  });
});

function everyFact(value: 'yes' | 'no') {
  return { personalInformation: value, socialSecurity: value, credentials: value, encrypted: 'no' } as const;
}
