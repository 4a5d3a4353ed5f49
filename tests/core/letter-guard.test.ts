import { describe, expect, test } from 'vitest';
import { type LetterBlockId, needsBehalf } from '../../src/core/letter-agreement.ts';
import { findLetterBlocks, type LetterState } from '../../src/core/letter-guard.ts';
import type { Agreement } from '../../src/core/letter-log.ts';
import { letterOf, letters } from '../content/letters.ts';
import { agreement, DISPUTE, disputed, element, free, hold, nature, OTHER } from './letter-state.ts';
import { minute } from './samples.ts';

const idsOf = (state: LetterState) => findLetterBlocks(state).map(({ id }) => id);
const without = (...bys: readonly Agreement['by'][]) => free.agreements.filter(({ by }) => !bys.includes(by));

test('nothing stands in the way of a letter that has all that it needs', () => {
  expect(findLetterBlocks(free)).toEqual([]);
});

describe('each guard blocks alone, and what it names lifts it', () => {
  const release = { id: 'r', at: minute(5), who: 'Ada Obi', reference: '', reason: 'Done' };
  const amazon: LetterState = {
    ...free,
    behalf: 'amazon',
    agreements: [agreement('counsel'), agreement('amazon-request', { fingerprint: '' }), agreement('amazon-review')],
  };
  const part = (text: string) => [{ name: 'The letter text', text }];

  test.each<readonly [LetterBlockId, string, LetterState, Partial<LetterState>]>([
    ['behalf-not-chosen', 'our own duty', { ...free, behalf: undefined }, { behalf: 'own' }],
    ['behalf-not-chosen', 'no Amazon data', { ...free, behalf: undefined }, { mayInvolveAmazon: false }],
    [
      'amazon-request-missing',
      'Amazon’s request, whatever the text is by now',
      { ...amazon, agreements: amazon.agreements.filter(({ by }) => by !== 'amazon-request') },
      { agreements: amazon.agreements },
    ],
    [
      'amazon-review-missing',
      'Amazon’s answer',
      { ...amazon, agreements: amazon.agreements.filter(({ by }) => by !== 'amazon-review') },
      { agreements: amazon.agreements },
    ],
    [
      'amazon-review-missing',
      'Amazon’s answer to exactly this text',
      { ...amazon, agreements: [...amazon.agreements.slice(0, 2), agreement('amazon-review', { fingerprint: OTHER })] },
      { agreements: amazon.agreements },
    ],
    [
      'held',
      'its release',
      { ...free, holds: [hold('law-enforcement')] },
      { holds: [hold('law-enforcement', { released: release })] },
    ],
    ['held', 'its day', { ...free, holds: [hold('counsel', { until: minute(20) })] }, { now: minute(20) }],
    [
      'held',
      'the release of Amazon’s',
      { ...free, holds: [hold('amazon')] },
      { holds: [hold('amazon', { released: release })] },
    ],
    [
      'counsel-has-not-approved',
      'counsel’s word',
      { ...free, agreements: without('counsel') },
      { agreements: free.agreements },
    ],
    [
      'counsel-has-not-approved',
      'counsel’s word on exactly this text',
      { ...free, agreements: [agreement('counsel', { fingerprint: OTHER })] },
      { fingerprint: OTHER },
    ],
    [
      'counsel-has-not-approved',
      'counsel’s word on this letter',
      { ...free, agreements: [agreement('counsel', { letter: 'customers-update' })] },
      { agreements: free.agreements },
    ],
    ['personal-information', 'taking it out', { ...free, parts: part('Born on March 2, 1984.') }, { parts: part('') }],
    ['behalf-disputed', 'choosing again', { ...free, behalfDispute: DISPUTE }, { behalfDispute: [] }],
    ['behalf-disputed', 'no Amazon data', { ...free, behalfDispute: DISPUTE }, { mayInvolveAmazon: false }],
    ['nobody-counted', 'counting people', { ...free, isNobodyCounted: true }, { isNobodyCounted: false }],
    ['written-twice', 'writing it again', { ...free, disputed: [disputed('field')] }, { disputed: [] }],
    ['written-twice', 'the same of a paragraph', { ...free, disputed: [disputed('paragraph')] }, { disputed: [] }],
    ['not-set', 'setting it', { ...free, unset: ['Company'] }, { unset: [] }],
    ['not-written', 'writing it', { ...free, unwritten: ['What happened'] }, { unwritten: [] }],
    [
      'element-missing',
      'telling it',
      { ...free, elements: [{ ...element, missing: ['breach-date'] }] },
      { elements: [{ ...element, missing: [] }] },
    ],
    [
      'element-forbidden',
      'taking it out',
      { ...free, forbidden: [{ ...nature, field: 'breach.description', section: 'Contact', isByName: true }] },
      { forbidden: [] },
    ],
    [
      'counsel-has-not-approved',
      'an approval that was not taken back',
      {
        ...free,
        agreements: [agreement('counsel', { withdrawn: { at: minute(2), who: 'Ada Obi', reason: 'By mistake' } })],
      },
      { agreements: free.agreements },
    ],
  ])('%s: %s', (id, _, blocked, lifting) => {
    const blocks = findLetterBlocks(blocked);
    expect(blocks.map((block) => block.id)).toEqual([id]);
    for (const { words, lift } of blocks) {
      expect(words).toMatch(/^\p{Lu}.*[^ ]$/u);
      expect(lift).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(idsOf({ ...blocked, ...lifting })).toEqual([]);
  });

  test('all of them can stand together, those of Amazon first and counsel last', () => {
    const all = findLetterBlocks({
      ...free,
      behalf: undefined,
      agreements: [],
      holds: [hold('law-enforcement'), hold('counsel')],
      unset: ['Company'],
      unwritten: ['What happened'],
      parts: part('SSN 123-45-6789'),
      elements: [{ ...element, missing: ['breach-date'] }],
    });
    expect(all.map(({ id }) => id)).toEqual([
      'behalf-not-chosen',
      'held',
      'held',
      'not-set',
      'not-written',
      'element-missing',
      'personal-information',
      'counsel-has-not-approved',
    ]);
  });
});

describe('the words of a guard', () => {
  const wordsOf = (more: Partial<LetterState>) => findLetterBlocks({ ...free, ...more })[0]?.words;

  test('name what is unset and unwritten, with the names of things as they are', () => {
    expect(wordsOf({ unset: ['Company', 'Contact for Amazon'] })).toBe(
      'The company has not set: company; contact for Amazon.',
    );
    expect(wordsOf({ unwritten: ['What happened, for Amazon'] })).toBe(
      'Still to be written: what happened, for Amazon.',
    );
  });

  test('name the hold with its agency and officer', () => {
    expect(wordsOf({ holds: [hold('law-enforcement')] })).toBe(
      'Held. Law enforcement: Town police, Officer Doe: They watch the account',
    );
  });

  test('name on the page that it is held, and neither agency nor officer nor reason nor day', () => {
    const stampOf = (more: Partial<LetterState>) => findLetterBlocks({ ...free, ...more })[0]?.stamp;
    expect(stampOf({ holds: [hold('law-enforcement')] })).toBe('HELD. Law enforcement asked us to wait.');
    const until = { until: '2026-11-26T04:00:00.000Z' };
    for (const kind of ['law-enforcement', 'counsel', 'amazon'] as const) {
      expect(stampOf({ holds: [hold(kind, until)] })).toBe(stampOf({ holds: [hold(kind)] }));
      const [held] = findLetterBlocks({ ...free, holds: [hold(kind, until)] });
      expect(held?.lift).toContain('It ends on November 25, 2026, or when its release is recorded');
    }
    expect(stampOf({ holds: [hold('amazon')] })).toBe('HELD. We wait for Amazon.');
    expect(stampOf({ unset: ['Company'] })).toBeUndefined();
  });

  test('name who disagrees, and what each of them said', () => {
    expect(wordsOf({ behalfDispute: DISPUTE })).toBe(
      'Two people disagree on whose behalf this goes: Ada Obi chose “Our own legal duty”, and Cleo Moss chose “On Amazon’s behalf”.',
    );
    expect(wordsOf({ disputed: [disputed('field')] })).toBe(
      'Two people wrote “What happened” without seeing each other’s words. The other text is by Cleo Moss.',
    );
  });

  test('name the rule that forbids, where the words stand, and what to take out', () => {
    const found = { ...nature, field: 'breach.description', section: 'For More Information' } as const;
    const [byName] = findLetterBlocks({ ...free, forbidden: [{ ...found, isByName: true }] });
    expect(byName?.words).toBe(
      `Massachusetts forbids it and the text says it, under “For More Information”: nature of the breach (${nature.rule.citation}).`,
    );
    expect(byName?.lift).toBe('Take {{breach.description}} out of the paragraph, or leave the paragraph out.');
    const [repeated] = findLetterBlocks({ ...free, forbidden: [{ ...found, isByName: false }] });
    expect(repeated?.lift).toBe('Do not repeat there what is written for “What happened”.');
  });

  test('name the rule that asks, and where personal information stands without repeating it', () => {
    expect(wordsOf({ elements: [{ ...element, missing: ['breach-date'] }] })).toBe(
      'California asks for it and the text does not say it: date of the breach (Cal. Civ. Code § 1798.82).',
    );
    const words = wordsOf({ parts: [{ name: 'The email text', text: 'Your SSN is 123-45-6789.' }] });
    expect(words).toBe('The email text seems to hold a social security number (***-**-6789).');
  });

  test('tell an approval of another text from none', () => {
    expect(wordsOf({ agreements: [agreement('counsel', { fingerprint: OTHER })] })).toBe(
      'Counsel approved another text, not exactly this one.',
    );
    expect(wordsOf({ agreements: [] })).toBe('Counsel has not approved exactly this text.');
  });
});

describe('whom a guard concerns', () => {
  const all = {
    ...free,
    behalf: undefined,
    agreements: [],
    holds: [hold('law-enforcement'), hold('counsel'), hold('amazon')],
  };
  const heldBy = (id: string) =>
    findLetterBlocks({ ...all, template: letterOf(id) })
      .filter((block) => block.id === 'held')
      .map(({ words }) => /^Held\. ([^:]+):/.exec(words)?.[1]);

  test.each([
    ['customers-initial', ['Law enforcement', 'Counsel', 'Amazon']],
    ['employees-initial', ['Law enforcement', 'Counsel', 'Amazon']],
    ['partners-initial', ['Law enforcement', 'Counsel', 'Amazon']],
    ['substitute-notice', ['Law enforcement', 'Counsel', 'Amazon']],
    ['regulator-notice', ['Counsel', 'Amazon']],
    ['bureaus-notice', ['Counsel', 'Amazon']],
    ['amazon-24-hours', ['Counsel']],
    ['approval-request', []],
  ])('%s is held by %j', (id, kinds) => {
    expect(heldBy(id)).toEqual(kinds);
  });

  test('it has to be said of customers, regulators, bureaus and the public on whose behalf a letter goes', () => {
    expect([...new Set(letters.filter(needsBehalf).map(({ to }) => to))].sort()).toEqual([
      'bureaus',
      'customers',
      'public',
      'regulator',
    ]);
    for (const template of letters)
      expect(idsOf({ ...all, template }).includes('behalf-not-chosen')).toBe(needsBehalf(template));
  });

  test('where people live has to be said of letters to customers, employees and the public', () => {
    const waiting = letters.filter((template) =>
      idsOf({ ...free, template, isNobodyCounted: true }).includes('nobody-counted'),
    );
    expect([...new Set(waiting.map(({ to }) => to))].sort()).toEqual(['customers', 'employees', 'public']);
  });

  test('nobody approves the request for approval', () => {
    expect(idsOf({ ...all, template: letterOf('approval-request') })).toEqual([]);
  });
});
