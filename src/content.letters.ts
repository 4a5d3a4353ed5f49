// The shape of the letters and of what laws ask of them. A letter names fields, elements and facts; the build stops at
// one that does not exist.

import { z } from 'astro/zod';
import { kebabCase, oneOf, record } from './content.record.ts';
import { type FactId, factValues } from './core/fact.ts';
import { fieldsInText, isLetterFieldId, letterField, letterFieldIds } from './core/letter-field.ts';
import type { LetterForm, LetterPurpose, LetterTemplate, LetterTo } from './core/letter-words.ts';
import { askedFacts, isAskedFact } from './core/triage.ts';

const recipients = [
  'customers',
  'employees',
  'partners',
  'amazon',
  'regulator',
  'bureaus',
  'public',
  'counsel',
] as const;

const purposes = [
  'initial',
  'update',
  'post-incident',
  'amazon-24-hours',
  'amazon-legal-process',
  'regulator',
  'bureaus',
  'substitute',
  'approval',
] as const;

const forms = ['letter', 'email', 'phone', 'talking-points', 'web', 'portal'] as const;

/** A text in which `{{field}}` stands only for fields that there are. */
const text = z
  .string()
  .min(1, 'must not be empty')
  .superRefine((value, context) => {
    for (const id of fieldsInText(value)) {
      if (isLetterFieldId(id)) continue;
      const found = /[{}]/.test(id) ? `has “${id}” without its other half` : `has “{{${id}}}”, which is no field`;
      context.addIssue({ code: 'custom', message: `${found}. The fields are: ${letterFieldIds.join(', ')}.` });
    }
  });

/** A text in which no field stands that has several entries. */
const sentence = text.superRefine((value, context) => {
  for (const id of listFieldsIn(value))
    context.addIssue({
      code: 'custom',
      message: `has “{{${id}}}”, which has several entries. It must stand alone as an item.`,
    });
});

const item = text.superRefine((value, context) => {
  for (const id of listFieldsIn(value))
    if (value !== `{{${id}}}`)
      context.addIssue({
        code: 'custom',
        message: `has “{{${id}}}” beside other words. A field with several entries must be the whole item.`,
      });
});

const fact = z.custom<FactId>((value) => typeof value === 'string' && isAskedFact(value), {
  error: (issue) =>
    `is “${String(issue.input)}”, which is no fact. The facts are: ${askedFacts.map(({ id }) => id).join(', ')}.`,
});

export const letterElementSchema = record({
  /** Permanent: letters name the element by it. */
  id: kebabCase,
  name: z.string().max(120),
  /** The rules' own words. */
  asked: z.array(z.string()),
});

const elementList = z.array(z.object({ id: z.string() }));

/** The shape of a letter that names these elements, as their file has them. */
export function createLetterSchema(elements: unknown) {
  const element = oneOf(elementList.parse(elements).map(({ id }) => id));

  const paragraph = record({
    id: kebabCase,
    text: sentence,
    items: z.array(item).nonempty().optional(),
    when: z
      .array(record({ fact, is: z.array(oneOf(factValues)).nonempty() }))
      .nonempty()
      .optional(),
    says: z.array(element),
    onlyIfRequired: z.boolean().optional(),
  }).refine(({ says, onlyIfRequired }) => !onlyIfRequired || says.length > 0, {
    path: ['onlyIfRequired'],
    error: 'must not be true for a paragraph that says nothing',
  });

  const section = record({
    id: kebabCase,
    heading: z.string().min(1).max(80).nullable(),
    forms: z.array(oneOf<LetterForm>(forms)).nonempty().optional(),
    paragraphs: z.array(paragraph).nonempty(),
  }).superRefine(({ id, paragraphs }, context) => {
    for (const doubled of repeated(paragraphs))
      context.addIssue({
        code: 'custom',
        path: ['paragraphs'],
        message: `has two paragraphs “${doubled}” in the section “${id}”. Each id must stand once in its section.`,
      });
  });

  return record({
    /** Permanent: the log names the letter by it. */
    id: kebabCase,
    to: oneOf<LetterTo>(recipients),
    purpose: oneOf<LetterPurpose>(purposes),
    name: z.string().max(80),
    title: text,
    forms: z.array(oneOf<LetterForm>(forms)).nonempty(),
    sections: z.array(section).nonempty(),
  }).superRefine((letter: LetterTemplate, context) => {
    for (const doubled of repeated(letter.sections))
      context.addIssue({
        code: 'custom',
        path: ['sections'],
        message: `has two sections “${doubled}”. Each id must stand once in its letter.`,
      });
    for (const [index, section] of letter.sections.entries())
      for (const form of section.forms ?? [])
        if (!letter.forms.includes(form))
          context.addIssue({
            code: 'custom',
            path: ['sections', index, 'forms'],
            message: `names “${form}”, which is no form of this letter. Its forms are: ${letter.forms.join(', ')}.`,
          });
  });
}

function listFieldsIn(value: string): readonly string[] {
  return fieldsInText(value).filter((id) => isLetterFieldId(id) && letterField(id).shape === 'list');
}

function repeated(list: readonly { readonly id: string }[]): readonly string[] {
  const ids = list.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
