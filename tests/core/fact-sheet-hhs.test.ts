import { expect, test } from 'vitest';
import type { NewEvent } from '../../src/core/event.ts';
import {
  decideBreachLocation,
  decideBreachSize,
  decideBreachType,
  decideProtectedKinds,
  locationOptions,
  protectedKindOptions,
  sizeOptions,
  typeOptions,
} from '../../src/core/fact-sheet-hhs.ts';
import { count, fact, groundOf } from './fact-sheet-situation.ts';

test.each([
  [[], undefined],
  [[count('us-ca', 'California', 499)], sizeOptions[1]],
  [[count('us-ca', 'California', 499), count('us-ny', 'New York', 1)], sizeOptions[0]],
  [[count('us-ca', 'California', 10), count('us-ny', 'New York', null)], undefined],
  [[count('us-ca', 'California', 700), count('us-ny', 'New York', null)], sizeOptions[0]],
])('decides between 500 or more and fewer only where the numbers do: %#', (events, expected) => {
  expect(decideBreachSize(groundOf(events))).toBe(expected);
});

test.each([
  [[], undefined],
  [[fact('gotIn', 'no'), fact('malware', 'no')], undefined],
  [[fact('gotIn')], typeOptions[0]],
  [[fact('malware')], undefined],
])('calls it hacking only where somebody got in, not for malicious code alone: %#', (events, expected) => {
  expect(decideBreachType(groundOf(events))).toBe(expected);
});

test('names the locations in the words of the portal, and leaves the kind of device to a person', () => {
  const of = (...events: readonly NewEvent[]) => decideBreachLocation(groundOf(events));
  expect(of()).toBeUndefined();
  expect(of(fact('paper'), fact('email'))).toBe('Email, Paper/films');
  expect(of(fact('device'))).toContain('choose between desktop computer, laptop');
  for (const name of ['Email', 'Paper/films', 'Network server']) expect(locationOptions).toContain(name);
});

test('sorts the kinds of information into the categories of the portal', () => {
  const all = [fact('personalInformation'), fact('health'), fact('name'), fact('paymentCard'), fact('biometric')];
  expect(decideProtectedKinds(groundOf(all))).toBe(protectedKindOptions.join(', '));
  expect(decideProtectedKinds(groundOf([fact('health')]))).toBe('Clinical');
  expect(decideProtectedKinds(groundOf([fact('personalInformation', 'no'), fact('health')]))).toBeUndefined();
});
