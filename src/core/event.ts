import { isFactId, isFactValue } from './fact.ts';
import { isSha256, textToSha256 } from './hash.ts';
import { isInstant, type Instant } from './time.ts';

export const FORMAT_VERSION = 1;

export type IncidentKind = 'real' | 'exercise';

/** The payload of every event that this version knows, by the event's type. */
export type EventData = {
  readonly [Type in EventType]: {
    readonly [Field in keyof (typeof shapes)[Type]]: (typeof shapes)[Type][Field] extends Guard<infer Value>
      ? Value
      : never;
  };
};

export type EventType = keyof typeof shapes;

/** What an event says, before it has a place in a log. */
export type NewEvent = {
  readonly [Type in EventType]: {
    readonly type: Type;
    readonly data: EventData[Type];
    readonly happenedAt?: Instant | undefined;
  };
}[EventType];

/** An event as its line of text says it. `zone` is the writer's IANA time zone, `after` the latest events that the writer had seen. */
export type KnownEvent = NewEvent & {
  readonly who: string;
  readonly recordedAt: Instant;
  readonly zone: string;
};

/** Why an event is kept without being understood. */
export type Strangeness = 'later-version' | 'unknown-type' | 'unreadable-content';

/**
 * One line of a log. `id` is the SHA-256 of exactly `line`. Where this version does not understand the line, `event` is
 * undefined, `strange` says why and `type` what the line calls itself; it is kept and handed on byte for byte.
 */
export interface Entry {
  readonly id: string;
  readonly line: string;
  readonly incident: string;
  readonly recordedAt: string;
  readonly after: readonly string[];
  readonly type: string;
  readonly event?: KnownEvent;
  readonly strange?: Strangeness;
}

/** Who writes, when, where in the log. */
export interface Stamp {
  readonly incident: string;
  readonly who: string;
  readonly recordedAt: Instant;
  readonly zone: string;
  readonly after: readonly string[];
}

type Guard<Value> = (value: unknown) => value is Value;

const text: Guard<string> = (value) => typeof value === 'string';
const optionalText: Guard<string | undefined> = (value) => value === undefined || typeof value === 'string';
const count: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const kind: Guard<IncidentKind> = (value) => value === 'real' || value === 'exercise';
const ids: Guard<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every(isSha256);
const optionalId: Guard<string | null> = (value): value is string | null => value === null || isSha256(value);
const reasons: Guard<readonly { readonly item: string; readonly reason: string }[]> = (
  value,
): value is readonly { item: string; reason: string }[] =>
  Array.isArray(value) && value.every((each) => isRecord(each) && text(each.item) && text(each.reason));

// `words` is the code and action that the screen showed, so that a line can be read without the site that wrote it.
// `replaces` is the change of the same item that the writer saw as the current one: where it is not, two people disagree.
const shapes = {
  'incident-opened': { title: text, kind },
  'incident-renamed': { title: text },
  'incident-kind-corrected': { kind, reason: text },
  'incident-closed': { reason: text, unfinished: reasons },
  'incident-reopened': { reason: text },
  'incident-file-saved': { count, heads: ids },
  'detection-recorded': {},
  'fact-recorded': { fact: isFactId, value: isFactValue },
  'item-begun': { item: text, words: text, owner: text, replaces: optionalId },
  'item-done': { item: text, words: text, value: optionalText, replaces: optionalId },
  'item-ruled-out': { item: text, words: text, reason: text, replaces: optionalId },
  'item-returned': { item: text, words: text, replaces: optionalId },
  'item-undone': { item: text, words: text, undoes: isSha256 as Guard<string> },
  'item-assigned': { item: text, words: text, owner: text },
  'item-noted': { item: text, words: text, text },
  'note-added': { text },
} satisfies Record<string, Record<string, Guard<unknown>>>;

/** An incident's id: letters, digits and hyphens, so that it can stand in a storage key and in a file name. */
export function isIncidentId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9-]{8,64}$/.test(value);
}

/** Writes an event down: the one place where the text of a line comes to be. */
export function createEntry(event: NewEvent, stamp: Stamp): Entry {
  const line = JSON.stringify({
    v: FORMAT_VERSION,
    incident: stamp.incident,
    type: event.type,
    who: stamp.who,
    recordedAt: stamp.recordedAt,
    zone: stamp.zone,
    happenedAt: event.happenedAt === stamp.recordedAt ? undefined : event.happenedAt,
    after: stamp.after,
    data: event.data,
  });
  const entry = parseEntry(line);
  if (!entry?.event) throw new Error(`Firebreak wrote an event that it cannot read: ${line}`);
  return entry;
}

/**
 * Reads a line. Undefined where the text is no event at all (to be set aside, not dropped); an entry without `event`
 * where it is one that this version does not know.
 */
export function parseEntry(line: string, knownId?: string): Entry | undefined {
  const value = parseJson(line);
  if (!isRecord(value) || !isIncidentId(value.incident) || typeof value.v !== 'number') return undefined;
  const entry = {
    id: knownId ?? textToSha256(line),
    line,
    incident: value.incident,
    recordedAt: text(value.recordedAt) ? value.recordedAt : '',
    after: Array.isArray(value.after) ? value.after.filter(isSha256) : [],
    type: text(value.type) ? value.type : '',
  };
  if (value.v !== FORMAT_VERSION) return { ...entry, strange: 'later-version' };
  if (!Object.hasOwn(shapes, entry.type)) return { ...entry, strange: 'unknown-type' };
  const event = readKnown(entry.type as EventType, value);
  return event ? { ...entry, event } : { ...entry, strange: 'unreadable-content' };
}

function readKnown(type: EventType, value: Record<string, unknown>): KnownEvent | undefined {
  const { data, who, recordedAt, zone, happenedAt } = value;
  const shape: Record<string, Guard<unknown>> = shapes[type];
  if (!isRecord(data) || !text(who) || !isInstant(recordedAt) || !text(zone)) return undefined;
  if (happenedAt !== undefined && !isInstant(happenedAt)) return undefined;
  for (const field in shape) if (!shape[field]?.(data[field])) return undefined;
  return { type, data, who, recordedAt, zone, happenedAt } as unknown as KnownEvent;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
