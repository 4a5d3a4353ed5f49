import { expect, test } from 'vitest';
import { findCorrections } from '../../src/core/correction.ts';
import { createLog } from '../../src/core/log.ts';
import { minute, note, write } from './samples.ts';

const wrong = note('Called at nine', { recordedAt: minute(0) });
const strike = write(
  { type: 'entry-corrected', data: { corrects: wrong.id, reason: 'It was ten' } },
  { recordedAt: minute(5), after: [wrong.id] },
);
const anew = { type: 'entry-written', data: { kind: 'note', fields: { text: 'Called at ten' } } } as const;

test('leads from the struck entry to the one in its place, and back', () => {
  const successor = write(anew, { recordedAt: minute(5), after: [strike.id] });
  const { struck, replaced } = findCorrections(createLog([wrong, strike, successor]));
  expect(struck.get(wrong.id)).toEqual({ by: strike, reason: 'It was ten', successor });
  expect([...replaced]).toEqual([[successor.id, wrong.id]]);
});

test('takes no later entry for the one that was written in the place of another', () => {
  const later = write(anew, { recordedAt: minute(6), after: [strike.id] });
  const somebodyElse = write(anew, { recordedAt: minute(5), after: [strike.id], who: 'Max Roe' });
  for (const entry of [later, somebodyElse]) {
    const { struck, replaced } = findCorrections(createLog([wrong, strike, entry]));
    expect(struck.get(wrong.id)?.successor).toBeUndefined();
    expect(replaced.size).toBe(0);
  }
});

test('counts the last correction where two people corrected one entry', () => {
  const again = write(
    { type: 'entry-corrected', data: { corrects: wrong.id, reason: 'Not at all' } },
    { recordedAt: minute(7), after: [wrong.id] },
  );
  const successor = write(anew, { recordedAt: minute(5), after: [strike.id] });
  const { struck, replaced } = findCorrections(createLog([again, successor, strike, wrong]));
  expect(struck.get(wrong.id)).toEqual({ by: again, reason: 'Not at all' });
  expect(replaced.get(successor.id)).toBe(wrong.id);
});
