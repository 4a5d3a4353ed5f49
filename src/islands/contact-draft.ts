// What is typed on the contact sheet and not kept: calls, and lines of the contact book. In memory only, as long as the page is there: closing the form, or taking a state
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

/** What stands in the fields of a line of the contact book, by their names. */
export type FillTexts = Readonly<Record<string, string>>;

const fills = new Map<string, FillTexts>();

export function findFillDraft(line: string): FillTexts | undefined {
  return fills.get(line);
}

/** Keeps what is typed for a line in place of what was; undefined clears it. */
export function keepFillDraft(line: string, texts: FillTexts | undefined): void {
  if (texts) fills.set(line, texts);
  else fills.delete(line);
}
