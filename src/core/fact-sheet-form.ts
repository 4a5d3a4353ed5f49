// A form's view of the fact sheet: the same facts in that form's order, in words close to its own.

import type { FactSheetId } from './fact-sheet-list.ts';
import type { Incident } from './incident.ts';
import type { Room } from './room.ts';

/** Who asks. Ids are permanent: the log names by them what people wrote for a question. */
export type FactFormId = 'ic3' | 'cisa' | 'hhs' | 'state' | 'gdpr' | 'insurer' | 'amazon';

export interface FactForm {
  readonly id: FactFormId;
  readonly name: string;
  /** What the view follows: a law with its citation, or the agency's own page. */
  readonly source: string;
  /** From where the questions are known, and as of when. */
  readonly basis: string;
  readonly questions: readonly FactQuestionOfForm[];
}

export interface FactQuestionOfForm {
  /** Permanent within its form. */
  readonly id: string;
  readonly asks: string;
  /** The facts that answer it; none where only a person can. */
  readonly facts: readonly FactSheetId[];
  /** The answers between which the form lets one choose. */
  readonly options?: readonly string[];
  /** Which of the options, or which words, the recorded facts give; undefined where they do not decide. */
  readonly decide?: (known: FormKnowledge) => string | undefined;
  /** What the record adds to the facts, a line each. */
  readonly adds?: (known: FormKnowledge) => readonly string[];
  /** What helps the person who answers. */
  readonly hint?: string;
}

export interface FormKnowledge {
  readonly incident: Incident;
  readonly room: Room;
  /** In which times are written. */
  readonly zone: string;
}

/** The day on which the questions below were compared with what was stored of the forms. */
const COMPARED = '22 November 2026';

/** What a view says of itself where the form itself was not read. */
export const FROM_MEMORY = `From memory; compare with the form. As of ${COMPARED}.`;

/** The same where a stored copy of the agency's page gave the headings. */
export const FROM_A_COPY = `The headings are from a stored copy of the agency’s page, the rest from memory; compare with the form. As of ${COMPARED}.`;

/** The same where a contract names no form. */
export const FROM_THE_POLICY = `The policy names no form: these are the questions of our own letter to Amazon, from memory; compare with the policy. As of ${COMPARED}.`;

/** The same where the text of the law gave them. */
export const FROM_THE_LAW = `From the text of the law, compared on ${COMPARED}. The authority’s own form may ask for more.`;

/** A question of a form, with the facts that answer it. */
export function ask(
  id: string,
  asks: string,
  facts: readonly FactSheetId[],
  more: Pick<FactQuestionOfForm, 'options' | 'decide' | 'adds' | 'hint'> = {},
): FactQuestionOfForm {
  return { id, asks, facts, ...more };
}
