import { describe, expect, test } from 'vitest';
import { createLetter, type LetterSources } from '../../src/core/letter.ts';
import type { LetterForm } from '../../src/core/letter-words.ts';
import { textToPlain } from '../../src/core/document.ts';
import { type Letters, partKey } from '../../src/core/letter-log.ts';
import { rules } from '../content/content.ts';
import { letterOf, letters } from '../content/letters.ts';
import { fact, hold, people, type Told } from './clock-case.ts';
import { everythingWritten, knowledgeOf, requirements } from './letter-situation.ts';

const STORY = [people('us-ca', 600), people('us-ma', 3), people('us-tx', 300), fact('amazonData', 'no')];

function draw(id: string, form: LetterForm, story: readonly Told[] = STORY, written = everythingWritten) {
  const sources: LetterSources = {
    templates: letters,
    requirements,
    rules,
    sectors: {},
    knowledge: knowledgeOf(story, { letters: written }),
  };
  return createLetter(sources, letterOf(id), form, 'letter');
}

const edited = (address: string, value: string) => ({
  ...everythingWritten,
  written: {
    ...everythingWritten.written,
    [partKey('customers-initial', address)]: {
      id: 'e',
      value,
      who: 'Ada Obi',
      at: '2026-11-22T14:00:00.000Z',
      source: '',
      ground: '',
    },
  },
});

const titles = (id: string, form: LetterForm) => new Set(draw(id, form).variants.map(({ title }) => title));
const blocksOf = (...given: Parameters<typeof draw>) => draw(...given).blocks.map(({ id }) => id);

describe('a letter', () => {
  test('of which everything is known waits for counsel only', () => {
    expect(blocksOf('partners-update', 'email')).toEqual(['counsel-has-not-approved']);
  });

  test('has the same fingerprint in each of its forms, and another one with other words', () => {
    const [one, other] = (['letter', 'phone'] as const).map((form) => draw('customers-initial', form).fingerprint);
    expect(one).toBe(other);
    const changed = edited('what-we-do/containment', 'We closed the account.');
    expect(draw('customers-initial', 'letter', STORY, changed).fingerprint).not.toBe(one);
  });

  test('is drawn on the paper that is asked for', () => {
    const sources = { templates: letters, requirements, rules, sectors: {}, knowledge: knowledgeOf(STORY) };
    const letter = createLetter(sources, letterOf('customers-initial'), 'letter', 'a4');
    expect(letter.variants.map((variant) => letter.documentOf(variant).paper)).toEqual(letter.variants.map(() => 'a4'));
  });

  test('says on every page that it is held, and not who asked for it or why', () => {
    const letter = draw('customers-initial', 'letter', [...STORY, hold('2026-11-22T10:00:00Z')]);
    const [variant] = letter.variants;
    if (!variant) throw new Error('Every letter has a variant.');
    const document = letter.documentOf(variant);
    expect(document.stamps[0]).toBe('HELD. Law enforcement asked us to wait.');
  });
});

describe('what two people said without having seen each other', () => {
  const recorded = (who: string, value: string) => ({
    id: who,
    value,
    who,
    at: '2026-11-22T14:00:00.000Z',
    source: '',
    ground: '',
  });
  const twice = (letter: string, part: string): Letters => {
    const both = { ...recorded('Ada Obi', 'We closed it.'), disagreement: recorded('Cleo Moss', 'We left it open.') };
    return { ...everythingWritten, written: { ...everythingWritten.written, [partKey(letter, part)]: both } };
  };

  test('on whose behalf a notice goes blocks it while Amazon data may be involved', () => {
    const behalf = { ...recorded('Ada Obi', ''), value: 'own' as const };
    const other = { ...recorded('Cleo Moss', ''), value: 'amazon' as const };
    const disputed = { ...everythingWritten, behalf: { 'customers-update': { ...behalf, disagreement: other } } };
    const settled = { ...everythingWritten, behalf: { 'customers-update': behalf } };
    const [story, without] = [[people('us-ca', 600)], [people('us-ca', 600), fact('amazonData', 'no')]];
    const blocks = (...given: Parameters<typeof blocksOf>) => blocksOf(...given).includes('behalf-disputed');
    expect(blocks('customers-update', 'letter', story, disputed)).toBe(true);
    expect(blocks('customers-update', 'letter', story, settled)).toBe(false);
    expect(blocks('customers-update', 'letter', without, disputed)).toBe(false);
  });

  test('in a paragraph of the letter, or in a field that it uses, blocks it', () => {
    const blocks = (id: string, letters: Letters) =>
      draw(id, 'letter', STORY, letters).blocks.map(({ words }) => words);
    const paragraph = twice('customers-initial', 'what-we-do/containment');
    const words = 'Two people wrote “What We Are Doing: containment” without seeing each other’s words.';
    expect(blocks('customers-initial', paragraph).join('\n')).toContain(`${words} The other text is by Cleo Moss.`);
    expect(blocks('employees-initial', paragraph).join('\n')).not.toContain('Two people wrote');
    const field = twice('', 'field:update.news');
    expect(blocks('customers-update', field).join('\n')).toContain('Two people wrote “What is new”');
    expect(blocks('customers-initial', field).join('\n')).not.toContain('Two people wrote');
  });
});

describe('a letter while nobody is counted in any place', () => {
  const isBlocked = (id: string, story: readonly Told[]) => blocksOf(id, 'letter', story).includes('nobody-counted');

  test.each(['customers-initial', 'employees-update', 'customers-post-incident', 'substitute-notice'])(
    'has no law of a state in it, and waits: %s',
    (id) => {
      const [nobody, none] = [[fact('financial', 'yes')], [people('us-ca', 0)]];
      expect([isBlocked(id, nobody), isBlocked(id, none)]).toEqual([true, true]);
      for (const place of ['us-ca', 'us-as']) expect(isBlocked(id, [people(place, 3)])).toBe(false);
      expect(isBlocked(id, [people('us-ca', null)])).toBe(false);
    },
  );

  test('goes where it does not depend on where people live, and where no personal information is involved', () => {
    expect(isBlocked('partners-initial', [])).toBe(false);
    expect(isBlocked('amazon-24-hours', [])).toBe(false);
    expect(isBlocked('customers-initial', [fact('personalInformation', 'no')])).toBe(false);
  });
});

describe('what California and West Virginia ask for', () => {
  test.each([
    ['what-you-can-do/fraud-alert', 'Have a nice day.'],
    ['what-happened/breach-date', 'It was not long ago. {{breach.dates}}'],
    ['what-you-can-do/bureaus', '{{bureaus.contacts}} are not to be called.'],
    ['more-information/contact', '{{company.website}}'],
  ])('blocks a letter whose changed words are far from it: %s', (address, words) => {
    const story = [people('us-ca', 600), people('us-wv', 5), fact('amazonData', 'no')];
    expect(blocksOf('customers-initial', 'letter', story, edited(address, words))).toContain('element-missing');
    expect(blocksOf('customers-initial', 'letter', story)).not.toContain('element-missing');
  });
});

describe('the title that California fixes', () => {
  test.each(['letter', 'email'] as const)('stands above the first notice as %s', (form) => {
    expect(titles('customers-initial', form)).toContain('Notice of Data Breach');
  });

  test.each([
    ['customers-initial', 'phone'],
    ['customers-initial', 'talking-points'],
    ['customers-update', 'letter'],
    ['employees-post-incident', 'email'],
  ] as const)('does not stand above %s as %s', (id, form) => {
    expect([...titles(id, form)]).toEqual([letterOf(id).title]);
    expect(draw(id, form).elements).toEqual([]);
  });
});

describe('what Massachusetts forbids', () => {
  test('blocks a letter whose changed words tell it, until they do not', () => {
    const told = edited('what-we-do/containment', 'We closed it. {{breach.description}}');
    expect(blocksOf('customers-initial', 'letter', STORY, told)).toContain('element-forbidden');
    expect(blocksOf('customers-initial', 'letter', [people('us-tx', 300)], told)).not.toContain('element-forbidden');
    expect(blocksOf('customers-initial', 'letter')).not.toContain('element-forbidden');
  });
});

describe('the substitute notice', () => {
  test('has a variant for each set of things that the rules of the places ask for', () => {
    const letter = draw('substitute-notice', 'web');
    const textOf = (place: string) => {
      const variant = letter.variants.find(({ placeIds }) => placeIds.includes(place));
      if (!variant) throw new Error(`There is a variant for ${place}.`);
      return letter
        .documentOf(variant)
        .blocks.flatMap((block) => (block.type === 'paragraph' ? [textToPlain(block.text)] : []))
        .join('\n');
    };
    expect(textOf('us-ca')).toContain('Told of breach.description');
    expect(textOf('us-ma')).not.toContain('Told of breach.description');
    expect(letter.elements.map(({ rule }) => rule.rule)).toEqual(expect.arrayContaining(['us-ca', 'us-ma']));
    expect(letter.elements.filter(({ missing }) => missing.length > 0)).toEqual([]);
  });
});
