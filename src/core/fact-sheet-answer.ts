// What the fact sheet answers to the questions of a form, in the form’s order.

import { type FactSheet, type FactStatus, type SheetFact, sheetFact } from './fact-sheet.ts';
import type { FactForm, FactQuestionOfForm, FormKnowledge } from './fact-sheet-form.ts';
import { amazon, gdpr, hhs, stateForm } from './fact-sheet-forms-law.ts';
import { cisa, ic3, insurer } from './fact-sheet-forms-federal.ts';
import { factPart, type ListedFact } from './fact-sheet-list.ts';
import { NOT_YET_KNOWN } from './fact-sheet-value.ts';
import { ownValue, type Recorded } from './recorded.ts';

/** Every form, in the order of the list. */
export const factForms: readonly FactForm[] = [ic3, cisa, hhs, stateForm, gdpr, insurer, amazon];

/** `choose`: the form offers answers and the facts do not decide between them. */
export type AnswerStatus = FactStatus | 'choose';

export interface FormAnswer {
  readonly question: FactQuestionOfForm;
  readonly status: AnswerStatus;
  /** Ready to paste; `Not yet known` where nothing answers it. */
  readonly text: string;
  readonly notes: readonly string[];
  /** What was left out of the text, each a sentence: it goes with the text. */
  readonly cuts: readonly string[];
  /** The recorded words on which a choice of the form rests, for the person who answers. */
  readonly restsOn?: string | undefined;
  /** Facts of the answer that only a person can write, written or not. */
  readonly writable: readonly SheetFact[];
  /** Facts of the answer that are not yet known or on which two people disagree, and that are recorded elsewhere. */
  readonly missing: readonly ListedFact[];
  /** The part under which the log holds what a person wrote here; undefined where facts alone answer. */
  readonly part?: string | undefined;
  readonly recorded?: Recorded<string> | undefined;
}

/** The answers to a form, in its order. */
export function answerForm(form: FactForm, sheet: FactSheet, known: FormKnowledge): readonly FormAnswer[] {
  return form.questions.map((question) =>
    question.facts.length === 0 ? answerByPerson(form, question, sheet) : answerWithFacts(form, question, sheet, known),
  );
}

function answerByPerson(form: FactForm, question: FactQuestionOfForm, { written }: FactSheet): FormAnswer {
  const part = factPart(`${form.id}.${question.id}`);
  const recorded = ownValue(written, part);
  const base = { question, part, recorded, notes: [], cuts: [], writable: [], missing: [] };
  const other = recorded?.disagreement;
  if (recorded && other)
    return {
      ...base,
      status: 'disputed',
      text: [recorded.value, other.value].map((text) => text || '(nothing)').join('\n'),
    };
  if (recorded?.value) return { ...base, status: 'known', text: recorded.value };
  return { ...base, status: question.options ? 'choose' : 'unwritten', text: NOT_YET_KNOWN };
}

/** Where the form lets one choose, what a person wrote goes before what the facts give. */
function answerWithFacts(
  form: FactForm,
  question: FactQuestionOfForm,
  sheet: FactSheet,
  known: FormKnowledge,
): FormAnswer {
  const byFacts = answerByFacts(question, sheet, known);
  if (!question.options) return byFacts;
  const byPerson = answerByPerson(form, question, sheet);
  const { part, recorded, status, text } = byPerson;
  const isWritten = status === 'known' || status === 'disputed';
  return { ...byFacts, part, recorded, ...(isWritten && { status, text }) };
}

function answerByFacts(question: FactQuestionOfForm, sheet: FactSheet, known: FormKnowledge): FormAnswer {
  const facts = question.facts.map((id) => sheetFact(sheet, id));
  const [only, ...others] = facts;
  const added = question.adds?.(known) ?? [];
  const isAlone = only && others.length === 0 && added.length === 0;
  const told = isAlone ? only.text : [...facts.map(({ label, text }) => `${label}: ${text}`), ...added].join('\n');
  const writable = facts.filter(({ source }) => source.type === 'written');
  const missing = facts.filter(
    (fact) => fact.source.type !== 'written' && (fact.status === 'unknown' || fact.status === 'disputed'),
  );
  const open = writable.filter((fact) => fact.status === 'unwritten').map(({ label }) => label);
  const statuses = facts.map(({ status }) => status);
  const status = statuses.includes('disputed')
    ? 'disputed'
    : statuses.includes('known') || added.length > 0
      ? 'known'
      : statuses.every((each) => each === 'unwritten')
        ? 'unwritten'
        : 'unknown';
  // The mark of an answer that nobody wrote says so already.
  const notes = [
    ...(open.length > 0 && status !== 'unwritten' && facts.length > 1
      ? [`Only a person can write: ${open.join(', ')}.`]
      : []),
    ...new Set(facts.flatMap((fact) => fact.notes)),
  ];
  const base = { question, notes, writable, missing };
  if (!question.decide) return { ...base, status, text: told, cuts: [...new Set(facts.flatMap(({ cuts }) => cuts))] };
  const decided = question.decide(known);
  const rest = { ...base, notes: [], cuts: [], restsOn: told };
  if (!decided) return { ...rest, status: 'choose', text: NOT_YET_KNOWN };
  const isOpen = decided.endsWith('not yet known');
  return {
    ...rest,
    status: status === 'disputed' ? status : isOpen ? 'unknown' : 'known',
    text: decided,
    missing: isOpen ? facts.filter(({ source }) => source.type !== 'written') : missing,
  };
}
