import { describe, expect, test } from 'vitest';
import { type FactId, isFactName, itemFactIds } from '../../src/core/fact.ts';
import { foldLog } from '../../src/core/incident.ts';
import { createLog } from '../../src/core/log.ts';
import { factQuestions, questionGroups, whyNotAsked } from '../../src/core/fact-question.ts';
import { effectiveFact, factLabel, firstQuestions, isAsked, isAskedFact } from '../../src/core/triage.ts';
import { INCIDENT, writeAll } from './samples.ts';

const withFacts = (facts: Partial<Record<FactId, 'yes' | 'no' | 'not-yet-known'>>) =>
  foldLog(
    INCIDENT,
    createLog(
      writeAll(
        Object.entries(facts).map(([fact, value]) => ({
          type: 'fact-recorded',
          data: { fact, value: value ?? 'not-yet-known' },
        })),
      ),
    ),
  );
const idOf = ({ id }: { readonly id: FactId }) => id;

/** Every fact of this version: one that triage does not ask for does not compile. */
const everyFact: Record<Exclude<FactId, `sector-${string}`>, true> = {
  amazonData: true,
  malware: true,
  personalInformation: true,
  lawEnforcement: true,
  ongoing: true,
  gotIn: true,
  accountOnly: true,
  functionDown: true,
  encrypted: true,
  keyTaken: true,
  tradeSecrets: true,
  name: true,
  socialSecurity: true,
  driversLicence: true,
  governmentId: true,
  paymentCard: true,
  bankAccount: true,
  health: true,
  credentials: true,
  birthDate: true,
  biometric: true,
  contactDetails: true,
  minors: true,
  paper: true,
  device: true,
  email: true,
  cloud: true,
  server: true,
};

describe('the questions', () => {
  test('ask for every fact once', () => {
    expect(factQuestions.map(idOf).sort()).toEqual(Object.keys(everyFact).sort());
    expect(factQuestions.map(idOf).every((id) => isFactName(id) && isAskedFact(id))).toBe(true);
  });

  test('begin with what starts the shortest clock', () => {
    expect(questionGroups[0]?.questions[0]?.id).toBe('amazonData');
    expect(firstQuestions.map(idOf)).toEqual([...itemFactIds]);
  });

  test('end in a question mark, and have names of their own', () => {
    expect(factQuestions.filter(({ question }) => !question.endsWith('?'))).toEqual([]);
    expect(new Set(factQuestions.map(({ label }) => label)).size).toBe(factQuestions.length);
  });

  test('rest only on facts that are asked before them', () => {
    const order = factQuestions.map(idOf);
    const early = factQuestions.filter(({ id, unlessNo }) => unlessNo && order.indexOf(unlessNo) > order.indexOf(id));
    expect(early).toEqual([]);
  });
});

describe('a question that rests on a fact', () => {
  const health = factQuestions.filter(({ id }) => id === 'health');
  const asked = (facts: Parameters<typeof withFacts>[0]) => health.map((each) => isAsked(withFacts(facts), each));

  test('is asked while that fact is not recorded as no', () => {
    expect(asked({})).toEqual([true]);
    expect(asked({ personalInformation: 'yes' })).toEqual([true]);
    expect(asked({ personalInformation: 'no' })).toEqual([false]);
  });

  test('says why it is not asked', () => {
    const none = withFacts({ personalInformation: 'no', gotIn: 'no', encrypted: 'no' });
    const silent = factQuestions.filter((question) => !isAsked(none, question));
    expect(silent.length).toBeGreaterThan(10);
    expect(silent.filter((question) => !/is recorded/.test(whyNotAsked(none, question) ?? ''))).toEqual([]);
    expect(factQuestions.filter((question) => whyNotAsked(withFacts({}), question))).toEqual([]);
  });

  test('counts as no while it is not asked, whatever was recorded before', () => {
    expect(effectiveFact(withFacts({ health: 'yes', personalInformation: 'no' }), 'health')).toBe('no');
    expect(effectiveFact(withFacts({ health: 'yes' }), 'health')).toBe('yes');
    expect(effectiveFact(withFacts({ keyTaken: 'yes', encrypted: 'no' }), 'keyTaken')).toBe('no');
    expect(effectiveFact(withFacts({}), 'sector-hipaa')).toBe('not-yet-known');
  });
});

test('a fact of a later version goes by its own name', () => {
  expect(['malware', 'moonPhase', 'toString', '__proto__'].map(factLabel)).toEqual([
    'Malware',
    'moonPhase',
    'toString',
    '__proto__',
  ]);
  expect(['moonPhase', 'toString', '__proto__', ''].some(isAskedFact)).toBe(false);
});
