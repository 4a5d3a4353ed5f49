import { describe, expect, test } from 'vitest';
import type { LetterSources } from '../../src/core/letter.ts';
import type { Letters, MadeLetters } from '../../src/core/letter-log.ts';
import { factsToValues, findOldLetters, statesToValues } from '../../src/core/letter-old-values.ts';
import { createLetter } from '../../src/core/letter.ts';
import type { FactId } from '../../src/core/fact.ts';
import type { LetterForm } from '../../src/core/letter-words.ts';
import { rules } from '../content/content.ts';
import { letterOf, letters } from '../content/letters.ts';
import { fact, instant, LOS_ANGELES, people, type Told } from './clock-case.ts';
import { company, everythingWritten, knowledgeOf, lettersWith, requirements } from './letter-situation.ts';

const began = (at: string): Told => ({
  zone: LOS_ANGELES,
  event: () => ({
    type: 'moment-recorded',
    data: { moment: 'began', isEstimate: false },
    happenedAt: instant(at),
  }),
});

const BEFORE = [people('us-ca', 600), began('2026-11-20T08:00:00Z')];

function sources(story: readonly Told[], written: Letters = everythingWritten, more = {}): LetterSources {
  return {
    templates: letters,
    requirements,
    rules,
    sectors: {},
    knowledge: knowledgeOf(story, { letters: written, ...more }),
  };
}

/** What the log keeps of letters that are made by what is known after a story. */
function make(id: string, story: readonly Told[], more: Partial<MadeLetters> = {}): MadeLetters {
  const letter = createLetter(sources(story), letterOf(id), 'letter', 'letter');
  const [variant] = letter.variants;
  if (!variant) throw new Error('Every letter has a variant.');
  return {
    id: 'm',
    at: '2026-11-22T14:00:00.000Z',
    who: 'Ada Obi',
    letter: id,
    words: letterOf(id).name,
    form: 'letter',
    variant: variant.id,
    count: 1000,
    fingerprint: 'ab'.repeat(32),
    isFinal: true,
    values: {
      ...statesToValues(letter.fieldsOf(variant), letter.statesOf(variant)),
      ...factsToValues(letterOf(id), 'letter', sources(story).knowledge.incident),
    },
    ...more,
  };
}

const oldAfter = (story: readonly Told[], made: readonly MadeLetters[], written = everythingWritten, more = {}) =>
  findOldLetters(sources(story, { ...written, made }, more));

const customers = make('customers-initial', BEFORE);

describe('letters whose paragraphs depend on facts', () => {
  const encrypted = [...BEFORE, fact('encrypted', 'yes')];
  const safe = make('customers-initial', [...encrypted, fact('keyTaken', 'no')]);

  test('are old when such a fact has another value now', () => {
    expect(safe.values['fact:keyTaken']).toBe('no');
    expect(oldAfter([...encrypted, fact('keyTaken', 'no')], [safe])).toEqual([]);
    const [old] = oldAfter([...encrypted, fact('keyTaken', 'yes')], [safe]);
    expect(old?.changed).toEqual([{ of: 'fact', key: 'fact:keyTaken', label: 'Key taken', was: 'no', is: 'yes' }]);
    const [open] = oldAfter([...encrypted, fact('keyTaken', 'not-yet-known')], [safe]);
    expect(open?.changed).toMatchObject([{ was: 'no', is: 'not yet known' }]);
  });

  test('keep every fact that a paragraph of the form waits for, and no other', () => {
    const { incident } = sources(encrypted).knowledge;
    expect(Object.keys(factsToValues(letterOf('customers-initial'), 'letter', incident))).toEqual(
      expect.arrayContaining(['fact:encrypted', 'fact:keyTaken', 'fact:socialSecurity']),
    );
    const section = (id: string, forms: readonly LetterForm[], when: FactId) => ({
      id,
      heading: null,
      forms,
      paragraphs: [{ id: 'one', text: 'Words.', says: [], when: [{ fact: when, is: ['yes' as const] }] }],
    });
    const template = {
      ...letterOf('customers-initial'),
      sections: [section('a', ['letter'], 'malware'), section('b', ['email'], 'paper')],
    };
    expect(factsToValues(template, 'letter', incident)).toEqual({ 'fact:malware': 'not-yet-known' });
  });

  test('say nothing about facts that were not kept, or that this version does not know', () => {
    const yes = [...encrypted, fact('keyTaken', 'yes')];
    const { 'fact:keyTaken': _kept, ...older } = safe.values;
    expect(oldAfter(yes, [{ ...safe, values: older }])).toEqual([]);
    const strange = { ...older, 'fact:moon': 'no', 'fact:keyTaken': 'full', 'fact:constructor': 'no' };
    expect(oldAfter(yes, [{ ...safe, values: strange }])).toEqual([]);
  });
});

describe('letters that were made', () => {
  test('are not old while they say what is known, whatever the day is', () => {
    expect(customers.values['breach.dates']).toBe('November 20, 2026');
    expect(customers.values['letter.date']).toMatch(/^[A-Z][a-z]+ \d{1,2}, \d{4}$/);
    expect(oldAfter(BEFORE, [customers], everythingWritten, { now: '2026-12-24T18:00:00.000Z' })).toEqual([]);
    expect(oldAfter(BEFORE, [])).toEqual([]);
  });

  test('are old when a fact has another value now, with what it was and is, and the notice that tells it', () => {
    const [old, another] = oldAfter([...BEFORE, began('2026-11-18T08:00:00Z')], [customers]);
    expect(another).toBeUndefined();
    expect(old).toMatchObject({ letter: 'customers-initial', form: 'letter', count: 1000, isFinal: true });
    expect(old?.changed).toEqual([
      {
        of: 'field',
        key: 'breach.dates',
        label: 'Date of the breach',
        was: 'November 20, 2026',
        is: 'November 18, 2026',
      },
    ]);
    expect(old?.update?.id).toBe('customers-update');
  });

  test('are old when a value is no longer known, and when one that was not yet known is known now', () => {
    const [gone] = oldAfter(BEFORE.slice(0, 1), [customers]);
    expect(gone?.changed).toMatchObject([{ key: 'breach.dates', is: 'not yet known' }]);
    const made = make('customers-initial', BEFORE.slice(0, 1));
    const [found] = oldAfter(BEFORE, [made]);
    expect(found?.changed).toMatchObject([{ was: 'not yet known', is: 'November 20, 2026' }]);
  });

  test('are old when somebody wrote other words or the company changed its telephone', () => {
    const [written] = oldAfter(BEFORE, [customers], lettersWith({ 'field:breach.containment': 'Told again.' }));
    expect(written?.changed.find(({ key }) => key === 'breach.containment')).toMatchObject({ is: 'Told again.' });
    const [called] = oldAfter(BEFORE, [customers], everythingWritten, {
      company: { ...company, 'notices.phone': '1-800-555-0199' },
    });
    expect(called?.changed).toMatchObject([{ was: '1-800-555-0142', is: '1-800-555-0199' }]);
    const [unset] = oldAfter(BEFORE, [customers], everythingWritten, {
      company: { ...company, 'notices.phone': 'UNSET: the telephone' },
    });
    expect(unset?.changed).toMatchObject([{ is: 'not set' }]);
  });

  test('are told together where they say the same, and drafts after what could go out', () => {
    const later = { ...customers, id: 'n', at: '2026-11-22T15:00:00.000Z', count: 5 };
    const draft = { ...later, id: 'o', at: '2026-11-22T16:00:00.000Z', isFinal: false };
    const found = oldAfter(BEFORE.slice(0, 1), [draft, customers, later]);
    expect(found.map(({ count, isFinal, at }) => [count, isFinal, at])).toEqual([
      [1005, true, later.at],
      [5, false, draft.at],
    ]);
  });

  test('of a variant that is gone are compared by what holds everywhere', () => {
    const gone = { ...customers, variant: 'gone', values: { 'services.months': '99', 'breach.dates': 'May 1, 2026' } };
    const [old] = oldAfter(BEFORE, [gone]);
    expect(old?.changed.map(({ key }) => key)).toEqual(['breach.dates']);
  });

  test('of a kind that this site does not know, or with fields that it does not know, are passed over', () => {
    expect(oldAfter(BEFORE, [{ ...customers, letter: 'moon-letter', values: { 'breach.dates': 'x' } }])).toEqual([]);
    expect(oldAfter(BEFORE, [{ ...customers, values: { 'moon.phase': 'full', constructor: 'x' } }])).toEqual([]);
  });
});
