// A letter as it stands now: its variants, what its rules ask for, what stands in its way, and its documents.

import type { Document, Paper } from './document.ts';
import { findWithheld, type WithheldContact } from './letter-contacts.ts';
import {
  createLetterDocument,
  documentToPlain,
  type LetterPaper,
  letterStamps,
  textFingerprint,
  usedFields,
} from './letter-document.ts';
import { findDisputedFields, findDisputedParagraphs } from './letter-dispute.ts';
import { findForbiddenWords } from './letter-forbidden.ts';
import type { LetterBlock } from './letter-agreement.ts';
import { findLetterBlocks, recordedForGuards } from './letter-guard.ts';
import { type AskedOfLetters, findAsked, formWords } from './letter-list.ts';
import { writtenPart } from './letter-log.ts';
import { markUnverified } from './letter-mark.ts';
import { type LetterRules, rulesForLetter } from './letter-set.ts';
import type { FieldStates } from './letter-text.ts';
import { createFieldStates, instantToNoticeDate, type LetterKnowledge } from './letter-value.ts';
import {
  type ElementPlace,
  findElements,
  findVariants,
  type LetterEdits,
  type LetterSituation,
  type LetterVariant,
} from './letter-variant.ts';
import type { LetterForm, LetterRequirements, LetterTemplate } from './letter-words.ts';
import type { NotificationRule } from './notification-rule.ts';
import { fieldToWords } from './organisation.ts';
import type { SectorAnswers } from './rule-scope.ts';
import { effectiveFact } from './triage.ts';

/** All that letters are drawn from. */
export interface LetterSources {
  readonly templates: readonly LetterTemplate[];
  readonly requirements: readonly LetterRequirements[];
  readonly rules: readonly NotificationRule[];
  readonly sectors: SectorAnswers;
  readonly knowledge: LetterKnowledge;
}

/** A letter in one form, as it stands now. */
export interface Letter {
  readonly asked: AskedOfLetters;
  /** Those of the rules that speak about this letter. */
  readonly rules: LetterRules;
  readonly variants: readonly LetterVariant[];
  /** What the rules require and where the letter tells it; none where they require nothing of a letter in this form. */
  readonly elements: readonly ElementPlace[];
  readonly blocks: readonly LetterBlock[];
  /** Of everything that it says, in all forms and variants. */
  readonly fingerprint: string;
  readonly documentOf: (variant: LetterVariant) => Document;
  /** The contacts in one variant of which a part is left out, because nobody has verified it; a draft marks them. */
  readonly withheldOf: (variant: LetterVariant) => readonly WithheldContact[];
  readonly statesOf: (variant: LetterVariant) => FieldStates;
  /** The fields that its words name, in any form. */
  readonly fields: readonly string[];
  /** The fields that the words of one variant name, in this form. */
  readonly fieldsOf: (variant: LetterVariant) => readonly string[];
}

/** A letter before its fields are filled: its variants in every form, and the rules that made them. */
export interface LetterOutline {
  readonly asked: AskedOfLetters;
  readonly rules: LetterRules;
  readonly drawn: readonly { readonly form: LetterForm; readonly variant: LetterVariant }[];
  readonly edits: LetterEdits;
  readonly situationOf: (form: LetterForm) => LetterSituation;
}

/** Which variants a letter has in each of its forms. */
export function outlineLetter(
  { knowledge, rules, requirements, sectors }: LetterSources,
  template: LetterTemplate,
): LetterOutline {
  const { incident, room, letters } = knowledge;
  const notice = template.to === 'regulator' ? 'regulator' : 'individuals';
  const asked = findAsked(notice, incident, room, rules, requirements, sectors);
  const found = rulesForLetter(template, asked);
  const edits = (address: string) => writtenPart(letters, template.id, address);
  const situationOf = (form: LetterForm): LetterSituation => ({
    form,
    factValue: (fact) => effectiveFact(incident, fact),
    edits,
  });
  const drawn = template.forms.flatMap((form) =>
    findVariants(template, found.places, found.everywhere, situationOf(form), found.others).map((variant) => ({
      form,
      variant,
    })),
  );
  return { asked, rules: found, drawn, edits, situationOf };
}

/** Draws a letter together; the same sources on the same day give the same letter. */
export function createLetter(sources: LetterSources, template: LetterTemplate, form: LetterForm, paper: Paper): Letter {
  const { knowledge, templates } = sources;
  const { incident, letters, company, now, zone } = knowledge;
  const { asked, rules, edits, situationOf, ...found } = outlineLetter(sources, template);
  const statesOf = (variant: LetterVariant) => createFieldStates(knowledge, variant);
  const paperOf = (form: LetterForm, variant: LetterVariant, stamps: readonly string[]): LetterPaper => ({
    to: template.to,
    form,
    variant,
    edits,
    states: statesOf(variant),
    date: instantToNoticeDate(now, zone),
    paper,
    company: { name: fieldToWords(company.name ?? ''), addressLines: companyLines(company) },
    stamps,
  });

  const drawn = found.drawn.map(({ form, variant }) => ({
    form,
    variant,
    states: statesOf(variant),
    paper: paperOf(form, variant, []),
    fields: usedFields(variant, { form, edits }),
  }));
  const whatIs = (type: 'missing' | 'unset') =>
    drawn.flatMap(({ states, fields }) =>
      fields.flatMap((field) => {
        const state = states(field);
        return state.type === type ? [state.what] : [];
      }),
    );
  const elementsOf = ({ form, variant }: { readonly form: LetterForm; readonly variant: LetterVariant }) =>
    findElements(template, variant, situationOf(form));
  const fingerprint = textFingerprint(drawn.map(({ paper }) => paper));
  const blocks = findLetterBlocks({
    ...recordedForGuards(template, knowledge),
    agreements: letters.agreements,
    fingerprint,
    parts: drawn.map(({ paper, form }) => ({
      name: `The text of the ${formWords[form].toLowerCase()}`,
      text: documentToPlain(createLetterDocument(paper)),
    })),
    unset: distinct(whatIs('unset')),
    unwritten: distinct(whatIs('missing')),
    disputed: [
      ...findDisputedParagraphs(
        letters,
        template,
        drawn.flatMap(({ variant }) => variantAddresses(variant)),
      ),
      ...findDisputedFields(letters, distinct(drawn.flatMap(({ fields }) => fields))),
    ],
    elements: drawn.flatMap(elementsOf),
    forbidden: drawn.flatMap(({ variant, states }) => findForbiddenWords(templates, variant, edits, states)),
  });
  const stamps = letterStamps(incident.kind, blocks);
  const withheldOf = (variant: LetterVariant) =>
    findWithheld(knowledge.contacts, usedFields(variant, { form, edits }), statesOf(variant));
  const inThisForm = drawn.filter((each) => each.form === form);
  return {
    asked,
    rules,
    variants: inThisForm.map(({ variant }) => variant),
    elements: inThisForm.flatMap(elementsOf),
    blocks: blocks.filter(({ words }, index) => blocks.findIndex((each) => each.words === words) === index),
    fingerprint,
    documentOf: (variant) => {
      const document = createLetterDocument(paperOf(form, variant, stamps));
      return blocks.length > 0 ? markUnverified(document, withheldOf(variant)) : document;
    },
    withheldOf,
    statesOf,
    fields: distinct(drawn.flatMap(({ fields }) => fields)),
    fieldsOf: (variant) => usedFields(variant, { form, edits }),
  };
}

function companyLines(company: LetterKnowledge['company']): readonly string[] {
  return Object.keys(company)
    .filter((path) => path.startsWith('addresses.0.lines.'))
    .map((path) => fieldToWords(company[path] ?? ''));
}

function variantAddresses({ sections }: LetterVariant): readonly string[] {
  return sections.flatMap(({ id, paragraphs }) => paragraphs.map((paragraph) => `${id}/${paragraph.id}`));
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
