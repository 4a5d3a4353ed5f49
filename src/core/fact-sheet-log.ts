// The facts of the sheet that stand in the log: what people wrote, whom they told, what went out, what they keep.

import { AMAZON_CLOCK, type Clock, requestClock } from './clock.ts';
import { cutLine } from './brief-page.ts';
import type { ContactMade } from './contact-log.ts';
import { type Evidence, custodian } from './evidence.ts';
import { type FactTold, tellList } from './fact-sheet-value.ts';
import { tellAnswer } from './fact-sheet-facts.ts';
import { holdName, isHolding } from './hold.ts';
import { happenedAt, type Incident, itemProgress } from './incident.ts';
import { currentChange } from './item.ts';
import type { Letters } from './letter-log.ts';
import type { Log } from './log.ts';
import { nameToWords } from './name.ts';
import type { PlaybookStep } from './playbook.ts';
import { ownValue } from './recorded.ts';
import { groupByName } from './report-ground.ts';
import type { DataRequest, Room } from './room.ts';
import type { Instant } from './time.ts';
import { instantToWords } from './time-words.ts';

/** An entry that people wrote, with its fields. */
export interface WrittenEntry {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly at: Instant;
  readonly who: string;
}

const IN_THE_LOG = 'the whole of it stands in the log';

/** Every entry that people wrote under a kind and that was not struck, the earliest first. */
export function findWritten({ entries }: Log, { corrections }: Room): readonly WrittenEntry[] {
  return entries
    .flatMap(({ id, event }): readonly WrittenEntry[] =>
      event?.type === 'entry-written' && !ownValue(corrections, id)
        ? [{ ...event.data, at: happenedAt(event), who: event.who }]
        : [],
    )
    .sort((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

/**
 * Entries of these kinds: the fields of each in this order, the first one alone and the others behind it in brackets. What
 * several entries name stands once, with what each of them says of it.
 */
export function tellEntries(
  written: readonly WrittenEntry[],
  kinds: Readonly<Record<string, readonly string[]>>,
  zone: string,
): FactTold {
  const found = written.filter(({ kind }) => Object.hasOwn(kinds, kind));
  const last = found.at(-1);
  const texts = ({ kind, fields }: WrittenEntry) =>
    (kinds[kind] ?? []).flatMap((id) => ownValue(fields, id)?.trim() || []);
  const lines = groupByName(found).flatMap((group) => {
    const [name] = group.flatMap((entry) => texts(entry).slice(0, 1));
    const more = new Set(group.map((entry) => texts(entry).slice(1).join(', ')).filter(Boolean));
    if (!name) return [];
    return more.size > 0 ? `${name} (${[...more].join('; ')})` : name;
  });
  const list = tellList([...new Set(lines)], IN_THE_LOG);
  if (!last || list.text === undefined) return {};
  const told = found.filter((entry) => texts(entry).length > 0).length;
  const count = told === 1 ? '1 entry' : `${told} entries`;
  return { ...list, said: [`${count}, the latest by ${nameToWords(last.who)}, ${instantToWords(last.at, zone)}`] };
}

/** Before what was ticked, where nobody wrote what was done. */
export const TICKED = 'Ticked on the checklists: ';

/** What was done: what people wrote, and else what they ticked. */
export function tellActions(
  written: readonly WrittenEntry[],
  incident: Incident,
  steps: readonly PlaybookStep[],
  zone: string,
): FactTold {
  const actions = tellEntries(written, { action: ['what', 'where', 'result'] }, zone);
  if (actions.text !== undefined) return actions;
  const done = steps
    .flatMap(({ items }) => items)
    .flatMap(({ id, action }) => {
      const change = currentChange(itemProgress(incident, id));
      return change?.state === 'done' ? [{ action, at: change.at }] : [];
    })
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const list = tellList(
    done.map(({ action }) => action),
    'the others stand on the page Steps',
  );
  return list.text === undefined ? {} : { ...list, text: `${TICKED}${list.text}`, said: ['From the checklists'] };
}

export function tellServices(written: readonly WrittenEntry[], incident: Incident, zone: string): FactTold {
  const services = tellEntries(written, { 'disrupted-service': ['service', 'from', 'until', 'who'] }, zone);
  const isDown = tellAnswer(incident, 'functionDown', zone);
  if (isDown.text === undefined) return services;
  const critical = isDown.isDisputed
    ? `Whether a critical function is down: ${isDown.text}`
    : isDown.text === 'Yes'
      ? 'A critical function is down'
      : 'No critical function is down';
  return {
    ...services,
    text: services.text ? `${critical}. ${services.text}` : critical,
    isDisputed: isDown.isDisputed,
    said: [...(isDown.said ?? []), ...(services.said ?? [])],
  };
}

export function tellEvidence(pieces: readonly Evidence[], written: readonly WrittenEntry[], zone: string): FactTold {
  const kept = pieces.map(
    (piece) =>
      `${piece.label} ${piece.what}, with ${nameToWords(custodian(piece))}${piece.keptAt ? `, ${piece.keptAt}` : ''}`,
  );
  const logs = tellEntries(written, { 'log-collected': ['machine', 'source', 'period', 'kept'] }, zone);
  const list = tellList(kept, 'the whole of it stands on the page Evidence');
  if (list.text === undefined) return logs.text === undefined ? {} : { ...logs, text: `Logs: ${logs.text}` };
  return {
    ...list,
    text: logs.text === undefined ? list.text : `${list.text}. Logs: ${logs.text}`,
    said: [`${kept.length} ${kept.length === 1 ? 'piece' : 'pieces'} in the register`, ...(logs.said ?? [])],
  };
}

/** Lines of the contact sheet, by their ids. */
const LAW_ENFORCEMENT = /^(?:fbi|usss|hsi|uspis)-|^(?:district-attorney|local-police|sheriff|state-police)(?:-|$)/;

/** Agency, officer and report number of everybody in law enforcement who was reached. */
export function tellPolice(
  incident: Incident,
  room: Room,
  contacts: readonly ContactMade[],
  letters: { readonly reportNumber: string | undefined },
  zone: string,
): FactTold {
  const reached = contacts.filter(({ contact, result }) => result === 'reached' && LAW_ENFORCEMENT.test(contact));
  const lines = [
    ...reached.map(({ words, person, reference, at }) =>
      [words, person, reference && `number ${reference}`, instantToWords(at, zone)].filter(Boolean).join(', '),
    ),
    ...room.holds
      .filter(({ kind, agency }) => kind === 'law-enforcement' && !reached.some(({ words }) => words === agency))
      .map((hold) =>
        [hold.agency, hold.officer, hold.reference && `number ${hold.reference}`, instantToWords(hold.placedAt, zone)]
          .filter(Boolean)
          .join(', '),
      ),
    ...(letters.reportNumber ? [`number of the police report, from the letters: ${letters.reportNumber}`] : []),
  ];
  const list = tellList(lines, IN_THE_LOG);
  const isInvolved = tellAnswer(incident, 'lawEnforcement', zone);
  if (list.text !== undefined)
    return { ...list, said: reached.length > 0 ? ['From the contacts that were recorded'] : ['From the holds'] };
  if (isInvolved.isDisputed || isInvolved.text === undefined) return isInvolved;
  return {
    ...isInvolved,
    text: isInvolved.text === 'Yes' ? 'Involved; which agency, officer and number is not yet known' : 'Not told so far',
  };
}

/** What went out or was told: deadlines that were recorded as met, and letters that were made as final. */
export function tellSent(letters: Letters, clocks: readonly Clock[], zone: string): FactTold {
  const met = clocks.flatMap(({ title, mark }) =>
    mark?.state === 'met'
      ? [
          {
            at: mark.at,
            words: [title, instantToWords(mark.at, zone), mark.how, mark.reference].filter(Boolean).join(', '),
          },
        ]
      : [],
  );
  const made = letters.made
    .filter(({ isFinal }) => isFinal)
    .map(({ words, count, at }) => ({
      at,
      words: `${words}, ${count} made as final, ${instantToWords(at, zone)}`,
    }));
  const all = [...met, ...made].sort((one, other) => (one.at < other.at ? -1 : 1));
  const list = tellList(
    all.map(({ words }) => words),
    'the others stand in the log',
  );
  if (list.text === undefined) return { text: 'None is recorded as sent' };
  const isOnlyMade = met.length === 0;
  return {
    ...list,
    notes: isOnlyMade ? ['Made as a file; that it was sent is not recorded.'] : [],
  };
}

/** Which holds are on, and why. */
export function tellHeld({ holds }: Room, now: Instant, zone: string): FactTold {
  const on = holds.filter((hold) => isHolding(hold, now));
  const list = tellList(
    on.map((hold) =>
      [
        `${holdName(hold)}: ${cutLine(hold.reason, 120) || 'no reason is recorded'}`,
        hold.until ? `until ${instantToWords(hold.until, zone)}` : 'until released',
        hold.reference,
      ]
        .filter(Boolean)
        .join(', '),
    ),
    'the others stand in the room, under Holds',
  );
  return list.text === undefined ? { text: 'None is held' } : list;
}

/** Whether Amazon data is involved, whether Amazon was told, and who asked for its data. */
export function tellAmazon(incident: Incident, { clockMarks, dataRequests }: Room, zone: string): FactTold {
  const involved = tellAnswer(incident, 'amazonData', zone);
  const mark = ownValue(clockMarks, AMAZON_CLOCK);
  if (involved.text === 'No' && !mark && dataRequests.length === 0)
    return { ...involved, text: 'No Amazon data is involved' };
  if (involved.text === undefined && !mark && dataRequests.length === 0)
    return { notes: ['It counts as yes: Amazon has to be told within 24 hours of detection.'] };
  const data = involved.isDisputed
    ? `Whether Amazon data is involved: ${involved.text}`
    : involved.text === undefined
      ? 'Whether Amazon data is involved is not yet known'
      : involved.text === 'Yes'
        ? 'Amazon data is involved'
        : 'No Amazon data is involved';
  const told =
    mark?.state === 'met'
      ? `Amazon was told ${[instantToWords(mark.at, zone), mark.how, mark.reference].filter(Boolean).join(', ')}`
      : 'That Amazon was told is not recorded';
  const asked = dataRequests.map(
    (request) =>
      `${requestToWords(request, zone)}${ownValue(clockMarks, requestClock(request.id))?.state === 'met' ? ', Amazon was told' : ''}`,
  );
  return { ...involved, text: [data, told, ...asked.slice(0, 5)].join('. ') };
}

/** Who asked for Amazon data and when, each a line; without those that somebody ruled out. */
export function tellDataRequests({ clockMarks, dataRequests }: Room, zone: string): readonly string[] {
  return dataRequests
    .filter(({ id }) => ownValue(clockMarks, requestClock(id))?.state !== 'ruled-out')
    .map((request) => requestToWords(request, zone));
}

function requestToWords({ by, at }: DataRequest, zone: string): string {
  return `Asked for Amazon data: ${cutLine(by, 80)}, ${instantToWords(at, zone)}`;
}
