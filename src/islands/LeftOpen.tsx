import type { Closing } from '../core/incident.ts';
import { mayApplyCount } from '../core/may-apply.ts';

export interface LeftOpenProps {
  readonly closed: Closing;
  /** How many items besides were not finished; no reason was asked for them. */
  readonly others: number;
  readonly stepsPath: string;
}

const groups = [
  ['Items that must not be skipped', ''],
  ['Clocks', 'Clock '],
  ['Holds', 'Hold '],
] as const;
// All together under one reason, by what was not yet answered.
const mayApply = ['Clocks that may apply', ''] as const;

/** What was open when the incident was closed, each with the reason that was given for it. */
export function LeftOpen({ closed: { unfinished }, others, stepsPath }: LeftOpenProps) {
  const groupOf = (item: string) =>
    mayApplyCount(item) ? mayApply : (groups.find(([, start]) => start && item.startsWith(start)) ?? groups[0]);
  return (
    <section class="rule left-open">
      <h2>What was left open</h2>
      {unfinished.length === 0 && <p>Nothing that must not be skipped was left open.</p>}
      {[...groups, mayApply].map((group) => {
        const left = unfinished.filter(({ item }) => groupOf(item) === group);
        const [title, start] = group;
        return (
          left.length > 0 && (
            <div key={title}>
              <h3>
                {title}: {group === mayApply ? mayApplyCount(left[0]?.item ?? '') : left.length}
              </h3>
              <ul class="small">
                {left.map(({ item, reason }) => (
                  <li key={item}>
                    <strong>{item.slice(start.length)}</strong> <span>Reason: {reason}</span>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
      <p class="small">
        {others > 0 && `${others} other ${others === 1 ? 'item was' : 'items were'} not finished. `}
        <a href={stepsPath}>All steps and items</a>
      </p>
    </section>
  );
}
