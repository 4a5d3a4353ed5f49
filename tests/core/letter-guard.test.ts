import { describe, expect, test } from 'vitest';
import type { Hold } from '../../src/core/hold.ts';
import { findLetterBlocks, type LetterBlockId, type LetterState, needsBehalf } from '../../src/core/letter-guard.ts';
import type { Agreement } from '../../src/core/letter-log.ts';
import { letterOf, letters } from '../content/letters.ts';
import { requirementOf } from './letter-situation.ts';
import { minute } from './samples.ts';

const FINGERPRINT = 'cd'.repeat(32);
const OTHER = 'ef'.repeat(32);

function agreement(by: Agreement['by'], more: Partial<Agreement> = {}): Agreement {
  return {
    id: by,
    at: minute(1),
    who: 'Ada Obi',
    letter: 'customers-initial',
    words: 'Letter to customers',
    by,
    person: 'Cleo Moss',
    reference: 'Mail of 9:10',
    fingerprint: FINGERPRINT,
    ...more,
  };
}

const hold = (kind: Hold['kind'], more: Partial<Hold> = {}): Hold => ({
  id: kind,
  kind,
  agency: 'Town police',
  officer: 'Officer Doe',
  reference: '',
  reason: 'They watch the account',
  until: '',
  placedAt: minute(0),
  placedBy: 'Ada Obi',
  ...more,
});

const element = { rule: requirementOf('us-ca'), words: 'date of the breach', told: [], forbiddenBy: [] };

const nature = { rule: requirementOf('us-ma'), words: 'nature of the breach' };

/** A letter in whose way nothing stands. */
const free: LetterState = {
  template: letterOf('customers-initial'),
  behalf: 'own',
  mayInvolveAmazon: true,
  agreements: [agreement('counsel')],
  holds: [],
  now: minute(10),
  zone: 'America/Los_Angeles',
  fingerprint: FINGERPRINT,
  parts: [{ name: 'The letter text', text: 'Your date of birth was involved.' }],
  unwritten: [],
  unset: [],
  elements: [{ ...element, missing: [] }],
  forbidden: [],
};

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

  test('name on the page that it is held, and neither agency nor officer nor reason', () => {
    const stampOf = (more: Partial<LetterState>) => findLetterBlocks({ ...free, ...more })[0]?.stamp;
    expect(stampOf({ holds: [hold('law-enforcement')] })).toBe('HELD. Law enforcement asked us to wait.');
    expect(stampOf({ holds: [hold('counsel', { until: '2026-11-26T04:00:00.000Z' })] })).toBe(
      'HELD. Counsel asked us to wait until November 25, 2026.',
    );
    expect(stampOf({ holds: [hold('amazon')] })).toBe('HELD. We wait for Amazon.');
    expect(stampOf({ unset: ['Company'] })).toBeUndefined();
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

  test('tell a text that was changed after the approval from one that never had any', () => {
    expect(wordsOf({ agreements: [agreement('counsel', { fingerprint: OTHER })] })).toBe(
      'The text was changed after counsel approved it.',
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

  test('nobody approves the request for approval', () => {
    expect(idsOf({ ...all, template: letterOf('approval-request') })).toEqual([]);
  });
});
