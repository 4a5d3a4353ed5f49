import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { documentToPlain } from '../../src/core/letter-document.ts';
import { readReportEntries } from '../../src/core/report-ground.ts';
import { actionsSection, decisionsSection, evidenceSection, rolesSection } from '../../src/core/report-response.ts';
import { entry, groundAfter, groundOf, opened } from './report-situation.ts';
import { sampleEvents, write, writeAll, minute } from './samples.ts';

test('tells what was done, what did not apply and why, and what was decided', () => {
  const ground = groundOf(
    sampleEvents['item-done'],
    sampleEvents['item-ruled-out'],
    sampleEvents['pause-confirmed'],
    entry('action', { what: 'Cut the cable', where: 'Server room' }),
    entry('decision', { decision: 'Stay open', reason: 'No card data', by: 'Ada Obi' }),
  );
  const entries = readReportEntries(ground.log, ground.room);
  const actions = documentToPlain(actionsSection(ground, entries));
  expect(actions).toContain('1.2 Do report\t22 Nov 2026, 06:01 PST\tAda Obi\t555-0142');
  expect(actions).toContain('1.3 Do wipe\t22 Nov 2026, 06:02 PST\tAda Obi\tAlready wiped');
  expect(actions).toContain('Cut the cable\tServer room');
  expect(actions).toContain('Declare\t22 Nov 2026, 06:03 PST\tAda Obi\tMax Roe');
  expect(documentToPlain(decisionsSection(ground, entries))).toContain('Stay open\t–\tNo card data\tAda Obi');
});

test('keeps the fingerprint of each piece of evidence, every change of hands and every gap', () => {
  const piece = sampleEvents['evidence-collected'];
  const entries = writeAll([opened, piece]);
  const id = entries[1]?.id ?? '';
  const hand = (from: string, to: string, minutes: number, after: string) =>
    write(
      {
        type: 'custody-transferred',
        data: { evidence: id, words: 'E-1', from, to, why: 'For counsel', isSealed: false },
      } satisfies NewEvent,
      { after: [after], recordedAt: minute(minutes) },
    );
  const first = hand('Max Roe', 'Ada Obi', 5, id);
  const gap = hand('Cleo Moss', 'Ben Roy', 6, first.id);
  const ground = groundAfter([...entries, first, gap]);
  const text = documentToPlain(evidenceSection(ground, readReportEntries(ground.log, ground.room)));
  expect(text).toContain(`SHA-256 ${'ab'.repeat(32)}`);
  expect(text).toContain('now with Ben Roy');
  expect(text).toContain('Max Roe\tAda Obi\tFor counsel; not sealed');
  expect(text).toContain('GAP: by the chain Ada Obi had it');
});

test('names pieces that were struck and does not repeat them', () => {
  const entries = writeAll([opened, sampleEvents['evidence-collected']]);
  const id = entries[1]?.id ?? '';
  const strike = write(
    { type: 'entry-corrected', data: { corrects: id, reason: 'Not ours' } },
    { after: [id], recordedAt: minute(3) },
  );
  const ground = groundAfter([...entries, strike]);
  const text = documentToPlain(evidenceSection(ground, readReportEntries(ground.log, ground.room)));
  expect(text).toContain(`Struck as recorded by mistake and not repeated here: E-1 (${id.slice(0, 4)}).`);
  expect(text).not.toContain('Web server log');
});

test('tells who held a role, from when to when, and roles that this site does not know', () => {
  const odd: NewEvent = { type: 'role-assigned', data: { role: '__proto__', words: 'Odd', person: 'Ben Roy' } };
  const text = documentToPlain(
    rolesSection(groundOf(sampleEvents['role-assigned'], sampleEvents['role-handed-over'], odd)),
  );
  expect(text).toContain('Incident lead\tAda Obi\t22 Nov 2026, 06:01 PST to 22 Nov 2026, 06:02 PST');
  expect(text).toContain('Incident lead\tMax Roe\tsince 22 Nov 2026, 06:02 PST');
});
