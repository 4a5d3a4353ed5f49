import type { FactId } from './fact.ts';
import { factValue, type Incident } from './incident.ts';
import type { MomentId, Room } from './room.ts';
import { createRoomProblem } from './room-problem.ts';
import { askedFacts } from './triage.ts';

/** Facts of one incident that cannot all be true: they came together in a merge, or one changed after the other. */
export interface Contradiction {
  /** Where it shows: at facts, at moments, at the numbers of people. */
  readonly at: readonly (FactId | MomentId | 'counts')[];
  readonly words: string;
}

export function findContradictions(incident: Incident, room: Room): readonly Contradiction[] {
  const found: Contradiction[] = [];
  if (factValue(incident, 'personalInformation') === 'no') {
    const counted = Object.values(room.counts).flatMap(({ value }) => (value.count === 0 ? [] : value.words));
    if (counted.length > 0)
      found.push({
        at: ['personalInformation', 'counts'],
        words: createRoomProblem('information-with-count', counted.join(', ')).words,
      });
    const kinds = askedFacts.filter(
      ({ id, unlessNo }) => unlessNo === 'personalInformation' && factValue(incident, id) === 'yes',
    );
    if (kinds.length > 0)
      found.push({
        at: ['personalInformation'],
        words: `No information about people is recorded as involved, but these kinds are recorded as yes: ${kinds.map(({ label }) => label).join(', ')}. They do not count until one of the two is corrected.`,
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
  if (isBefore(determined, detected))
    found.push({ at: ['detected', 'determined'], words: createRoomProblem('determined-before-detection').words });
  return found;
}
