import { describe, expect, test } from 'vitest';
import type { Letter } from '../../src/core/letter.ts';
import type { Agreement } from '../../src/core/letter-log.ts';
import { createOwnLetter, type OwnFileWords } from '../../src/core/letter-own.ts';
import { createFieldStates, type LetterKnowledge } from '../../src/core/letter-value.ts';
import { findVariants } from '../../src/core/letter-variant.ts';
import { letterOf, letters } from '../content/letters.ts';
import { people, type Told } from './clock-case.ts';
import { everythingWritten, knowledgeOf, requirementOf, situation, unsetCompany } from './letter-situation.ts';

const SHA256 = 'ab'.repeat(32);

const file = (text: string, more: Partial<OwnFileWords> = {}): OwnFileWords => ({
  sha256: SHA256,
  text,
  fields: [...new Set([...text.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, name]) => (name ?? '').trim()))],
  unknownFields: [],
  leftovers: [],
  ...more,
});

interface Case {
  readonly letter?: string;
  readonly rule?: string;
  readonly story?: readonly Told[];
  readonly knowledge?: Partial<LetterKnowledge>;
}

function draw(own: OwnFileWords, { letter = 'partners-initial', rule, story = [], knowledge = {} }: Case = {}) {
  const template = letterOf(letter);
  const [variant] = findVariants(template, rule ? [requirementOf(rule)] : [], [], situation());
  if (!variant) throw new Error('Every letter has a variant.');
  const known = knowledgeOf([people('us-ca', 5), ...story], knowledge);
  const statesOf: Letter['statesOf'] = (each) => createFieldStates(known, each);
  return createOwnLetter(own, template, variant, { statesOf }, { templates: letters, knowledge: known });
}

const idsOf = (drawn: ReturnType<typeof draw>) => drawn.blocks.map(({ id }) => id);
const APPROVAL = 'counsel-has-not-approved';

function approved(fingerprint: string, by: Agreement['by'] = 'counsel'): Partial<LetterKnowledge> {
  const agreement: Agreement = {
    id: 'a',
    at: '2026-11-22T15:00:00.000Z',
    who: 'Ada Obi',
    letter: 'partners-initial',
    words: 'Letter',
    by,
    person: 'Cleo Moss',
    reference: 'Mail of 9:10',
    fingerprint,
  };
  return { letters: { ...everythingWritten, agreements: [agreement] } };
}

describe('what stands in its fields', () => {
  test('is what stands in our letters, by the names of the file', () => {
    const drawn = draw(file('Dear {{name}}: {{company.name}}, {{letter.date}}. {{breach.dates}}'));
    expect(drawn.values).toEqual({
      'company.name': 'Acorn Shop',
      'letter.date': 'November 22, 2026',
      'breach.dates': 'not yet known as of November 22, 2026',
    });
    expect(drawn.fields.map(({ name, value }) => [name, value])).toEqual([
      ['name', null],
      ['company.name', 'Acorn Shop'],
      ['letter.date', 'November 22, 2026'],
      ['breach.dates', 'not yet known as of November 22, 2026'],
    ]);
  });

  test('is one line for each entry of a list', () => {
    const { values } = draw(file('{{bureaus.contacts}}'));
    expect(values['bureaus.contacts']?.split('\n')).toHaveLength(3);
  });

  test('blocks where nobody has set or written it', () => {
    const letters = { ...everythingWritten, written: {} };
    const drawn = draw(file('{{company.name}} {{breach.description}}'), {
      knowledge: { letters, company: unsetCompany },
    });
    expect(idsOf(drawn)).toEqual(['not-set', 'not-written', APPROVAL]);
    expect(drawn.fields.every(({ isMissing }) => isMissing)).toBe(true);
    expect(drawn.values['breach.description']).toBe('[still to be written: What happened]');
  });
});

describe('what keeps it from being final', () => {
  test('is only counsel’s word where the file is in order', () => {
    const own = file('Dear {{recipient.name}}, something happened.');
    const drawn = draw(own);
    expect(idsOf(drawn)).toEqual([APPROVAL]);
    expect(drawn.stamps).toEqual(['DRAFT. Not approved. Do not send.']);
    const free = draw(own, { knowledge: approved(drawn.fingerprint) });
    expect(free.blocks).toEqual([]);
    expect(free.stamps).toEqual([]);
  });

  test('is counsel’s word on something else, and its word that was taken back', () => {
    const own = file('Something happened.');
    const knowledge = approved('cd'.repeat(32));
    expect(idsOf(draw(own, { knowledge }))).toEqual([APPROVAL]);
    const [agreement] = approved(draw(own).fingerprint).letters?.agreements ?? [];
    const withdrawn = { at: '2026-11-22T16:00:00.000Z', who: 'Ada Obi', reason: 'By mistake' };
    const taken = agreement && { ...agreement, withdrawn };
    expect(
      idsOf(draw(own, { knowledge: { letters: { ...everythingWritten, agreements: taken ? [taken] : [] } } })),
    ).toEqual([APPROVAL]);
  });

  test.each([
    ['own-field-unknown', file('', { unknownFields: ['compny.name'] }), '“compny.name”'],
    ['own-field-unknown', file('', { unknownFields: ['{{'] }), 'double braces'],
    ['own-file-unfinished', file('', { leftovers: ['changes'] }), 'changes'],
    ['own-file-unfinished', file('', { leftovers: ['comments'] }), 'comments'],
    ['own-file-unfinished', file('', { leftovers: ['imported'] }), 'another format'],
    ['own-file-unfinished', file('', { leftovers: ['bound'] }), 'content controls'],
    ['own-file-unfinished', file('', { leftovers: ['included'] }), 'words from another file'],
    ['own-file-stamped', file('DRAFT. Not approved. Do not send.\nHello'), 'DRAFT'],
    ['personal-information', file('Born on March 2, 1984.'), 'a date of birth'],
    [
      'personal-information',
      file('Born on {{breach.dates}}, {{breach.description}}. SSN 219-09-9999'),
      'a social security number',
    ],
  ] as const)('%s: %#', (id, own, words) => {
    const { blocks } = draw(own);
    expect(blocks.map((block) => block.id)).toEqual([id, APPROVAL]);
    expect(blocks[0]?.words).toContain(words);
    for (const block of blocks) expect(block.lift).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('is a recipient’s field in a letter that goes to nobody on a list', () => {
    expect(idsOf(draw(file('{{recipient.name}}'), { letter: 'bureaus-notice' }))).toContain('own-field-without-list');
    expect(idsOf(draw(file('{{recipient.name}}')))).not.toContain('own-field-without-list');
  });

  test('is a hold, on every page, and the side for which it goes, as for every letter', () => {
    const hold = {
      id: 'h',
      kind: 'law-enforcement',
      agency: 'Town police',
      officer: 'Officer Doe',
      reference: '',
      reason: 'They watch the account',
      until: '',
      placedAt: '2026-11-22T12:00:00.000Z',
      placedBy: 'Ada Obi',
    } as const;
    const known = knowledgeOf([people('us-ca', 5)]);
    const room = { ...known.room, holds: [hold] };
    const drawn = draw(file('Hello'), { letter: 'customers-update', knowledge: { room } });
    expect(idsOf(drawn)).toEqual(['behalf-not-chosen', 'held', APPROVAL]);
    expect(drawn.stamps[0]).toMatch(/^HELD\. /);
    expect(drawn.stamps.join()).not.toContain('Town police');
  });

  test('is that two people disagree: on whose behalf it goes, or about a field that it uses', () => {
    const recorded = { id: 'a', who: 'Ada Obi', at: '2026-11-22T14:00:00.000Z', source: '', ground: '' };
    const letters = {
      ...everythingWritten,
      behalf: {
        'customers-update': {
          ...recorded,
          value: 'own' as const,
          disagreement: { ...recorded, value: 'amazon' as const },
        },
      },
      written: {
        ' field:breach.description': {
          ...recorded,
          value: 'A thief took it.',
          disagreement: { ...recorded, value: 'It was lost.' },
        },
      },
    };
    const ids = (text: string) => idsOf(draw(file(text), { letter: 'customers-update', knowledge: { letters } }));
    expect(ids('{{breach.description}}')).toEqual(['behalf-disputed', 'written-twice', APPROVAL]);
    expect(ids('Hello')).toEqual(['behalf-disputed', APPROVAL]);
  });

  test('is that nobody is counted in any place, so that no law of a state was looked at', () => {
    const knowledge = knowledgeOf([]);
    expect(idsOf(draw(file('Hello'), { letter: 'employees-update', knowledge }))).toEqual(['nobody-counted', APPROVAL]);
  });

  test('is a field that tells what the rule of the place forbids', () => {
    const forbidden = (text: string, rule: string) =>
      idsOf(draw(file(text), { letter: 'customers-update', rule })).includes('element-forbidden');
    expect(forbidden('{{breach.description}}', 'us-ma')).toBe(true);
    expect(forbidden('{{ breach.description }}', 'us-ma')).toBe(true);
    expect(forbidden('{{breach.description}}', 'us-tx')).toBe(false);
    expect(forbidden('{{breach.dates}}', 'us-ma')).toBe(false);
  });
});

describe('its fingerprint', () => {
  const own = file('On {{letter.date}}: {{breach.description}} {{breach.dates}} {{recipient.name}}');
  const { fingerprint } = draw(own);

  test('is the same for the same file with the same facts, on another day too', () => {
    expect(draw(own).fingerprint).toBe(fingerprint);
    expect(draw(own, { knowledge: { now: '2026-11-24T18:00:00.000Z' } }).fingerprint).toBe(fingerprint);
  });

  test('is another one for another file, another fact in it, and the people of another variant', () => {
    const others = [
      draw(file(own.text, { sha256: 'cd'.repeat(32) })),
      draw(own, { knowledge: { letters: { ...everythingWritten, written: {} } } }),
      draw(own, { letter: 'customers-initial', rule: 'us-ca' }),
      draw(own, { letter: 'customers-initial', rule: 'us-ma' }),
    ].map((drawn) => drawn.fingerprint);
    expect(new Set([fingerprint, ...others]).size).toBe(5);
  });
});
