// The hand-over brief: what the next lead has to know, on one page, and nothing that the log does not hold.

import { type BriefGround, LONGEST_NAME_IN_CHARACTERS, shorten } from './brief-lines.ts';
import { type BriefSection, cutLine, fitToPage } from './brief-page.ts';
import { closedSections, openSections } from './brief-sections.ts';
import { headsToFingerprint } from './fingerprint.ts';
import { endSentence } from './full-stop.ts';
import { nameToWords } from './name.ts';
import { itemApplies } from './playbook.ts';
import { severityByRule, severityWords } from './severity.ts';
import { situationToWords } from './situation.ts';
import { instantToWords } from './time-words.ts';

export interface Brief {
  readonly title: string;
  readonly isExercise: boolean;
  readonly madeAt: string;
  readonly fingerprint: string;
  readonly situation: string;
  readonly sections: readonly BriefSection[];
}

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
