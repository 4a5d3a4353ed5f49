import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Schema, Validator } from 'jsonschema';
import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import type { FactValue } from '../../src/core/fact.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { foldRoom } from '../../src/core/room.ts';
import { askedFacts } from '../../src/core/triage.ts';
import { createVerisRecord, type VerisChoices, verisToJson } from '../../src/core/veris.ts';
import { VERIS_CREDIT } from '../../src/core/veris-record.ts';
import { caseAfter, type SampleCase } from './sample-timeline.ts';
import { anyHistory, anyText, INCIDENT, minute } from './samples.ts';

const fixtures = join(import.meta.dirname, '../fixtures/veris');
const schema = JSON.parse(readFileSync(join(fixtures, 'veris-1.4.1-verisc-merged.schema.json'), 'utf8')) as Schema;
const validator = new Validator();
const errorsOf = (record: unknown) =>
  validator.validate(JSON.parse(JSON.stringify(record)), schema).errors.map(({ stack }) => stack);

const recordOf = ({ incident, room }: Pick<SampleCase, 'incident' | 'room'>, choices?: VerisChoices) =>
  createVerisRecord(incident, room, choices);
const fact = (id: string, value: FactValue): NewEvent => ({ type: 'fact-recorded', data: { fact: id, value } });
const moment = (name: 'began' | 'determined', at: string, isEstimate = false): NewEvent => ({
  type: 'moment-recorded',
  data: { moment: name, isEstimate },
  happenedAt: at,
});
const detection: NewEvent = { type: 'detection-recorded', data: {}, happenedAt: minute(-60) };

test('is the record that was read through', async () => {
  const record = recordOf(
    caseAfter([
      detection,
      moment('began', minute(-60 * 24 * 3)),
      moment('determined', minute(-30)),
      ...['malware', 'personalInformation', 'paymentCard', 'email', 'cloud', 'functionDown'].map((id) =>
        fact(id, 'yes'),
      ),
      { type: 'count-recorded', data: { place: 'us-ca', words: 'California', count: 501, isEstimate: true } },
    ]),
  );
  expect(errorsOf(record)).toEqual([]);
  await expect(verisToJson(record)).toMatchFileSnapshot('../fixtures/veris/record.json');
});

test('is valid and Unknown throughout while nothing is known', () => {
  const record = recordOf(caseAfter([]));
  expect(errorsOf(record)).toEqual([]);
  expect(record).toMatchObject({
    security_incident: 'Suspected',
    actor: { unknown: {} },
    action: { unknown: {} },
    asset: { assets: [{ variety: 'Unknown' }], cloud: ['Unknown'] },
    attribute: { confidentiality: { data_disclosure: 'Unknown' } },
    discovery_method: { unknown: true },
  });
  expect(record.timeline).toMatchObject({ incident: { year: 2026 }, discovery: { unit: 'Unknown' } });
  expect(record.notes).toContain('When it began is not yet known; the year is that in which it was recorded.');
});

test('would be refused by the schema if a term were not its own', () => {
  const record = recordOf(caseAfter([]));
  expect(errorsOf({ ...record, asset: { assets: [{ variety: 'A laptop' }], cloud: [] } }).length).toBeGreaterThan(1);
});

test('is valid whatever was recorded, and whatever a person allows', () => {
  const anyFact = fc.tuple(
    fc.constantFrom(...askedFacts.map(({ id }) => id)),
    fc.constantFrom<FactValue>('yes', 'no', 'not-yet-known'),
  );
  const anyMoment = fc
    .tuple(fc.constantFrom('began' as const, 'determined' as const), fc.integer({ min: -9e6, max: 9e6 }), fc.boolean())
    .map(([name, minutes, isEstimate]) => moment(name, minute(minutes), isEstimate));
  const anyEvents = fc.array(
    fc.oneof(
      anyFact.map(([id, value]) => fact(id, value)),
      anyMoment,
      fc.constant(detection),
    ),
  );
  const choices = fc.record({ victim: anyText, hasTitle: fc.boolean(), hasDiscovery: fc.boolean() });
  fc.assert(
    fc.property(anyEvents, choices, fc.constantFrom('real' as const, 'exercise' as const), (events, chosen, kind) => {
      expect(errorsOf(recordOf(caseAfter(events, kind), chosen))).toEqual([]);
    }),
    { numRuns: 60 },
  );
  fc.assert(
    fc.property(anyHistory, (entries) => {
      const log = createLog(entries);
      expect(errorsOf(recordOf({ incident: foldLog(INCIDENT, log), room: foldRoom(log) }))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('never calls an exercise confirmed, and says what it is', () => {
  const record = recordOf(caseAfter([moment('determined', minute(-30))], 'exercise'));
  expect(record.security_incident).toBe('False positive');
  expect(record.summary).toMatch(/^EXERCISE/);
  expect(record.notes).toMatch(/^EXERCISE/);
  expect(recordOf(caseAfter([moment('determined', minute(-30))])).security_incident).toBe('Confirmed');
});

test('takes what two people disagree about, and what is only an estimate, for not known', () => {
  const estimated = recordOf(caseAfter([detection, moment('began', minute(-600), true)]));
  expect(estimated.timeline.discovery).toEqual({ unit: 'Unknown' });
  expect(estimated.timeline.incident).toEqual({ year: 2026 });
  const known = recordOf(caseAfter([detection, moment('began', minute(-600))]));
  expect(known.timeline.discovery).toEqual({ unit: 'Hours', value: 9 });
  expect(known.timeline.incident).toEqual({ year: 2026, month: 11, day: 22 });
  const backwards = recordOf(caseAfter([detection, moment('began', minute(0))]));
  expect(backwards.timeline.discovery).toEqual({ unit: 'Unknown' });
});

test('says at most that data may have been disclosed', () => {
  const { attribute } = recordOf(caseAfter([fact('socialSecurity', 'yes'), fact('health', 'yes')]));
  expect(attribute.confidentiality).toMatchObject({
    data_disclosure: 'Potentially',
    data: [{ variety: 'Medical' }, { variety: 'Personal' }],
  });
  const none = recordOf(caseAfter([fact('socialSecurity', 'yes'), fact('personalInformation', 'no')]));
  expect(none.attribute.confidentiality).toEqual({ data_disclosure: 'Unknown' });
});

test('names neither the company, nor the title, nor anybody, unless a person ticks it', () => {
  const found = caseAfter([
    { type: 'detail-recorded', data: { detail: 'discovery', text: 'Max Roe saw it' } },
    { type: 'role-assigned', data: { role: 'lead', words: 'Lead', person: 'Ben Roy' } },
  ]);
  const text = verisToJson(recordOf(found));
  for (const word of ['Ada Obi', 'Max Roe', 'Ben Roy', 'Stolen laptop', 'victim_id']) expect(text).not.toContain(word);
  const told = recordOf(found, { victim: ' Example Co ', hasTitle: true, hasDiscovery: true });
  expect(told).toMatchObject({ summary: 'Stolen laptop', discovery_notes: 'Max Roe saw it' });
  expect(told.victim.victim_id).toBe('Example Co');
});

test('carries the credit that the licence asks for', () => {
  expect(recordOf(caseAfter([])).notes).toContain(VERIS_CREDIT);
});
