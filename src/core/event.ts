import { type Guard, isRecord, shapes, text } from './event-shapes.ts';
import { isSha256, textToSha256 } from './hash.ts';
import { isInstant, type Instant } from './time.ts';

export const FORMAT_VERSION = 1;

type Value<Shape> = Shape extends Guard<infer Value> ? Value : never;

type Data<Shape> = {
  readonly [Field in keyof Shape as undefined extends Value<Shape[Field]> ? never : Field]: Value<Shape[Field]>;
} & {
  readonly [Field in keyof Shape as undefined extends Value<Shape[Field]> ? Field : never]?: Value<Shape[Field]>;
};

/** The payload of every event that this version knows, by the event's type. */
export type EventData = { readonly [Type in EventType]: Data<(typeof shapes)[Type]> };

/** The payload of one type of event. */
export type EventDataOf<Type extends EventType> = EventData[Type];

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
  if (!entry?.event) throw new Error(`Unreadable event: ${line}`);
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
