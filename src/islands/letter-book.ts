// What letters are written from: the book of words and requirements, the rules, and what this incident makes of them.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Document } from '../core/document.ts';
import type { Incident } from '../core/incident.ts';
import {
  createLetterDocument,
  documentToPlain,
  type LetterPaper,
  letterStamps,
  textFingerprint,
  usedFields,
} from '../core/letter-document.ts';
import { findLetterBlocks, type LetterBlock } from '../core/letter-guard.ts';
import { type AskedOfLetters, findAsked } from '../core/letter-list.ts';
import { type Letters, writtenPart } from '../core/letter-log.ts';
import type { FieldStates } from '../core/letter-text.ts';
import { createFieldStates, instantToNoticeDate, type LetterContacts } from '../core/letter-value.ts';
import { type ElementPlace, findElements, findVariants, type LetterVariant } from '../core/letter-variant.ts';
import type { LetterForm, LetterRequirements, LetterTemplate } from '../core/letter-words.ts';
import type { NotificationRule } from '../core/notification-rule.ts';
import { fieldToWords } from '../core/organisation.ts';
import { ownValue } from '../core/recorded.ts';
import type { Room } from '../core/room.ts';
import type { SectorAnswers } from '../core/rule-scope.ts';
import { effectiveFact } from '../core/triage.ts';
import { workspace } from '../workspace/this-browser.ts';

export interface LetterBook {
  readonly templates: readonly LetterTemplate[];
  readonly requirements: readonly LetterRequirements[];
  readonly contacts: LetterContacts;
  readonly company: Readonly<Record<string, string>>;
  readonly rules: readonly NotificationRule[];
}

/** Fetches the book; `failed` where it could not be had. */
export function useLetterBook(bookPath: string, rulesPath: string): LetterBook | 'failed' | undefined {
  const [book, setBook] = useState<LetterBook | 'failed'>();
  useEffect(() => {
    const read = async (path: string): Promise<unknown> => (await fetch(path)).json();
    Promise.all([read(bookPath), read(rulesPath)]).then(
      ([words, rules]) => setBook({ ...(words as Omit<LetterBook, 'rules'>), rules: rules as LetterBook['rules'] }),
      () => setBook('failed'),
    );
  }, []);
  return book;
}

export interface LetterWork {
  readonly book: LetterBook;
  readonly incident: Incident;
  readonly room: Room;
  readonly letters: Letters;
  readonly sectors: SectorAnswers;
}

/** A letter in one form, as it stands now. */
export interface Letter {
  readonly asked: AskedOfLetters;
  readonly variants: readonly LetterVariant[];
  readonly elements: readonly ElementPlace[];
  readonly blocks: readonly LetterBlock[];
  /** Of everything that it says, in all forms and variants. */
  readonly fingerprint: string;
  readonly documentOf: (variant: LetterVariant) => Document;
  readonly statesOf: (variant: LetterVariant) => FieldStates;
  /** The fields that its words name, in any form. */
  readonly fields: readonly string[];
}

/** Draws a letter together; the same inputs give the same letter. */
export function useLetter(work: LetterWork, template: LetterTemplate, form: LetterForm): Letter {
  const { book, incident, room, letters, sectors } = work;
  // A letter names a day and no hour.
  const today = instantToNoticeDate(workspace.now(), workspace.zone);
  return useMemo(
    () => createLetter({ book, incident, room, letters, sectors }, template, form, today),
    [book, incident, room, letters, template, form, today],
  );
}

function createLetter(work: LetterWork, template: LetterTemplate, form: LetterForm, today: string): Letter {
  const { book, incident, room, letters, sectors } = work;
  const now = workspace.now();
  const notice = template.to === 'regulator' ? 'regulator' : 'individuals';
  const asked = findAsked(notice, incident, room, book.rules, book.requirements, sectors);
  const { places, everywhere } = rulesFor(template, asked);
  const edits = (address: string) => writtenPart(letters, template.id, address);
  const situationOf = (form: LetterForm) => ({
    form,
    factValue: (fact: Parameters<typeof effectiveFact>[1]) => effectiveFact(incident, fact),
    edits,
  });
  const knowledge = {
    incident,
    room,
    letters,
    company: book.company,
    contacts: book.contacts,
    now,
    zone: workspace.zone,
  };
  const statesOf = (variant: LetterVariant) => createFieldStates(knowledge, variant);
  const paperOf = (form: LetterForm, variant: LetterVariant, stamps: readonly string[]): LetterPaper => ({
    to: template.to,
    form,
    variant,
    edits,
    states: statesOf(variant),
    date: today,
    paper: 'letter',
    company: { name: fieldToWords(book.company.name ?? ''), addressLines: companyLines(book.company) },
    stamps,
  });

  const perForm = template.forms.map((each) => ({
    form: each,
    variants: findVariants(template, places, everywhere, situationOf(each)),
  }));
  const documents = perForm.flatMap(({ form, variants }) =>
    variants.map((variant) => ({ variant, form, paper: paperOf(form, variant, []) })),
  );
  const used = documents.map(({ variant, form }) => ({
    states: statesOf(variant),
    fields: usedFields(variant, { form, edits }),
  }));
  const whatIs = (type: 'missing' | 'unset') => [
    ...new Set(
      used.flatMap(({ states, fields }) =>
        fields.flatMap((field) => {
          const state = states(field);
          return state.type === type ? [state.what] : [];
        }),
      ),
    ),
  ];
  const fingerprint = textFingerprint(documents.map(({ paper }) => paper));
  const variants = perForm.find((each) => each.form === form)?.variants ?? [];
  const elements = variants.flatMap((variant) => findElements(template, variant, situationOf(form)));
  // A statute asks for the first notice in writing; what is said on the telephone, or later, is free.
  const inWriting = perForm.filter((each) => template.purpose === 'initial' && WRITTEN_FORMS.includes(each.form));
  const blocks = findLetterBlocks({
    template,
    behalf: ownValue(letters.behalf, template.id)?.value,
    mayInvolveAmazon: effectiveFact(incident, 'amazonData') !== 'no',
    agreements: letters.agreements,
    holds: room.holds,
    now,
    fingerprint,
    parts: documents.map(({ paper, form }) => ({
      name: `The ${form} text`,
      text: documentToPlain(createLetterDocument(paper)),
    })),
    unset: whatIs('unset'),
    unwritten: whatIs('missing'),
    elements: inWriting.flatMap((each) =>
      each.variants.flatMap((variant) => findElements(template, variant, situationOf(each.form))),
    ),
  });
  const stamps = letterStamps(incident.kind, blocks);
  return {
    asked,
    variants,
    elements,
    blocks: distinct(blocks),
    fingerprint,
    documentOf: (variant) => createLetterDocument(paperOf(form, variant, stamps)),
    statesOf,
    fields: [...new Set(used.flatMap(({ fields }) => fields))],
  };
}

const WRITTEN_FORMS: readonly LetterForm[] = ['letter', 'email', 'web'];

/** A regulator gets a letter for itself, whether its rule holds in one place or everywhere. */
function rulesFor({ to }: LetterTemplate, asked: AskedOfLetters): Pick<AskedOfLetters, 'places' | 'everywhere'> {
  if (to === 'regulator') return { places: [...asked.places, ...asked.everywhere], everywhere: [] };
  return to === 'customers' || to === 'employees' ? asked : { places: [], everywhere: [] };
}

function companyLines(company: LetterBook['company']): readonly string[] {
  return Object.keys(company)
    .filter((path) => path.startsWith('addresses.0.lines.'))
    .map((path) => fieldToWords(company[path] ?? ''));
}

function distinct(blocks: readonly LetterBlock[]): readonly LetterBlock[] {
  return blocks.filter(({ words }, index) => blocks.findIndex((each) => each.words === words) === index);
}
