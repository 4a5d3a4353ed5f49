import { expect, test } from 'vitest';
import { contactToWords, findContactsTold } from '../../src/core/contact-told.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { minute, sampleEvents, write, writeAll } from './samples.ts';

const opened = sampleEvents['incident-opened'];
const made = sampleEvents['contact-made'];
const written = (fields: Readonly<Record<string, string>>, happenedAt: string) =>
  ({ type: 'entry-written', data: { kind: 'contact', fields, item: undefined }, happenedAt }) as const;

test('lists what the contact sheet recorded and what was written into the log, by when it happened', () => {
  const first = writeAll([
    opened,
    { ...made, happenedAt: minute(3) },
    written({ with: 'Agent Roe, FBI Springfield', way: 'Telephone', reference: 'No. 7', said: 'They come' }, minute(1)),
    written({ with: 'Wrong number' }, minute(2)),
    { type: 'entry-written', data: { kind: 'action', fields: { what: 'Locked' }, item: undefined } },
  ]);
  const struck = { corrects: first[3]?.id ?? '', reason: 'Nobody was there' };
  const log = createLog([...first, write({ type: 'entry-corrected', data: struck }, { recordedAt: minute(9) })]);
  const told = findContactsTold(log, foldRoom(log));
  expect(told.map(({ at, words, result, way, reference, said }) => [at, words, result, way, reference, said])).toEqual([
    [minute(1), 'Agent Roe, FBI Springfield', undefined, 'Telephone', 'No. 7', 'They come'],
    [minute(3), made.data.words, 'reached', made.data.way, 'Case 12', made.data.said],
  ]);
});

test('says a contact in one line', () => {
  const log = createLog(
    writeAll([opened, { ...made, happenedAt: minute(3) }, written({ with: 'Agent Roe, FBI Springfield' }, minute(4))]),
  );
  expect(findContactsTold(log, foldRoom(log)).map((contact) => contactToWords(contact, 'UTC'))).toEqual([
    'FBI Sacramento Field Office: reached Agent Doe, Case 12, 22 Nov 2026, 14:03 UTC. They asked: delay the notices; preserve something',
    'Agent Roe, FBI Springfield, 22 Nov 2026, 14:04 UTC',
  ]);
});
