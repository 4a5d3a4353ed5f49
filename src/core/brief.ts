// The hand-over brief: what the next lead has to know, on one page, and nothing that the log does not hold.

import { type BriefSection, cutLine, fitToPage, type WholeSection } from './brief-page.ts';
import { contactToWords, findContacts } from './contact-log.ts';
import { countToWords, totalToWords } from './count.ts';
import type { Clock } from './clock.ts';
import { clockState, clockStateToWords, dueToWords, isOpenState, orderClocks } from './clock-state.ts';
import { endSentence } from './full-stop.ts';
import { headsToFingerprint } from './fingerprint.ts';
import { holdName, isHolding } from './hold.ts';
import { factValue, happenedAt, type Incident, itemProgress } from './incident.ts';
import { currentChange, itemState } from './item.ts';
import type { Log } from './log.ts';
import { mayApplyToWords } from './may-apply.ts';
import { nameToWords } from './name.ts';
import { isUnfinished, itemApplies, type PlaybookItem, type PlaybookStep } from './playbook.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';
import { entryToKind, entryToSentence } from './sentence.ts';
import { severityByRule, severityWords } from './severity.ts';
import { situationToWords } from './situation.ts';
import type { Instant } from './time.ts';
import { instantToWords } from './time-words.ts';
import { firstQuestions, factValueToWords } from './triage.ts';

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
  /** Those that depend on what is not yet recorded; said in one line. */
  readonly mayApply: readonly Clock[];
  readonly steps: readonly PlaybookStep[];
  readonly roleTitles: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly now: Instant;
}

const LAST_ENTRIES = 10;
const LONGEST_LINE_IN_CHARACTERS = 160;
// Of an item or a clock, so that who has it or when it is due stays behind it.
const LONGEST_NAME_IN_CHARACTERS = 70;

/** What the next lead has to know, from the log. */
export function createBrief(ground: BriefGround): Brief {
  const { incident, room, log, zone, now } = ground;
  const items = ground.steps.flatMap((step) => step.items).filter((item) => itemApplies(incident, item));
  const overruled = room.severity;
  const other = overruled?.disagreement;
  const disputed = other ? ` Two people disagree: ${nameToWords(other.who)} set it to ${other.severity}.` : '';
  const severity = overruled
    ? `Severity ${severityWords[overruled.severity].toLowerCase()}, set by ${nameToWords(overruled.who)}: ${endSentence(shorten(overruled.reason))}${disputed}`
    : `Severity ${severityWords[severityByRule(incident).severity].toLowerCase()}, by the rule.`;
  const title = cutLine(incident.title, LONGEST_NAME_IN_CHARACTERS) || 'Without a title';
  const situation = `${situationToWords(incident, items)} ${severity}`;
  return {
    title,
    isExercise: incident.kind === 'exercise',
    madeAt: instantToWords(now, zone),
    fingerprint: headsToFingerprint(log.heads),
    situation,
    sections: fitToPage(incident.closed ? closedSections(ground, items) : openSections(ground, items), situation),
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
  const sections = brief.sections.flatMap(({ title, empty, lines, leftOut, where }) => [
    '',
    title.toUpperCase(),
    ...(lines.length > 0 ? lines.map((line) => `- ${line}`) : [empty]),
    ...(leftOut > 0 ? [`- and ${leftOut} more ${where}`] : []),
  ]);
  return [...head, ...sections, ''].join('\n');
}

type Fit = Omit<WholeSection, 'title' | 'empty' | 'lines'>;

const section = (title: string, empty: string, lines: readonly string[], fit: Fit): WholeSection => ({
  title,
  empty,
  lines,
  ...fit,
});

const inSteps: Fit = { where: 'on the page Steps', most: 8, least: 3, mayBeCut: true };

function openSections(ground: BriefGround, items: readonly PlaybookItem[]): readonly WholeSection[] {
  const { incident } = ground;
  const inRoom = { where: 'in the incident room, under Clocks', most: 8, least: 5 };
  const inDoubt = { where: 'on the pages Steps and Facts', most: 8, least: 3 };
  return [
    knownSection(ground),
    contactsSection(ground),
    section('Next clocks', 'No clock is open.', clockLines(ground), inRoom),
    heldSection(ground),
    section('Blocked or in doubt', 'Nothing.', blockedLines(ground, items), inDoubt),
    section('Being done', 'Nothing is begun.', doingLines(ground, items), inSteps),
    section(
      'Next to do, must not be skipped',
      'Nothing that must not be skipped is open.',
      openLines(incident, items),
      inSteps,
    ),
    section('Done last', 'Nothing is done yet.', doneLines(ground, items), inSteps),
    rolesSection(ground, 'Who holds what'),
    entriesSection(ground),
  ];
}

/** A closed incident asks for nothing: it says what was left open, and why. */
function closedSections(ground: BriefGround, items: readonly PlaybookItem[]): readonly WholeSection[] {
  const left = ground.incident.closed?.unfinished.map(({ item, reason }) => shorten(`${item}: ${reason}`)) ?? [];
  const inRoom = { where: 'in the incident room', most: 20, least: 8, mayBeCut: true };
  return [
    knownSection(ground),
    contactsSection(ground),
    section('Left open at the closing, and why', 'Nothing that must not be skipped was left open.', left, inRoom),
    heldSection(ground),
    section('Done last', 'Nothing was done.', doneLines(ground, items), inSteps),
    rolesSection(ground, 'Who held what'),
    entriesSection(ground),
  ];
}

function knownSection(ground: BriefGround): WholeSection {
  const fit = { where: 'on the page Facts', most: 10, least: 7 };
  return section('What we know', 'Nothing is recorded yet.', knownLines(ground), fit);
}

function heldSection(ground: BriefGround): WholeSection {
  const fit = { where: 'in the incident room, under Holds', most: 8, least: 3 };
  return section('Held', 'Nothing is held.', heldLines(ground), fit);
}

function contactsSection({ log, room, zone }: BriefGround): WholeSection {
  const lines = findContacts(log, room).toReversed();
  const fit = { where: 'on the page Contacts', most: 6, least: 2, mayBeCut: true };
  return section(
    'Whom we called, the latest first',
    'Nobody yet.',
    lines.map((contact) => shorten(contactToWords(contact, zone))),
    fit,
  );
}

function rolesSection(ground: BriefGround, title: string): WholeSection {
  const fit = { where: 'on the page People', most: 12, least: 6, mayBeCut: true };
  return section(title, 'Nobody holds a role.', roleLines(ground), fit);
}

function entriesSection(ground: BriefGround): WholeSection {
  const fit = { where: 'in the log', most: LAST_ENTRIES, least: LAST_ENTRIES, mayBeCut: true };
  return section('Last ten entries of the log', 'The log is empty.', entryLines(ground), fit);
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
      return `${cutLine(clock.title, LONGEST_NAME_IN_CHARACTERS)}: ${clockStateToWords(clock, now)}${due}`;
    });
}

function heldLines({ room, zone, now }: BriefGround): readonly string[] {
  return room.holds
    .filter((hold) => isHolding(hold, now))
    .map((hold) => {
      const end = hold.until ? `until ${instantToWords(hold.until, zone)}` : 'until released';
      return shorten(
        `${holdName(hold)}: ${hold.reason.replace(/\.\s*$/, '')}, ${end}${hold.reference ? `, ${hold.reference}` : ''}`,
      );
    });
}

function blockedLines(
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

function doingLines({ incident, zone }: BriefGround, items: readonly PlaybookItem[]): readonly string[] {
  return items.flatMap((item) => {
    const progress = itemProgress(incident, item.id);
    const change = currentChange(progress);
    if (!change || itemState(progress) !== 'doing') return [];
    return shorten(
      `${nameOf(item)}: ${nameToWords(progress.owner || change.who)}, since ${instantToWords(change.at, zone)}`,
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
      shorten(`${nameOf(item)}: ${nameToWords(change.who)}, ${instantToWords(change.at, zone)}`),
    );
}

function nameOf({ code, action }: PlaybookItem): string {
  return cutLine(`${code} ${action}`, LONGEST_NAME_IN_CHARACTERS);
}

function roleLines({ room, roleTitles, zone }: BriefGround): readonly string[] {
  return Object.entries(roleTitles).flatMap(([role, title]) => {
    const holders = ownValue(room.roles, role)?.holders ?? [];
    if (holders.length === 0) return [];
    return shorten(
      `${title}: ${holders.map(({ person, since }) => `${person}, since ${instantToWords(since, zone)}`).join('; ')}`,
    );
  });
}

function entryLines({ room, log, zone }: BriefGround): readonly string[] {
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

function shorten(text: string): string {
  return cutLine(text, LONGEST_LINE_IN_CHARACTERS);
}
