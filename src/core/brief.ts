// The hand-over brief: what the next lead has to know, on one page, and nothing that the log does not hold.

import { countToWords, totalToWords } from './count.ts';
import type { Clock } from './clock.ts';
import { clockState, clockStateToWords, dueToWords, isOpenState, orderClocks } from './clock-state.ts';
import { headsToFingerprint } from './fingerprint.ts';
import { holdName, isHolding } from './hold.ts';
import { factValue, happenedAt, type Incident, itemProgress } from './incident.ts';
import { currentChange, itemState } from './item.ts';
import type { Log } from './log.ts';
import { nameToWords } from './name.ts';
import { isUnfinished, itemApplies, type PlaybookItem, type PlaybookStep } from './playbook.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';
import { entryToKind, entryToSentence } from './sentence.ts';
import { severityByRule, severityWords } from './severity.ts';
import { situationToWords } from './situation.ts';
import { type Instant, instantToWords } from './time.ts';
import { firstQuestions, factValueToWords } from './triage.ts';

export interface BriefSection {
  readonly title: string;
  /** Said where there is no line. */
  readonly empty: string;
  readonly lines: readonly string[];
  /** How many lines there were besides those that fit. */
  readonly leftOut: number;
}

export interface Brief {
  readonly title: string;
  readonly isExercise: boolean;
  readonly madeAt: string;
  readonly fingerprint: string;
  readonly situation: string;
  readonly sections: readonly BriefSection[];
}

export interface BriefGround {
  readonly incident: Incident;
  readonly room: Room;
  readonly log: Log;
  readonly clocks: readonly Clock[];
  readonly steps: readonly PlaybookStep[];
  readonly roleTitles: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly now: Instant;
}

const MOST_LINES = 8;
const LAST_ENTRIES = 10;
const LONGEST_ENTRY_IN_CHARACTERS = 160;

/** What the next lead has to know, from the log. */
export function createBrief(ground: BriefGround): Brief {
  const { incident, room, log, zone, now } = ground;
  const items = ground.steps.flatMap((step) => step.items).filter((item) => itemApplies(incident, item));
  const overruled = room.severity;
  const severity = overruled
    ? `Severity ${severityWords[overruled.severity].toLowerCase()}, set by ${nameToWords(overruled.who)}: ${overruled.reason}.`
    : `Severity ${severityWords[severityByRule(incident).severity].toLowerCase()}, by the rule.`;
  return {
    title: incident.title || 'Without a title',
    isExercise: incident.kind === 'exercise',
    madeAt: instantToWords(now, zone),
    fingerprint: headsToFingerprint(log.heads),
    situation: `${situationToWords(incident, items)} ${severity}`,
    sections: [
      section('What we know', 'Nothing is recorded yet.', knownLines(ground), 10),
      section('Next clocks', 'No clock is open.', clockLines(ground)),
      section('Held', 'Nothing is held.', heldLines(ground)),
      section('Blocked or in doubt', 'Nothing.', blockedLines(ground, items)),
      section('Being done', 'Nothing is begun.', doingLines(ground, items)),
      section(
        'Next to do, must not be skipped',
        'Nothing that must not be skipped is open.',
        openLines(incident, items),
      ),
      section('Done last', 'Nothing is done yet.', doneLines(ground, items)),
      section('Who holds what', 'Nobody holds a role.', roleLines(ground), 12),
      section('Last ten entries of the log', 'The log is empty.', entryLines(ground), LAST_ENTRIES),
    ],
  };
}

/** The brief as text, for a message or a screen reader. */
export function briefToText(brief: Brief): string {
  const head = [
    `${brief.isExercise ? 'EXERCISE. ' : ''}Hand-over brief: ${brief.title}`,
    `Made ${brief.madeAt}. Fingerprint of the log: ${brief.fingerprint}`,
    '',
    brief.situation,
  ];
  const sections = brief.sections.flatMap(({ title, empty, lines, leftOut }) => [
    '',
    title.toUpperCase(),
    ...(lines.length > 0 ? lines.map((line) => `- ${line}`) : [empty]),
    ...(leftOut > 0 ? [`- and ${leftOut} more`] : []),
  ]);
  return [...head, ...sections, ''].join('\n');
}

function section(title: string, empty: string, lines: readonly string[], limit = MOST_LINES): BriefSection {
  return { title, empty, lines: lines.slice(0, limit), leftOut: Math.max(0, lines.length - limit) };
}

function knownLines({ incident, room, zone }: BriefGround): readonly string[] {
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

function clockLines({ clocks, zone, now }: BriefGround): readonly string[] {
  return orderClocks(clocks, now)
    .filter((clock) => isOpenState(clockState(clock, now)))
    .map((clock) => {
      const due = clock.due ? `, ${dueToWords(clock, zone, clock.zone)}` : '';
      return `${clock.title}: ${clockStateToWords(clock, now)}${due}`;
    });
}

function heldLines({ room, zone, now }: BriefGround): readonly string[] {
  return room.holds
    .filter((hold) => isHolding(hold, now))
    .map((hold) => {
      const end = hold.until ? `until ${instantToWords(hold.until, zone)}` : 'until released';
      return shorten(`${holdName(hold)}: ${hold.reason}, ${end}${hold.reference ? `, ${hold.reference}` : ''}`);
    });
}

function blockedLines(
  { incident, room, clocks, now, roleTitles }: BriefGround,
  items: readonly PlaybookItem[],
): readonly string[] {
  const disputed = items.filter((item) => itemProgress(incident, item.id).disagreement);
  const facts = firstQuestions.filter(({ id }) => ownValue(incident.facts, id)?.disagreement);
  const stopped = clocks.filter((clock) => clockState(clock, now) === 'stopped');
  const nobody = Object.entries(roleTitles).filter(([role]) => (ownValue(room.roles, role)?.holders.length ?? 0) === 0);
  return [
    ...disputed.map(({ code, action }) => shorten(`Two people disagree about ${code} ${action}`)),
    ...facts.map(({ label }) => `Two people disagree about: ${label}`),
    ...stopped.map(({ title }) => `Stopped by law enforcement’s delay: ${title}`),
    ...(nobody.length > 0 ? [`Nobody holds: ${nobody.map(([, title]) => title).join(', ')}`] : []),
  ];
}

function doingLines({ incident, zone }: BriefGround, items: readonly PlaybookItem[]): readonly string[] {
  return items.flatMap((item) => {
    const progress = itemProgress(incident, item.id);
    const change = currentChange(progress);
    if (!change || itemState(progress) !== 'doing') return [];
    return shorten(
      `${item.code} ${item.action}: ${nameToWords(progress.owner || change.who)}, since ${instantToWords(change.at, zone)}`,
    );
  });
}

function openLines(incident: Incident, items: readonly PlaybookItem[]): readonly string[] {
  return items
    .filter(
      (item) => item.must && isUnfinished(incident, item) && itemState(itemProgress(incident, item.id)) === 'to-do',
    )
    .map(({ code, action }) => shorten(`${code} ${action}`));
}

function doneLines({ incident, zone }: BriefGround, items: readonly PlaybookItem[]): readonly string[] {
  return items
    .flatMap((item) => {
      const change = currentChange(itemProgress(incident, item.id));
      return change?.state === 'done' ? [{ item, change }] : [];
    })
    .sort((one, other) => (one.change.at < other.change.at ? 1 : -1))
    .map(({ item, change }) =>
      shorten(`${item.code} ${item.action}: ${nameToWords(change.who)}, ${instantToWords(change.at, zone)}`),
    );
}

function roleLines({ room, roleTitles, zone }: BriefGround): readonly string[] {
  return Object.entries(roleTitles).flatMap(([role, title]) => {
    const holders = ownValue(room.roles, role)?.holders ?? [];
    if (holders.length === 0) return [];
    return `${title}: ${holders.map(({ person, since }) => `${person}, since ${instantToWords(since, zone)}`).join('; ')}`;
  });
}

function entryLines({ log, zone }: BriefGround): readonly string[] {
  return log.entries
    .slice(-LAST_ENTRIES)
    .toReversed()
    .map((entry) => {
      const when = entry.event ? instantToWords(happenedAt(entry.event), zone) : 'at an unknown time';
      const who = entry.event ? nameToWords(entry.event.who) : 'unknown';
      return shorten(`${when}, ${who}: ${entryToKind(entry)}. ${entryToSentence(entry)}`);
    });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_ENTRY_IN_CHARACTERS ? `${line.slice(0, LONGEST_ENTRY_IN_CHARACTERS - 1)}…` : line;
}
