// What is known for each field of a letter: of the incident, of the company, of the rules, and what people wrote.

import { totalToWords } from './count.ts';
import { type Hold } from './hold.ts';
import type { Incident } from './incident.ts';
import type { LetterContacts } from './letter-contacts.ts';
import { isLetterFieldId, letterField, type LetterFieldId } from './letter-field.ts';
import { type Letters, writtenPart } from './letter-log.ts';
import type { FieldState, FieldStates } from './letter-text.ts';
import type { LetterVariant } from './letter-variant.ts';
import { isUnset, UNSET } from './organisation.ts';
import { ownValue } from './recorded.ts';
import type { Moment, Room } from './room.ts';
import { type Instant, instantToMilliseconds, instantToTime, zoneFormat } from './time.ts';
import { instantToZoneName } from './time-words.ts';
import { askedFacts, effectiveFact } from './triage.ts';

export interface LetterKnowledge {
  readonly incident: Incident;
  readonly room: Room;
  readonly letters: Letters;
  /** The organisation's file: texts by their path, as `letterField` names it. */
  readonly company: Readonly<Record<string, string>>;
  readonly contacts: LetterContacts;
  readonly now: Instant;
  readonly zone: string;
}

/** The part under which what somebody wrote for a field stands in the log. */
export function fieldPart(field: LetterFieldId): string {
  return `field:${field}`;
}

/** `November 22, 2026`, as notices in the United States write it. */
export function instantToNoticeDate(instant: Instant, zone: string): string {
  const format = zoneFormat('en-US', zone, { month: 'long', day: 'numeric', year: 'numeric' });
  return format.format(instantToMilliseconds(instant));
}

/** `2026-11-22`, the day on which a letter is made, where it is made. */
export function instantToFileDate(instant: Instant, zone: string): string {
  const format = zoneFormat('en-CA', zone, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return format.format(instantToMilliseconds(instant));
}

/** What stands for each field in a variant of a letter. */
export function createFieldStates(knowledge: LetterKnowledge, variant: LetterVariant): FieldStates {
  return (id) =>
    isLetterFieldId(id) ? stateOf(id, knowledge, variant) : { type: 'missing', what: unknownFieldToWords(id) };
}

/** An edit can have named what is no field, in a log that came from elsewhere. */
function unknownFieldToWords(id: string): string {
  const name = id.replace(/[{}]/g, '').trim();
  return name ? `“${name}”, which is no field` : 'Double braces without a field';
}

function stateOf(id: LetterFieldId, knowledge: LetterKnowledge, variant: LetterVariant): FieldState {
  const field = letterField(id);
  const state = (value: string | readonly string[] | undefined): FieldState => {
    const entries = typeof value === 'string' ? [value] : (value ?? []);
    // A value is no place for a field: in a file it would be filled for each recipient.
    if (entries.some((entry) => /\{\{|\}\}/.test(entry)))
      return { type: 'missing', what: `${field.label}, without double braces` };
    if (entries.some((entry) => entry.trim()))
      return { type: 'known', entries: entries.map((entry) => entry.trim()), isList: field.shape === 'list' };
    return field.ifUnknown === null
      ? { type: 'missing', what: field.label }
      : { type: 'unknown', before: field.ifUnknown };
  };
  switch (field.of) {
    case 'written':
      return state(writtenPart(knowledge.letters, '', fieldPart(id)));
    case 'recipient':
      return { type: 'recipient', field: RECIPIENT_FIELDS[id as keyof typeof RECIPIENT_FIELDS] };
    case 'company': {
      const value = companyValue(knowledge.company, field.path ?? '', field.shape === 'lines');
      return isUnset(value) || !value ? { type: 'unset', what: field.label } : state(value);
    }
    case 'incident':
      return state(incidentValue(id, knowledge, variant));
    case 'rule':
      return state(ruleValue(id, knowledge, variant));
  }
}

const RECIPIENT_FIELDS = {
  'recipient.name': 'name',
  'recipient.address': 'address',
  'recipient.reference': 'reference',
  'recipient.identity-theft-code': 'identityTheftCode',
} as const;

/** Lines of one place are joined; one that is unset leaves the whole unset. */
function companyValue(company: LetterKnowledge['company'], path: string, isLines: boolean): string {
  if (!isLines) return company[path] ?? '';
  const lines = Object.keys(company)
    .filter((key) => key.startsWith(`${path}.`))
    .map((key) => company[key] ?? '');
  return lines.find(isUnset) ?? (lines.length > 0 ? lines.join(', ') : `${UNSET}${path}`);
}

function incidentValue(id: LetterFieldId, knowledge: LetterKnowledge, variant: LetterVariant): string | undefined {
  const { incident, room, now, zone } = knowledge;
  const { began, ended, detected } = room.moments;
  switch (id) {
    case 'letter.date':
      return instantToNoticeDate(now, zone);
    case 'breach.dates':
      return began && momentsToRange(began.value, ended?.value);
    case 'breach.discovered':
      return detected && momentToDay(detected.value);
    case 'incident.detected':
      return detected && momentToMinute(detected.value);
    case 'incident.reference':
      return incident.title;
    case 'information.kinds':
      return kindsToWords(incident);
    case 'people.count':
      return Object.keys(room.counts).length > 0 ? totalToWords(room.counts) : undefined;
    case 'people.count-in-place':
      return countInPlace(room, variant);
    case 'law-enforcement.delay':
      return delayToSentence(incident, room.holds);
    default:
      return undefined;
  }
}

/** `about November 20, 2026`: the day of a moment, as notices write it. */
export function momentToDay({ at, zone, isEstimate }: Moment): string {
  return `${isEstimate ? 'about ' : ''}${instantToNoticeDate(at, zone)}`;
}

function momentToMinute(moment: Moment): string {
  const { at, zone } = moment;
  return `${momentToDay(moment)}, ${instantToTime(at, zone)} ${instantToZoneName(at, zone)}`;
}

/** From when to when, in days; the first alone where the end is not known. */
export function momentsToRange(began: Moment, ended: Moment | undefined): string {
  if (!ended) return momentToDay(began);
  const isOneDay = instantToNoticeDate(began.at, began.zone) === instantToNoticeDate(ended.at, ended.zone);
  if (isOneDay) return momentToDay({ ...began, isEstimate: began.isEstimate || ended.isEstimate });
  return `${momentToDay(began)} to ${momentToDay(ended)}`;
}

/** Minors are people, not a kind of information. */
const INFORMATION_KINDS = askedFacts.filter(
  ({ id, unlessNo }) => unlessNo === 'personalInformation' && id !== 'minors',
);

/** Lower case, as in the middle of a sentence; `Social Security` and what is like it stay as they are. */
function kindToWords({ label }: { readonly label: string }): string {
  return label.startsWith('Social') ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** The kinds of information that were involved, and of which it is not yet known; undefined where none is known. */
export function kindsToWords(incident: Incident): string | undefined {
  const of = (value: 'yes' | 'not-yet-known') =>
    INFORMATION_KINDS.filter(({ id }) => effectiveFact(incident, id) === value).map(kindToWords);
  const [known, open] = [of('yes'), of('not-yet-known')];
  if (known.length === 0) return open.length > 0 ? undefined : 'none';
  const others = open.length > 0 ? `; it is not yet known whether these were involved too: ${joinWords(open)}` : '';
  return `${joinWords(known)}${others}`;
}

/** `a, b and c`. */
function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function countInPlace(room: Room, { places }: LetterVariant): string | undefined {
  const [only, another] = places;
  const counted = only?.place && !another ? ownValue(room.counts, only.place)?.value : undefined;
  if (!counted || counted.count === null) return undefined;
  return `${counted.isEstimate ? 'about ' : ''}${counted.count.toLocaleString('en-US')}`;
}

function delayToSentence(incident: Incident, holds: readonly Hold[]): string | undefined {
  if (holds.some(({ kind }) => kind === 'law-enforcement')) return 'Law enforcement asked us to wait with this notice.';
  // Who is involved may have asked without a hold being recorded.
  const isInvolved = effectiveFact(incident, 'lawEnforcement') !== 'no';
  return isInvolved ? undefined : 'Law enforcement did not ask us to wait with this notice.';
}

function ruleValue(
  id: LetterFieldId,
  { contacts }: LetterKnowledge,
  { places, serviceMonths, contacts: named }: LetterVariant,
): string | readonly string[] | undefined {
  switch (id) {
    case 'regulator.name':
      return places.flatMap(({ addressees }) => addressees.map(({ name }) => name)).join('; ');
    case 'place.name':
      return joinWords(places.map(({ name }) => name));
    case 'rule.citation':
      return places.map(({ citation }) => citation).join('; ');
    case 'services.months':
      return serviceMonths === null ? undefined : String(serviceMonths);
    case 'bureaus.contacts':
      return contacts.bureaus;
    case 'ftc.contact':
      return contacts.ftc;
    case 'credit-report.contact':
      return contacts.creditReport;
    case 'attorney-general.contact':
      return places.flatMap(({ place }) => (place && ownValue(contacts.attorneysGeneral, place)) ?? []);
    case 'agencies.contacts':
      return named.flatMap((name) => ownValue(contacts.agencies, name) ?? []);
    default:
      return undefined;
  }
}
