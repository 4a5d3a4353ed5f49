import type { Entry, KnownEvent } from './event.ts';
import type { IncidentKind } from './event-shapes.ts';
import type { FactId, FactValue } from './fact.ts';
import {
  changeItem,
  changeRemark,
  type ItemProgress,
  stateByChangeType,
  undoItemChange,
  untouchedItem,
} from './item.ts';
import { hasSeen, type Log } from './log.ts';
import { type HasSeen, ownValue, recordAgain, type Recorded } from './recorded.ts';
import type { Instant } from './time.ts';

export interface Closing {
  readonly at: Instant;
  readonly who: string;
  readonly reason: string;
  readonly unfinished: readonly { readonly item: string; readonly reason: string }[];
}

/** One run of the playbook, as its log tells it. What only the incident room needs is in `room.ts`. */
export interface Incident {
  readonly id: string;
  readonly title: string;
  readonly kind: IncidentKind;
  readonly openedAt: Instant | '';
  readonly openedBy: string;
  readonly detectedAt: Instant | '';
  readonly closed?: Closing | undefined;
  readonly facts: Readonly<Record<string, Recorded<FactValue>>>;
  readonly items: Readonly<Record<string, ItemProgress>>;
  /** Changes with every entry on which clocks depend: how many there are, and the last one's id. */
  readonly clockGround: string;
  /** The last incident file that was saved, with how much of the work was in it. */
  readonly lastFile?: { readonly at: Instant; readonly who: string; readonly count: number } | undefined;
  /** How many entries there are besides those that only say that a file was saved or a fingerprint left. */
  readonly workCount: number;
  readonly strangeCount: number;
}

/** The incident that a log tells. Depends on which entries the log has, not on how they came. */
export function foldLog(id: string, log: Log): Incident {
  const draft: Draft = { ...emptyIncident(id), facts: {}, items: {} };
  for (const entry of log.entries) applyTo(draft, entry, (earlier) => hasSeen(log, entry, earlier));
  return draft;
}

/** The incident after one more entry that stands behind all others. Costs the same however long the log is. */
export function applyEntry(incident: Incident, entry: Entry): Incident {
  const draft: Draft = { ...incident, items: { ...incident.items } };
  applyTo(draft, entry, () => true);
  return draft;
}

/** What is recorded about a fact; not yet known where nothing is, and while two people disagree. */
export function factValue(incident: Incident, fact: FactId): FactValue {
  const recorded = ownValue(incident.facts, fact);
  return recorded && !recorded.disagreement ? recorded.value : 'not-yet-known';
}

export function itemProgress(incident: Incident, item: string): ItemProgress {
  return ownValue(incident.items, item) ?? untouchedItem;
}

/** How much work is in no file yet, counted in entries; `keptCount` of them are in a file that is kept up to date. */
export function workSinceFile(incident: Incident, keptCount = 0): number {
  return Math.max(0, incident.workCount - Math.max(keptCount, incident.lastFile?.count ?? 0));
}

type Draft = { -readonly [Field in keyof Incident]: Incident[Field] } & {
  facts: Record<string, Recorded<FactValue>>;
  items: Record<string, ItemProgress>;
};

const CLOCK_EVENTS = /^(incident-opened|detection|fact|count|moment|clock|hold|amazon)/;

function emptyIncident(id: string): Incident {
  return {
    id,
    title: '',
    kind: 'real',
    openedAt: '',
    openedBy: '',
    detectedAt: '',
    facts: {},
    items: {},
    clockGround: '',
    workCount: 0,
    strangeCount: 0,
  };
}

function applyTo(draft: Draft, { id, event }: Entry, hasSeenEntry: HasSeen): void {
  if (event?.type !== 'incident-file-saved' && event?.type !== 'fingerprint-shared') draft.workCount += 1;
  if (!event) {
    draft.strangeCount += 1;
    return;
  }
  if (CLOCK_EVENTS.test(event.type)) draft.clockGround = `${(parseInt(draft.clockGround) || 0) + 1} ${id}`;
  const { who, recordedAt } = event;
  switch (event.type) {
    case 'incident-opened':
      draft.title = event.data.title;
      draft.kind = event.data.kind;
      draft.openedAt = recordedAt;
      draft.openedBy = who;
      break;
    case 'incident-renamed':
      draft.title = event.data.title;
      break;
    case 'incident-kind-corrected':
      draft.kind = event.data.kind;
      break;
    case 'incident-closed':
      draft.closed = { ...event.data, at: recordedAt, who };
      break;
    case 'incident-reopened':
      draft.closed = undefined;
      break;
    case 'incident-file-saved':
      if (event.data.count >= (draft.lastFile?.count ?? 0))
        draft.lastFile = { at: recordedAt, who, count: event.data.count };
      break;
    case 'detection-recorded':
      draft.detectedAt = happenedAt(event);
      break;
    case 'fact-recorded':
      draft.facts = {
        ...draft.facts,
        [event.data.fact]: recordAgain(
          ownValue(draft.facts, event.data.fact),
          toRecorded(event, id, event.data.value),
          event.data.replaces,
          hasSeenEntry,
        ),
      };
      break;
    default:
      if (isItemEvent(event)) applyToItem(draft, id, event, hasSeenEntry);
  }
}

type ItemEvent = Extract<KnownEvent, { type: `item-${string}` }>;

function isItemEvent(event: KnownEvent): event is ItemEvent {
  return event.type.startsWith('item-');
}

function applyToItem(draft: Draft, id: string, event: ItemEvent, hasSeenEntry: HasSeen): void {
  const { who, data } = event;
  const before = itemProgress(draft, data.item);
  const after = () => {
    switch (event.type) {
      case 'item-assigned':
        return { ...before, owner: event.data.owner };
      case 'item-noted':
        return { ...before, notes: [...before.notes, { id, text: event.data.text, who, at: event.recordedAt }] };
      case 'item-undone':
        return undoItemChange(before, event.data.undoes);
      default: {
        const state = stateByChangeType[event.type];
        const remark = changeRemark(event.data);
        const change = { id, state, who, at: happenedAt(event), remark, replaces: event.data.replaces };
        const changed = changeItem(before, change, hasSeenEntry);
        return event.type === 'item-begun' ? { ...changed, owner: event.data.owner } : changed;
      }
    }
  };
  draft.items[data.item] = after();
}

/** A value as an event recorded it. */
export function toRecorded<Value>(
  {
    who,
    recordedAt,
    data,
  }: KnownEvent & { readonly data: { readonly source?: string | undefined; readonly ground?: string | undefined } },
  id: string,
  value: Value,
): Recorded<Value> {
  return { id, value, who, at: recordedAt, source: data.source ?? '', ground: data.ground ?? '' };
}

/** When it happened, which is when it was recorded unless the event says otherwise. */
export function happenedAt(event: KnownEvent): Instant {
  return event.happenedAt ?? event.recordedAt;
}
