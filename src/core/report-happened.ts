// Detection and analysis: what is known of the incident, how it was found, and which systems, accounts, services and data it
// touched.

import { countToWords, orderCounts, totalToWords } from './count.ts';
import { findWrittenKind } from './entry-kind.ts';
import { nameToWords } from './name.ts';
import { ownValue, type Recorded } from './recorded.ts';
import {
  type ReportPieces,
  type ReportSection,
  bullets,
  label,
  MOST_ROWS,
  orUnknown,
  say,
  section,
  tableOrEmpty,
  whole,
} from './report-block.ts';
import type { ReportEntries, ReportGround } from './report-ground.ts';
import type { Moment } from './room.ts';
import { severityByRule, severityWords } from './severity.ts';
import { instantToWords } from './time-words.ts';
import { askedFacts, factLabel, factValueToWords, isAsked } from './triage.ts';

/** What is known, line by line: kind, state, moments, people, severity. */
export function knownLines(ground: ReportGround): readonly (readonly [string, string])[] {
  const { incident, room, zone } = ground;
  const { began, ended, detected, determined } = room.moments;
  const moment = (recorded: Recorded<Moment> | undefined) =>
    recorded
      ? `${recorded.value.isEstimate ? 'about ' : ''}${instantToWords(recorded.value.at, zone)}${
          recorded.source ? `, said by ${recorded.source}` : ''
        }`
      : undefined;
  const { closed } = incident;
  return [
    ['Incident', `${orUnknown(incident.title)} (${incident.kind === 'real' ? 'real' : 'EXERCISE, not real'})`],
    [
      'State',
      closed
        ? `closed ${instantToWords(closed.at, zone)} by ${nameToWords(closed.who)}: ${closed.reason}`
        : 'open: this report can change',
    ],
    ['Began', orUnknown(moment(began))],
    ['Ended', orUnknown(moment(ended))],
    ['Noticed', orUnknown(moment(detected))],
    ['Breach established', orUnknown(moment(determined))],
    [
      'Recorded here since',
      incident.openedAt
        ? `${instantToWords(incident.openedAt, zone)}, by ${nameToWords(incident.openedBy)}`
        : 'not yet known',
    ],
    ['People affected', Object.keys(room.counts).length > 0 ? totalToWords(room.counts) : 'not yet known'],
    ['Severity', severityToWords(ground)],
  ];
}

/** How it was found, the answers that steer the response, and the severity. */
export function detectionSection(ground: ReportGround): ReportSection {
  const { incident, room } = ground;
  const discovery = room.details.discovery;
  const facts = askedFacts.filter((fact) => isAsked(incident, fact));
  const others = Object.keys(incident.facts).filter((id) => id.startsWith('sector-'));
  const rows = [...facts.map(({ id }) => id), ...others].map((id) => {
    const recorded = ownValue(incident.facts, id);
    const value = recorded && !recorded.disagreement ? recorded.value : 'not-yet-known';
    return [
      factLabel(id),
      factValueToWords(value).toLowerCase() + (recorded?.disagreement ? ' (two people disagree)' : ''),
      recorded ? groundsOf(recorded) : '',
    ];
  });
  const known = rows.filter(([, value]) => value !== 'not yet known');
  const open = rows.flatMap(([name, value]) => (value === 'not yet known' && name ? [name] : []));
  return section(
    'Detection and analysis',
    whole(
      say(`How it was discovered: ${orUnknown(discovery?.value)}${discovery ? ` (${groundsOf(discovery)})` : ''}`),
      say(`Severity: ${severityToWords(ground)}`),
    ),
    tableOrEmpty(
      { of: 'answers', title: 'What was answered', head: ['Question', 'Answer', 'By whom'], rows: known },
      'No question about the incident has been answered yet.',
    ),
    ...(open.length > 0 ? [whole(say(`Not yet known: ${open.join('; ')}.`))] : []),
  );
}

/** Systems, accounts, services, networks and data that were touched, people by place, and damage. */
export function affectedSection({ room, zone }: ReportGround, entries: ReportEntries): ReportSection {
  const counts = orderCounts(room.counts).map(([, recorded]) => [
    recorded.value.words,
    countToWords(recorded.value.count, recorded.value.isEstimate),
    groundsOf(recorded),
  ]);
  return section(
    'Systems and data affected',
    writtenTable(entries, 'affected-system', 'Systems affected', 'No affected system is recorded yet.', zone),
    writtenTable(
      entries,
      'compromised-account',
      'Accounts compromised',
      'No compromised account is recorded yet.',
      zone,
    ),
    writtenTable(entries, 'disrupted-service', 'Services disrupted', 'No disrupted service is recorded yet.', zone),
    writtenTable(
      entries,
      'affected-data',
      'Data and networks affected',
      'No affected data or network is recorded yet.',
      zone,
    ),
    tableOrEmpty(
      { of: 'places', title: 'People affected, by place', head: ['Place', 'People', 'By whom'], rows: counts },
      'How many people are affected is not yet known.',
    ),
    writtenTable(entries, 'damage', 'Damage', 'No damage is recorded yet.', zone),
  );
}

/** What the log says of the impact, besides what people write about it. */
export function impactPieces({ room }: ReportGround): ReportPieces {
  const { impact } = room.details;
  return whole(
    say(`Potential impact, as recorded: ${orUnknown(impact?.value)}${impact ? ` (${groundsOf(impact)})` : ''}`),
  );
}

/** The entries of one kind that people wrote, with the kind’s own fields as columns. */
export function writtenTable(
  { written }: Pick<ReportEntries, 'written'>,
  kind: string,
  title: string,
  empty: string,
  zone: string,
  isAlone = false,
): ReportPieces {
  const fields = findWrittenKind(kind)?.fields ?? [];
  const entries = written.get(kind) ?? [];
  return tableOrEmpty(
    {
      of: `entries under “${title}”`,
      title,
      isAlone,
      head: [...fields.map((field) => field.label), 'Recorded'],
      count: entries.length,
      rows: entries
        .slice(0, MOST_ROWS)
        .map(({ fields: texts, at, who }) => [
          ...fields.map(({ id }) => ownValue(texts, id)?.trim() || '–'),
          `${instantToWords(at, zone)}, ${nameToWords(who)}`,
        ]),
    },
    empty,
  );
}

/** Known lines as blocks. */
export function knownToBlocks(ground: ReportGround): ReportPieces {
  return whole(label('What is recorded'), bullets(knownLines(ground).map(([name, value]) => `${name}: ${value}`)));
}

function severityToWords({ incident, room }: Pick<ReportGround, 'incident' | 'room'>): string {
  const overruled = room.severity;
  if (overruled)
    return `${severityWords[overruled.severity].toLowerCase()}, set by ${nameToWords(overruled.who)}: ${overruled.reason}`;
  const { severity, reasons } = severityByRule(incident);
  return `${severityWords[severity].toLowerCase()}, by the rule of the policy${reasons.length > 0 ? ` (${reasons.join('; ')})` : ''}`;
}

function groundsOf({ who, source, ground }: Pick<Recorded<unknown>, 'who' | 'source' | 'ground'>): string {
  return [`recorded by ${nameToWords(who)}`, source && `said by ${source}`, ground && `ground: ${ground}`]
    .filter(Boolean)
    .join('; ');
}
