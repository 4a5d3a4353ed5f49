import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { knownNames } from '../../src/core/known-names.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { write } from './samples.ts';

const events: readonly (readonly [string, NewEvent])[] = [
  ['Ada Obi', { type: 'note-added', data: { text: 'Called 555-0101' } }],
  [' ada obi', { type: 'item-assigned', data: { item: 'lock', words: '1.1 Lock', owner: 'Max Roe' } }],
  ['', { type: 'role-assigned', data: { role: 'lead', words: 'Lead', person: 'Eva Lim' } }],
  ['Ada Obi', { type: 'role-handed-over', data: { role: 'lead', words: 'Lead', from: 'Eva Lim', to: 'Ben Roy' } }],
  [
    'Ada Obi',
    {
      type: 'pause-confirmed',
      data: { pause: 'close', words: 'Close', reader: 'Cleo Díaz', confirmer: 'MAX ROE', lines: [], burst: [] },
    },
  ],
];

test('names everybody whom the log names, once, as first written, by the alphabet', () => {
  const log = createLog(events.map(([who, event]) => write(event, { who })));
  expect(knownNames(log, foldRoom(log)).map((name) => name.toLowerCase())).toEqual([
    'ada obi',
    'ben roy',
    'cleo díaz',
    'eva lim',
    'max roe',
  ]);
  expect(knownNames(createLog(), foldRoom(createLog()))).toEqual([]);
});
