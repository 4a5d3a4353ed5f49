import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { findSharedFingerprints, foldReport } from '../../src/core/report-log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { opened, written } from './report-situation.ts';
import { anyArrival, minute, sampleEvents, write, writeAll } from './samples.ts';

test('the last text of a part counts, and an empty one takes it back', () => {
  const entries = writeAll([opened, written('cause', 'A key')]);
  const first = entries.at(-1)?.id ?? '';
  expect(foldReport(createLog(entries))['cause']).toMatchObject({ value: 'A key', who: 'Ada Obi', at: minute(1) });
  const back = write(written('cause', '', first), { after: [first], recordedAt: minute(2) });
  expect(foldReport(createLog([...entries, back]))['cause']).toMatchObject({ value: '' });
});

test('keeps both texts of two people who had not seen each other’s, until somebody who saw both writes again', () => {
  const first = write(opened, { recordedAt: minute(0) });
  const one = write(written('cause', 'A key'), { after: [first.id], recordedAt: minute(1) });
  const other = write(written('cause', 'A door'), { who: 'Max Roe', after: [first.id], recordedAt: minute(2) });
  const both = foldReport(createLog([first, one, other]))['cause'];
  expect(both).toMatchObject({ value: 'A door', disagreement: { value: 'A key' } });
  const settled = write(written('cause', 'A key to a door', other.id), {
    after: [one.id, other.id],
    recordedAt: minute(3),
  });
  expect(foldReport(createLog([first, one, other, settled]))['cause']?.disagreement).toBeUndefined();
});

test('a text that was begun before another one came is a disagreement, though its writer had the other by then', () => {
  const entries = writeAll([opened, written('cause', 'A key')]);
  const last = entries.at(-1)?.id ?? '';
  const late = write(written('cause', 'A door', null), { after: [last], recordedAt: minute(2), who: 'Max Roe' });
  expect(foldReport(createLog([...entries, late]))['cause']).toMatchObject({
    value: 'A door',
    disagreement: { value: 'A key' },
  });
});

test('takes a part for its own that every object inherits', () => {
  const log = createLog(writeAll([opened, written('toString', 'Odd')]));
  expect(Object.keys(foldReport(log))).toEqual(['toString']);
});

test('lists the fingerprints that left, the latest first, without those that were struck', () => {
  const entries = writeAll([opened, sampleEvents['incident-file-saved'], sampleEvents['fingerprint-shared']]);
  const shared = entries.at(-1)?.id ?? '';
  const log = createLog(entries);
  expect(findSharedFingerprints(log, foldRoom(log)).map(({ way, to, count, file }) => [way, to, count, file])).toEqual([
    ['Read out by telephone', 'Counsel', 12, null],
    ['Incident file', '', 3, null],
  ]);
  const struck = write(
    { type: 'entry-corrected', data: { corrects: shared, reason: 'Nobody answered' } },
    { after: [shared], recordedAt: minute(9) },
  );
  const after = createLog([...entries, struck]);
  expect(findSharedFingerprints(after, foldRoom(after)).map(({ way }) => way)).toEqual(['Incident file']);
});

test('depends on which entries there are and not on how they came', () => {
  fc.assert(
    fc.property(anyArrival, ({ written, arrived }) => {
      const [one, other] = [createLog(written), createLog(arrived)];
      expect(foldReport(other)).toEqual(foldReport(one));
      expect(findSharedFingerprints(other, foldRoom(other))).toEqual(findSharedFingerprints(one, foldRoom(one)));
    }),
  );
});
