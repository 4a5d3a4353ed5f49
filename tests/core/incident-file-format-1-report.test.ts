import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findContacts } from '../../src/core/contact-log.ts';
import { parseIncidentFile } from '../../src/core/incident-file.ts';
import { createLog } from '../../src/core/log.ts';
import { findSharedFingerprints, foldReport } from '../../src/core/report-log.ts';
import { foldRoom } from '../../src/core/room.ts';

const text = readFileSync(new URL('../fixtures/logs/format-1-report.txt', import.meta.url), 'utf8');

test('tells of contacts, the report and fingerprints what it told when it was written', () => {
  const file = parseIncidentFile(text);
  if ('problem' in file) throw new Error(file.problem.words);
  expect(file.entries.filter(({ strange }) => strange)).toEqual([]);
  const log = createLog(file.entries);
  const room = foldRoom(log);
  expect(findContacts(log, room).map(({ contact, person, asked }) => [contact, person, asked])).toEqual([
    ['fbi-sacramento', 'Agent Doe', ['delay', 'preserve']],
  ]);
  expect(foldReport(log).cause?.value).toBe('A password that was used twice');
  expect(findSharedFingerprints(log, room).map(({ count, way, to, file: sha }) => [count, way, to, sha])).toEqual([
    [12, 'Read out by telephone', 'Counsel', null],
  ]);
});
