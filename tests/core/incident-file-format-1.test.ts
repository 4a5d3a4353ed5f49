// A file of a released format stays readable for ever. The fixture was written once, by the first version, and is never
// edited: when one of these tests fails, the code is wrong.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headsToFingerprint } from '../../src/core/fingerprint.ts';
import { foldLog, itemProgress, workSinceFile } from '../../src/core/incident.ts';
import { logToFile, parseIncidentFile } from '../../src/core/incident-file.ts';
import { itemState } from '../../src/core/item.ts';
import { createLog } from '../../src/core/log.ts';
import { sampleEvents } from './samples.ts';

const text = readFileSync(new URL('../fixtures/logs/format-1.txt', import.meta.url), 'utf8');
const parsed = parseIncidentFile(text);
const entries = 'problem' in parsed ? [] : parsed.entries;
const log = createLog(entries);
const incident = foldLog('f0f1f2f3f4f5f6f7', log);

test('is opened and keeps every byte', () => {
  expect(parsed).toMatchObject({ incident: 'f0f1f2f3f4f5f6f7' });
  expect(logToFile('f0f1f2f3f4f5f6f7', log)).toBe(text);
});

test('keeps its fingerprint', () => {
  expect(log.heads).toEqual([
    '0cd0b5bdcfc934fd427ddaee36563a4eb95ca68a24e73242b9f6e71f2c23044e',
    '3ba9bee07b13c94ec71eac5e2afd1f57f64da9c0a03601206c2585c853c55edd',
  ]);
  expect(headsToFingerprint(log.heads)).toBe('0cd0 b5bd cfc9 34fd + 3ba9 bee0 7b13 c94e');
});

test('all saved logs together hold an event of every type', () => {
  const folder = new URL('../fixtures/logs/', import.meta.url);
  const files = readdirSync(folder).map((name) => parseIncidentFile(readFileSync(new URL(name, folder), 'utf8')));
  const types = new Set(
    files.flatMap((file) => ('problem' in file ? [] : file.entries.map((entry) => entry.event?.type))),
  );
  expect(Object.keys(sampleEvents).filter((type) => !types.has(type as keyof typeof sampleEvents))).toEqual([]);
});

test('holds events that this format knows, and two that it does not', () => {
  expect(entries.filter((entry) => entry.strange).map((entry) => entry.strange)).toEqual([
    'unknown-type',
    'later-version',
  ]);
});

test('tells the incident that it told when it was written', () => {
  const { items, ...rest } = incident;
  expect(Object.keys(items)).toEqual(['contain-lock-account', 'amazon-report', 'malware-wipe']);
  expect(rest).toMatchObject({
    id: 'f0f1f2f3f4f5f6f7',
    title: 'Stolen laptop, Lyon 🔥',
    kind: 'real',
    openedAt: '2026-11-22T01:42:26.123Z',
    openedBy: 'Ada Obi',
    detectedAt: '2026-11-21T23:05:00.000Z',
    closed: { at: '2026-11-22T02:33:16.123Z', who: 'Ada Obi', reason: 'All clear', unfinished: [] },
    facts: {
      amazonData: { value: 'yes', who: 'Ada Obi', at: '2026-11-22T01:46:30.123Z' },
      malware: { value: 'no', who: 'Ada Obi', at: '2026-11-22T01:47:31.123Z' },
    },
    lastFile: { at: '2026-11-22T02:01:45.123Z', who: 'Ada Obi', count: 19 },
    workCount: 23,
    strangeCount: 2,
  });
  expect(workSinceFile(incident)).toBe(4);
});

test('tells where its items stood', () => {
  const [lock, report, wipe] = ['contain-lock-account', 'amazon-report', 'malware-wipe'].map((item) =>
    itemProgress(incident, item),
  );
  expect([lock, report, wipe].map((item) => item && itemState(item))).toEqual(['done', 'done', 'to-do']);
  expect(lock?.owner).toBe('Max Roe');
  expect(report?.notes.map((note) => note.text)).toEqual(['Asked desk@example.com:\n“Which data?”\u2028“All of it.”']);
  expect(report?.disagreement).toMatchObject({
    earlier: { state: 'not-applicable', remark: 'No Amazon data after all', who: 'Max Roe' },
    later: { state: 'done', remark: 'Case 555-0142', who: 'Ada Obi' },
  });
  expect(wipe?.undone).toHaveLength(1);
});
