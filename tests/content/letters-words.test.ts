// How the letters read.

import { describe, expect, test } from 'vitest';
import type { LetterForm, LetterSection, LetterTemplate } from '../../src/core/letter-words.ts';
import { letters, paragraphsOf } from './letters.ts';
import { gradeOf, HIGHEST_GRADE } from './reading-grade.ts';

const BANNED = [
  /take[sn]? (?:\w+ ){0,2}seriously/i,
  /abundance of caution/i,
  /no evidence (?:of|that)/i,
  /inconvenience/i,
  /(?:only|just) (?:a )?(?:small|few|limited|minor)/i,
  /sophisticated/i,
  /state[- ]of[- ]the[- ]art|industry[- ]standard|best[- ]in[- ]class/i,
  /valued? (?:customer|employee|partner)/i,
  /rest assured|do not worry|no need to worry/i,
  /\b(?:careless|negligent|fault of|should have known)\b/i,
  /regret to inform/i,
  /please be advised|hereby|pursuant|herein/i,
  /!/,
];

const FEWEST_WORDS = 31;

/** Words as they are scored: a field is a short word, and what is only a field, a number or an address is left out. */
function toProse(texts: readonly string[]): string {
  return texts
    .map((text) => text.replaceAll(/\{\{[^}]*\}\}/g, 'this').replaceAll(/\d+/g, ''))
    .filter((text) => !/^this$/.test(text.trim()))
    .join('\n\n');
}

const textsOf = ({ heading, paragraphs }: LetterSection) => [
  ...(heading ? [heading] : []),
  ...paragraphs.flatMap(({ text, items = [] }) => [text, ...items]),
];

const inForm = ({ sections }: LetterTemplate, form: LetterForm) =>
  sections.filter(({ forms }) => !forms || forms.includes(form));

const countWords = (prose: string) => (prose.match(/[a-z’'-]+/gi) ?? []).length;

describe.each(letters)('$id', (letter) => {
  test.each(letter.forms)('reads at grade 8 or lower as %s', (form) => {
    const prose = toProse([letter.title, ...inForm(letter, form).flatMap(textsOf)]);
    expect(gradeOf(prose)).toBeLessThanOrEqual(HIGHEST_GRADE);
  });

  test('has no section of more than thirty words that reads above grade 8', () => {
    const hard = letter.sections.flatMap((section) => {
      const prose = toProse(textsOf(section));
      const grade = gradeOf(prose);
      return countWords(prose) >= FEWEST_WORDS && grade > HIGHEST_GRADE ? [`${section.id}: ${grade.toFixed(1)}`] : [];
    });
    expect(hard).toEqual([]);
  });

  test('has no sentence that is longer than thirty words', () => {
    const sentences = paragraphsOf(letter).flatMap(({ text, items = [] }) =>
      [text, ...items].flatMap((each) => toProse([each]).split(/[.?:](?:\s|$)/)),
    );
    expect(sentences.filter((sentence) => countWords(sentence) > 30)).toEqual([]);
  });

  test('blames nobody, makes nothing small and has no phrase that means nothing', () => {
    const texts = [letter.title, ...letter.sections.flatMap(textsOf)];
    expect(texts.filter((text) => BANNED.some((phrase) => phrase.test(text)))).toEqual([]);
  });

  test('says when the next word comes, or that this was the last', () => {
    const formsWithout = letter.forms.filter(
      (form) =>
        !inForm(letter, form).some((section) =>
          textsOf(section)
            .join(' ')
            .match(/next-word\.date|last notice/),
        ),
    );
    const isAnswered = ['bureaus', 'approval'].includes(letter.purpose);
    const expected = letter.purpose === 'post-incident' ? ['phone', 'talking-points'] : isAnswered ? letter.forms : [];
    expect(formsWithout).toEqual(expected);
  });
});

test('what is spoken is shorter than the letter, and is not the letter read aloud', () => {
  for (const letter of letters.filter(({ forms }) => forms.includes('phone'))) {
    const [written, ...spoken] = (['letter', 'phone', 'talking-points'] as const).map((form) => {
      const texts = inForm(letter, form).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
      return { texts: texts.filter((text) => toProse([text]) !== ''), words: countWords(toProse(texts)) };
    });
    for (const { texts, words } of spoken) {
      expect(words).toBeLessThan(written?.words ?? 0);
      const own = texts.filter((text) => !written?.texts.includes(text));
      expect(own.length).toBeGreaterThan(texts.length / 2);
    }
  }
});

test('the rules of the policies stand in the letters: compromised, what we do, the next word, no more than needed', () => {
  const saying = (id: string) => letters.filter((letter) => paragraphsOf(letter).some(({ says }) => says.includes(id)));
  const initial = letters.filter(({ purpose }) => purpose === 'initial').map(({ id }) => id);
  expect(saying('containment').map(({ id }) => id)).toEqual(expect.arrayContaining(initial));
  expect(saying('next-word').map(({ id }) => id)).toEqual(expect.arrayContaining(initial));
  expect(saying('information-compromised').map(({ id }) => id)).toEqual(
    expect.arrayContaining(['customers-initial', 'employees-initial', 'amazon-24-hours', 'substitute-notice']),
  );
});
