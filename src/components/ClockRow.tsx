import type { ComponentChildren } from 'preact';
import type { Clock } from '../core/clock.ts';
import { clockState, clockStateToWords, dueToWords } from '../core/clock-state.ts';
import { nameToInitials } from '../core/person.ts';
import { type Instant, millisecondsBetween, millisecondsToWords } from '../core/time.ts';
import { instantToWords } from '../core/time-words.ts';

export interface ClockRowProps {
  readonly clock: Clock;
  readonly now: Instant;
  /** The reader's time zone. */
  readonly zone: string;
  /** Where the rules are shown; a rule's id is its anchor. */
  readonly deadlinesPath: string;
  /** What can be done to the clock. */
  readonly children?: ComponentChildren;
}

const SOON_IN_MILLISECONDS = 6 * 3_600_000;

/** One clock as a station clock shows it: how long still, what, by when, and from which source. What can be done stands at its end. */
export function ClockRow({ clock, now, zone, deadlinesPath, children }: ClockRowProps) {
  const state = clockState(clock, now);
  const left = clock.due ? millisecondsBetween(now, clock.due.at) : 0;
  const isSoon = state === 'running' && left <= SOON_IN_MILLISECONDS;
  return (
    <li class={`clock is-${state}${isSoon ? ' is-soon' : ''}`} data-clock={clock.id}>
      <p class="clock-figure">{figure()}</p>
      <div class="clock-body">
        <h3>{clock.title}</h3>
        <p class="small">
          {clock.mark?.state === 'met' && (
            <>
              {clockStateToWords(clock, now)}: {instantToWords(clock.mark.at, zone)}, {clock.mark.how}
              {clock.mark.reference && `, reference ${clock.mark.reference}`} ({nameToInitials(clock.mark.who)}).{' '}
            </>
          )}
          {clock.mark?.state === 'ruled-out' &&
            `Does not apply: ${clock.mark.reason} (${nameToInitials(clock.mark.who)}).`}
          {clock.mark?.state !== 'ruled-out' &&
            (clock.due ? `Due ${dueToWords(clock, zone, clock.zone)}.` : `${sentence(clockStateToWords(clock, now))}.`)}
        </p>
        {[...clock.doubts, ...clock.cautions].map((caution) => (
          <p key={caution} class="small caution">
            {caution}
          </p>
        ))}
      </div>
      <details class="clock-rule small">
        <summary>The rule</summary>
        <p>{clock.words}</p>
        <p>
          {clock.limit && `${sentence(clock.limit)}. `}
          {clock.startedBy}
          {clock.startsAt &&
            ` ${clock.startsAt > now ? 'Starts' : 'Started'} ${instantToWords(clock.startsAt, zone)}.`}{' '}
          {clock.stops}
        </p>
        <p>
          {clock.rule ? <a href={`${deadlinesPath}#${clock.rule}`}>{clock.source}</a> : clock.source}
          {clock.isVerified ? '' : ' (not verified)'}
        </p>
      </details>
      {children}
    </li>
  );

  function figure() {
    switch (state) {
      case 'running':
        return (
          <>
            <b>{millisecondsToWords(left)}</b> <span>left</span>
          </>
        );
      case 'overdue':
        return (
          <>
            <b>{millisecondsToWords(-left)}</b> <span>overdue</span>
          </>
        );
      case 'met-late':
        return <b>Met late</b>;
      case 'met':
        return <b>Met</b>;
      case 'stopped':
        return <b>Stopped</b>;
      case 'waits':
        return <b>Waits</b>;
      case 'ruled-out':
        return <b>Not due</b>;
      case 'without-date':
        return <b>Without delay</b>;
    }
  }
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
