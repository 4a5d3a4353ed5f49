// Every letter in every form and variant as its readers get it, kept as text and read by eye. A changed word shows up as
// a changed file: read it, then write the files anew with `npx vitest run tests/content/letters-golden.test.ts -u`.

import { describe, expect, test } from 'vitest';
import { createLetter, type Letter, type LetterSources } from '../../src/core/letter.ts';
import { formWords } from '../../src/core/letter-list.ts';
import type { LetterForm, LetterTemplate } from '../../src/core/letter-words.ts';
import { places } from '../../src/core/place.ts';
import { documentToText } from '../../src/documents/text.ts';
import { fact, people, type Told } from '../core/clock-case.ts';
import { contacts, everythingWritten, knowledgeOf, requirements } from '../core/letter-situation.ts';
import { rules } from './content.ts';
import { letterOf, letters } from './letters.ts';

const KNOWN = [fact('amazonData', 'no'), fact('financial', 'yes'), fact('socialSecurity', 'yes')];
const FOUR_STATES = [people('us-ca', 600), people('us-ma', 3), people('us-ny', 20), people('us-tx', 300), ...KNOWN];
const EVERY_STATE = [...places.filter(({ id }) => id.startsWith('us-')).map(({ id }) => people(id, 5000)), ...KNOWN];

function draw(template: LetterTemplate, form: LetterForm, story: readonly Told[]): Letter {
  // As readers get it: only a draft marks what is left out of a contact.
  const knowledge = knowledgeOf(story, { letters: everythingWritten, contacts: { ...contacts, withheld: [] } });
  const sources: LetterSources = { templates: letters, requirements, rules, sectors: {}, knowledge };
  return createLetter(sources, template, form, 'letter');
}

function textsOf(template: LetterTemplate, form: LetterForm, story: readonly Told[]): readonly string[] {
  const letter = draw(template, form, story);
  return letter.variants.map((variant) => documentToText({ ...letter.documentOf(variant), stamps: [] }));
}

function golden(template: LetterTemplate, form: LetterForm, story: readonly Told[]): string {
  const { variants } = draw(template, form, story);
  return textsOf(template, form, story)
    .map((text, index) => {
      const names = variants[index]?.placeIds.join(', ');
      return `=== ${formWords[form]}${names ? ` for ${names}` : ''}\n\n${text}`;
    })
    .join('\n');
}

describe.each(letters.map((template) => [template.id, template] as const))('%s', (id, template) => {
  test('says in every form what was read by eye', async () => {
    const texts = template.forms.map((form) => golden(template, form, FOUR_STATES)).join('\n');
    await expect(texts).toMatchFileSnapshot(`../fixtures/letters/${id}.txt`);
  });

  test.each(template.forms)('as %s has no two variants with the same words', (form) => {
    const texts = textsOf(template, form, EVERY_STATE);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

test('the first letter says in every state what was read by eye', async () => {
  await expect(golden(letterOf('customers-initial'), 'letter', EVERY_STATE)).toMatchFileSnapshot(
    '../fixtures/letters/customers-initial-every-state.txt',
  );
});
