// What the facts give for the choices of the portal of the Office for Civil Rights. Where they do not decide, a person does.

import type { FactId } from './fact.ts';
import type { FormKnowledge } from './fact-sheet-form.ts';
import { countOnSafeSide } from './rule-scope.ts';
import { effectiveFact } from './triage.ts';

export const sizeOptions = ['500 or more individuals', 'Fewer than 500 individuals'] as const;

export const typeOptions = [
  'Hacking/IT incident',
  'Improper disposal',
  'Loss',
  'Theft',
  'Unauthorized access/disclosure',
] as const;

export const locationOptions = [
  'Desktop computer',
  'Electronic medical record',
  'Email',
  'Laptop',
  'Network server',
  'Other portable electronic device',
  'Paper/films',
  'Other',
] as const;

export const protectedKindOptions = ['Clinical', 'Demographic', 'Financial', 'Other'] as const;

/** 45 CFR 164.408(b) and (c): 500 or more are reported at once. A number that is not yet known decides nothing below it. */
export function decideBreachSize({ room }: FormKnowledge): string | undefined {
  const counts = Object.values(room.counts).map((recorded) => countOnSafeSide(recorded)?.count ?? null);
  const known = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (known >= 500) return sizeOptions[0];
  return counts.length === 0 || counts.includes(null) ? undefined : sizeOptions[1];
}

/** Somebody who got into a machine is what the portal calls hacking; anything else, malicious code too, a person chooses. */
export function decideBreachType({ incident }: FormKnowledge): string | undefined {
  return effectiveFact(incident, 'gotIn') === 'yes' ? typeOptions[0] : undefined;
}

const LOCATIONS: readonly (readonly [FactId, string])[] = [
  ['email', 'Email'],
  ['server', 'Network server'],
  ['paper', 'Paper/films'],
  ['cloud', 'Other (cloud service)'],
  ['device', 'A device: choose between desktop computer, laptop and other portable electronic device'],
];

/** Every location that is recorded; undefined while none is. */
export function decideBreachLocation({ incident }: FormKnowledge): string | undefined {
  return listed(LOCATIONS.filter(([id]) => effectiveFact(incident, id) === 'yes').map(([, words]) => words));
}

const KINDS: Readonly<Record<(typeof protectedKindOptions)[number], readonly FactId[]>> = {
  Clinical: ['health'],
  Demographic: ['name', 'contactDetails', 'birthDate', 'socialSecurity', 'driversLicence'],
  Financial: ['paymentCard', 'bankAccount'],
  Other: ['governmentId', 'credentials', 'biometric'],
};

/** The portal's categories of what is recorded as involved; undefined while nothing is. */
export function decideProtectedKinds({ incident }: FormKnowledge): string | undefined {
  return listed(protectedKindOptions.filter((kind) => KINDS[kind].some((id) => effectiveFact(incident, id) === 'yes')));
}

function listed(words: readonly string[]): string | undefined {
  return words.length > 0 ? words.join(', ') : undefined;
}
