import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/core/document.ts';
import { fillDocument, textToPlain } from '../../src/core/document.ts';
import {
  documentToPlain,
  letterStamps,
  paragraphToEdit,
  textFingerprint,
  usedFields,
} from '../../src/core/letter-document.ts';
import { findVariants } from '../../src/core/letter-variant.ts';
import type { LetterTemplate } from '../../src/core/letter-words.ts';
import { letterOf, letters } from '../content/letters.ts';
import { fact, people } from './clock-case.ts';
import {
  anyFacts,
  documentOf,
  everythingWritten,
  knowledgeOf,
  paperOf,
  placeRules,
  requirementOf,
  situation,
  TODAY,
  unsetCompany,
} from './letter-situation.ts';

const customers = letterOf('customers-initial');

function draw(
  template: LetterTemplate,
  rules: readonly string[],
  where = situation(),
  knowledge = knowledgeOf([]),
): Document {
  const [variant] = findVariants(template, rules.map(requirementOf), [], where);
  if (!variant) throw new Error('Every letter has a variant.');
  return documentOf(template, variant, where, knowledge);
}

const textsOf = (block: Block): readonly string[] => {
  if (block.type === 'heading') return [block.text];
  if (block.type === 'table') return [];
  return block.type === 'list' ? block.items.map(textToPlain) : [textToPlain(block.text)];
};

const edited = (edits: Readonly<Record<string, string>>) => draw(customers, [], situation('letter', {}, edits));

describe('every letter, in every form and for every place, whatever the facts are', () => {
  test.each(letters)('$id has no blank, no braces, no double space and nothing undefined', (letter) => {
    const rules = letter.to === 'regulator' ? placeRules.filter(({ regulator }) => regulator) : placeRules;
    fc.assert(
      fc.property(
        anyFacts,
        fc.subarray([...rules], { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (facts, places, isSet) => {
          const story = Object.entries(facts).flatMap(([id, value]) => (value ? [fact(id, value)] : []));
          const knowledge = knowledgeOf(
            story,
            isSet ? {} : { company: unsetCompany, letters: { ...everythingWritten, written: {} } },
          );
          for (const form of letter.forms) {
            const where = situation(form, facts);
            for (const variant of findVariants(letter, places, [], where)) {
              const document = fillDocument(documentOf(letter, variant, where, knowledge), {
                name: 'Ana Roe',
                address: '1 Main Street\nSpringfield',
                reference: '7',
                identityTheftCode: 'X7',
              });
              const texts = document.blocks.flatMap(textsOf);
              expect(texts.filter((text) => text.trim() === '')).toEqual([]);
              expect(texts.filter((text) => /\{\{|\}\}|undefined|null|NaN|UNSET| {2}|\.\.|\s[.,]/.test(text))).toEqual(
                [],
              );
              expect(document.blocks.filter((block) => block.type === 'list' && block.items.length === 0)).toEqual([]);
              expect(document.title).not.toMatch(/\{\{|undefined/);
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the head of a letter by post', () => {
  const roles = ({ blocks }: Document) =>
    blocks.flatMap((block) => (block.type === 'paragraph' && block.role ? [block.role] : []));
  const recipientOf = ({ blocks }: Document) =>
    blocks.flatMap((block) =>
      block.type === 'paragraph' && block.role === 'recipient' ? [textToPlain(block.text)] : [],
    );

  test('has the company, the recipient and the day', () => {
    const document = draw(customers, ['us-ca']);
    expect(roles(document)).toEqual(['sender', 'recipient', 'date']);
    expect(recipientOf(document)).toEqual(['{{name}}\n{{address}}']);
    expect(documentToPlain(document)).toMatch(/^Acorn Shop\n1 Main Street\nSpringfield, CA 90000\n/);
    expect(document).toMatchObject({ author: 'Acorn Shop', footer: 'Acorn Shop', language: 'en-US', paper: 'letter' });
  });

  test('names the regulator, and no recipient of a list', () => {
    const document = draw(letterOf('regulator-notice'), ['us-ny']);
    const { addressees } = requirementOf('us-ny');
    const lines = addressees.flatMap(({ name, addressLines }) => [name, ...addressLines]);
    expect(lines.length).toBeGreaterThan(addressees.length);
    expect(recipientOf(document)).toEqual([lines.join('\n')]);
    expect(documentToPlain(document)).not.toContain('{{');
    expect(roles(draw(letterOf('bureaus-notice'), []))).toEqual(['sender', 'date']);
  });

  test.each(['email', 'phone', 'talking-points'] as const)('is left away in the form %s', (form) => {
    expect(roles(draw(customers, [], situation(form)))).toEqual([]);
  });
});

describe('an edit', () => {
  const OPENING = 'what-happened/opening';
  const paragraphs = (document: Document) =>
    document.blocks.slice(document.blocks.findIndex(({ type }) => type === 'heading'));

  test('stands in place of its paragraph, with its fields filled', () => {
    const words = documentToPlain(edited({ [OPENING]: 'This is {{company.name}}, on {{letter.date}}.' }));
    expect(words).toContain(`This is Acorn Shop, on ${TODAY}.`);
    expect(words).not.toContain('We are writing to tell you');
  });

  test('becomes several paragraphs and a list, by empty lines and dashes', () => {
    const blocks = paragraphs(
      edited({ [OPENING]: '\n One.\r\n\r\n\n Two:\n- first\n - second {{company.name}}\n\n- third\n' }),
    );
    const from = blocks.findIndex((block) => textsOf(block).includes('One.'));
    expect(blocks.slice(from, from + 4).map((block) => [block.type, textsOf(block)])).toEqual([
      ['paragraph', ['One.']],
      ['paragraph', ['Two:']],
      ['list', ['first', 'second Acorn Shop']],
      ['list', ['third']],
    ]);
  });

  test('begins with the words of the paragraph, and gives the same letter back', () => {
    for (const form of ['letter', 'phone', 'talking-points'] as const) {
      const same = Object.fromEntries(
        customers.sections.flatMap(({ id, paragraphs }) =>
          paragraphs.map((paragraph) => [`${id}/${paragraph.id}`, paragraphToEdit(paragraph)]),
        ),
      );
      const [before, after] = [{}, same].map((edits) => draw(customers, ['us-ca'], situation(form, {}, edits)));
      expect(after).toEqual(before);
    }
  });

  test('names its fields for the guards, broken ones too, and a letter by post those of its head', () => {
    const where = situation('letter', {}, { [OPENING]: 'On {{breach.exposed}}, {{oops', 'what-we-do/containment': '' });
    const [variant] = findVariants(customers, [], [], where);
    const fields = usedFields(variant!, where);
    expect(fields).toEqual(expect.arrayContaining(['company.name', 'company.address', 'breach.exposed', '{{']));
    expect(fields).not.toContain('breach.containment');
    expect(new Set(fields).size).toBe(fields.length);
    const bare = { ...variant!, sections: [] };
    expect(usedFields(bare, where)).toEqual(['company.name', 'company.address']);
    expect(usedFields(bare, { ...where, form: 'email' })).toEqual([]);
  });
});

describe('the fingerprint of a text', () => {
  const print = (edits: Readonly<Record<string, string>> = {}, knowledge = knowledgeOf([]), rules = ['us-ca']) => {
    const where = situation('letter', {}, edits);
    const variants = findVariants(customers, rules.map(requirementOf), [], where);
    return textFingerprint(variants.map((variant) => paperOf(customers, variant, where, knowledge)));
  };
  const written = (text: string) => {
    const [key = ''] = Object.keys(everythingWritten.written).filter((each) => each.endsWith('breach.description'));
    const before = everythingWritten.written[key]!;
    return knowledgeOf([], {
      letters: { ...everythingWritten, written: { ...everythingWritten.written, [key]: { ...before, value: text } } },
    });
  };

  test('is another one for another word, value, fact, law or company', () => {
    const all = [
      print(),
      print({ 'what-happened/opening': 'We are writing.' }),
      print({ 'what-happened/opening': '' }),
      print({}, written('Somebody got in.')),
      print({}, written('Somebody got in')),
      print({}, knowledgeOf([fact('socialSecurity', 'yes')])),
      print({}, knowledgeOf([], { company: { ...knowledgeOf([]).company, 'notices.phone': '1-800-555-0143' } })),
      print({}, knowledgeOf([]), ['us-ca', 'us-ma']),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('is the same for the same text on another day, with other stamps and in another order', () => {
    expect(print()).toMatch(/^[0-9a-f]{64}$/);
    expect(print({}, knowledgeOf([], { now: '2026-12-24T18:00:00.000Z' }))).toBe(print());
    expect(print({}, knowledgeOf([]), ['us-ma', 'us-ca'])).toBe(print({}, knowledgeOf([]), ['us-ca', 'us-ma']));
    const where = situation();
    const [variant] = findVariants(customers, [requirementOf('us-ca')], [], where);
    const paper = paperOf(customers, variant!, where, knowledgeOf([people('us-ca', 3)]));
    expect(textFingerprint([{ ...paper, stamps: ['DRAFT'], date: 'March 5, 2026' }])).toBe(textFingerprint([paper]));
    expect(textFingerprint([{ ...paper, form: 'email' }])).not.toBe(textFingerprint([paper]));
  });
});

describe('the stamps', () => {
  const held = { words: 'Held. Law enforcement: Town police', stamp: 'HELD. Law enforcement asked us to wait.' };

  test.each([
    ['nothing on a real letter that may go', 'real', [], []],
    ['EXERCISE on one that may go too', 'exercise', [], ['EXERCISE. Not real. Do not send.']],
    ['DRAFT while something stands in the way', 'real', [{}], ['DRAFT. Not approved. Do not send.']],
    [
      'HELD once and neither agency nor officer, before DRAFT',
      'exercise',
      [held, held],
      [
        'EXERCISE. Not real. Do not send.',
        'HELD. Law enforcement asked us to wait.',
        'DRAFT. Not approved. Do not send.',
      ],
    ],
  ] as const)('say %s', (_, kind, blocks, stamps) => {
    expect(letterStamps(kind, blocks)).toEqual(stamps);
  });

  test('stand in every form, and not among what the letter says', () => {
    const stamps = letterStamps('exercise', [held]);
    for (const form of customers.forms) {
      const where = situation(form);
      const [variant] = findVariants(customers, [], [], where);
      const document = documentOf(customers, variant!, where, knowledgeOf([]), stamps);
      expect(document.stamps).toEqual(stamps);
      expect(documentToPlain(document)).not.toMatch(/Town police|EXERCISE|DRAFT|HELD/);
    }
  });
});

test('a document is read out block by block', () => {
  expect(
    documentToPlain({
      blocks: [
        { type: 'heading', level: 2, text: 'One' },
        { type: 'list', isOrdered: true, items: [['a'], ['b', { type: 'break' }, 'c']] },
        { type: 'table', caption: 'T', head: ['x', 'y'], rows: [[['1'], ['2']]] },
      ],
    }),
  ).toBe('One\na\nb\nc\nx\ty\n1\t2');
});
