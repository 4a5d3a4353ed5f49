import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Entry, NewEvent } from '../../src/core/event.ts';
import type { FactId, FactValue } from '../../src/core/fact.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { type Severity, severityByRule, severityWords } from '../../src/core/severity.ts';
import { factQuestions } from '../../src/core/fact-question.ts';
import { INCIDENT, minute, write, writeAll } from './samples.ts';

type Facts = Partial<Record<FactId, FactValue>>;

const recording = (facts: Facts): readonly NewEvent[] =>
  Object.entries(facts).map(([fact, value]) => ({ type: 'fact-recorded', data: { fact, value: value ?? 'no' } }));
const severityOf = (entries: readonly Entry[]) => severityByRule(foldLog(INCIDENT, createLog(entries)));
const nothing = recording(Object.fromEntries(factQuestions.map(({ id }) => [id, 'no' as const])));
/** The severity where everything is recorded as no, besides what is given. */
const besides = (facts: Facts) => severityOf(writeAll([...nothing, ...recording(facts)]));

describe('the severity by the rule', () => {
  test.each<readonly [Severity, Facts]>([
    ['high', { amazonData: 'yes' }],
    ['high', { amazonData: 'not-yet-known' }],
    ['high', { ongoing: 'yes' }],
    ['high', { ongoing: 'not-yet-known' }],
    ['high', { functionDown: 'yes' }],
    ['high', { functionDown: 'not-yet-known' }],
    ['high', { personalInformation: 'yes', health: 'yes' }],
    ['high', { personalInformation: 'yes', socialSecurity: 'not-yet-known' }],
    ['high', { personalInformation: 'not-yet-known', paymentCard: 'not-yet-known' }],
    ['high', { personalInformation: 'yes', driversLicence: 'yes' }],
    ['high', { personalInformation: 'yes', governmentId: 'yes' }],
    ['high', { personalInformation: 'yes', bankAccount: 'yes' }],
    ['high', { personalInformation: 'yes', credentials: 'yes' }],
    ['high', { personalInformation: 'yes', biometric: 'yes' }],
    ['high', { amazonData: 'yes', malware: 'yes', gotIn: 'yes' }],
    ['medium', { gotIn: 'yes' }],
    ['medium', { gotIn: 'not-yet-known' }],
    ['medium', { malware: 'yes' }],
    ['medium', { malware: 'not-yet-known' }],
    ['medium', { personalInformation: 'yes', contactDetails: 'yes', gotIn: 'yes' }],
    ['low', {}],
    ['low', { personalInformation: 'yes', name: 'yes', contactDetails: 'yes' }],
    ['low', { lawEnforcement: 'yes', tradeSecrets: 'yes', paper: 'yes', encrypted: 'yes', keyTaken: 'yes' }],
    // A kind of information cannot be involved where no information about people is.
    ['low', { personalInformation: 'no', health: 'yes', socialSecurity: 'not-yet-known' }],
  ])('is %s with %j', (severity, facts) => {
    expect(besides(facts).severity).toBe(severity);
  });

  test('is high while nothing is known', () => {
    expect(severityOf([])).toEqual({
      severity: 'high',
      reasons: [
        'Amazon data: not yet known, counts as yes',
        'Still going on: not yet known, counts as yes',
        'Critical function down: not yet known, counts as yes',
        'Protected personal information: not yet known, counts as yes',
      ],
    });
  });

  test('says why, fact by fact', () => {
    expect(besides({ ongoing: 'yes', amazonData: 'not-yet-known' }).reasons).toEqual([
      'Amazon data: not yet known, counts as yes',
      'Still going on',
    ]);
    const kinds = {
      personalInformation: 'yes',
      health: 'yes',
      paymentCard: 'yes',
      bankAccount: 'not-yet-known',
    } as const;
    expect(besides(kinds).reasons).toEqual(['Payment cards', 'Health information']);
    expect(besides({ malware: 'yes' }).reasons).toEqual(['Malware']);
    expect(besides({}).reasons).toHaveLength(1);
  });
});

describe('two people who disagree about a fact', () => {
  const dispute = (id: FactId, earlier: FactValue, later: FactValue, more: Facts = {}) => {
    const before = writeAll([...nothing, ...recording(more)]);
    const last = before.at(-1);
    const stamp = (minutes: number) => ({ recordedAt: minute(minutes), after: last ? [last.id] : [] });
    const data = { fact: id, replaces: null };
    const one = write({ type: 'fact-recorded', data: { ...data, value: earlier } }, stamp(100));
    const other = write({ type: 'fact-recorded', data: { ...data, value: later } }, stamp(101));
    return severityOf([...before, one, other]);
  };

  test('give the higher severity, whoever said it last', () => {
    expect(dispute('functionDown', 'yes', 'no')).toEqual({
      severity: 'high',
      reasons: ['Critical function down: two people disagree, counts as yes'],
    });
    expect(dispute('functionDown', 'no', 'yes').severity).toBe('high');
    expect(dispute('malware', 'yes', 'no').severity).toBe('medium');
  });

  test('about personal information count as yes', () => {
    expect(dispute('personalInformation', 'yes', 'no', { health: 'yes' })).toEqual({
      severity: 'high',
      reasons: ['Personal information: two people disagree, counts as yes'],
    });
    expect(dispute('health', 'yes', 'no', { personalInformation: 'yes' }).reasons).toEqual([
      'Health information: two people disagree, counts as yes',
    ]);
    expect(dispute('health', 'yes', 'no').severity).toBe('low');
  });
});

test('the policy page says the same rule', () => {
  const page = readFileSync(
    new URL('../../src/content/policies/incident-response-policy.mdx', import.meta.url),
    'utf8',
  );
  const rule = page.slice(page.indexOf('A short rule for the severity'), page.indexOf('<Checklist section="ir-2"'));
  const lines = Object.values(severityWords).map((word) =>
    rule.split('\n').find((line) => line.includes(`**${word}**`)),
  );
  expect(lines).toEqual([
    expect.stringMatching(/Amazon data.*protected personal information.*still inside.*critical business function/),
    expect.stringMatching(/got into an account, a machine or a system.*malicious code/),
    expect.stringMatching(/none of these/),
  ]);
  expect(rule).toMatch(/Not yet known counts as yes.*If two people disagree, take the higher level/s);
});
