// An invented incident in which much happens at once, as a file: six places counted, a hold, Amazon's clock overdue.

import { eventLine, fileOf, sha256 } from './journeys.ts';

const INCIDENT = 'b0b0b0b0b0b0b0b0';
const HOUR_IN_MILLISECONDS = 3_600_000;
const GROUND = 'Read in the export of the shop database that Ben Roy took at night';

type Event = readonly [type: string, data: object, happenedHoursAgo?: number];

const facts = ['amazonData', 'malware', 'personalInformation', 'lawEnforcement', 'name', 'socialSecurity', 'health'];
const places = [
  ['us-ca', 'California', 1200, false],
  ['us-ny', 'New York', 300, false],
  ['us-tx', 'Texas', 501, false],
  ['us-ma', 'Massachusetts', 40, false],
  ['us-fl', 'Florida', 300, true],
  ['us-vt', 'Vermont', 79, false],
] as const;
const roles = [
  ['lead', 'Incident lead', 'Ada Obi'],
  ['security', 'Security lead', 'Ben Roy'],
  ['scribe', 'Scribe', 'Cleo Marsh'],
] as const;
const pieces = [
  ['E-1', 'Disk of till 3', 'Shop floor, till 3'],
  ['E-2', 'Memory of the order server', 'Server room, rack 2'],
  ['E-3', 'Sign-in log of the mail provider', 'Console of the provider'],
] as const;
const written = [
  ['decision', { decision: 'Keep the shop closed until Monday', reason: 'Nobody knows yet what else was touched' }],
  ['affected-system', { name: 'till-3.example.com', seen: 'Uploads at night to an unknown address' }],
  ['contact', { with: 'Agent Roe, FBI Springfield', way: 'Telephone', reference: '555-0142' }],
  ['status-update', { status: 'Two of three tills are clean; the order server is off the network with its power on' }],
  ['action', { what: 'Took the order server off the network', where: 'orders.example.com', result: 'Memory kept' }],
  ['mistake', { what: 'The first export was made on the till itself', avoided: 'Copy before you look' }],
] as const;

/** The file of the busy incident; its moments are counted back from `now`, in milliseconds. */
export function busyFile(
  now: number,
  more: readonly Event[] = [],
  title = 'Till 3 sends customer lists out',
  kind: 'real' | 'exercise' = 'real',
): string {
  const events: readonly Event[] = [
    ['incident-opened', { title, kind }],
    ['detection-recorded', { source: 'Ben Roy', ground: 'Alert of the firewall' }, 50],
    ...facts.map((fact): Event => ['fact-recorded', { fact, value: 'yes', source: 'Ben Roy', ground: GROUND }]),
    ...places.map(([place, words, count, isEstimate]): Event => [
      'count-recorded',
      { place, words, count, isEstimate, source: 'Ben Roy' },
    ]),
    ['moment-recorded', { moment: 'began', isEstimate: true }, 400],
    ['detail-recorded', { detail: 'impact', text: 'Names, numbers and prescriptions of customers can be misused' }],
    [
      'hold-placed',
      {
        hold: 'law-enforcement',
        agency: 'FBI Springfield',
        officer: 'Agent Roe',
        reference: '555-0142',
        reason: 'Interviews are under way and a notice would warn the suspect',
        until: null,
      },
    ],
    ['clock-added', { title: 'Tell the insurer', source: 'Policy 0142', amount: 72, unit: 'hours', dueAt: null }],
    ...roles.map(([role, words, person]): Event => ['role-assigned', { role, words, person }]),
    ['item-done', { item: 'call-in-team', words: '1.1c Call in security', replaces: null }],
    ['item-begun', { item: 'analyse-scope', words: '1.2a Analyse', owner: 'Ben Roy', replaces: null }],
    ...pieces.map(([label, what, place]): Event => [
      'evidence-collected',
      {
        label,
        what,
        place,
        collector: 'Ben Roy',
        how: 'Write blocker',
        keptAt: 'Safe',
        file: '',
        size: null,
        sha256: null,
      },
    ]),
    ...Array.from({ length: 5 }).flatMap((_, round) =>
      written.map(([kind, fields], index): Event => ['entry-written', { kind, fields }, 40 - round * 7 - index]),
    ),
    ...more,
  ];
  const at = (hoursAgo: number) => new Date(now - hoursAgo * HOUR_IN_MILLISECONDS).toISOString();
  const lines: string[] = [];
  for (const [type, data, happened] of events) {
    const share = lines.length / events.length;
    const last = lines.at(-1);
    lines.push(
      eventLine(INCIDENT, type, data, {
        recordedAt: at(48 - share * 47),
        who: lines.length % 3 === 2 ? 'Ben Roy' : 'Ada Obi',
        after: last ? [sha256(last)] : [],
        ...(happened === undefined ? {} : { happenedAt: at(happened) }),
      }),
    );
  }
  return fileOf(INCIDENT, lines);
}
