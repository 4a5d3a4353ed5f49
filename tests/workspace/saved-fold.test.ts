import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEntry, foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { applyToRoom, foldRoom } from '../../src/core/room.ts';
import { foldToText } from '../../src/workspace/fold-saver.ts';
import { parseSavedFold } from '../../src/workspace/saved-fold.ts';
import { anyArrival, INCIDENT, sampleEvents, writeAll } from '../core/samples.ts';

const KEYS = 12;
const log = createLog(writeAll(Object.values(sampleEvents)));
const text = foldToText(foldLog(INCIDENT, log), foldRoom(log), log, KEYS);

test('tells what both folds tell, of every kind of event', () => {
  const saved = parseSavedFold(text, INCIDENT, KEYS, []);
  expect(saved?.incident).toEqual(foldLog(INCIDENT, log));
  expect(saved?.room).toEqual(foldRoom(log));
  expect(saved?.count).toBe(log.entries.length);
});

test('goes on from any part of a log to what the whole log tells, and keeps its heads', () => {
  fc.assert(
    fc.property(anyArrival, fc.nat(), ({ written }, cut) => {
      const whole = createLog(written);
      const part = createLog(whole.entries.slice(0, 1 + (cut % whole.entries.length)));
      // Only what comes behind everything that was folded may be applied to a fold.
      const since = whole.entries.slice(part.entries.length);
      fc.pre(
        since.every(({ after }, index) =>
          createLog([...part.entries, ...since.slice(0, index)]).heads.every((head) => after.includes(head)),
        ),
      );
      const saved = parseSavedFold(
        foldToText(foldLog(INCIDENT, part), foldRoom(part), part, KEYS),
        INCIDENT,
        KEYS,
        since,
      );
      expect(saved?.since.reduce(applyEntry, saved.incident)).toEqual(foldLog(INCIDENT, whole));
      expect(saved?.since.reduce(applyToRoom, saved.room)).toEqual(foldRoom(whole));
      expect(createLog([...(saved?.last ?? []), ...since]).heads).toEqual(whole.heads);
    }),
  );
});

test.each([
  ['another incident', text, 'ffffffff', KEYS],
  ['a storage in which something else changed', text, INCIDENT, KEYS + 1],
  ['other rules', text.replace(/"version":"?\w+"?,?/, '"version":"0",'), INCIDENT, KEYS],
  ['no text', '', INCIDENT, KEYS],
  ['a text that was cut off', text.slice(0, -1), INCIDENT, KEYS],
  ['something else', '[]', INCIDENT, KEYS],
])('is not believed of %s', (_, kept, incident, keys) => {
  expect(parseSavedFold(kept, incident, keys, [])).toBeUndefined();
});
