import { describe, expect, test } from 'vitest';
import { letterField, type LetterFieldId, letterFieldIds } from '../../src/core/letter-field.ts';
import { noLetters } from '../../src/core/letter-log.ts';
import {
  createFieldStates,
  fieldPart,
  instantToFileDate,
  instantToNoticeDate,
  type LetterKnowledge,
} from '../../src/core/letter-value.ts';
import { findVariants } from '../../src/core/letter-variant.ts';
import { letterOf, letters } from '../content/letters.ts';
import { detected, fact, hold, people, release, type Told } from './clock-case.ts';
import {
  knowledgeOf,
  lettersWith,
  placeRules,
  requirementOf,
  situation,
  unsetCompany,
  widerRules,
} from './letter-situation.ts';

const regulator = letterOf('regulator-notice');

function states(story: readonly Told[], more: Partial<LetterKnowledge> = {}, rules: readonly string[] = ['us-ny']) {
  const [variant] = findVariants(regulator, rules.map(requirementOf), [], situation());
  if (!variant) throw new Error('There is a variant for every place.');
  return createFieldStates(knowledgeOf(story, more), variant);
}

const valueOf = (id: LetterFieldId, story: readonly Told[], rules?: readonly string[]) => {
  const state = states(story, {}, rules)(id);
  return state.type === 'known' ? state.entries.join('; ') : state.type;
};

const began = (at: string, isEstimate = false): Told => moment('began', at, isEstimate);
const ended = (at: string, isEstimate = false): Told => moment('ended', at, isEstimate);
function moment(name: 'began' | 'ended', at: string, isEstimate: boolean): Told {
  const data = { moment: name, isEstimate };
  return { zone: 'America/Los_Angeles', event: () => ({ type: 'moment-recorded', data, happenedAt: at }) };
}

describe('what the incident knows', () => {
  test.each<readonly [LetterFieldId, readonly Told[], string]>([
    ['letter.date', [], 'November 22, 2026'],
    ['incident.reference', [], 'Stolen laptop'],
    ['breach.dates', [], 'unknown'],
    ['breach.dates', [began('2026-11-20T19:00:00.000Z')], 'November 20, 2026'],
    ['breach.dates', [began('2026-11-20T19:00:00.000Z', true)], 'about November 20, 2026'],
    ['breach.dates', [began('2026-11-20T19:00:00.000Z'), ended('2026-11-20T23:00:00.000Z')], 'November 20, 2026'],
    [
      'breach.dates',
      [began('2026-11-20T19:00:00.000Z', true), ended('2026-11-20T23:00:00.000Z')],
      'about November 20, 2026',
    ],
    [
      'breach.dates',
      [began('2026-11-20T19:00:00.000Z', true), ended('2026-11-21T19:00:00.000Z')],
      'about November 20, 2026 to November 21, 2026',
    ],
    ['breach.dates', [ended('2026-11-21T19:00:00.000Z')], 'unknown'],
    // Eleven at night in Los Angeles is the next day in Greenwich.
    ['breach.discovered', [detected('2026-11-20T23:00-08:00')], 'November 20, 2026'],
    ['breach.discovered', [], 'unknown'],
    ['incident.detected', [detected('2026-11-20T23:00-08:00')], 'November 20, 2026, 23:00 PST'],
    ['people.count', [], 'unknown'],
    ['people.count-in-place', [people('us-ny', 1501)], '1,501'],
    ['people.count-in-place', [people('us-ny', 1501, true)], 'about 1,501'],
    ['people.count-in-place', [people('us-ny', null)], 'unknown'],
    ['people.count-in-place', [people('us-ca', 7)], 'unknown'],
    ['law-enforcement.delay', [], 'unknown'],
    [
      'law-enforcement.delay',
      [fact('lawEnforcement', 'no')],
      'Law enforcement did not ask us to wait with this notice.',
    ],
    ['law-enforcement.delay', [hold('2026-11-22T06:00-08:00')], 'Law enforcement asked us to wait with this notice.'],
    [
      'law-enforcement.delay',
      [hold('2026-11-22T06:00-08:00'), release(0, '2026-11-22T07:00-08:00')],
      'Law enforcement asked us to wait with this notice.',
    ],
    [
      'law-enforcement.delay',
      [hold('2026-11-22T06:00-08:00', null, 'counsel'), fact('lawEnforcement', 'no')],
      'Law enforcement did not ask us to wait with this notice.',
    ],
    ['law-enforcement.delay', [fact('lawEnforcement', 'yes')], 'unknown'],
    [
      'law-enforcement.delay',
      [hold('2026-11-22T06:00-08:00', null, 'counsel'), fact('lawEnforcement', 'yes')],
      'unknown',
    ],
    [
      'law-enforcement.delay',
      [hold('2026-11-22T06:00-08:00'), fact('lawEnforcement', 'no')],
      'Law enforcement asked us to wait with this notice.',
    ],
  ])('%s', (id, story, value) => {
    expect(valueOf(id, story)).toBe(value);
  });

  test('names the residents of a place whose rule has another name', () => {
    const [rule, ...others] = placeRules.filter(({ rule, place, regulator }) => regulator && rule !== place);
    expect(others.length).toBeGreaterThan(0);
    expect(valueOf('people.count-in-place', [people(rule?.place ?? '', 12)], [rule?.rule ?? ''])).toBe('12');
  });

  test('counts no residents where several places share a letter', () => {
    const [variant] = findVariants(letterOf('customers-initial'), [], [], situation());
    const shared = { ...variant!, places: [requirementOf('us-ny'), requirementOf('us-tx')] };
    const both = createFieldStates(knowledgeOf([people('us-ny', 3), people('us-tx', 4)]), shared);
    expect(both('people.count-in-place')).toEqual({ type: 'unknown', before: '' });
    expect(both('place.name')).toMatchObject({ entries: ['New York and Texas'] });
  });
});

describe('the kinds of information', () => {
  const kinds = ['name', 'socialSecurity', 'driversLicence', 'governmentId', 'paymentCard', 'bankAccount', 'health'];
  const others = ['credentials', 'birthDate', 'biometric', 'contactDetails'];
  const answers = (value: 'yes' | 'no') => [...kinds, ...others].map((id) => fact(id, value));

  test('are not yet known while none is, and none where all are ruled out', () => {
    expect(valueOf('information.kinds', [])).toBe('unknown');
    expect(valueOf('information.kinds', answers('no'))).toBe('none');
    expect(valueOf('information.kinds', [fact('personalInformation', 'no')])).toBe('none');
  });

  test('are named with those of which it is open, in the middle of a sentence', () => {
    expect(valueOf('information.kinds', [...answers('no'), fact('name', 'yes'), fact('socialSecurity', 'yes')])).toBe(
      'names and Social Security numbers',
    );
    const open = [...answers('no'), fact('health', 'yes'), fact('credentials', 'not-yet-known')];
    expect(valueOf('information.kinds', open)).toBe(
      'health information; it is not yet known whether these were involved too: passwords',
    );
  });

  test('do not count minors among them', () => {
    expect(valueOf('information.kinds', [...answers('no'), fact('name', 'yes'), fact('minors', 'yes')])).toBe('names');
  });
});

describe('what the company has not set', () => {
  test('is unset, whichever field it is', () => {
    const unset = states([], { company: unsetCompany });
    const fields = letterFieldIds.filter((id) => letterField(id).of === 'company');
    expect(fields.filter((id) => unset(id).type !== 'unset')).toEqual([]);
    expect(fields.filter((id) => states([], { company: {} })(id).type !== 'unset')).toEqual([]);
  });

  test('leaves an address unset of which a line is missing', () => {
    const company = { 'addresses.0.lines.0': '1 Main Street', 'addresses.0.lines.1': 'UNSET: town' };
    expect(states([], { company })('company.address').type).toBe('unset');
    expect(states([])('company.address')).toMatchObject({ entries: ['1 Main Street, Springfield, CA 90000'] });
  });
});

describe('what people write', () => {
  const written = (text: string) =>
    states([], { letters: lettersWith({ [fieldPart('breach.description')]: text }) })('breach.description');

  test('stands as they wrote it, without what is around it', () => {
    expect(written(' Somebody got in.\n')).toEqual({ type: 'known', entries: ['Somebody got in.'], isList: false });
    for (const hostile of ['<script>alert(1)</script>', '=cmd|x', '__proto__', '\u202eabc', 'a\u0000b'])
      expect(written(hostile)).toMatchObject({ type: 'known', entries: [hostile] });
  });

  test('is missing while it is blank or not written', () => {
    for (const blank of ['', ' \n', '\t']) expect(written(blank)).toEqual({ type: 'missing', what: 'What happened' });
    const none = states([], { letters: noLetters });
    expect(none('breach.description').type).toBe('missing');
    expect(none('breach.exposed')).toEqual({ type: 'unknown', before: '' });
  });

  test('is no place for fields: a file would fill them for each recipient', () => {
    for (const text of ['{{name}}', 'Since {{breach.dates}}', '}}', 'a {{ b'])
      expect(written(text)).toEqual({ type: 'missing', what: 'What happened, without double braces' });
  });
});

test('names what is no field in words, and no name that objects have by themselves', () => {
  expect(states([])('breach.date')).toEqual({ type: 'missing', what: '“breach.date”, which is no field' });
  expect(states([])('constructor').type).toBe('missing');
  expect(states([])('{{')).toEqual({ type: 'missing', what: 'Double braces without a field' });
});

test('no letter waits for something that nobody can write, in any place and under any wider rule', () => {
  const waiting = letters.flatMap((letter) =>
    [...placeRules, ...widerRules].flatMap((rule) =>
      letter.forms.flatMap((form) => {
        const isRegulator = letter.to === 'regulator';
        if (isRegulator && !rule.regulator) return [];
        const places = rule.place || isRegulator ? [rule] : [];
        const where = situation(form, { personalInformation: 'yes' });
        return findVariants(letter, places, places.length > 0 ? [] : [rule], where).flatMap((variant) => {
          const state = createFieldStates(knowledgeOf([]), variant);
          return variant.sections.flatMap(({ paragraphs }) =>
            paragraphs.flatMap(({ text, items = [] }) =>
              letterFieldIds
                .filter((id) => [text, ...items].some((words) => words.includes(`{{${id}}}`)))
                .filter((id) => state(id).type === 'missing')
                .map((id) => `${letter.id} ${rule.rule} ${id}`),
            ),
          );
        });
      }),
    ),
  );
  expect([...new Set(waiting)]).toEqual([]);
});

test('a notice names its day as people in the United States write it, in the zone of the reader', () => {
  expect(instantToNoticeDate('2026-03-05T04:00:00.000Z', 'America/Los_Angeles')).toBe('March 4, 2026');
  expect(instantToNoticeDate('2026-03-05T04:00:00.000Z', 'UTC')).toBe('March 5, 2026');
});

test('a file has the day of where it is made, as the letter in it', () => {
  expect(instantToFileDate('2026-03-05T04:00:00.000Z', 'America/Los_Angeles')).toBe('2026-03-04');
  expect(instantToFileDate('2026-03-05T04:00:00.000Z', 'UTC')).toBe('2026-03-05');
});
