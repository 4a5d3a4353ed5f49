import type { Command } from './command.ts';
import type { NewEvent } from './event.ts';
import { type Incident, itemProgress } from './incident.ts';
import { currentChange, itemState } from './item.ts';
import { createProblem, type Problem } from './problem.ts';
import type { Instant } from './time.ts';

export const TEXT_LIMIT_IN_CHARACTERS = 10_000;

/** A device's clock may run a little ahead of the one that a person reads the time from. */
const CLOCK_TOLERANCE_IN_MINUTES = 2;

export type Decision =
  | { readonly problem: Problem; readonly events?: undefined }
  | { readonly events: readonly NewEvent[]; readonly problem?: undefined };

/** What `decide` may know besides the incident: the moment, and who asks. */
export interface Circumstances {
  /** Now, plus the tolerance by `latestMoment`; given, because rules have no clock. */
  readonly latest: Instant;
  readonly who: string;
}

/** How far ahead of the device's clock a time that somebody enters may lie. */
export const LATEST_AHEAD_IN_MILLISECONDS = CLOCK_TOLERANCE_IN_MINUTES * 60_000;

/**
 * Whether work on an item may be carried out, and the events that record it. A command that changes nothing (a second tick of
 * a done item) gives no events. `incident` is undefined where none is there.
 */
export function decide(incident: Incident | undefined, command: Command): Decision {
  if (!incident) return { problem: createProblem('incident-missing') };
  if (incident.closed) return { problem: createProblem('incident-closed') };
  return decideItem(incident, command);
}

function decideItem(incident: Incident, command: Command): Decision {
  const { item, words } = command;
  const progress = itemProgress(incident, item);
  const current = currentChange(progress);
  const state = itemState(progress);
  const named = { item, words, replaces: current?.id ?? null };
  switch (command.type) {
    case 'begin-item': {
      const owner = command.owner.trim();
      if (state === 'doing' && progress.owner === owner) return { events: [] };
      return { events: [{ type: 'item-begun', data: { ...named, owner } }] };
    }
    case 'tick-item': {
      const value = command.value?.trim() || undefined;
      const isKnown = state === 'done' && (value === undefined || value === current?.remark);
      if (isKnown && !progress.disagreement) return { events: [] };
      if (value && value.length > TEXT_LIMIT_IN_CHARACTERS)
        return { problem: createProblem('text-too-long', TEXT_LIMIT_IN_CHARACTERS) };
      return { events: [{ type: 'item-done', data: { ...named, value } }] };
    }
    case 'rule-out-item':
      if (state === 'not-applicable' && command.reason.trim() === current?.remark && !progress.disagreement)
        return { events: [] };
      return decideText(command.reason, 'reason-missing', (reason) => [
        { type: 'item-ruled-out', data: { ...named, reason } },
      ]);
    case 'return-item':
      return { events: state === 'to-do' ? [] : [{ type: 'item-returned', data: named }] };
    case 'undo-item':
      if (!current) return { problem: createProblem('item-untouched') };
      return { events: [{ type: 'item-undone', data: { item, words, undoes: current.id } }] };
    case 'assign-item': {
      const owner = command.owner.trim();
      return { events: owner === progress.owner ? [] : [{ type: 'item-assigned', data: { item, words, owner } }] };
    }
    case 'note-item':
      return decideText(command.text, 'text-missing', (text) => [{ type: 'item-noted', data: { item, words, text } }]);
  }
}

/** A text that must not be empty or too long. */
export function decideText(
  given: string,
  whenMissing: 'text-missing' | 'reason-missing',
  eventsOf: (text: string) => readonly NewEvent[],
  limit = TEXT_LIMIT_IN_CHARACTERS,
): Decision {
  const text = given.trim();
  if (text === '') return { problem: createProblem(whenMissing) };
  return text.length > limit ? { problem: createProblem('text-too-long', limit) } : { events: eventsOf(text) };
}
