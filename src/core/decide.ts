import type { Command } from './command.ts';
import type { NewEvent } from './event.ts';
import { type Incident, itemProgress } from './incident.ts';
import { currentChange, itemState } from './item.ts';
import { createProblem, type Problem } from './problem.ts';
import type { Instant } from './time.ts';

export const TEXT_LIMIT_IN_CHARACTERS = 10_000;
export const TITLE_LIMIT_IN_CHARACTERS = 200;

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
 * Whether a command may be carried out, and the events that record it. A command that changes nothing (a second tick of
 * a done item) gives no events. `incident` is undefined where none is there.
 */
export function decide(incident: Incident | undefined, command: Command, circumstances: Circumstances): Decision {
  if (command.type === 'open-incident') return decideOpening(command, circumstances);
  if (!incident) return { problem: createProblem('incident-missing') };
  if (incident.closed) return { problem: createProblem('incident-closed') };
  return decideItem(incident, command);
}

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

function decideOpening(command: CommandOf<'open-incident'>, circumstances: Circumstances): Decision {
  const { kind, detectedAt } = command;
  const facts = Object.entries(command.facts).filter(([, value]) => value !== 'not-yet-known') as [
    keyof typeof command.facts,
    'yes' | 'no',
  ][];
  return decideText(
    command.title,
    TITLE_LIMIT_IN_CHARACTERS,
    'title-missing',
    (title) => [
      { type: 'incident-opened', data: { title, kind } },
      ...(detectedAt ? [{ type: 'detection-recorded', data: {}, happenedAt: detectedAt } as const] : []),
      ...facts.map(([fact, value]) => ({ type: 'fact-recorded', data: { fact, value } }) as const),
    ],
    detectedAt,
    circumstances,
  );
}

function decideItem(incident: Incident, command: Extract<Command, { item: string }>): Decision {
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
      return decideText(command.reason, TEXT_LIMIT_IN_CHARACTERS, 'reason-missing', (reason) => [
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
      return decideText(command.text, TEXT_LIMIT_IN_CHARACTERS, 'text-missing', (text) => [
        { type: 'item-noted', data: { item, words, text } },
      ]);
  }
}

/** A text that must not be empty or too long; with a moment, one that must not lie ahead. */
export function decideText(
  given: string,
  limit: number,
  whenMissing: 'title-missing' | 'text-missing' | 'reason-missing',
  eventsOf: (text: string) => readonly NewEvent[],
  moment?: Instant,
  circumstances?: Circumstances,
): Decision {
  const text = given.trim();
  if (text === '') return { problem: createProblem(whenMissing) };
  if (text.length > limit) return { problem: createProblem('text-too-long', limit) };
  if (moment && circumstances) return decideMoment(moment, circumstances, eventsOf(text));
  return { events: eventsOf(text) };
}

/** A moment that must not lie ahead. */
function decideMoment(moment: Instant, circumstances: Circumstances, events: readonly NewEvent[]): Decision {
  return moment > circumstances.latest ? { problem: createProblem('time-in-future') } : { events };
}
