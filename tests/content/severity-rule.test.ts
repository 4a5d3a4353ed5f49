// The rule for the severity stands in the policy and in code; both say the same.

import { expect, test } from 'vitest';
import type { FactId } from '../../src/core/fact.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { protectedKinds, type Severity, severityByRule, severityWords } from '../../src/core/severity.ts';
import { factQuestions } from '../../src/core/fact-question.ts';
import { INCIDENT, writeAll } from '../core/samples.ts';
import { mdxByPolicy } from './content.ts';

/** The words by which the policy names what the code decides by. */
const wordsByFact: Readonly<Record<string, readonly [Severity, string]>> = {
  amazonData: ['high', 'Amazon data'],
  ongoing: ['high', 'still going on, or the attacker may be still inside'],
  functionDown: ['high', 'a critical business function is down'],
  gotIn: ['medium', 'somebody got into an account, a machine or a system of ours'],
  malware: ['medium', 'a virus or other malicious code'],
};

const wordsByKind: Readonly<Record<string, RegExp>> = {
  socialSecurity: /Social Security/,
  driversLicence: /driver.s licences/,
  governmentId: /passports and other government papers/,
  paymentCard: /payment cards/,
  bankAccount: /bank accounts/,
  health: /health information/,
  credentials: /passwords/,
  biometric: /biometric data/,
};

const guidance = mdxByPolicy['incident-response-policy'] ?? '';

/** The line of the policy on a level. */
function lineOf(level: Severity): string {
  return guidance.split('\n').find((line) => line.startsWith(`- **${severityWords[level]}**: `)) ?? '';
}

/** The severity where only this is so. */
function severityWith(...facts: readonly FactId[]): Severity {
  const events = factQuestions.map(({ id }) => {
    const value: 'yes' | 'no' = facts.includes(id) ? 'yes' : 'no';
    return { type: 'fact-recorded', data: { fact: id, value } } as const;
  });
  return severityByRule(foldLog(INCIDENT, createLog(writeAll(events)))).severity;
}

test('stands in the policy with its three levels, from the top down', () => {
  expect(guidance).toContain('Start at the top and stop at the first line that fits. Not yet known counts as yes.');
  const places = (['high', 'medium', 'low'] as const).map((level) => guidance.indexOf(lineOf(level)));
  expect(lineOf('high') && lineOf('medium') && lineOf('low')).not.toBe('');
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test('names in the line of a level what gives that level, and nothing else gives one', () => {
  for (const { id } of factQuestions) {
    const [level, words] = wordsByFact[id] ?? ['low', ''];
    if (words) expect(lineOf(level)).toContain(words);
    expect([id, severityWith(id)]).toEqual([id, level]);
  }
});

test('names every protected kind of information, and each gives the highest level', () => {
  expect(Object.keys(wordsByKind).sort()).toEqual([...protectedKinds].sort());
  const listed = guidance.split('\n').find((line) => line.startsWith('For this rule, these are legally protected:'));
  for (const kind of protectedKinds) {
    expect(listed).toMatch(wordsByKind[kind] ?? /^$/);
    expect(severityWith('personalInformation', kind)).toBe('high');
  }
  const unlisted = factQuestions.filter(({ id, unlessNo }) => unlessNo === 'personalInformation' && !wordsByKind[id]);
  for (const { id } of unlisted) expect(severityWith('personalInformation', id)).toBe('low');
});
