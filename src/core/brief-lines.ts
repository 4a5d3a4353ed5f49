// The lines of the hand-over brief: what is known, due, held, in doubt, being done and done, and who holds what.

import { cutLine } from './brief-page.ts';
import { countToWords, totalToWords } from './count.ts';
import type { Clock } from './clock.ts';
import { clockState, clockStateToWords, dueToWords, isOpenState, orderClocks } from './clock-state.ts';
import { contactToWords, findContactsTold } from './contact-told.ts';
import { holdName, isHolding } from './hold.ts';
import { factValue, happenedAt, type Incident, itemProgress } from './incident.ts';
import { currentChange, itemState } from './item.ts';
import type { Log } from './log.ts';
import { mayApplyToWords } from './may-apply.ts';
import { nameToWords } from './name.ts';
import { isUnfinished, type PlaybookItem, type PlaybookStep } from './playbook.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';
import { entryToKind, entryToSentence } from './sentence.ts';
import type { Instant } from './time.ts';
import { instantToWords } from './time-words.ts';
import { firstQuestions, factValueToWords } from './triage.ts';

export interface BriefGround {
  readonly incident: Incident;
  readonly room: Room;
  readonly log: Log;
  readonly clocks: readonly Clock[];
  /** Those that depend on what is not yet recorded; said in one line. */
  readonly mayApply: readonly Clock[];
  readonly steps: readonly PlaybookStep[];
  readonly roleTitles: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly now: Instant;
}

/** How many entries of the log the brief has at most. */
export const LAST_ENTRIES = 10;
const LONGEST_LINE_IN_CHARACTERS = 160;
/** Of an item or a clock, so that who has it or when it is due stays behind it. */
export const LONGEST_NAME_IN_CHARACTERS = 70;

export function knownLines({ incident, room, zone }: BriefGround): readonly string[] {
  const detected = room.moments.detected?.value;
  const facts = firstQuestions.map(
    ({ id, label }) => `${label}: ${factValueToWords(factValue(incident, id)).toLowerCase()}`,
  );
  const counts = Object.values(room.counts)
    .sort((one, other) => (other.value.count ?? Infinity) - (one.value.count ?? Infinity) || 0)
    .map(({ value }) => `${value.words} ${countToWords(value.count, value.isEstimate)}`);
  return [
    `Noticed: ${detected ? instantToWords(detected.at, zone) : 'not yet known'}`,
    ...facts,
    ...(counts.length > 0
      ? [`People affected: ${totalToWords(room.counts)}`, `Most of them: ${counts.join(', ')}`]
      : []),
    ...(room.details.discovery ? [`How it was discovered: ${room.details.discovery.value}`] : []),
    ...(room.details.impact ? [`Potential impact: ${room.details.impact.value}`] : []),
  ].map(shorten);
}

export function contactLines({ log, room, zone }: BriefGround): readonly string[] {
  return findContactsTold(log, room)
    .toReversed()
    .map((contact) => shorten(contactToWords(contact, zone)));
}

export function clockLines({ clocks, zone, now }: BriefGround): readonly string[] {
  return orderClocks(clocks, now)
    .filter((clock) => isOpenState(clockState(clock, now)))
    .map((clock) => {
      const due = clock.due ? `, ${dueToWords(clock, zone, clock.zone)}` : '';
      return `${cutLine(clock.title, LONGEST_NAME_IN_CHARACTERS)}: ${clockStateToWords(clock, now)}${due}`;
    });
}

export function heldLines({ room, zone, now }: BriefGround): readonly string[] {
  return room.holds
    .filter((hold) => isHolding(hold, now))
    .map((hold) => {
      const end = hold.until ? `until ${instantToWords(hold.until, zone)}` : 'until released';
      return shorten(
        `${holdName(hold)}: ${hold.reason.replace(/\.\s*$/, '')}, ${end}${hold.reference ? `, ${hold.reference}` : ''}`,
      );
    });
}

export function blockedLines(
  { incident, room, clocks, mayApply, now, roleTitles }: BriefGround,
  items: readonly PlaybookItem[],
): readonly string[] {
  const disputed = items.filter((item) => itemProgress(incident, item.id).disagreement);
  const facts = firstQuestions.filter(({ id }) => ownValue(incident.facts, id)?.disagreement);
  const stopped = clocks.filter((clock) => clockState(clock, now) === 'stopped');
  const doubted = clocks.flatMap(({ title, doubts }) =>
    doubts.map((doubt) => `${cutLine(title, LONGEST_NAME_IN_CHARACTERS)}: ${doubt}`),
  );
  const nobody = Object.entries(roleTitles).filter(([role]) => (ownValue(room.roles, role)?.holders.length ?? 0) === 0);
  const unanswered = mayApplyToWords(mayApply, now);
  return [
    ...(unanswered
      ? [`${unanswered}, by what the company is and which data is involved: take them as due, and answer under Facts`]
      : []),
    ...disputed.map(({ code, action }) => shorten(`Two people disagree about ${code} ${action}`)),
    ...facts.map(({ label }) => `Two people disagree about: ${label}`),
    ...doubted,
    ...(stopped.length > 0
      ? [
          shorten(
            `Stopped by law enforcement’s delay, ${stopped.length}: ${stopped.map(({ title }) => title).join('; ')}`,
          ),
        ]
      : []),
    ...(nobody.length > 0 ? [`Nobody holds: ${nobody.map(([, title]) => title).join(', ')}`] : []),
  ];
}

export function doingLines({ incident, zone }: BriefGround, items: readonly PlaybookItem[]): readonly string[] {
  return items.flatMap((item) => {
    const progress = itemProgress(incident, item.id);
    const change = currentChange(progress);
    if (!change || itemState(progress) !== 'doing') return [];
    return shorten(
      `${nameOf(item)}: ${nameToWords(progress.owner || change.who)}, since ${instantToWords(change.at, zone)}`,
    );
  });
}

export function openLines(incident: Incident, items: readonly PlaybookItem[]): readonly string[] {
  return items
    .filter(
      (item) => item.must && isUnfinished(incident, item) && itemState(itemProgress(incident, item.id)) === 'to-do',
    )
    .map(({ code, action }) => shorten(`${code} ${action}`));
}

export function doneLines({ incident, zone }: BriefGround, items: readonly PlaybookItem[]): readonly string[] {
  return items
    .flatMap((item) => {
      const change = currentChange(itemProgress(incident, item.id));
      return change?.state === 'done' ? [{ item, change }] : [];
    })
    .sort((one, other) => (one.change.at < other.change.at ? 1 : -1))
    .map(({ item, change }) =>
      shorten(`${nameOf(item)}: ${nameToWords(change.who)}, ${instantToWords(change.at, zone)}`),
    );
}

function nameOf({ code, action }: PlaybookItem): string {
  return cutLine(`${code} ${action}`, LONGEST_NAME_IN_CHARACTERS);
}

export function roleLines({ room, roleTitles, zone }: BriefGround): readonly string[] {
  return Object.entries(roleTitles).flatMap(([role, title]) => {
    const holders = ownValue(room.roles, role)?.holders ?? [];
    if (holders.length === 0) return [];
    return shorten(
      `${title}: ${holders.map(({ person, since }) => `${person}, since ${instantToWords(since, zone)}`).join('; ')}`,
    );
  });
}

export function entryLines({ room, log, zone }: BriefGround): readonly string[] {
  return log.entries
    .slice(-LAST_ENTRIES)
    .toReversed()
    .map((entry) => {
      const when = entry.event ? instantToWords(happenedAt(entry.event), zone) : 'at an unknown time';
      const who = entry.event ? nameToWords(entry.event.who) : 'unknown';
      const struck = ownValue(room.corrections, entry.id) ? 'STRUCK: ' : '';
      return shorten(`${struck}${when}, ${who}: ${entryToKind(entry)}. ${entryToSentence(entry)}`);
    });
}

/** A text as one line of the brief: its beginning, where it is longer. */
export function shorten(text: string): string {
  return cutLine(text, LONGEST_LINE_IN_CHARACTERS);
}
