import type { Opening } from './command.ts';
import type { Circumstances, Decision } from './decide.ts';
import { decideAt, decideTitle } from './decide-typed.ts';

/** The events that begin an incident, or what is wrong with what was given for it. */
export function decideOpening(opening: Opening, circumstances: Circumstances): Decision {
  const { kind, detectedAt } = opening;
  const facts = Object.entries(opening.facts).filter(([, value]) => value !== 'not-yet-known') as [
    keyof typeof opening.facts,
    'yes' | 'no',
  ][];
  const decision = decideTitle(opening.title, (title) => [
    { type: 'incident-opened', data: { title, kind } },
    ...(detectedAt ? [{ type: 'detection-recorded', data: {}, happenedAt: detectedAt } as const] : []),
    ...facts.map(([fact, value]) => ({ type: 'fact-recorded', data: { fact, value } }) as const),
  ]);
  return decideAt(detectedAt, circumstances, decision);
}
