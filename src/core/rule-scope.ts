// Which rules ask for something in an incident, and why not.

import type { FactValue } from './fact.ts';
import { factValue, type Incident } from './incident.ts';
import type { Duty, NoticeTo, NotificationRule } from './notification-rule.ts';
import { ownValue, type Recorded } from './recorded.ts';
import type { Count, Room } from './room.ts';
import { effectiveFact } from './triage.ts';

/** What the company's file says about each sector; nothing where it is not set. */
export type SectorAnswers = Readonly<Record<string, 'yes' | 'no' | undefined>>;

/** How many people count for a rule; null while it is not yet known. */
export interface People {
  readonly count: number | null;
  readonly isEstimate: boolean;
  /** All places together, where `count` is one of them; null while it is not yet known. */
  readonly everywhere?: number | null;
}

export type RuleJudgement =
  /** It has nothing to do with this incident, and is not worth a line. */
  | { readonly standing: 'silent' }
  | { readonly standing: 'excused'; readonly reason: string }
  | { readonly standing: 'applies' | 'may-apply'; readonly people: People; readonly cautions: readonly string[] };

/** Whether a rule applies at all: by the residents of a place, by what the company is, or by a fact. */
export function judgeRule(
  incident: Incident,
  room: Room,
  rule: NotificationRule,
  sectors: SectorAnswers,
): RuleJudgement {
  const { applies } = rule;
  if ('place' in applies) {
    const counted = countOnSafeSide(ownValue(room.counts, applies.place));
    if (!counted || counted.count === 0) return { standing: 'silent' };
    if (factValue(incident, 'personalInformation') === 'no')
      return { standing: 'excused', reason: 'No information about people is recorded as involved.' };
    return { standing: 'applies', people: { ...counted, everywhere: everybody(room).count }, cautions: [] };
  }
  const [value, name] =
    'sector' in applies
      ? ([sectorValue(incident, sectors, applies.sector), 'what your company is'] as const)
      : ([effectiveFact(incident, applies.fact), 'which data is involved'] as const);
  if (value === 'no') return { standing: 'silent' };
  if (value === 'yes') return { standing: 'applies', people: everybody(room), cautions: [] };
  const caution = `Whether this rule applies depends on ${name}, which is not yet recorded. It counts as yes.`;
  return { standing: 'may-apply', people: everybody(room), cautions: [caution] };
}

/** While two people disagree about a number, the larger one counts, and one that is not yet known before any other. */
export function countOnSafeSide(recorded: Recorded<Count> | undefined): Count | undefined {
  const other = recorded?.disagreement?.value;
  if (!recorded || !other || recorded.value.count === null) return recorded?.value;
  return other.count === null || other.count > recorded.value.count ? other : recorded.value;
}

/** What is recorded about a sector in this incident, or else what the company's file says. */
export function sectorValue(incident: Incident, sectors: SectorAnswers, sector: string): FactValue {
  const recorded = ownValue(incident.facts, `sector-${sector}`)?.value;
  if (recorded && recorded !== 'not-yet-known') return recorded;
  return ownValue(sectors, sector) ?? 'not-yet-known';
}

export type DutyJudgement =
  | { readonly standing: 'excused'; readonly reason: string }
  | { readonly standing: 'due'; readonly duty: Duty; readonly cautions: readonly string[] };

/** Whether a rule that applies asks for one of its notices: encryption and thresholds. */
export function judgeDuty(
  incident: Incident,
  rule: NotificationRule,
  to: NoticeTo,
  duty: Duty,
  { count, isEstimate, everywhere }: People,
): DutyJudgement {
  const cautions: string[] = [];
  if (rule.encryption.excuses.includes(to) && factValue(incident, 'encrypted') === 'yes') {
    const key = factValue(incident, 'keyTaken');
    if (key === 'no')
      return {
        standing: 'excused',
        reason: `The data was encrypted and the key was not taken. ${rule.encryption.words}`,
      };
    if (key === 'not-yet-known')
      cautions.push('The data was encrypted. Whether the key was taken is not yet known: it counts as taken.');
  }
  const { minimum, below } = duty;
  if (minimum === null || minimum <= 1) return { standing: 'due', duty, cautions };
  const threshold = duty.thresholdWords ?? `${inThousands(minimum)} or more people`;
  if (count === null)
    return {
      standing: 'due',
      duty,
      cautions: [
        ...cautions,
        `Asked for from a threshold: ${threshold}. The number is not yet known and counts as reached.`,
      ],
    };
  const estimate = isEstimate ? ' The number is an estimate.' : '';
  if (count >= minimum)
    return {
      standing: 'due',
      duty,
      cautions: estimate ? [...cautions, `Threshold: ${threshold}.${estimate}`] : cautions,
    };
  // What stands to the notice to people is the duty above the minimum; below it the limit stands alone.
  if (below)
    return {
      standing: 'due',
      duty: { ...duty, ...below, relation: null },
      cautions: estimate ? [...cautions, `Threshold: ${threshold}.${estimate}`] : cautions,
    };
  // Some laws mean everybody who is told, not only their own residents; the sources do not say which.
  const isReachedTogether = to === 'bureaus' && everywhere !== undefined && (everywhere ?? minimum) >= minimum;
  const together = isReachedTogether ? ' All places together may reach it: ask counsel whether they count.' : '';
  return {
    standing: 'excused',
    reason: `Asked for from a threshold: ${threshold}. Recorded are ${inThousands(count)}.${estimate}${together}`,
  };
}

/** `1,000`. Forty rules ask at once, and the runtime's own formatting is slow the first times. */
function inThousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

const everybodyByCounts = new WeakMap<Room['counts'], People>();

// Every rule of a place asks for the sum of all places.
function everybody({ counts }: Room): People {
  let sum = everybodyByCounts.get(counts);
  if (!sum) everybodyByCounts.set(counts, (sum = addUp(counts)));
  return sum;
}

function addUp(countsByPlace: Room['counts']): People {
  const counts = Object.values(countsByPlace).flatMap((each) => countOnSafeSide(each) ?? []);
  if (counts.length === 0 || counts.some((each) => each.count === null)) return { count: null, isEstimate: false };
  return {
    count: counts.reduce((sum, each) => sum + (each.count ?? 0), 0),
    isEstimate: counts.some((each) => each.isEstimate),
  };
}
