import type { FactId } from './fact.ts';
import { factValue, type Incident } from './incident.ts';
import type { Room } from './room.ts';
import { type QuestionGroup, questionGroups } from './fact-question.ts';
import { isAsked } from './triage.ts';

/** A question about what the company is, with what the company's file says. */
export interface SectorQuestion {
  readonly id: string;
  readonly question: string;
  /** Undefined while the file does not say. */
  readonly answer?: 'yes' | 'no' | undefined;
}

export interface FactProgress {
  readonly answered: number;
  /** The questions as they stand now, in the order of the page; those that another answer makes needless are left out. */
  readonly questions: readonly { readonly id: string; readonly isAnswered: boolean }[];
}

/** The questions that are answered by a moment, and those answered in words, in the order of the page. */
export const momentIds = ['began', 'detected', 'ended', 'determined'] as const;
export const detailIds = ['discovery', 'impact'] as const;

/** How much of triage is answered. Not yet known is no answer: somebody still has to find out. */
export function factProgress(incident: Incident, room: Room, sectors: readonly SectorQuestion[]): FactProgress {
  const isAnswered = (id: FactId) => factValue(incident, id) !== 'not-yet-known';
  const asked = ({ questions }: QuestionGroup) =>
    questions.filter((question) => isAsked(incident, question)).map(({ id }) => ({ id, isAnswered: isAnswered(id) }));
  const [first, ...others] = questionGroups.map(asked);
  const isOver = factValue(incident, 'ongoing') !== 'yes';
  const isAboutPeople = factValue(incident, 'personalInformation') !== 'no';
  const questions: FactProgress['questions'] = [
    ...(first ?? []),
    ...momentIds
      .filter((id) => id !== 'ended' || isOver)
      .map((id) => ({ id, isAnswered: room.moments[id] !== undefined })),
    ...detailIds.map((id) => ({ id, isAnswered: room.details[id] !== undefined })),
    ...(isAboutPeople ? [{ id: 'counts', isAnswered: Object.keys(room.counts).length > 0 }] : []),
    ...others.flat(),
    ...sectors.map(({ id, answer }) => ({
      id: `sector-${id}`,
      isAnswered: answer !== undefined || isAnswered(`sector-${id}`),
    })),
  ];
  return { answered: questions.filter(({ isAnswered }) => isAnswered).length, questions };
}

/** The first open question from a given one on, or else the first of all; undefined where none is open. */
export function nextOpen({ questions }: FactProgress, from?: string): string | undefined {
  const start = questions.findIndex(({ id }) => id === from);
  const isOpen = ({ isAnswered }: FactProgress['questions'][number]) => !isAnswered;
  return (questions.slice(Math.max(0, start)).find(isOpen) ?? questions.find(isOpen))?.id;
}
