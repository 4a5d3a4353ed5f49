import { useStore } from './store.ts';
import { useRef, useState } from 'preact/hooks';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import { clockState, clockStateToWords, isOpenState, orderClocks } from '../core/clock-state.ts';
import { holdName, isHolding } from '../core/hold.ts';
import type { Incident } from '../core/incident.ts';
import { mayApplyToWords } from '../core/may-apply.ts';
import { pauseConfirmations } from '../core/pause.ts';
import { isUnfinished, type PlaybookStep } from '../core/playbook.ts';
import { room } from '../workspace/this-room.ts';
import { type ClockSources, useClocks } from './clocks.ts';
import { useSubmit } from './submit.ts';

export interface CloseFormProps {
  readonly incident: Incident;
  readonly steps: readonly PlaybookStep[];
  readonly sources: ClockSources;
  readonly pausesPath: string;
  readonly onCancel: () => void;
}

/** Something that stays open and needs a reason for it. */
interface OpenPoint {
  readonly id: string;
  readonly code: string;
  readonly words: string;
}

const CLOSE_PAUSE = 'close';

/** Closes an incident with what is unfinished listed, and a reason for each item, clock and hold that must not be forgotten. */
export function CloseForm({ incident, steps, sources, pausesPath, onCancel }: CloseFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const state = useStore(room.$room);
  const { clocks, mayApply, now, rulesState } = useClocks(incident, sources, true);
  const [problem, setProblem] = useState<string>();
  const unfinished = steps.flatMap((step) => step.items.filter((item) => isUnfinished(incident, item)));
  const useful = unfinished.filter((item) => !item.must);
  const items = unfinished.filter((item) => item.must).map(({ id, code, action }) => ({ id, code, words: action }));
  const openClocks = orderClocks(clocks, now)
    .filter((clock) => isOpenState(clockState(clock, now)))
    .map((clock) => ({ id: clock.id, code: 'Clock', words: `${clock.title}, ${clockStateToWords(clock, now)}` }));
  const holds = state.holds
    .filter((hold) => isHolding(hold, now))
    .map((hold) => ({ id: hold.id, code: 'Hold', words: holdName(hold) }));
  const unanswered = mayApplyToWords(mayApply, now);
  const together = unanswered ? [{ id: 'may-apply', code: '', words: unanswered }] : [];
  const must: readonly OpenPoint[] = [...items, ...openClocks, ...together, ...holds];

  function fillEmpty(): void {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('.must-reason') ?? [])];
    const whole = form.current?.querySelector<HTMLInputElement>('[name=reason]')?.value ?? '';
    const first = fields.find((field) => field.value.trim())?.value ?? whole;
    for (const field of fields) if (!field.value.trim()) field.value = first;
  }

  async function close(): Promise<void> {
    const fields = new FormData(form.current ?? undefined);
    const refused = await room.run({
      type: 'close-incident',
      reason: String(fields.get('reason') ?? ''),
      unfinished: must.map(({ id, code, words }) => ({
        item: `${code} ${words}`.trim(),
        reason: String(fields.get(id) ?? ''),
      })),
    });
    setProblem(refused?.words);
    // To the first field that still wants a reason, so that the message above it is in sight.
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    if (refused) inputs.find((input) => !input.value.trim())?.focus();
  }

  const reasons = (title: string, points: readonly OpenPoint[]) =>
    points.length > 0 && (
      <fieldset class="open-points">
        <legend>{title}</legend>
        {points.map(({ id, code, words }) => (
          <label class="field" key={id}>
            <span>
              {code && <span class="mono">{code}</span>} {words}
            </span>
            <input class="must-reason" name={id} type="text" autocomplete="off" />
          </label>
        ))}
      </fieldset>
    );

  return (
    <form class="close-form" ref={form} onSubmit={useSubmit(close)}>
      {pauseConfirmations(state, CLOSE_PAUSE).length === 0 && (
        <p class="small">
          The team has not stopped to read the last pause point.{' '}
          <a href={`${pausesPath}?pause=${CLOSE_PAUSE}`}>Read it first</a>.
        </p>
      )}
      <label class="field">
        <span>Why is it closed?</span>
        <input name="reason" type="text" autocomplete="off" autofocus />
      </label>
      {rulesState === 'loading' && <p class="small grey">Reading the notification rules.</p>}
      {rulesState === 'failed' && (
        <Problem words="The notification rules could not be read, so open clocks may be missing here. Check the connection first." />
      )}
      {problem && <Problem words={problem} />}
      {must.length > 0 && <p>Give a reason for each of these that stays open.</p>}
      {reasons(`${items.length} ${items.length === 1 ? 'item' : 'items'} that must not be skipped`, items)}
      {reasons(`${openClocks.length} open ${openClocks.length === 1 ? 'clock' : 'clocks'}`, openClocks)}
      {reasons('What is not yet answered under Facts', together)}
      {reasons(`${holds.length} ${holds.length === 1 ? 'hold' : 'holds'} still in force`, holds)}
      {must.length > 1 && (
        <p>
          <button type="button" class="plain" disabled={rulesState === 'loading'} onClick={fillEmpty}>
            Use the first reason for those that have none
          </button>
        </p>
      )}
      {useful.length > 0 && (
        <details>
          <summary>
            {useful.length} other {useful.length === 1 ? 'item stays' : 'items stay'} unfinished
          </summary>
          <ul>
            {useful.map((item) => (
              <li key={item.id}>
                <span class="mono">{item.code}</span> {item.action}
              </li>
            ))}
          </ul>
        </details>
      )}
      <FormActions submit="Close the incident" onCancel={onCancel} isOff={rulesState === 'loading'} />
    </form>
  );
}
