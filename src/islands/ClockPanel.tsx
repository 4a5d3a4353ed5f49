import { useState } from 'preact/hooks';
import { ClockRow } from '../components/ClockRow.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { Clock } from '../core/clock.ts';
import { clockState, isOpenState, orderClocks } from '../core/clock-state.ts';
import type { Incident } from '../core/incident.ts';
import { workspace } from '../workspace/this-browser.ts';
import { type ClockSources, useClocks } from './clocks.ts';
import { Lazy } from './Lazy.tsx';
import type { ClockQuestion } from './ClockForms.tsx';

export interface ClockPanelProps {
  readonly incident: Incident;
  readonly sources: ClockSources;
  readonly deadlinesPath: string;
  readonly factsPath: string;
}

/** All clocks, sorted by prudence, with what can be done to each. */
export function ClockPanel({ incident, sources, deadlinesPath, factsPath }: ClockPanelProps) {
  const [isAll, setIsAll] = useState(false);
  const board = useClocks(incident, sources, isAll);
  const [asked, setAsked] = useState<{ readonly question: ClockQuestion; readonly clock?: Clock }>();
  const { now } = board;
  const ordered = orderClocks(board.clocks, now);
  const open = ordered.filter((clock) => isOpenState(clockState(clock, now)));
  const ended = ordered.filter((clock) => !isOpenState(clockState(clock, now)));
  const problem = board.rulesState === 'failed' && (
    <Problem words="The notification rules could not be read, so clocks are missing here. Check the connection and load this page again." />
  );

  const overdue = board.mayApply.filter((clock) => clockState(clock, now) === 'overdue').length;

  const button = (question: ClockQuestion, words: string, clock?: Clock, kind = '') => (
    <button
      type="button"
      class={kind}
      aria-label={clock ? `${words}: ${clock.title}` : undefined}
      onClick={() => setAsked({ question, ...(clock ? { clock } : {}) })}
    >
      {words}
    </button>
  );
  const form = (question: ClockQuestion, clock?: Clock) => (
    <Lazy
      key={`${question} ${clock?.id ?? ''}`}
      load={() => import('./ClockForms.tsx').then(({ ClockForm }) => ClockForm)}
      props={{ question, clock, incident, onDone: () => setAsked(undefined) }}
    />
  );
  const row = (clock: Clock) => {
    const isAsked = asked?.clock?.id === clock.id;
    return (
      <ClockRow key={clock.id} clock={clock} now={now} zone={workspace.zone} deadlinesPath={deadlinesPath}>
        {isAsked && form(asked.question, clock)}
        {!isAsked && !incident.closed && (
          <p class="clock-actions">
            {isOpenState(clockState(clock, now)) ? (
              <>
                {button('met', 'Record as met', clock)}
                {button('ruled-out', 'Does not apply', clock, 'plain')}
              </>
            ) : (
              button('returned', 'Take back', clock, 'plain')
            )}
          </p>
        )}
      </ClockRow>
    );
  };

  // What was open at the closing stands with its reason under what was left open.
  if (incident.closed)
    return (
      <section class="rule clocks" id="clocks">
        <h2>Clocks that were met or not due</h2>
        {problem}
        {ended.length === 0 ? <p>None.</p> : <ol class="clock-list">{ended.map(row)}</ol>}
      </section>
    );
  return (
    <section class="rule clocks" id="clocks">
      <h2>Clocks</h2>
      {problem}
      {open.length === 0 && <p>No clock is open.</p>}
      <ol class="clock-list">{open.map(row)}</ol>
      {board.rulesState === 'loading' && <p class="small grey">Reading the notification rules.</p>}
      <p class="small">
        {Object.keys(incident.facts).length === 0
          ? 'Say what you know, and the clocks follow: '
          : 'Clocks follow from '}
        <a href={factsPath}>the facts and the numbers of people per state</a>. Whether a notice is due, to whom and with
        which words, counsel decides.
      </p>
      {asked && !asked.clock && form(asked.question)}
      {!asked && !incident.closed && (
        <p class="actions">
          {button('own', 'Add a clock')}
          {button('request', 'Somebody asked for Amazon data')}
        </p>
      )}
      {ended.length > 0 && (
        <details class="clock-more">
          <summary>{ended.length} met or not due</summary>
          <ol class="clock-list">{ended.map(row)}</ol>
        </details>
      )}
      <details class="clock-more" onToggle={(event) => event.currentTarget.open && setIsAll(true)}>
        <summary>
          What may apply, and what does not
          {board.mayApply.length > 0 && `: ${board.mayApply.length} may apply, ${overdue} overdue`}
        </summary>
        {board.mayApply.length > 0 && (
          <>
            <p class="small">These depend on something that is not yet recorded. Until it is, take them as due.</p>
            <ol class="clock-list">{orderClocks(board.mayApply, now).map(row)}</ol>
          </>
        )}
        {board.excused.length > 0 && (
          <ul class="small excused">
            {board.excused.map(({ title, reason }) => (
              <li key={title}>
                <strong>{title}.</strong> Not due: {reason}
              </li>
            ))}
          </ul>
        )}
        <p class="small">
          <a href={deadlinesPath}>Every rule, with its source</a>
        </p>
      </details>
    </section>
  );
}
