import { endSentence } from '../core/full-stop.ts';
import { type Hold, holdEnd, holdName, type Release } from '../core/hold.ts';
import { nameToWords } from '../core/name.ts';
import type { Instant } from '../core/time.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';

export interface EndedHoldsProps {
  readonly ended: readonly Hold[];
  readonly now: Instant;
}

/** The holds that hold nothing any more: released, by whom and why, or past the date that was given for them. */
export function EndedHolds({ ended, now }: EndedHoldsProps) {
  return (
    <ul class="small">
      {ended.map((hold) => (
        <li key={hold.id}>
          <strong>{holdName(hold)}</strong>: {endSentence(hold.reason)} Ended{' '}
          {instantToWords(holdEnd(hold, now) ?? now, workspace.zone)}
          {hold.released ? `, ${releaseToWords(hold.released)}` : ', the date that was given for it.'}
        </li>
      ))}
    </ul>
  );
}

function releaseToWords({ disagreement, ...release }: NonNullable<Hold['released']>): string {
  const told = ({ who, reason, reference }: Release) =>
    endSentence(`released by ${nameToWords(who)}: ${reason}${reference ? ` (${reference})` : ''}`);
  if (!disagreement) return told(release);
  return `${told(release)} Also ${told(disagreement)} The later record counts.`;
}
