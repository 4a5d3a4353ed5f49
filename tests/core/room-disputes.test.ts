// What becomes of the room where people strike what was recorded, or record without having seen each other's.

import { describe, expect, test } from 'vitest';
import type { Entry, NewEvent } from '../../src/core/event.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { sampleEvents, minute, write } from './samples.ts';

const fold = (...entries: readonly Entry[]) => foldRoom(createLog(entries));
/** Written by somebody who had seen these entries and nothing else. */
const after = (at: number, event: NewEvent, ...seen: readonly Entry[]) =>
  write(event, { recordedAt: minute(at), after: seen.map(({ id }) => id), who: at % 2 === 0 ? 'Ada Obi' : 'Max Roe' });
const struck = (at: number, entry: Entry) =>
  after(at, { type: 'entry-corrected', data: { corrects: entry.id, reason: 'Wrong' } }, entry);

describe('what was struck', () => {
  const collected = after(0, sampleEvents['evidence-collected']);
  const handed = after(
    1,
    { type: 'custody-transferred', data: { ...sampleEvents['custody-transferred'].data, evidence: collected.id } },
    collected,
  );
  const pause = after(0, sampleEvents['pause-confirmed']);

  test('is no evidence any more, and stays apart with its chain', () => {
    const room = fold(collected, handed, struck(2, collected));
    expect(room.evidence).toEqual([]);
    expect(room.struckEvidence).toMatchObject([{ id: collected.id, transfers: [{ id: handed.id }] }]);
  });

  test('takes a hand-over that was recorded meanwhile with it', () => {
    const room = fold(collected, struck(1, collected), { ...handed, recordedAt: minute(9) });
    expect(room.struckEvidence[0]?.transfers).toHaveLength(1);
  });

  test('is no hand-over any more', () => {
    const [piece] = fold(collected, handed, struck(2, handed)).evidence;
    expect(piece?.transfers).toEqual([]);
    expect(piece?.struckTransfers).toMatchObject([{ id: handed.id }]);
  });

  test('is no confirmed pause any more', () => {
    expect(fold(pause).pauses).toHaveLength(1);
    expect(fold(pause, struck(1, pause)).pauses).toEqual([]);
  });

  test.each([
    ['evidence', collected],
    ['a pause', pause],
  ])('counts as struck where it comes behind what strikes it, because something between got lost: %s', (_, entry) => {
    const early = after(-5, { type: 'entry-corrected', data: { corrects: entry.id, reason: 'Wrong' } });
    const room = fold(entry, early);
    expect([room.evidence, room.pauses]).toEqual([[], []]);
  });
});

describe('two people who had not seen each other', () => {
  const amazon = { clock: 'amazon', words: 'Amazon' };
  const met: NewEvent = { type: 'clock-met', data: { ...amazon, how: 'By email', reference: '' } };
  const out: NewEvent = { type: 'clock-ruled-out', data: { ...amazon, reason: 'No data of theirs' } };
  const back: NewEvent = { type: 'clock-returned', data: { ...amazon, reason: 'Wrong' } };

  test('disagree about a clock: the later mark counts, and the other one shows', () => {
    expect(fold(after(0, met), after(1, out)).clockMarks.amazon).toMatchObject({
      state: 'ruled-out',
      disagreement: { state: 'met', who: 'Ada Obi' },
    });
    const seen = after(0, met);
    expect(fold(seen, after(1, out, seen)).clockMarks.amazon?.disagreement).toBeUndefined();
  });

  test('settle it by taking the mark back', () => {
    const both = [after(0, met), after(1, out)];
    expect(fold(...both, after(2, back, ...both)).clockMarks).toEqual({});
  });

  test('take back only what they saw', () => {
    const first = after(0, met);
    const second = after(1, out, first);
    expect(fold(first, second, after(2, back, first)).clockMarks.amazon?.state).toBe('ruled-out');
  });

  test('disagree about the severity', () => {
    const set = (severity: 'high' | 'low' | 'by-rule'): NewEvent => ({
      type: 'severity-overruled',
      data: { severity, reason: `As ${severity}` },
    });
    expect(fold(after(0, set('low')), after(1, set('high'))).severity).toMatchObject({
      severity: 'high',
      disagreement: { severity: 'low', who: 'Ada Obi' },
    });
    expect(fold(after(0, set('low')), after(1, set('low'))).severity?.disagreement).toBeUndefined();
    expect(fold(after(0, set('low')), after(1, set('by-rule'))).severity?.severity).toBe('low');
  });

  test('release one hold twice: the later release counts, and the other one shows', () => {
    const placed = after(0, sampleEvents['hold-placed']);
    const release = (at: number, ...seen: readonly Entry[]) =>
      after(
        at,
        { type: 'hold-released', data: { ...sampleEvents['hold-released'].data, hold: placed.id } },
        placed,
        ...seen,
      );
    expect(fold(placed, release(3), release(4)).holds[0]?.released).toMatchObject({
      at: minute(4),
      disagreement: { at: minute(3) },
    });
  });
});
