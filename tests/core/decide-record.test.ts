import { describe, expect, test } from 'vitest';
import { TEXT_LIMIT_IN_CHARACTERS } from '../../src/core/decide.ts';
import { everyRoomCommand, situationAfter, situationOf } from './room-situation.ts';
import { minute, MISSING_ID, note, sampleEvents, write } from './samples.ts';

const opened = sampleEvents['incident-opened'];
const open = situationOf(opened);
const { codeOf, eventsOf } = open;
const tooLong = 'x'.repeat(TEXT_LIMIT_IN_CHARACTERS + 1);

test('a note is kept as it was written, with when it happened', () => {
  expect(eventsOf({ type: 'add-note', text: ' Called 555-0101 ', happenedAt: minute(-5) })).toEqual([
    { ...sampleEvents['note-added'], happenedAt: minute(-5) },
  ]);
  expect(codeOf({ type: 'add-note', text: ' ' })).toBe('text-missing');
  expect(codeOf({ type: 'add-note', text: tooLong })).toBe('text-too-long');
  expect(codeOf({ type: 'add-note', text: 'Soon', happenedAt: minute(11) })).toBe('time-in-future');
});

describe('an entry of a kind', () => {
  const decision = {
    type: 'write-entry',
    kind: 'decision',
    fields: { decision: ' Shop stays open ', reason: 'No card data', options: ' ' },
    item: 'lock',
  } as const;

  test('has the fields that were filled in', () => {
    expect(eventsOf(decision)).toEqual([sampleEvents['entry-written']]);
    expect(eventsOf({ ...everyRoomCommand['write-entry'], happenedAt: minute(-5) })).toEqual([
      { type: 'entry-written', data: { kind: 'action', fields: { what: 'Cut the cable' } }, happenedAt: minute(-5) },
    ]);
  });

  test('names the field that must not stay empty', () => {
    const { problem } = open.decided({ ...decision, fields: { decision: 'Shop stays open', reason: ' ' } });
    expect(problem).toMatchObject({ code: 'field-missing', words: expect.stringContaining('“Why this one”') });
  });

  test('is refused where it is empty, too long or has not happened yet', () => {
    expect(codeOf({ type: 'write-entry', kind: 'moon-phase', fields: { phase: ' ' } })).toBe('text-missing');
    expect(codeOf({ ...everyRoomCommand['write-entry'], fields: { what: tooLong } })).toBe('text-too-long');
    expect(codeOf({ ...everyRoomCommand['write-entry'], happenedAt: minute(11) })).toBe('time-in-future');
  });

  test('may have a kind and fields of a later version, and hostile names', () => {
    const fields: Record<string, string> = JSON.parse('{"__proto__":"a","constructor":"b"}');
    const [event] = eventsOf({ type: 'write-entry', kind: 'toString', fields }) ?? [];
    expect(JSON.stringify(event?.data)).toBe('{"kind":"toString","fields":{"__proto__":"a","constructor":"b"}}');
  });
});

describe('correcting an entry', () => {
  const wrong = note('Cut the wrong cable');
  const log = situationAfter([write(opened), wrong]);
  const again = {
    ...everyRoomCommand['write-entry'],
    corrects: { entry: wrong.id, reason: ' Wrong machine ' },
  } as const;
  const struck = { type: 'entry-corrected', data: { corrects: wrong.id, reason: 'Wrong machine' } } as const;
  const corrected = situationAfter([...log.entries, write(struck, { after: [wrong.id], recordedAt: minute(1) })]);

  test('strikes the old one with the reason and writes the new one behind it', () => {
    expect(log.eventsOf(again)).toEqual([
      struck,
      { type: 'entry-written', data: { kind: 'action', fields: { what: 'Cut the cable' } }, happenedAt: undefined },
    ]);
    expect(log.eventsOf({ type: 'strike-entry', entry: wrong.id, reason: 'Wrong machine' })).toEqual([struck]);
  });

  test.each([
    ['reason-missing', ' '],
    ['text-too-long', tooLong],
  ])('is refused as %s, and then nothing is written', (code, reason) => {
    expect(log.codeOf({ ...again, corrects: { entry: wrong.id, reason } })).toBe(code);
    expect(log.codeOf({ type: 'strike-entry', entry: wrong.id, reason })).toBe(code);
  });

  test('is refused where the new one is', () => {
    expect(log.codeOf({ ...again, fields: { what: '' } })).toBe('field-missing');
  });

  test('is refused where somebody corrected it already', () => {
    expect(corrected.codeOf(again)).toBe('entry-gone');
    expect(corrected.codeOf({ type: 'strike-entry', entry: wrong.id, reason: 'Twice' })).toBe('entry-gone');
    expect(corrected.codeOf({ type: 'strike-entry', entry: MISSING_ID, reason: 'Once' })).toBeUndefined();
  });
});

describe('evidence', () => {
  const collect = everyRoomCommand['collect-evidence'];

  test('is collected as it was described; the name of the file stays to the letter', () => {
    const file = ' odd name ';
    const given = { ...collect, what: ' Web server log ', collector: ' Max Roe ', file, at: minute(-5) };
    expect(eventsOf(given)).toEqual([
      {
        type: 'evidence-collected',
        data: { ...sampleEvents['evidence-collected'].data, file },
        happenedAt: minute(-5),
      },
    ]);
    expect(eventsOf(collect)).toHaveLength(1);
  });

  test('needs what it is and who collected it, and a moment that has come', () => {
    expect(codeOf({ ...collect, what: ' ' })).toBe('evidence-missing');
    expect(codeOf({ ...collect, collector: '' })).toBe('name-missing');
    expect(codeOf({ ...collect, at: minute(11) })).toBe('time-in-future');
    expect(codeOf({ ...collect, at: '1980-05-01T12:00:00.000Z' })).toBe('time-too-early');
  });
});

describe('a transfer of custody', () => {
  const collected = write(sampleEvents['evidence-collected']);
  const held = situationAfter([write(opened), collected]);
  const transfer = { ...everyRoomCommand['transfer-custody'], evidence: collected.id };
  const { type: _, ...data } = transfer;

  test('says from whom, to whom, when and why', () => {
    expect(held.eventsOf({ ...transfer, to: ' Ada Obi ', at: minute(5) })).toEqual([
      { type: 'custody-transferred', data, happenedAt: minute(5) },
    ]);
    expect(held.eventsOf(transfer)).toHaveLength(1);
  });

  test.each<readonly [string, { from?: string; to?: string; why?: string; at?: string; evidence?: string }]>([
    ['transfer-to-nobody', { to: ' ' }],
    ['transfer-to-nobody', { from: '' }],
    ['reason-missing', { why: ' ' }],
    ['transfer-before-collection', { at: minute(-1) }],
    ['time-in-future', { at: minute(11) }],
    ['time-too-early', { at: '1980-05-01T12:00:00.000Z' }],
    ['evidence-gone', { evidence: MISSING_ID }],
  ])('is refused as %s: %#', (code, change) => {
    expect(held.codeOf({ ...transfer, ...change })).toBe(code);
  });

  test('is refused before the last one, unless it closes a gap', () => {
    const taken = (from: string, to: string, at: number) =>
      write({ type: 'custody-transferred', data: { ...data, from, to } }, { recordedAt: minute(at), after: [] });
    const chain = situationAfter([
      write(opened),
      collected,
      taken(data.from, 'Ada Obi', 2),
      taken('Ben Roy', 'Cleo Fox', 6),
    ]);
    const next = { ...transfer, from: 'Cleo Fox', to: 'Dan Poe' };
    expect(chain.codeOf({ ...next, at: minute(4) })).toBe('transfer-before-last');
    expect(chain.codeOf({ ...next, at: minute(7) })).toBeUndefined();
    expect(chain.codeOf({ ...transfer, from: 'Ada Obi', to: 'Ben Roy', at: minute(4) })).toBeUndefined();
  });

  test('is refused where the record of the piece was struck', () => {
    const strike = write(
      { type: 'entry-corrected', data: { corrects: collected.id, reason: 'Twice' } },
      { after: [collected.id] },
    );
    expect(situationAfter([write(opened), collected, strike]).codeOf(transfer)).toBe('evidence-gone');
  });
});

test('what is written did not happen in another century', () => {
  const happenedAt = '1999-12-31T23:59:59.000Z';
  expect(codeOf({ ...everyRoomCommand['add-note'], happenedAt })).toBe('time-too-early');
  expect(codeOf({ ...everyRoomCommand['write-entry'], happenedAt })).toBe('time-too-early');
});
