import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, NewEvent } from '../../src/core/event.ts';
import { applyToLetters, foldLetters, noLetters, partKey, writtenPart } from '../../src/core/letter-log.ts';
import { createLog, mergeLogs } from '../../src/core/log.ts';
import { ownValue } from '../../src/core/recorded.ts';
import { hostileNames } from './sample-room-events.ts';
import { anyArrival, anyHistory, everyEvent, minute, sampleEvents, strangeEntry, write, writeAll } from './samples.ts';

const fold = (entries: readonly Entry[]) => foldLetters(createLog(entries));
const named = { letter: 'customers-initial', words: 'Letter to customers' };
const wrote = (text: string, replaces: string | null = null, part = 'a/b'): NewEvent => ({
  type: 'letter-written',
  data: { ...named, part, text, replaces },
});
const chose = (behalf: 'own' | 'amazon', replaces: string | null = null): NewEvent => ({
  type: 'letter-behalf-chosen',
  data: { ...named, behalf, replaces },
});

describe('folding the letters', () => {
  test('does not depend on the order of arrival, nor on repeats', () => {
    fc.assert(
      fc.property(anyArrival, ({ written, arrived }) => {
        expect(fold(arrived)).toEqual(fold(written));
      }),
    );
  });

  test('does not depend on which of two copies is merged into which', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(20), fc.nat(20), (entries, cut, from) => {
        const [one, other] = [createLog(entries.slice(0, cut)), createLog(entries.slice(Math.min(from, cut)))];
        expect(foldLetters(mergeLogs(other, one))).toEqual(foldLetters(mergeLogs(one, other)));
        expect(foldLetters(mergeLogs(one, other))).toEqual(fold(entries));
      }),
    );
  });

  test('leaves what was recorded before an entry as it was', () => {
    const before = fold(writeAll(everyEvent));
    const copy = structuredClone(before);
    for (const entry of writeAll(everyEvent, 'another-1')) applyToLetters(before, entry, () => true);
    expect(before).toEqual(copy);
    expect(fold([])).toEqual(noLetters);
  });

  test('stays the same object where an entry is about something else or is not understood', () => {
    const elsewhere = writeAll(everyEvent).filter(({ type }) => !type.startsWith('letter-'));
    const strange = [{ v: 2 }, { type: 'moon-phase' }, { type: 'letter-agreed', data: { by: 'moon' } }].map(
      strangeEntry,
    );
    for (const entry of [...elsewhere, ...strange])
      expect(applyToLetters(noLetters, entry, () => true)).toBe(noLetters);
  });
});

describe('what is written', () => {
  test('counts as it was written last, and an empty text counts too', () => {
    const [first] = writeAll([wrote('One')]);
    const second = write(wrote('', first?.id ?? null), { after: [first?.id ?? ''], recordedAt: minute(1) });
    const letters = fold([first, second].filter((entry) => entry !== undefined));
    expect(writtenPart(letters, 'customers-initial', 'a/b')).toBe('');
    expect(writtenPart(letters, 'customers-initial', 'a/c')).toBeUndefined();
    expect(writtenPart(letters, 'customers-update', 'a/b')).toBeUndefined();
    expect(ownValue(letters.written, partKey('customers-initial', 'a/b'))).toMatchObject({
      id: second.id,
      who: 'Ada Obi',
    });
  });

  test('by two people who did not see each other’s words shows both, until one who saw both writes again', () => {
    const one = write(wrote('One'));
    const other = write(wrote('Other'), { who: 'Max Roe', recordedAt: minute(1) });
    const recorded = ownValue(fold([other, one]).written, partKey('customers-initial', 'a/b'));
    expect(recorded).toMatchObject({ value: 'Other', who: 'Max Roe', disagreement: { value: 'One', who: 'Ada Obi' } });
    const again = write(wrote('Both', other.id), { after: [one.id, other.id], recordedAt: minute(2) });
    const settled = ownValue(fold([one, again, other]).written, partKey('customers-initial', 'a/b'));
    expect(settled?.value).toBe('Both');
    expect(settled?.disagreement).toBeUndefined();
  });
});

describe('on whose behalf', () => {
  test('is kept letter by letter, and two who disagree are both shown', () => {
    const one = write(chose('own'));
    const other = write(chose('amazon'), { recordedAt: minute(1) });
    expect(ownValue(fold([one]).behalf, 'customers-initial')?.value).toBe('own');
    expect(ownValue(fold([one]).behalf, 'regulator-notice')).toBeUndefined();
    expect(ownValue(fold([one, other]).behalf, 'customers-initial')).toMatchObject({
      value: 'amazon',
      disagreement: { value: 'own' },
    });
  });
});

describe('agreements and letters made', () => {
  test('are all kept, in the order of the log, with who recorded them and when they happened', () => {
    const agreed = sampleEvents['letter-agreed'];
    const made = sampleEvents['letter-made'];
    const letters = fold(writeAll([agreed, made, { ...agreed, data: { ...agreed.data, by: 'amazon-review' } }, made]));
    expect(letters.agreements.map(({ by, at, who }) => [by, at, who])).toEqual([
      ['counsel', minute(0), 'Ada Obi'],
      ['amazon-review', minute(2), 'Ada Obi'],
    ]);
    expect(letters.made.map(({ at, count, values }) => [at, count, values])).toEqual([
      [minute(1), 12, made.data.values],
      [minute(3), 12, made.data.values],
    ]);
  });
});

describe('an agreement that was taken back', () => {
  const agreed = sampleEvents['letter-agreed'];
  const sample = sampleEvents['letter-agreement-withdrawn'];
  const [first] = writeAll([agreed]);
  const withdrawn = (agreement: string, minutes: number) =>
    write(
      { ...sample, data: { ...sample.data, agreement } },
      { who: 'Max Roe', after: [first?.id ?? ''], recordedAt: minute(minutes) },
    );

  test('stays, with who took it back, when and why; the first to do so counts', () => {
    const entries = [first, withdrawn(first?.id ?? '', 1), withdrawn(first?.id ?? '', 2)];
    const { agreements } = fold(entries.filter((entry) => entry !== undefined));
    expect(agreements).toHaveLength(1);
    expect(agreements[0]).toMatchObject({
      id: first?.id,
      withdrawn: { at: minute(1), who: 'Max Roe', reason: 'It was for another letter' },
    });
  });

  test('leaves everything as it was where the log has no such agreement', () => {
    const letters = fold(writeAll([agreed]));
    expect(applyToLetters(letters, withdrawn('cd'.repeat(32), 1), () => true)).toBe(letters);
  });
});

describe('names that objects have by themselves', () => {
  test.each(hostileNames)('are letters and parts like others: %s', (name) => {
    const data = { letter: name, words: name };
    const letters = fold(
      writeAll([
        { type: 'letter-behalf-chosen', data: { ...data, behalf: 'own', replaces: null } },
        { type: 'letter-written', data: { ...data, part: name, text: 'One', replaces: null } },
      ]),
    );
    expect(ownValue(letters.behalf, name)?.value).toBe('own');
    expect(writtenPart(letters, name, name)).toBe('One');
    expect(ownValue(noLetters.behalf, name)).toBeUndefined();
    expect(writtenPart(noLetters, name, name)).toBeUndefined();
    expect(Object.getPrototypeOf(letters.behalf)).toBe(Object.prototype);
  });
});
