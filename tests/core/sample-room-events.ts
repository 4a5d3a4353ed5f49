// Invented events of the incident room: one of every type, and steps of a history in which they refer to each other.

import fc from 'fast-check';
import type { Entry, EventType, NewEvent } from '../../src/core/event.ts';

const LOST_ID = '0'.repeat(64);

/** Makes the next event of a history; `pick` chooses among the earlier entries. */
export type Step = (earlier: readonly Entry[], pick: number) => NewEvent;

export const sampleRoomEvents = {
  'count-recorded': {
    type: 'count-recorded',
    data: {
      place: 'us-ca',
      words: 'California',
      count: 501,
      isEstimate: true,
      source: 'Max Roe',
      ground: 'The orders',
    },
  },
  'count-removed': { type: 'count-removed', data: { place: 'us-ca', words: 'California', reason: 'A test list' } },
  'moment-recorded': {
    type: 'moment-recorded',
    data: { moment: 'began', isEstimate: true, ground: 'First odd login' },
    happenedAt: '2026-11-20T03:00:00.000Z',
  },
  'moment-cleared': { type: 'moment-cleared', data: { moment: 'began', reason: 'That login was ours' } },
  'detail-recorded': { type: 'detail-recorded', data: { detail: 'discovery', text: 'A customer wrote to us' } },
  'severity-overruled': { type: 'severity-overruled', data: { severity: 'low', reason: 'An empty test shop' } },
  'clock-added': {
    type: 'clock-added',
    data: { title: 'Tell the insurer', source: 'Policy 12', amount: 72, unit: 'hours', dueAt: null },
  },
  'clock-met': {
    type: 'clock-met',
    data: { clock: 'amazon', words: 'Tell Amazon', how: 'By email', reference: 'Case 7' },
    happenedAt: '2026-11-22T13:30:00.000Z',
  },
  'clock-ruled-out': {
    type: 'clock-ruled-out',
    data: { clock: 'us-tx', words: 'Texas', reason: 'Nobody lives there' },
  },
  'clock-returned': {
    type: 'clock-returned',
    data: { clock: 'us-tx', words: 'Texas', reason: 'One resident after all' },
  },
  'amazon-data-sought': { type: 'amazon-data-sought', data: { by: 'County court', reference: 'No. 4' } },
  'hold-placed': {
    type: 'hold-placed',
    data: {
      hold: 'law-enforcement',
      agency: 'Town police',
      officer: 'Officer Doe',
      reference: 'Case 9',
      reason: 'They watch the account',
      until: '2026-12-01T00:00:00.000Z',
    },
  },
  'hold-released': {
    type: 'hold-released',
    data: { hold: LOST_ID, words: 'Law enforcement: Town police', reference: 'Letter 3', reason: 'Arrest made' },
  },
  'entry-written': {
    type: 'entry-written',
    data: { kind: 'decision', fields: { decision: 'Shop stays open', reason: 'No card data' }, item: 'lock' },
  },
  'entry-corrected': { type: 'entry-corrected', data: { corrects: LOST_ID, reason: 'Wrong machine' } },
  'evidence-collected': {
    type: 'evidence-collected',
    data: {
      label: 'E-1',
      what: 'Web server log',
      place: 'Server room',
      collector: 'Max Roe',
      how: 'Copied by USB',
      keptAt: 'Safe',
      file: 'access.log',
      size: 2048,
      sha256: 'ab'.repeat(32),
    },
  },
  'custody-transferred': {
    type: 'custody-transferred',
    data: { evidence: LOST_ID, words: 'E-1', from: 'Max Roe', to: 'Ada Obi', why: 'For counsel', isSealed: true },
  },
  'role-assigned': { type: 'role-assigned', data: { role: 'lead', words: 'Lead', person: 'Ada Obi' } },
  'role-handed-over': {
    type: 'role-handed-over',
    data: { role: 'lead', words: 'Lead', from: 'Ada Obi', to: 'Max Roe' },
  },
  'role-stood-down': {
    type: 'role-stood-down',
    data: { role: 'lead', words: 'Lead', person: 'Max Roe', reason: 'End of shift' },
  },
  'pause-confirmed': {
    type: 'pause-confirmed',
    data: {
      pause: 'declare',
      words: 'Declare',
      reader: 'Ada Obi',
      confirmer: 'Max Roe',
      lines: ['Who leads?'],
      burst: ['1.1 Lock the account'],
    },
  },
  'contact-made': {
    type: 'contact-made',
    data: {
      contact: 'fbi-sacramento',
      words: 'FBI Sacramento Field Office',
      result: 'reached',
      way: 'Telephone',
      person: 'Agent Doe',
      reference: 'Case 12',
      asked: ['delay', 'preserve'],
      said: 'They send somebody today',
    },
    happenedAt: '2026-11-22T13:30:00.000Z',
  },
  'report-written': {
    type: 'report-written',
    data: { part: 'cause', words: 'Cause', text: 'A password that was used twice', replaces: null },
  },
  'fingerprint-shared': {
    type: 'fingerprint-shared',
    data: { count: 12, heads: ['ab'.repeat(32)], way: 'Read out by telephone', to: 'Counsel', file: null },
  },
  'letter-written': {
    type: 'letter-written',
    data: {
      letter: 'customers-initial',
      words: 'Letter to customers, What Happened',
      part: 'what-happened/found-out',
      text: 'We found it.',
      replaces: null,
    },
  },
  'letter-behalf-chosen': {
    type: 'letter-behalf-chosen',
    data: { letter: 'customers-initial', words: 'Letter to customers', behalf: 'own', replaces: null },
  },
  'letter-agreed': {
    type: 'letter-agreed',
    data: {
      letter: 'customers-initial',
      words: 'Letter to customers',
      by: 'counsel',
      person: 'Cleo Moss',
      reference: 'Mail of 9:10',
      fingerprint: 'cd'.repeat(32),
    },
  },
  'letter-agreement-withdrawn': {
    type: 'letter-agreement-withdrawn',
    data: {
      agreement: 'ab'.repeat(32),
      letter: 'customers-initial',
      words: 'Letter to customers',
      by: 'counsel',
      reason: 'It was for another letter',
    },
  },
  'letter-made': {
    type: 'letter-made',
    data: {
      letter: 'customers-initial',
      words: 'Letter to customers',
      form: 'letter',
      variant: 'ab12cd34',
      count: 12,
      fingerprint: 'ef'.repeat(32),
      isFinal: true,
      values: { 'breach.dates': '20 November 2026' },
    },
  },
} satisfies { readonly [Type in EventType]?: Extract<NewEvent, { type: Type }> };

/** Names that every object has by itself, among others. */
export const hostileNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const;

const anyName = fc.constantFrom('us-vt', 'us-ca', ...hostileNames);
const anyFact = fc.constantFrom('malware', 'amazonData', 'constructor', 'toString');
const anyValue = fc.constantFrom('yes', 'no', 'not-yet-known');
const anyPerson = fc.constantFrom('Ada Obi', 'ada obi ', 'Max Roe');
const anyMoment = fc.constantFrom('began', 'ended', 'determined');

/** The id of an earlier entry of a type, as an honest writer would name it; one that got lost where there is none. */
function pickOf(earlier: readonly Entry[], pick: number, type: EventType): string {
  const fitting = earlier.filter((entry) => entry.event?.type === type);
  return fitting[pick % Math.max(1, fitting.length)]?.id ?? LOST_ID;
}

/** What a writer says that they replace: an earlier recording, nothing, or no word about it. */
function replacing(earlier: readonly Entry[], pick: number, type: EventType): { replaces?: string | null } {
  if (pick % 5 === 0) return {};
  return { replaces: pick % 5 === 1 ? null : pickOf(earlier, pick, type) };
}

/** Steps in the incident room, with ids that refer to earlier entries and with hostile names. */
export const anyRoomStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(anyFact, anyValue).map(([fact, value]): Step => (earlier, pick) => ({
    type: 'fact-recorded',
    data: { fact, value, source: 'Max Roe', ...replacing(earlier, pick, 'fact-recorded') },
  })),
  fc
    .tuple(anyName, fc.constantFrom(null, 0, 501), fc.boolean())
    .map(([place, count, isEstimate]): Step => (earlier, pick) => ({
      type: 'count-recorded',
      data: { place, words: place, count, isEstimate, ...replacing(earlier, pick, 'count-recorded') },
    })),
  anyName.map((place): Step => () => ({ type: 'count-removed', data: { place, words: place, reason: 'Gone' } })),
  fc
    .tuple(anyMoment, fc.constantFrom('2026-11-20T03:00:00.000Z', '2026-11-21T03:00:00.000Z'))
    .map(([moment, happenedAt]): Step => (earlier, pick) => ({
      type: 'moment-recorded',
      data: { moment, isEstimate: false, ...replacing(earlier, pick, 'moment-recorded') },
      happenedAt,
    })),
  fc.tuple(anyName, fc.constantFrom('', 'One', 'Other')).map(([part, text]): Step => (earlier, pick) => ({
    type: 'letter-written',
    data: { letter: 'customers-initial', words: part, part, text, replaces: pickOf(earlier, pick, 'letter-written') },
  })),
  fc.constant<Step>((_, pick) => ({
    ...sampleRoomEvents['letter-agreed'],
    data: { ...sampleRoomEvents['letter-agreed'].data, person: `Person ${pick}` },
  })),
  fc.constant<Step>((earlier, pick) => ({
    type: 'letter-agreement-withdrawn',
    data: {
      ...sampleRoomEvents['letter-agreement-withdrawn'].data,
      agreement: pickOf(earlier, pick, 'letter-agreed'),
      reason: `Reason ${pick}`,
    },
  })),
  anyMoment.map((moment): Step => () => ({ type: 'moment-cleared', data: { moment, reason: 'Wrong' } })),
  fc.constantFrom('A customer', 'A scan').map((text): Step => (earlier, pick) => ({
    type: 'detail-recorded',
    data: { detail: 'discovery', text, ...replacing(earlier, pick, 'detail-recorded') },
  })),
  fc.tuple(fc.constantFrom('clock-ruled-out', 'clock-returned'), anyName).map(([type, clock]): Step => () => ({
    type,
    data: { clock, words: clock, reason: 'So it is' },
  })),
  anyName.map((clock): Step => () => ({
    type: 'clock-met',
    data: { clock, words: clock, how: 'By letter', reference: '' },
  })),
  fc.constant<Step>((earlier, pick) => ({
    type: 'hold-released',
    data: { hold: pickOf(earlier, pick, 'hold-placed'), words: 'A hold', reference: '', reason: `Reason ${pick}` },
  })),
  fc.constant<Step>((earlier, pick) => ({
    type: 'custody-transferred',
    data: {
      ...sampleRoomEvents['custody-transferred'].data,
      evidence: pickOf(earlier, pick, 'evidence-collected'),
      to: `Person ${pick}`,
    },
  })),
  fc.constant<Step>((earlier, pick) => ({
    type: 'entry-corrected',
    data: { corrects: earlier[pick % Math.max(1, earlier.length)]?.id ?? LOST_ID, reason: `Reason ${pick}` },
  })),
  fc.tuple(anyName, anyPerson, anyPerson, fc.nat(2)).map(([role, person, to, act]): Step => () => {
    const named = { role, words: role };
    if (act === 0) return { type: 'role-assigned', data: { ...named, person } };
    if (act === 1) return { type: 'role-handed-over', data: { ...named, from: person, to } };
    return { type: 'role-stood-down', data: { ...named, person, reason: 'Tired' } };
  }),
);
