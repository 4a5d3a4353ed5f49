import { isFactName, isFactValue } from './fact.ts';
import { isSha256 } from './hash.ts';
import { isInstant, type Instant } from './time.ts';

export type IncidentKind = 'real' | 'exercise';

export type Guard<Value> = (value: unknown) => value is Value;

/** A list from which one id is taken; ids are permanent, because logs hold them. */
const oneOf =
  <Value extends string>(...values: readonly Value[]): Guard<Value> =>
  (value): value is Value =>
    values.some((known) => known === value);

export const text: Guard<string> = (value) => typeof value === 'string';
const optionalText: Guard<string | undefined> = (value) => value === undefined || text(value);
const flag: Guard<boolean> = (value) => typeof value === 'boolean';
const optionalFlag: Guard<boolean | undefined> = (value) => value === undefined || flag(value);
const count: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const countOrNull: Guard<number | null> = (value): value is number | null => value === null || count(value);
// Ten years in hours, as the form allows. What is longer no calendar could hold, and counting it would take for ever.
const limitOrNull: Guard<number | null> = (value): value is number | null =>
  countOrNull(value) && Number(value) <= 87_600;
const instantOrNull: Guard<Instant | null> = (value): value is Instant | null => value === null || isInstant(value);
const sha256: Guard<string> = isSha256;
const sha256OrNull: Guard<string | null> = (value): value is string | null => value === null || isSha256(value);
const optionalSha256OrNull: Guard<string | null | undefined> = (value): value is string | null | undefined =>
  value === undefined || sha256OrNull(value);
const texts: Guard<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every(text);
const ids: Guard<readonly string[]> = (value): value is readonly string[] =>
  Array.isArray(value) && value.every(isSha256);
const textsByName: Guard<Readonly<Record<string, string>>> = (value): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every(text);
const reasons: Guard<readonly { readonly item: string; readonly reason: string }[]> = (
  value,
): value is readonly { item: string; reason: string }[] =>
  Array.isArray(value) && value.every((each) => isRecord(each) && text(each.item) && text(each.reason));

const kind = oneOf('real', 'exercise');
const item = { item: text, words: text };
/** Who said so, on what ground, and which earlier recording of the same thing the writer saw. */
const ground = { source: optionalText, ground: optionalText, replaces: optionalSha256OrNull };
const clock = { clock: text, words: text };
const role = { role: text, words: text };
const letter = { letter: text, words: text };
const agreement = { ...letter, by: oneOf('counsel', 'amazon-request', 'amazon-review') };

/**
 * The payload of every type of event, field by field. A shape that was released may gain an optional field and nothing
 * else. `words` is what the screen showed, so that a line can be read without the site that wrote it. `replaces` is the
 * change that the writer saw as the current one: where it is not, two people disagree.
 */
export const shapes = {
  'incident-opened': { title: text, kind },
  'incident-renamed': { title: text },
  'incident-kind-corrected': { kind, reason: text },
  'incident-closed': { reason: text, unfinished: reasons },
  'incident-reopened': { reason: text },
  'incident-file-saved': { count, heads: ids },
  'detection-recorded': { isEstimate: optionalFlag, ...ground },
  'fact-recorded': { fact: isFactName, value: isFactValue, ...ground },
  'item-begun': { ...item, owner: text, replaces: sha256OrNull },
  'item-done': { ...item, value: optionalText, replaces: sha256OrNull },
  'item-ruled-out': { ...item, reason: text, replaces: sha256OrNull },
  'item-returned': { ...item, replaces: sha256OrNull },
  'item-undone': { ...item, undoes: sha256 },
  'item-assigned': { ...item, owner: text },
  'item-noted': { ...item, text },
  'note-added': { text },
  /** How many people of a place are affected; null while some are and nobody knows how many. */
  'count-recorded': { place: text, words: text, count: countOrNull, isEstimate: flag, ...ground },
  'count-removed': { place: text, words: text, reason: text },
  /** `happenedAt` is the moment itself. */
  'moment-recorded': { moment: oneOf('began', 'ended', 'determined'), isEstimate: flag, ...ground },
  'moment-cleared': { moment: oneOf('began', 'ended', 'determined'), reason: text },
  'detail-recorded': { detail: oneOf('discovery', 'impact'), text, ...ground },
  /** `by-rule` takes an earlier overruling back. */
  'severity-overruled': { severity: oneOf('high', 'medium', 'low', 'by-rule'), reason: text },
  /** Runs `amount` from detection, or to `dueAt`. */
  'clock-added': {
    title: text,
    source: text,
    amount: limitOrNull,
    unit: oneOf('hours', 'calendar-days', 'business-days'),
    dueAt: instantOrNull,
  },
  'clock-met': { ...clock, how: text, reference: text },
  'clock-ruled-out': { ...clock, reason: text },
  'clock-returned': { ...clock, reason: text },
  /** Somebody (court, police, agency) asked for Amazon data. */
  'amazon-data-sought': { by: text, reference: text },
  'hold-placed': {
    hold: oneOf('counsel', 'law-enforcement', 'amazon'),
    agency: text,
    officer: text,
    reference: text,
    reason: text,
    until: instantOrNull,
  },
  'hold-released': { hold: sha256, words: text, reference: text, reason: text },
  'entry-written': { kind: text, fields: textsByName, item: optionalText },
  'entry-corrected': { corrects: sha256, reason: text },
  'evidence-collected': {
    label: text,
    what: text,
    place: text,
    collector: text,
    how: text,
    keptAt: text,
    file: text,
    size: countOrNull,
    sha256: sha256OrNull,
  },
  'custody-transferred': { evidence: sha256, words: text, from: text, to: text, why: text, isSealed: flag },
  'role-assigned': { ...role, person: text },
  'role-handed-over': { ...role, from: text, to: text },
  'role-stood-down': { ...role, person: text, reason: text },
  /** A paragraph of a letter, or, with the empty letter, a field of all letters. An empty text leaves a paragraph out. */
  'letter-written': { ...letter, part: text, text, replaces: sha256OrNull },
  'letter-behalf-chosen': { ...letter, behalf: oneOf('own', 'amazon'), replaces: sha256OrNull },
  /** `fingerprint` is that of the text that was agreed to; empty where somebody agreed to more than a text. */
  'letter-agreed': { ...agreement, person: text, reference: text, fingerprint: text },
  /** `agreement` is the id of the entry that recorded it by mistake. */
  'letter-agreement-withdrawn': { ...agreement, agreement: sha256, reason: text },
  /**
   * `values` are the fields of the incident and the company with which they were made, no recipient's, and under
   * `fact:keyTaken` the facts that chose their paragraphs.
   */
  'letter-made': {
    ...letter,
    form: text,
    variant: text,
    count,
    fingerprint: sha256,
    isFinal: flag,
    values: textsByName,
  },
  /** Somebody on the contact sheet was reached or tried; `contact` is the line's id, `asked` what they asked us for. */
  'contact-made': {
    contact: text,
    words: text,
    result: oneOf('reached', 'left-word', 'not-reached'),
    way: text,
    person: text,
    reference: text,
    asked: texts,
    said: text,
  },
  /** A part of the incident report that a person writes. An empty text takes back what was written. */
  'report-written': { part: text, words: text, text, replaces: sha256OrNull },
  /** The log's fingerprint left this computer, read out, printed, or in a file whose own fingerprint is `file`. */
  'fingerprint-shared': { count, heads: ids, way: text, to: text, file: sha256OrNull },
  'pause-confirmed': { pause: text, words: text, reader: text, confirmer: text, lines: texts, burst: texts },
} satisfies Record<string, Record<string, Guard<unknown>>>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
