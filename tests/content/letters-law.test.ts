// What laws ask of the letters, against what the letters say.

import { describe, expect, test } from 'vitest';
import type { FactId } from '../../src/core/fact.ts';
import { rules } from './content.ts';
import {
  elements,
  forbiddenElements,
  letterOf,
  letters,
  paragraphsOf,
  requiredElements,
  stands,
  wordsToElements,
} from './letters.ts';

const TO_PEOPLE = ['customers-initial', 'employees-initial', 'substitute-notice'];

/** Elements that the rules ask for only where such information was exposed, or where the breach is known. */
const DEPENDING_ON_FACTS: Readonly<Record<string, FactId>> = {
  'identity-theft-services': 'socialSecurity',
  'licence-services': 'driversLicence',
  'government-number-services': 'governmentId',
  'bank-account-services': 'bankAccount',
  'credential-advice': 'credentials',
  'knowledge-of-acquisition': 'personalInformation',
};

const written = new Set(rules.flatMap(({ letter }) => [...letter.requiredElements, ...letter.forbiddenElements]));

const formalParagraphs = (id: string) =>
  paragraphsOf({
    sections: letterOf(id).sections.filter(({ forms }) => !forms || forms.includes('letter') || forms.includes('web')),
  });

test('the words of every rule stand for an element, and no element has words that no rule has', () => {
  expect(written.size).toBe(127);
  expect([...written].filter((words) => wordsToElements(words).length === 0)).toEqual([]);
  expect(elements.flatMap(({ asked }) => asked).filter((words) => !written.has(words))).toEqual([]);
});

test('there are few enough elements to be read, and each is asked for or said', () => {
  expect(elements.length).toBeLessThanOrEqual(60);
  const said = new Set(letters.flatMap((letter) => paragraphsOf(letter).flatMap(({ says }) => says)));
  expect(elements.filter(({ id, asked }) => asked.length === 0 && !said.has(id))).toEqual([]);
});

test('what is asked for and what is forbidden are the same only where two rules contradict each other', () => {
  const both = [...requiredElements].filter((id) => forbiddenElements.has(id));
  expect(both).toEqual(['nature-of-breach']);
  for (const { id, letter } of rules) {
    const forbidden = letter.forbiddenElements.flatMap(wordsToElements);
    expect({
      id,
      both: letter.requiredElements.flatMap(wordsToElements).filter((each) => forbidden.includes(each)),
    }).toEqual({
      id,
      both: [],
    });
  }
});

describe.each(TO_PEOPLE)('%s', (id) => {
  const paragraphs = formalParagraphs(id);

  test('says whatever some rule asks of a notice to the people affected', () => {
    const said = new Set(paragraphs.flatMap(({ says }) => says));
    expect([...requiredElements].filter((element) => !said.has(element))).toEqual([]);
  });

  test('says it whatever the facts are, but for what the rules themselves ask for in some cases only', () => {
    for (const value of ['yes', 'no', 'not-yet-known'] as const) {
      const said = new Set(paragraphs.filter((each) => stands(each, {}, value)).flatMap(({ says }) => says));
      const silent = [...requiredElements].filter((element) => !said.has(element) && !DEPENDING_ON_FACTS[element]);
      expect({ value, silent }).toEqual({ value, silent: [] });
    }
  });

  test('says what depends on one fact wherever that fact is not recorded as no', () => {
    for (const [element, fact] of Object.entries(DEPENDING_ON_FACTS))
      for (const value of ['yes', 'not-yet-known'] as const) {
        if (element === 'knowledge-of-acquisition' && value === 'not-yet-known') continue;
        const standing = paragraphs.filter((each) => stands(each, { [fact]: value }, 'no'));
        expect({ element, value, isSaid: standing.some(({ says }) => says.includes(element)) }).toEqual({
          element,
          value,
          isSaid: true,
        });
      }
  });

  test('offers the free service once at most, and asks nobody for a card number', () => {
    const offers = paragraphs.filter(({ text }) => text.includes('{{services.months}}'));
    const kinds = ['socialSecurity', 'driversLicence', 'governmentId', 'bankAccount'] as const;
    for (const kind of kinds)
      expect(offers.filter((each) => stands(each, { [kind]: 'yes' as const }, 'no')).length).toBe(1);
    expect(offers.filter((each) => stands(each, {}, 'yes')).length).toBe(1);
    expect(offers.filter((each) => stands(each, {}, 'no'))).toEqual([]);
    expect(paragraphs.flatMap(({ says }) => says)).not.toContain('card-number-for-monitoring');
  });

  test('has California’s title and five headings, in their order', () => {
    const { letter } = rules.find((rule) => rule.id === 'us-ca') ?? {};
    const headings = letterOf(id)
      .sections.filter(({ forms }) => !forms || forms.includes('letter'))
      .flatMap(({ heading }) => heading ?? []);
    expect(letterOf(id).title).toBe(letter?.title);
    expect(headings).toEqual(letter?.headings);
  });

  test('keeps a paragraph under each heading for Massachusetts, which still says what it asks for', () => {
    const rule = rules.find((each) => each.id === 'us-ma');
    const asked = rule?.letter.requiredElements.flatMap(wordsToElements) ?? [];
    const kept = letterOf(id).sections.map((section) =>
      section.paragraphs.filter(
        ({ says, onlyIfRequired }) =>
          !says.some((each) => forbiddenElements.has(each)) &&
          (!onlyIfRequired || says.some((each) => asked.includes(each))),
      ),
    );
    expect(kept.filter((paragraphs) => paragraphs.length === 0)).toEqual([]);
    const said = new Set(kept.flatMap((paragraphs) => paragraphs.flatMap(({ says }) => says)));
    expect(asked.filter((each) => !said.has(each))).toEqual([]);
    const words = kept.flatMap((paragraphs) => paragraphs.map(({ text }) => text)).join(' ');
    expect(words).not.toContain('{{breach.description}}');
    expect(words).not.toContain('{{people.count');
  });

  test('keeps for those whose rule asks for it what only some rules ask for', () => {
    const unasked = [
      'police-report-right',
      'fcra-rights',
      'parent-company',
      'law-enforcement-delay',
      'number-of-people',
    ];
    const always = paragraphs.filter(({ onlyIfRequired }) => !onlyIfRequired).flatMap(({ says }) => says);
    expect(unasked.filter((element) => always.includes(element))).toEqual([]);
  });
});

test('no paragraph that says a forbidden element says anything else that a rule asks for', () => {
  const mixed = letters.flatMap((letter) =>
    paragraphsOf(letter).filter(
      ({ says }) =>
        says.some((id) => forbiddenElements.has(id)) &&
        says.some((id) => requiredElements.has(id) && !forbiddenElements.has(id)),
    ),
  );
  expect(mixed).toEqual([]);
});

test('what a person writes about the nature of the breach stands only in paragraphs that say so', () => {
  const telling = /\{\{(breach\.description|report\.cause|report\.impact|update\.news)\}\}/;
  const hidden = letters.flatMap((letter) =>
    paragraphsOf(letter).filter(({ text, says }) => telling.test(text) && !says.includes('nature-of-breach')),
  );
  expect(hidden).toEqual([]);
});

test('letters to people never count the residents of one state', () => {
  const counting = letters.filter((letter) =>
    paragraphsOf(letter).some(({ says }) => says.includes('number-of-residents')),
  );
  expect(counting.map(({ id }) => id)).toEqual(['regulator-notice']);
});
