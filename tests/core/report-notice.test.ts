import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { documentToPlain } from '../../src/core/letter-document.ts';
import { contactsSection, lateLines, noticesSection } from '../../src/core/report-notice.ts';
import { entry, groundAfter, groundOf, opened } from './report-situation.ts';
import { minute, sampleEvents, writeAll } from './samples.ts';

test('tells who was reached, how, under which number and what they asked', () => {
  const ground = groundOf(
    sampleEvents['contact-made'],
    entry('contact', { with: 'Sergeant Roe, town police', way: 'Telephone', reference: 'No. 7', said: 'They come' }),
  );
  const text = documentToPlain(contactsSection(ground));
  expect(text).toContain(
    'FBI Sacramento Field Office\nAgent Doe\t22 Nov 2026, 05:30 PST\nreached\nTelephone\nby Ada Obi',
  );
  expect(text).toContain('Case 12\tThey send somebody today\nThey asked: delay the notices; preserve something');
  expect(text).toContain('Sergeant Roe, town police\t22 Nov 2026, 06:02 PST\nTelephone\nby Ada Obi\tNo. 7\tThey come');
});

test('tells which notices were made, who agreed, and the holds that kept them back', () => {
  const hold: NewEvent = { ...sampleEvents['hold-placed'], data: { ...sampleEvents['hold-placed'].data, until: null } };
  const text = documentToPlain(
    noticesSection(groundOf(sampleEvents['letter-made'], sampleEvents['letter-agreed'], hold)),
  );
  expect(text).toContain(`final, 12\t22 Nov 2026, 06:01 PST\nby Ada Obi\t${'ef'.repeat(32)}`);
  expect(text).toContain('counsel, Cleo Moss\t22 Nov 2026, 06:02 PST\tMail of 9:10');
  expect(text).toContain('Law enforcement: Town police, Officer Doe\nCase 9');
  expect(text).toContain('Law enforcement’s request to wait is on.');
  expect(text).toContain('That they were sent stands with the deadlines.');
});

test('tells which deadlines were met and which were late', () => {
  const clock = { clock: 'amazon/detection', words: 'Amazon', how: 'By email', reference: 'Case 7' };
  const met: NewEvent = { type: 'clock-met', data: clock, happenedAt: minute(30) };
  expect(documentToPlain(noticesSection(groundOf(met)))).toContain(
    'met\t22 Nov 2026, 06:30 PST\nBy email\nReference: Case 7',
  );
  const late = groundAfter(writeAll([opened]), { now: minute(60 * 26) });
  expect(lateLines(late)).toEqual(['Amazon: tell its security team: overdue by 2 h.']);
});

test('says what is missing where the rules could not be read, and what may apply', () => {
  const ground = groundOf();
  const failed = documentToPlain(noticesSection({ ...ground, rulesState: 'failed', mayApply: ground.clocks }));
  expect(failed).toContain('The notification rules could not be read');
  expect(failed).toContain('Not counted here, because something is not yet known: 1 clock that may apply');
});
