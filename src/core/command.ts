import type { IncidentKind } from './event.ts';
import type { FactId, FactValue } from './fact.ts';
import type { Instant } from './time.ts';

/** An item as a command names it: its id, and the code and action that the person saw. */
export interface NamedItem {
  readonly item: string;
  readonly words: string;
}

/** What a person wants to happen. Whether it may, and what is recorded, is for `decide` to say. */
export type Command =
  | {
      readonly type: 'open-incident';
      readonly title: string;
      readonly kind: IncidentKind;
      readonly detectedAt?: Instant | undefined;
      readonly facts: Readonly<Partial<Record<FactId, FactValue>>>;
    }
  | { readonly type: 'rename-incident'; readonly title: string }
  | { readonly type: 'correct-kind'; readonly kind: IncidentKind; readonly reason: string }
  | {
      readonly type: 'close-incident';
      readonly reason: string;
      /** The items that must not be skipped and are unfinished, each with why it stays so. */
      readonly unfinished: readonly { readonly item: string; readonly reason: string }[];
    }
  | { readonly type: 'reopen-incident'; readonly reason: string }
  | { readonly type: 'record-detection'; readonly detectedAt: Instant }
  | { readonly type: 'record-fact'; readonly fact: FactId; readonly value: FactValue }
  | (NamedItem & { readonly type: 'begin-item'; readonly owner: string })
  | (NamedItem & { readonly type: 'tick-item'; readonly value?: string | undefined })
  | (NamedItem & { readonly type: 'rule-out-item'; readonly reason: string })
  | (NamedItem & { readonly type: 'return-item' })
  | (NamedItem & { readonly type: 'undo-item' })
  | (NamedItem & { readonly type: 'assign-item'; readonly owner: string })
  | (NamedItem & { readonly type: 'note-item'; readonly text: string })
  | { readonly type: 'add-note'; readonly text: string; readonly happenedAt?: Instant | undefined }
  | { readonly type: 'record-file'; readonly count: number; readonly heads: readonly string[] };

export type CommandType = Command['type'];
