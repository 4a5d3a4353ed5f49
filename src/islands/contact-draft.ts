// Calls that are typed and not recorded. In memory only, as long as the page is there: closing the form, or taking a state
// away, loses nothing, and nothing unrecorded is ever stored.

import type { ContactAskId } from '../core/contact-ask.ts';
import type { ContactMade } from '../core/contact-log.ts';
import type { Instant } from '../core/time.ts';

export interface CallDraft {
  readonly result: ContactMade['result'];
  readonly asked: readonly ContactAskId[];
  /** What stands in the fields, by their names. */
  readonly texts: Readonly<Record<string, string>>;
  readonly at: Instant | undefined;
  readonly until: Instant | undefined;
}

const drafts = new Map<string, CallDraft>();

export function findCallDraft(incident: string, line: string): CallDraft | undefined {
  return drafts.get(toKey(incident, line));
}

/** Keeps what is typed in place of what was; undefined clears it. */
export function keepCallDraft(incident: string, line: string, draft: CallDraft | undefined): void {
  if (draft) drafts.set(toKey(incident, line), draft);
  else drafts.delete(toKey(incident, line));
}

function toKey(incident: string, line: string): string {
  return `${incident} ${line}`;
}
