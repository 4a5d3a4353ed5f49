import { expect, test } from 'vitest';
import { readReportEntries } from '../../src/core/report-ground.ts';
import { entry, groundAfter, opened } from './report-situation.ts';
import { minute, strangeEntry, write, writeAll } from './samples.ts';

test('reads the log once: what is told in the order in which it happened, by kind, without what was struck', () => {
  const [first, second] = writeAll([opened, entry('action', { what: 'Wrong' })]);
  const after = [second?.id ?? ''];
  const early = write(
    { ...entry('action', { what: 'Cut the cable' }), happenedAt: minute(-30) },
    { after, recordedAt: minute(2) },
  );
  const strike = write(
    { type: 'entry-corrected', data: { corrects: second?.id ?? '', reason: 'Another machine' } },
    { after: [early.id], recordedAt: minute(3), who: 'Max Roe' },
  );
  const strange = strangeEntry({ type: 'moon-phase', after: [strike.id] });
  const ground = groundAfter([first, second, early, strike, strange].flatMap((each) => each ?? []));
  const entries = readReportEntries(ground.log, ground.room);
  expect(entries.told.map(({ event }) => event.type)).toEqual(['entry-written', 'incident-opened', 'entry-corrected']);
  expect(entries.written.get('action')?.map(({ fields, at }) => [fields['what'], at])).toEqual([
    ['Cut the cable', minute(-30)],
  ]);
  expect(entries.struck).toEqual([{ entry: second, reason: 'Another machine', who: 'Max Roe', at: minute(3) }]);
  expect(entries.strangeCount).toBe(1);
});
