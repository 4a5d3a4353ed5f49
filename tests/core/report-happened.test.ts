import { expect, test } from 'vitest';
import { documentToPlain } from '../../src/core/letter-document.ts';
import {
  affectedSection,
  detectionSection,
  impactPieces,
  knownLines,
  knownToBlocks,
  writtenTable,
} from '../../src/core/report-happened.ts';
import { readReportEntries } from '../../src/core/report-ground.ts';
import { entry, groundOf } from './report-situation.ts';
import { sampleEvents } from './samples.ts';

test('knows the moments, the people and the state, and calls the rest not yet known', () => {
  const lines = Object.fromEntries(
    knownLines(groundOf(sampleEvents['detection-recorded'], sampleEvents['count-recorded'])),
  );
  expect(lines).toMatchObject({
    Incident: 'Stolen laptop (real)',
    State: 'open: this report can change',
    Began: 'not yet known',
    Noticed: '22 Nov 2026, 05:05 PST',
    'People affected': 'about 501 people in 1 place',
  });
  expect(lines['Severity']).toContain('high, by the rule of the policy (');
  const closed = Object.fromEntries(knownLines(groundOf(sampleEvents['incident-closed'])));
  expect(closed['State']).toBe('closed 22 Nov 2026, 06:01 PST by Ada Obi: All clear');
  expect(documentToPlain(knownToBlocks(groundOf()))).toContain('Ended: not yet known');
});

test('tells what was answered and by whom, and lists what is open', () => {
  const text = documentToPlain(
    detectionSection(groundOf(sampleEvents['fact-recorded'], sampleEvents['detail-recorded'])),
  );
  expect(text).toContain('Amazon data\tno\trecorded by Ada Obi');
  expect(text).toContain('Not yet known: Still going on; Malware;');
  expect(text).toContain('How it was discovered: A customer wrote to us (recorded by Ada Obi)');
});

test('lists systems, accounts, services, data and damage with the fields that people filled', () => {
  const ground = groundOf(
    entry('affected-system', { name: 'Shop-DB-01', address: '203.0.113.9' }),
    entry('compromised-account', { account: 'orders@example.com', locked: '14:10 by AO' }),
    entry('disrupted-service', { service: 'Checkout' }),
    entry('affected-data', { what: 'Order addresses', about: 'about 500 buyers' }),
    entry('damage', { system: 'Shop', amount: '$2,000', type: 'Lost orders' }),
  );
  const text = documentToPlain(affectedSection(ground, readReportEntries(ground.log, ground.room)));
  expect(text).toContain('Shop-DB-01\t203.0.113.9\t–\t–\t22 Nov 2026, 06:01 PST, Ada Obi');
  for (const words of ['orders@example.com', 'Checkout', 'about 500 buyers', '$2,000']) expect(text).toContain(words);
  expect(text).not.toContain('is recorded yet');
});

test('takes no field for an own one that every object inherits', () => {
  const ground = groundOf(entry('affected-system', { name: 'Shop', toString: 'x' }));
  const entries = readReportEntries(ground.log, ground.room);
  expect(documentToPlain(writtenTable(entries, 'affected-system', 'Systems', '', 'UTC'))).toContain('Shop');
  expect(documentToPlain(impactPieces(ground))).toContain('Potential impact, as recorded: not yet known');
});
