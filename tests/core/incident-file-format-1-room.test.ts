// The events of the incident room, as the first version that knew them wrote them: two people, apart for a while, then
// merged. The fixture is never edited: when one of these tests fails, the code is wrong.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evidenceName, evidenceToManifest } from '../../src/core/evidence.ts';
import { headsToFingerprint } from '../../src/core/fingerprint.ts';
import { isHolding } from '../../src/core/hold.ts';
import { factValue, foldLog } from '../../src/core/incident.ts';
import { logToFile, parseIncidentFile } from '../../src/core/incident-file.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { entryToKind, entryToSentence } from '../../src/core/sentence.ts';
import { severityByRule } from '../../src/core/severity.ts';
import { sampleRoomEvents } from './sample-room-events.ts';

const ID = 'a0b1c2d3e4f50617';
const text = readFileSync(new URL('../fixtures/logs/format-1-room.txt', import.meta.url), 'utf8');
const parsed = parseIncidentFile(text);
const entries = 'problem' in parsed ? [] : parsed.entries;
const log = createLog(entries);
const incident = foldLog(ID, log);
const room = foldRoom(log);

describe('the file', () => {
  test('is opened and keeps every byte', () => {
    expect(parsed).toMatchObject({ incident: ID });
    expect(logToFile(ID, log)).toBe(text);
  });

  test('keeps its fingerprint', () => {
    expect(log.heads).toEqual([
      'd149b437f1ca98f3c347fa08bd62e0b6fae8a1f41f257fac4db42e612a22f312',
      'd2ff2e2830a81b38d47c92f50f440948e8e71f50976f0f5520c04b2dd154caca',
    ]);
    expect(headsToFingerprint(log.heads)).toBe('d149 b437 f1ca 98f3 + d2ff 2e28 30a8 1b38');
  });

  test('holds every event of the room, and each is understood', () => {
    const types = new Set(entries.map(({ type }) => type));
    // Letters, contacts and the report came later, and have saved logs of their own.
    const isLater = (type: string) => /^(letter|contact|report|fingerprint)-/.test(type);
    expect(Object.keys(sampleRoomEvents).filter((type) => !types.has(type) && !isLater(type))).toEqual([]);
    expect(entries.filter(({ strange }) => strange)).toEqual([]);
    expect(entries.filter((entry) => entryToSentence(entry) === '' || entryToKind(entry) === 'Unknown')).toEqual([]);
  });
});

test('tells the incident that it told when it was written', () => {
  expect(incident).toMatchObject({
    title: 'Odd logins in the web shop',
    kind: 'real',
    openedAt: '2026-11-23T13:05:11.407Z',
    detectedAt: '2026-11-23T12:02:11.407Z',
    workCount: 47,
    strangeCount: 0,
  });
  expect(factValue(incident, 'amazonData')).toBe('yes');
  expect(factValue(incident, 'sector-ftc-safeguards')).toBe('no');
  expect(severityByRule(incident).severity).toBe('high');
  expect(incident.facts.amazonData).toMatchObject({ source: 'Max Roe', ground: 'Order export found on the server' });
});

describe('the room that it told when it was written', () => {
  test('has its moments', () => {
    expect(room.moments).toMatchObject({
      detected: { value: { at: '2026-11-23T12:02:11.407Z', zone: 'America/Los_Angeles' }, who: 'Max Roe' },
      began: { value: { at: '2026-11-21T11:12:11.407Z', isEstimate: false } },
      determined: { value: { at: '2026-11-23T13:32:11.407Z' }, source: 'Example Law' },
    });
    expect(Object.keys(room.moments)).not.toContain('ended');
    expect(room.zone).toBe('America/New_York');
  });

  test('has its numbers, and the one about which two people disagree', () => {
    expect(Object.keys(room.counts)).toEqual(['us-ca', 'us-vt']);
    expect(room.counts['us-vt']?.value.count).toBeNull();
    expect(room.counts['us-ca']).toMatchObject({
      value: { words: 'California', count: 512, isEstimate: true },
      who: 'Max Roe',
      source: 'The shop system',
      disagreement: { value: { count: 501, isEstimate: false }, who: 'Ada Obi', ground: 'Counted again' },
    });
  });

  test('has its details and its severity', () => {
    expect(room.details.discovery?.value).toMatch(/^A customer asked/);
    expect(room.details.impact?.value).toMatch(/up to 500 customers$/);
    expect(room.severity).toMatchObject({ severity: 'high', reason: 'Sale week begins on Friday', who: 'Ada Obi' });
  });

  test('has its clocks', () => {
    expect(room.ownClocks.map(({ title, amount, dueAt }) => [title, amount, dueAt])).toEqual([
      ['Tell the insurer', 72, null],
      ['Answer the card processor', null, '2026-11-27T00:22:11.407Z'],
    ]);
    expect(room.clockMarks).toMatchObject({
      [`own/${room.ownClocks[0]?.id.slice(0, 16)}`]: { state: 'met', reference: 'Claim EX-7' },
      'us-me/individuals': { state: 'ruled-out', reason: 'Nobody there is affected' },
    });
    expect(Object.keys(room.clockMarks)).not.toContain('us-vt/individuals');
    expect(room.dataRequests).toMatchObject([{ by: 'Example town police', at: '2026-11-23T14:14:11.407Z' }]);
  });

  test('has its holds', () => {
    const later = '2026-11-24T00:00:00.000Z';
    expect(room.holds.map((hold) => [hold.kind, hold.agency, isHolding(hold, later)])).toEqual([
      ['law-enforcement', 'Example town police', false],
      ['counsel', 'Example Law', true],
    ]);
    expect(room.holds[0]?.released).toMatchObject({ who: 'Ada Obi', reference: 'Letter of the station' });
  });

  test('has its evidence, with the chain of custody and the manifest', () => {
    expect(room.evidence.map(evidenceName)).toEqual(['E-1 (dfc9)', 'E-2 (76c9)']);
    expect(room.evidence[0]?.transfers.map(({ from, to, isSealed }) => [from, to, isSealed])).toEqual([
      ['Max Roe', 'Ada Obi', true],
      ['Ada Obi', 'Example Forensics', false],
    ]);
    expect(evidenceToManifest(room.evidence)).toBe(
      'f978784d4b518a40382d9e10edc4f6b349b44547324439647b86013ad8954413  access “shop”.log\n',
    );
  });

  test('has its people, its pauses and its correction', () => {
    expect(room.roles.lead).toMatchObject({
      holders: [{ person: 'Max Roe' }],
      past: [{ person: 'Ada Obi', reason: 'Handed over to Max Roe' }],
    });
    expect(room.roles.engineering).toMatchObject({ holders: [], past: [{ reason: 'He leads now' }] });
    expect(room.pauses.map(({ pause, reader, confirmer }) => [pause, reader, confirmer])).toEqual([
      ['declare', 'Ada Obi', 'Max Roe'],
      ['containment', 'Max Roe', 'Ada Obi'],
    ]);
    const struck = entries.filter(({ id }) => Object.hasOwn(room.corrections, id));
    expect(struck.map(entryToSentence)).toEqual(['Blocked the address 192.0.2.7. On which system or account: shop-1']);
  });
});
