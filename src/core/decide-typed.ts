// What the room's fields have in common: a title that is missing, a moment that lies ahead.

import { type Circumstances, decideText, type Decision } from './decide.ts';
import { createEntryProblem } from './entry-problem.ts';
import type { NewEvent } from './event.ts';
import type { Instant } from './time.ts';

export const TITLE_LIMIT_IN_CHARACTERS = 200;

/** A title that must not be empty or too long. */
export function decideTitle(title: string, eventsOf: (title: string) => readonly NewEvent[]): Decision {
  if (title.trim() === '') return { problem: createEntryProblem('title-missing') };
  return decideText(title, 'text-missing', eventsOf, TITLE_LIMIT_IN_CHARACTERS);
}

/** A decision about something that must not lie ahead. */
export function decideAt(moment: Instant | undefined, { latest }: Circumstances, decision: Decision): Decision {
  if (decision.problem || !moment || moment <= latest) return decision;
  return { problem: createEntryProblem('time-in-future') };
}
