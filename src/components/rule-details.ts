import type { NotificationRule, NoticeTo } from '../core/notification-rule.ts';
import { dayToWords } from './dates.ts';

/** What the page about deadlines shows of a rule beyond what clocks need. */
export interface RuleDetails {
  /** What the rule says where it asks for no such notice. */
  readonly noDuty: Readonly<Record<NoticeTo, string | null>>;
  readonly letter: {
    readonly requiredElements: readonly string[];
    readonly forbiddenElements: readonly string[];
    readonly mustNameContacts: readonly string[];
    readonly headings: readonly string[];
    readonly minPointSize: number | null;
    readonly title: string | null;
  };
  readonly idTheftServices: { readonly months: number | null; readonly when: string | null };
  readonly delivery: { readonly methods: readonly string[]; readonly substitute: string | null };
  readonly effective: string | null;
  readonly notes: string | null;
  readonly sources: readonly string[];
  readonly evidence: { readonly primaryTextRead: boolean; readonly fromMemory: readonly string[] };
}

/** A contact that a letter must name: `attorney-general:MD` is the attorney general of the rule's own state. */
export function contactToWords(contact: string, { name }: Pick<NotificationRule, 'name'>): string {
  if (contact === 'credit-bureaus') return 'the credit bureaus';
  if (contact === 'ftc') return 'the Federal Trade Commission (FTC)';
  return contact.startsWith('attorney-general:') ? `the attorney general of ${name}` : contact;
}

/** `2026-01-01` as `1 Jan 2026`; anything else, such as a year, as it is. */
export function effectiveToWords(effective: string | null): string {
  if (effective === null) return 'not yet known';
  return /^\d{4}-\d{2}-\d{2}$/.test(effective) ? dayToWords(new Date(effective)) : effective;
}

/** An official address as a link says it: without its scheme. */
export function addressToWords(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/\/$/, '');
}
