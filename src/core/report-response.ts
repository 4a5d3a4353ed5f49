// Containment, eradication and recovery: who did what and why, and the evidence with its chain of custody.

import { chainOf, custodian, type Evidence, evidenceName } from './evidence.ts';
import { bytesToExactWords } from './file-size.ts';
import { itemProgress } from './incident.ts';
import { currentChange, type ItemState } from './item.ts';
import { nameToWords } from './name.ts';
import { ownValue } from './recorded.ts';
import { type ReportSection, section, tableOrEmpty } from './report-block.ts';
import type { ReportEntries, ReportGround } from './report-ground.ts';
import { writtenTable } from './report-happened.ts';
import { instantToWords } from './time-words.ts';

/** What was done: the items of the playbook and what people wrote besides. */
export function actionsSection(ground: ReportGround, entries: ReportEntries): ReportSection {
  const { zone } = ground;
  return section(
    'Actions taken: containment, eradication and recovery',
    tableOrEmpty(
      {
        of: 'steps that were carried out',
        title: 'Steps of the playbook that were carried out',
        head: ['Step', 'When', 'Who', 'Value'],
        rows: itemRows(ground, 'done'),
      },
      'No step of the playbook is done yet.',
    ),
    tableOrEmpty(
      {
        of: 'steps that were ruled out',
        title: 'Steps that did not apply',
        head: ['Step', 'When', 'Who', 'Why'],
        rows: itemRows(ground, 'not-applicable'),
      },
      'No step was ruled out.',
    ),
    writtenTable(entries, 'action', 'Other actions', 'No other action is recorded.', zone),
    writtenTable(entries, 'interview', 'Interviews', 'No interview is recorded.', zone),
    tableOrEmpty(
      {
        of: 'pause points',
        title: 'Pause points',
        head: ['Pause point', 'When', 'Read by', 'Confirmed by'],
        rows: ground.room.pauses.map(({ words, at, reader, confirmer }) => [
          words,
          instantToWords(at, zone),
          reader,
          confirmer,
        ]),
      },
      'No pause point was confirmed.',
    ),
  );
}

/** What was decided, and why. */
export function decisionsSection({ zone }: ReportGround, entries: ReportEntries): ReportSection {
  return section(
    'Decisions and their reasons',
    writtenTable(entries, 'decision', 'Decisions', 'No decision is recorded yet.', zone, true),
  );
}

/** The register of evidence, fingerprints included, and every change of hands. */
export function evidenceSection({ room, zone }: ReportGround, entries: ReportEntries): ReportSection {
  const { evidence, struckEvidence } = room;
  return section(
    'Evidence and chain of custody',
    tableOrEmpty(
      {
        of: 'pieces of evidence',
        title: 'Register',
        head: ['Piece', 'What', 'Collected', 'Kept at', 'File and SHA-256'],
        rows: evidence.map((piece) => [
          `${evidenceName(piece)}\n${piece.what}`,
          [piece.place && `From: ${piece.place}`, piece.how && `How: ${piece.how}`].filter(Boolean).join('\n') || '–',
          `${instantToWords(piece.at, zone)}\nby ${nameToWords(piece.collector)}`,
          `${piece.keptAt || 'not yet known'}\nnow with ${nameToWords(custodian(piece))}`,
          fileOf(piece),
        ]),
      },
      'No evidence is recorded yet.',
    ),
    tableOrEmpty(
      {
        of: 'changes of hands',
        title: 'Chain of custody',
        head: ['Piece', 'When', 'From', 'To', 'Why'],
        rows: evidence.flatMap((piece) =>
          chainOf(piece).map(({ at, from, to, why, isSealed, gapAfter, isTooEarly }) => [
            evidenceName(piece),
            instantToWords(at, zone),
            from,
            to,
            [
              why,
              isSealed ? 'sealed' : 'not sealed',
              gapAfter === undefined ? '' : `GAP: by the chain ${nameToWords(gapAfter)} had it`,
              isTooEarly ? 'before it was collected: check the times' : '',
            ]
              .filter(Boolean)
              .join('; '),
          ]),
        ),
      },
      'No change of hands is recorded.',
    ),
    writtenTable(entries, 'log-collected', 'Logs collected', 'No collected log is recorded.', zone),
    writtenTable(entries, 'preservation-request', 'Requests to preserve', 'No request to preserve is recorded.', zone),
    ...(struckEvidence.length > 0
      ? [`Struck as recorded by mistake and not repeated here: ${struckEvidence.map(evidenceName).join(', ')}.`]
      : []),
  );
}

/** Who held which role, and when. */
export function rolesSection({ room, roleTitles, zone }: ReportGround): ReportSection {
  const others = Object.keys(room.roles).filter((role) => !Object.hasOwn(roleTitles, role));
  const rows = [...Object.entries(roleTitles), ...others.map((role) => [role, role] as const)].flatMap(
    ([role, title]) => {
      const history = ownValue(room.roles, role);
      return [
        ...(history?.past ?? []).map(({ person, since, until, reason }) => [
          title,
          person,
          `${instantToWords(since, zone)} to ${instantToWords(until, zone)}`,
          reason,
        ]),
        ...(history?.holders ?? []).map(({ person, since }) => [
          title,
          person,
          `since ${instantToWords(since, zone)}`,
          '–',
        ]),
      ];
    },
  );
  return section(
    'Who responded',
    tableOrEmpty(
      { of: 'roles', title: 'Roles', isAlone: true, head: ['Role', 'Person', 'When', 'Why it ended'], rows },
      'Nobody took on a role.',
    ),
  );
}

function itemRows({ incident, steps, zone }: ReportGround, state: ItemState): readonly (readonly string[])[] {
  return steps
    .flatMap(({ items }) => items)
    .flatMap(({ id, code, action }) => {
      const change = currentChange(itemProgress(incident, id));
      if (change?.state !== state) return [];
      return [
        [`${code} ${action}`, instantToWords(change.at, zone), nameToWords(change.who), change.remark.trim() || '–'],
      ];
    });
}

function fileOf({ file, size, sha256 }: Evidence): string {
  return (
    [file, size === null ? '' : bytesToExactWords(size), sha256 ? `SHA-256 ${sha256}` : '']
      .filter(Boolean)
      .join('\n') || 'no file'
  );
}
