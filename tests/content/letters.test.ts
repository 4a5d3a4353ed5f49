import { expect, test } from 'vitest';
import { createLetterSchema, letterElementSchema } from '../../src/content.letters.ts';
import { fieldsInText, letterField, letterFieldIds } from '../../src/core/letter-field.ts';
import { organisation, readContent } from './content.ts';
import { elements, letterOf, letters, lettersByFile, paragraphsOf } from './letters.ts';

// The window of the envelope shows one; the other is for adopters who write one.
const FIELDS_OF_NO_LETTER = ['recipient.address', 'recipient.reference'];

const schema = createLetterSchema(elements);

const textsOf = (id: string) => {
  const letter = letterOf(id);
  return [letter.title, ...paragraphsOf(letter).flatMap(({ text, items = [] }) => [text, ...items])];
};

/** A small letter, changed, and what the build says about it: `sections.0.forms: …`. */
function complaints(change: object, paragraph: object = {}): readonly string[] {
  const letter = {
    id: 'sample',
    to: 'customers',
    purpose: 'initial',
    name: 'Sample',
    title: 'Sample',
    forms: ['letter'],
    sections: [
      {
        id: 'one',
        heading: null,
        paragraphs: [{ id: 'first', text: 'On {{breach.dates}}.', says: ['breach-date'], ...paragraph }],
      },
    ],
    ...change,
  };
  const issues = schema.safeParse(letter).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('there is a letter for every notice of the plan, each in the file of its name, in the forms of the plan', () => {
  const everyForm = 'letter email phone talking-points';
  expect(Object.fromEntries(letters.map(({ id, forms }) => [id, forms.join(' ')]))).toEqual({
    'customers-initial': everyForm,
    'customers-update': everyForm,
    'customers-post-incident': everyForm,
    'employees-initial': everyForm,
    'employees-update': everyForm,
    'employees-post-incident': everyForm,
    'partners-initial': everyForm,
    'partners-update': everyForm,
    'partners-post-incident': everyForm,
    'amazon-24-hours': 'email',
    'amazon-legal-process': 'email',
    'regulator-notice': 'letter portal',
    'bureaus-notice': 'letter',
    'substitute-notice': 'web',
    'approval-request': 'email',
    'amazon-approval-request': 'email',
  });
  expect(Object.entries(lettersByFile).filter(([file, { id }]) => file !== `${id}.yaml`)).toEqual([]);
});

test.each(letters)('$id has the shape that the build asks for', (letter) => {
  expect(schema.safeParse(letter).error?.issues ?? []).toEqual([]);
});

test('the elements have the shape that the build asks for, and each id once', () => {
  expect(elements.filter((element) => !letterElementSchema.safeParse(element).success)).toEqual([]);
  expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
});

test.each(letters)('$id has words for each of its forms', ({ forms, sections }) => {
  const empty = forms.filter((form) => !sections.some((section) => (section.forms ?? forms).includes(form)));
  expect(empty).toEqual([]);
});

test('every field is used by some letter, but for two that stand outside the words', () => {
  const used = new Set(letters.flatMap(({ id }) => textsOf(id).flatMap(fieldsInText)));
  expect(letterFieldIds.filter((id) => !used.has(id))).toEqual(FIELDS_OF_NO_LETTER);
});

test('only letters to people name a recipient, and no phone or substitute notice asks for a value of the list', () => {
  const naming = letters.filter(({ id }) => textsOf(id).some((text) => text.includes('{{recipient.')));
  expect([...new Set(naming.map(({ to }) => to))].sort()).toEqual(['customers', 'employees']);
});

test('each field of the company has its place in the organisation’s file, and what notices say is not made up', () => {
  for (const id of letterFieldIds) {
    const { path } = letterField(id);
    if (!path) continue;
    const value = path.split('.').reduce<unknown>((each, key) => Reflect.get(Object(each), key), organisation);
    expect({ id, value: JSON.stringify(value) }).toEqual({ id, value: expect.stringMatching(/^\[?"UNSET: /) });
  }
  expect(readContent('organisation.yaml')).toContain('\nnotices:\n');
});

test('writes no telephone number, no address on the web and no figure that a rule or an agency gives', () => {
  const odd = letters.flatMap(({ id }) =>
    textsOf(id).filter((text) => /\d{3}-\d|https?:|www\.|\.(com|gov|org)/.test(text)),
  );
  expect(odd).toEqual([]);
});

test('the build names the field, what was found and what would be accepted', () => {
  expect(complaints({})).toEqual([]);
  const [field = ''] = complaints({}, { text: 'On {{breach.date}}.' });
  expect(field).toContain(
    'sections.0.paragraphs.0.text: has “{{breach.date}}”, which is no field. The fields are: letter.',
  );
  expect(complaints({ title: 'Of {{company.nmae}}' })[0]).toContain('title: has “{{company.nmae}}”');
  expect(complaints({}, { text: 'On {{breach.dates.' })[0]).toContain('has “{{” without its other half');
  expect(complaints({}, { text: 'See {{ftc.contact}}.' })[0]).toContain('It must stand alone as an item.');
  expect(complaints({}, { items: ['See {{ftc.contact}}.'] })[0]).toContain('must be the whole item');
  expect(complaints({}, { items: ['{{ftc.contact}}'] })).toEqual([]);
  const [element = ''] = complaints({}, { says: ['breach-dates'] });
  expect(element).toContain('sections.0.paragraphs.0.says.0: is “breach-dates”. It must be one of: notice-date, ');
  const [fact = ''] = complaints({}, { when: [{ fact: 'ssn', is: ['yes'] }] });
  expect(fact).toContain(
    'sections.0.paragraphs.0.when.0.fact: is “ssn”, which is no fact. The facts are: amazonData, ',
  );
  expect(complaints({}, { when: [{ fact: 'minors', is: ['maybe'] }] })[0]).toContain(
    'must be one of: yes, no, not-yet-known',
  );
  expect(complaints({}, { says: [], onlyIfRequired: true })[0]).toContain('for a paragraph that says nothing');
  expect(complaints({}, { tone: 'calm' })[0]).toContain('does not take “tone”. It takes: id, text, items');
});

test('the build names a form that does not exist and an id that stands twice', () => {
  const paragraph = { id: 'first', text: 'Yes.', says: [] };
  const section = { id: 'one', heading: null, paragraphs: [paragraph] };
  expect(complaints({ forms: ['fax'] })[0]).toBe(
    'forms.0: is “fax”. It must be one of: letter, email, phone, talking-points, web, portal.',
  );
  expect(complaints({ sections: [{ ...section, forms: ['phone'] }] })).toEqual([
    'sections.0.forms: names “phone”, which is no form of this letter. Its forms are: letter.',
  ]);
  expect(complaints({ sections: [section, section] })).toEqual([
    'sections: has two sections “one”. Each id must stand once in its letter.',
  ]);
  expect(complaints({ sections: [{ ...section, paragraphs: [paragraph, paragraph] }] })).toEqual([
    'sections.0.paragraphs: has two paragraphs “first” in the section “one”. Each id must stand once in its section.',
  ]);
});
