import type { IncidentKind } from './event-shapes.ts';
import type { FactId, FactValue } from './fact.ts';
import type { Instant } from './time.ts';

/** An item as a command names it: its id, and the code and action that the person saw. */
export interface NamedItem {
  readonly item: string;
  readonly words: string;
}

/** With what an incident begins. */
export interface Opening {
  readonly title: string;
  readonly kind: IncidentKind;
  readonly detectedAt?: Instant | undefined;
  readonly facts: Readonly<Partial<Record<FactId, FactValue>>>;
}

/**
 * What a person wants to happen to an item, on any page. What only the incident room does stands in `room-command.ts`.
 * Whether it may happen, and what is recorded, is for `decide` to say.
 */
export type Command =
  | (NamedItem & { readonly type: 'begin-item'; readonly owner: string })
  | (NamedItem & { readonly type: 'tick-item'; readonly value?: string | undefined })
  | (NamedItem & { readonly type: 'rule-out-item'; readonly reason: string })
  | (NamedItem & { readonly type: 'return-item' })
  | (NamedItem & { readonly type: 'undo-item' })
  | (NamedItem & { readonly type: 'assign-item'; readonly owner: string })
  | (NamedItem & { readonly type: 'note-item'; readonly text: string });

export type CommandType = Command['type'];
