import { expect, test } from 'vitest';
import { contactsToTable, fingerprintsToTable, lettersToTable } from '../../src/core/bundle-table.ts';
import { findContacts } from '../../src/core/contact-log.ts';
import { foldLetters } from '../../src/core/letter-log.ts';
import { createLog } from '../../src/core/log.ts';
import { findSharedFingerprints } from '../../src/core/report-log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { everyEvent, MISSING_ID, writeAll } from './samples.ts';

const ZONE = 'America/Los_Angeles';
const log = createLog(writeAll(everyEvent));
const room = foldRoom(log);

test('tells of letters which, how many, in which form, final or draft', () => {
  const { head, rows } = lettersToTable(foldLetters(log).made, ZONE);
  expect(rows).toHaveLength(1);
  const row = Object.fromEntries(head.map((name, place) => [name, rows[0]?.[place]]));
  expect(row['made_utc']).toMatch(/^2026-11-22T/);
  expect(row['made_local']).toMatch(/PST$/);
  expect(row['count']).toBeTypeOf('number');
  expect(row['state']).toMatch(/^(final|draft)$/);
  expect(row['sha256']).toMatch(/^[0-9a-f]{64}$/);
});

test('tells of contacts who was called and what came of it', () => {
  const { head, rows } = contactsToTable(findContacts(log, room), ZONE);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toHaveLength(head.length);
  expect(rows[0]).toContain('reached');
});

test('tells of fingerprints when each left, the earliest first', () => {
  const { head, rows } = fingerprintsToTable(findSharedFingerprints(log, room), ZONE);
  expect(rows.map((row) => row[head.indexOf('way')])[0]).toBe('Incident file');
  expect(rows[0]?.[head.indexOf('heads')]).toBe(MISSING_ID);
  expect(rows[0]?.[head.indexOf('file_sha256')]).toBe('');
  expect(rows.length).toBeGreaterThan(1);
});

test('has a cell for each column, and none where nothing was recorded', () => {
  for (const table of [lettersToTable([], ZONE), contactsToTable([], ZONE), fingerprintsToTable([], ZONE)])
    expect(table.rows).toEqual([]);
});
