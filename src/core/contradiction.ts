import { requestClock } from './clock.ts';
import type { FactId } from './fact.ts';
import { type HoldKind, holdName, isHolding } from './hold.ts';
import { factValue, type Incident } from './incident.ts';
import { ownValue } from './recorded.ts';
import type { MomentId, Room } from './room.ts';
import { createRoomProblem } from './room-problem.ts';
import type { Instant } from './time.ts';
import { askedFacts, factLabel } from './triage.ts';

/** Facts of one incident that cannot all be true: they came together in a merge, or one changed after the other. */
export interface Contradiction {
  /** Where it shows: at facts, at moments, at the numbers of people. */
  readonly at: readonly (FactId | MomentId | 'counts')[];
  readonly words: string;
}

/** `now` says which holds are still on. */
export function findContradictions(incident: Incident, room: Room, now: Instant): readonly Contradiction[] {
  const found: Contradiction[] = [...againstHolds(incident, room, now), ...againstAnswers(incident)];
  if (factValue(incident, 'personalInformation') === 'no') {
    const counted = Object.values(room.counts).flatMap(({ value }) => (value.count === 0 ? [] : value.words));
    if (counted.length > 0)
      found.push({
        at: ['personalInformation', 'counts'],
        words: createRoomProblem('information-with-count', counted.join(', ')).words,
      });
  }
  const { began, ended, detected, determined } = room.moments;
  const isBefore = (one: typeof began, other: typeof began) => one && other && one.value.at < other.value.at;
  if (ended && factValue(incident, 'ongoing') === 'yes')
    found.push({
      at: ['ongoing', 'ended'],
      words: 'It is recorded as still going on, and an end is recorded too. Correct one of them.',
    });
  if (isBefore(ended, began))
    found.push({ at: ['began', 'ended'], words: createRoomProblem('end-before-beginning').words });
  if (isBefore(detected, began))
    found.push({ at: ['began', 'detected'], words: createRoomProblem('detected-before-beginning').words });
  if (isBefore(determined, began))
    found.push({ at: ['began', 'determined'], words: createRoomProblem('determined-before-beginning').words });
  if (isBefore(determined, detected))
    found.push({ at: ['detected', 'determined'], words: createRoomProblem('determined-before-detection').words });
  return found;
}

/** Who is not involved has no hold and asks for nothing. */
function againstHolds(
  incident: Incident,
  { holds, dataRequests, clockMarks }: Room,
  now: Instant,
): readonly Contradiction[] {
  const held = (kind: HoldKind) =>
    holds
      .filter((hold) => hold.kind === kind && isHolding(hold, now))
      .map((hold) => `a hold is on (${holdName(hold)})`);
  const requests = dataRequests.filter(({ id }) => ownValue(clockMarks, requestClock(id))?.state !== 'ruled-out');
  const sides = [
    ['lawEnforcement', held('law-enforcement'), 'release the hold'],
    ['amazonData', held('amazon'), 'release the hold'],
    [
      'amazonData',
      requests.map(({ by }) => `Amazon data was asked for by ${by}`),
      'say at its clock that it does not apply',
    ],
  ] as const;
  return sides.flatMap(([fact, others, way]) =>
    others.length > 0 && factValue(incident, fact) === 'no'
      ? {
          at: [fact],
          words: `${factLabel(fact)} is recorded as not involved, but ${others.join(', and ')}. Correct the fact, or ${way}.`,
        }
      : [],
  );
}

/** An answer that makes no sense beside another one. */
function againstAnswers(incident: Incident): readonly Contradiction[] {
  const facts = [...new Set(askedFacts.flatMap(({ unlessNo }) => unlessNo ?? []))];
  const found = facts.flatMap((fact): readonly Contradiction[] => {
    if (factValue(incident, fact) !== 'no') return [];
    const others = askedFacts.filter(({ id, unlessNo }) => unlessNo === fact && factValue(incident, id) === 'yes');
    if (others.length === 0) return [];
    const [said, these] =
      fact === 'personalInformation'
        ? ['No information about people is recorded as involved', 'these kinds are']
        : [`“${factLabel(fact)}” is recorded as no`, 'this is'];
    return [
      {
        at: [fact],
        words: `${said}, but ${these} recorded as yes: ${others.map(({ label }) => label).join(', ')}. ${fact === 'personalInformation' ? 'They do' : 'It does'} not count until one of the two is corrected.`,
      },
    ];
  });
  if (factValue(incident, 'accountOnly') !== 'yes' || factValue(incident, 'malware') !== 'yes') return found;
  const words = 'It is recorded as the compromise of accounts only, and malware is recorded too. Correct one of them.';
  return [...found, { at: ['accountOnly', 'malware'], words }];
}
