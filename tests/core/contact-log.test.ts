import { expect, test } from 'vitest';
import { findContacts } from '../../src/core/contact-log.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { minute, sampleEvents, write, writeAll } from './samples.ts';

const made = sampleEvents['contact-made'];

test('lists contacts by when they were made, without those that were struck', () => {
  const first = writeAll([
    sampleEvents['incident-opened'],
    { ...made, happenedAt: minute(3) },
    { ...made, happenedAt: minute(1), data: { ...made.data, contact: 'police' } },
    { ...made, happenedAt: minute(2), data: { ...made.data, contact: 'bank' } },
  ]);
  const struck = first[2]?.id ?? '';
  const log = createLog([
    ...first,
    write({ type: 'entry-corrected', data: { corrects: struck, reason: 'Wrong line' } }, { recordedAt: minute(9) }),
  ]);
  expect(findContacts(log, foldRoom(log)).map(({ contact, at, who }) => [contact, at, who])).toEqual([
    ['bank', minute(2), 'Ada Obi'],
    ['fbi-sacramento', minute(3), 'Ada Obi'],
  ]);
});
