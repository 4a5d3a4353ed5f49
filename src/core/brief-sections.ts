// The sections of the hand-over brief, in the order in which the next lead needs them, and how many lines each may take.

import {
  blockedLines,
  type BriefGround,
  clockLines,
  contactLines,
  doingLines,
  doneLines,
  entryLines,
  heldLines,
  knownLines,
  LAST_ENTRIES,
  openLines,
  roleLines,
  shorten,
} from './brief-lines.ts';
import type { WholeSection } from './brief-page.ts';
import type { PlaybookItem } from './playbook.ts';

type Fit = Omit<WholeSection, 'title' | 'empty' | 'lines'>;

const section = (title: string, empty: string, lines: readonly string[], fit: Fit): WholeSection => ({
  title,
  empty,
  lines,
  ...fit,
});

const inSteps: Fit = { where: 'on the page Steps', most: 8, least: 3, mayBeCut: true };

/** What the next lead of an open incident has to know, section by section. */
export function openSections(ground: BriefGround, items: readonly PlaybookItem[]): readonly WholeSection[] {
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
export function closedSections(ground: BriefGround, items: readonly PlaybookItem[]): readonly WholeSection[] {
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

function contactsSection(ground: BriefGround): WholeSection {
  const fit = { where: 'on the page Contacts', most: 6, least: 2, mayBeCut: true };
  return section('Whom we called, the latest first', 'Nobody yet.', contactLines(ground), fit);
}

function rolesSection(ground: BriefGround, title: string): WholeSection {
  const fit = { where: 'on the page People', most: 12, least: 6, mayBeCut: true };
  return section(title, 'Nobody holds a role.', roleLines(ground), fit);
}

function entriesSection(ground: BriefGround): WholeSection {
  const fit = { where: 'in the log', most: LAST_ENTRIES, least: LAST_ENTRIES, mayBeCut: true };
  return section('Last ten entries of the log', 'The log is empty.', entryLines(ground), fit);
}
