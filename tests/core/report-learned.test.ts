import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import { documentToPlain } from '../../src/core/letter-document.ts';
import { readReportEntries } from '../../src/core/report-ground.ts';
import { doubtsSection, leftOpenPieces, lessonsPieces, mistakesPieces } from '../../src/core/report-learned.ts';
import { entry, groundAfter, groundOf, opened } from './report-situation.ts';
import { minute, sampleEvents, strangeEntry, write } from './samples.ts';

test('tells mistakes with how they could have been avoided, and lessons with their owners', () => {
  const ground = groundOf(
    entry('mistake', { what: 'We switched it off', avoided: 'Read step 4 first' }),
    entry('lesson', { lesson: 'Leave it on', owner: 'Max Roe', by: 'March' }),
  );
  const entries = readReportEntries(ground.log, ground.room);
  expect(documentToPlain(mistakesPieces(ground, entries))).toContain('We switched it off\tRead step 4 first');
  expect(documentToPlain(lessonsPieces(ground, entries))).toContain('Leave it on\tMax Roe\tMarch');
});

test('tells what was left open at the closing, and nothing while the incident is open', () => {
  expect(documentToPlain(leftOpenPieces(groundOf(sampleEvents['incident-closed'])))).toContain(
    'tell-bank\tNo bank data',
  );
  expect(leftOpenPieces(groundOf()).blocks).toEqual([]);
});

test('names every disagreement and what this version cannot read', () => {
  const first = write(opened, { recordedAt: minute(0) });
  const said = (who: string, event: NewEvent) => write(event, { who, after: [first.id], recordedAt: minute(1) });
  const fact = (value: 'yes' | 'no'): NewEvent => ({
    type: 'fact-recorded',
    data: { fact: 'malware', value, replaces: null },
  });
  const ended = (at: string): NewEvent => ({
    type: 'moment-recorded',
    data: { moment: 'ended', isEstimate: false, replaces: null },
    happenedAt: at,
  });
  const ground = groundAfter([
    first,
    said('Ada Obi', fact('yes')),
    said('Max Roe', fact('no')),
    said('Ada Obi', ended(minute(-60))),
    said('Max Roe', ended(minute(-90))),
    strangeEntry({ type: 'moon-phase', after: [first.id] }),
  ]);
  const text = documentToPlain(doubtsSection(ground, readReportEntries(ground.log, ground.room)));
  expect(text).toMatch(/Malware\t(Ada Obi and Max Roe|Max Roe and Ada Obi) recorded it without/);
  expect(text).toContain('When it ended\t');
  expect(text).toContain('1 entry of the log cannot be read by this version of Firebreak and is not in this report.');
});
