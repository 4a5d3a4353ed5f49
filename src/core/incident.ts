import type { Entry, IncidentKind, KnownEvent } from './event.ts';
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
import type { Instant } from './time.ts';

/** What is known about a fact, from whom and since when. */
export interface RecordedFact {
  readonly value: FactValue;
  readonly who: string;
  readonly at: Instant;
}

export interface Closing {
  readonly at: Instant;
  readonly who: string;
  readonly reason: string;
  readonly unfinished: readonly { readonly item: string; readonly reason: string }[];
}

/** One run of the playbook, as its log tells it. */
export interface Incident {
  readonly id: string;
  readonly title: string;
  readonly kind: IncidentKind;
  readonly openedAt: Instant | '';
  readonly openedBy: string;
  readonly detectedAt: Instant | '';
  readonly closed?: Closing | undefined;
  readonly facts: Readonly<Partial<Record<FactId, RecordedFact>>>;
  readonly items: Readonly<Record<string, ItemProgress>>;
  /** The last incident file that was saved, with how much of the work was in it. */
  readonly lastFile?: { readonly at: Instant; readonly who: string; readonly count: number } | undefined;
  /** How many entries there are besides those that only say that a file was saved. */
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
  const draft: Draft = { ...incident, facts: { ...incident.facts }, items: { ...incident.items } };
  applyTo(draft, entry, () => true);
  return draft;
}

/** What is recorded about a fact; not yet known where nothing is. */
export function factValue(incident: Incident, fact: FactId): FactValue {
  return incident.facts[fact]?.value ?? 'not-yet-known';
}

export function itemProgress(incident: Incident, item: string): ItemProgress {
  return Object.hasOwn(incident.items, item) ? (incident.items[item] ?? untouchedItem) : untouchedItem;
}

/** How much work is in no file yet, counted in entries; `keptCount` of them are in a file that is kept up to date. */
export function workSinceFile(incident: Incident, keptCount = 0): number {
  return Math.max(0, incident.workCount - Math.max(keptCount, incident.lastFile?.count ?? 0));
}

type Draft = { -readonly [Field in keyof Incident]: Incident[Field] } & {
  facts: Partial<Record<FactId, RecordedFact>>;
  items: Record<string, ItemProgress>;
};

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
    workCount: 0,
    strangeCount: 0,
  };
}

/** Whether the writer of the entry at hand had seen the one with this id. */
type HasSeen = (id: string) => boolean;

function applyTo(draft: Draft, { id, event }: Entry, hasSeenEntry: HasSeen): void {
  if (event?.type !== 'incident-file-saved') draft.workCount += 1;
  if (!event) {
    draft.strangeCount += 1;
    return;
  }
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
      draft.facts[event.data.fact] = { value: event.data.value, who, at: recordedAt };
      break;
    case 'note-added':
      break;
    default:
      applyToItem(draft, id, event, hasSeenEntry);
  }
}

type ItemEvent = Extract<KnownEvent, { type: `item-${string}` }>;

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

/** When it happened, which is when it was recorded unless the event says otherwise. */
export function happenedAt(event: KnownEvent): Instant {
  return event.happenedAt ?? event.recordedAt;
}
