// What the fact sheet answers to the questions of a form, in the form’s order.

import { type FactSheet, type FactStatus, type SheetFact, sheetFact } from './fact-sheet.ts';
import type { FactForm, FactQuestionOfForm, FormKnowledge } from './fact-sheet-form.ts';
import { amazon, gdpr, hhs, stateForm } from './fact-sheet-forms-law.ts';
import { cisa, ic3, insurer } from './fact-sheet-forms-federal.ts';
import { factPart } from './fact-sheet-list.ts';
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
  /** The part under which the log holds what a person wrote here; undefined where facts answer. */
  readonly part?: string | undefined;
  readonly recorded?: Recorded<string> | undefined;
}

/** The answers to a form, in its order. */
export function answerForm(form: FactForm, sheet: FactSheet, known: FormKnowledge): readonly FormAnswer[] {
  return form.questions.map((question) =>
    question.facts.length === 0 ? answerByPerson(form, question, sheet) : answerByFacts(question, sheet, known),
  );
}

function answerByPerson(form: FactForm, question: FactQuestionOfForm, { written }: FactSheet): FormAnswer {
  const part = factPart(`${form.id}.${question.id}`);
  const recorded = ownValue(written, part);
  const base = { question, part, recorded, notes: [], cuts: [], writable: [] };
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

function answerByFacts(question: FactQuestionOfForm, sheet: FactSheet, known: FormKnowledge): FormAnswer {
  const facts = question.facts.map((id) => sheetFact(sheet, id));
  const [only, ...others] = facts;
  const told = only && others.length === 0 ? only.text : facts.map(({ label, text }) => `${label}: ${text}`).join('\n');
  const writable = facts.filter(({ source }) => source.type === 'written');
  const open = writable.filter((fact) => fact.status === 'unwritten').map(({ label }) => label);
  const notes = [
    ...(open.length > 0 && facts.length > 1 ? [`Only a person can write: ${open.join(', ')}.`] : []),
    ...new Set(facts.flatMap((fact) => fact.notes)),
  ];
  const statuses = facts.map(({ status }) => status);
  const status = statuses.includes('disputed')
    ? 'disputed'
    : statuses.includes('known')
      ? 'known'
      : statuses.every((each) => each === 'unwritten')
        ? 'unwritten'
        : 'unknown';
  const base = { question, notes, writable };
  if (!question.decide) return { ...base, status, text: told, cuts: [...new Set(facts.flatMap(({ cuts }) => cuts))] };
  const decided = question.decide(known);
  const rest = { ...base, notes: [], cuts: [], restsOn: told };
  if (!decided) return { ...rest, status: 'choose', text: NOT_YET_KNOWN };
  const isOpen = decided.endsWith('not yet known');
  return { ...rest, status: status === 'disputed' ? status : isOpen ? 'unknown' : 'known', text: decided };
}
