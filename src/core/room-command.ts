import type { NamedItem } from './command.ts';
import type { IncidentKind } from './event-shapes.ts';
import type { EventDataOf } from './event.ts';
import type { FactId, FactValue } from './fact.ts';
import type { HoldKind } from './hold.ts';
import type { MomentId } from './room.ts';
import type { Instant } from './time.ts';

/** Who said so, and on what ground; both may stay empty. */
export interface Grounds {
  readonly source?: string | undefined;
  readonly ground?: string | undefined;
}

/** A clock as a command names it: its id, and the title that the person saw. */
interface NamedClock {
  readonly clock: string;
  readonly words: string;
}

interface NamedRole {
  readonly role: string;
  readonly words: string;
}

/** What a person wants to happen in the incident room. */
export type RoomCommand =
  | { readonly type: 'rename-incident'; readonly title: string }
  | { readonly type: 'correct-kind'; readonly kind: IncidentKind; readonly reason: string }
  | {
      readonly type: 'close-incident';
      readonly reason: string;
      /** Items that must not be skipped, clocks and holds that stay open, each with why. */
      readonly unfinished: readonly { readonly item: string; readonly reason: string }[];
    }
  | { readonly type: 'reopen-incident'; readonly reason: string }
  | { readonly type: 'record-file'; readonly count: number; readonly heads: readonly string[] }
  | (Grounds & { readonly type: 'record-fact'; readonly fact: FactId; readonly value: FactValue })
  | (Grounds & {
      readonly type: 'record-count';
      readonly place: string;
      readonly words: string;
      readonly count: number | null;
      readonly isEstimate: boolean;
    })
  | { readonly type: 'remove-count'; readonly place: string; readonly words: string; readonly reason: string }
  | (Grounds & {
      readonly type: 'record-moment';
      readonly moment: MomentId;
      readonly at: Instant;
      readonly isEstimate: boolean;
    })
  | { readonly type: 'clear-moment'; readonly moment: Exclude<MomentId, 'detected'>; readonly reason: string }
  | (Grounds & {
      readonly type: 'record-detail';
      readonly detail: EventDataOf<'detail-recorded'>['detail'];
      readonly text: string;
    })
  | {
      readonly type: 'overrule-severity';
      readonly severity: EventDataOf<'severity-overruled'>['severity'];
      readonly reason: string;
    }
  | ({ readonly type: 'add-clock' } & EventDataOf<'clock-added'>)
  | (NamedClock & {
      readonly type: 'meet-clock';
      /** The clock's `notBefore`: nothing meets it before that. */
      readonly startsAt?: Instant | undefined;
      readonly metAt: Instant;
      readonly how: string;
      readonly reference: string;
    })
  | (NamedClock & { readonly type: 'rule-out-clock'; readonly reason: string })
  | (NamedClock & { readonly type: 'return-clock'; readonly reason: string })
  | { readonly type: 'record-data-request'; readonly by: string; readonly reference: string; readonly at: Instant }
  | {
      readonly type: 'place-hold';
      readonly hold: HoldKind;
      readonly agency: string;
      readonly officer: string;
      readonly reference: string;
      readonly reason: string;
      readonly until: Instant | null;
      readonly at?: Instant | undefined;
    }
  | {
      readonly type: 'release-hold';
      readonly hold: string;
      readonly words: string;
      readonly reference: string;
      readonly reason: string;
      readonly at?: Instant | undefined;
    }
  | { readonly type: 'add-note'; readonly text: string; readonly happenedAt?: Instant | undefined }
  | {
      readonly type: 'write-entry';
      readonly kind: string;
      readonly fields: Readonly<Record<string, string>>;
      readonly item?: string | undefined;
      readonly happenedAt?: Instant | undefined;
      /** The entry that this one takes the place of, and why. */
      readonly corrects?: { readonly entry: string; readonly reason: string } | undefined;
    }
  | { readonly type: 'strike-entry'; readonly entry: string; readonly reason: string }
  | ({ readonly type: 'collect-evidence'; readonly at?: Instant | undefined } & EventDataOf<'evidence-collected'>)
  | ({ readonly type: 'transfer-custody'; readonly at?: Instant | undefined } & EventDataOf<'custody-transferred'>)
  | ({
      readonly type: 'record-contact';
      readonly at: Instant;
      /** The hold that follows, where they asked for a delay. */
      readonly hold?: { readonly reason: string; readonly until: Instant | null } | undefined;
      /** What has to be kept, where they asked for it; an entry of its own. */
      readonly preserve?: string | undefined;
      /** The item of the playbook that is done with it; what it asks for is otherwise the person and the reference. */
      readonly item?: (NamedItem & { readonly value?: string | undefined }) | undefined;
    } & EventDataOf<'contact-made'>)
  | ({ readonly type: 'write-report' } & EventDataOf<'report-written'>)
  | ({ readonly type: 'share-fingerprint' } & EventDataOf<'fingerprint-shared'>)
  | (NamedRole & { readonly type: 'assign-role'; readonly person: string })
  | (NamedRole & { readonly type: 'hand-over-role'; readonly from: string; readonly to: string })
  | (NamedRole & { readonly type: 'stand-down'; readonly person: string; readonly reason: string })
  | ({ readonly type: 'confirm-pause' } & EventDataOf<'pause-confirmed'>);
