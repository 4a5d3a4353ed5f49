// The forms of clocks. Fetched when somebody asks for one.

import { useStore } from './store.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import { readAmount } from '../core/amount.ts';
import type { Clock } from '../core/clock.ts';
import { holdsOver } from '../core/clock-mark.ts';
import { holdName } from '../core/hold.ts';
import type { Incident } from '../core/incident.ts';
import type { LimitUnit } from '../core/notification-rule.ts';
import type { Problem as ProblemWords } from '../core/problem.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { MomentField, readMoment } from './MomentField.tsx';
import { useSubmit } from './submit.ts';

export type ClockQuestion = 'met' | 'ruled-out' | 'returned' | 'own' | 'request';

export interface ClockFormProps {
  readonly question: ClockQuestion;
  readonly clock?: Clock | undefined;
  readonly incident: Incident;
  readonly onDone: () => void;
}

const submitWords = {
  met: 'Record as met',
  'ruled-out': 'Does not apply',
  returned: 'Take back',
  own: 'Add the clock',
  request: 'Record the request',
} satisfies Record<ClockQuestion, string>;

const moments = ['at', 'due'];
const fieldsByProblem: Readonly<Record<string, readonly string[]>> = {
  'clock-limit-not-a-number': ['amount'],
  'clock-limit-too-long': ['amount'],
  'clock-without-limit': ['amount', 'due'],
  'clock-met-before-start': moments,
  'time-unreadable': moments,
  'time-in-future': moments,
  'time-too-early': moments,
  'time-too-late': moments,
};

/** Asks for what is to be recorded about a clock, and records it. */
export function ClockForm({ question, clock, onDone }: ClockFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);

  async function submit(): Promise<void> {
    const refused = await record(form.current, question, clock);
    setProblem(refused?.words);
    if (!refused) return onDone();
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input:not([type=radio])') ?? [])];
    const concerned = fields.find(({ name }) => fieldsByProblem[refused.code]?.includes(name));
    (concerned ?? fields.find((field) => !field.value) ?? fields[0])?.focus();
  }

  return (
    <form
      class="panel-form"
      ref={form}
      noValidate
      onSubmit={useSubmit(submit)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      {question === 'met' && (
        <>
          {clock && <Held clock={clock} />}
          <MomentField name="at" label="When" initial={workspace.now()} />
          <TextField name="how" label="How: email, form, letter, and to whom" />
          <TextField name="reference" label="Reference or receipt number" />
        </>
      )}
      {(question === 'ruled-out' || question === 'returned') && (
        <TextField
          name="reason"
          label={question === 'ruled-out' ? 'Why does it not apply, and who says so?' : 'Why is it taken back?'}
        />
      )}
      {question === 'own' && <OwnClockFields />}
      {question === 'request' && (
        <>
          <TextField name="by" label="Who asked: court, police, agency" />
          <TextField name="reference" label="Reference or case number" />
          <MomentField name="at" label="When" initial={workspace.now()} />
        </>
      )}
      {problem && <Problem words={problem} />}
      <FormActions submit={submitWords[question]} onCancel={onDone} />
    </form>
  );
}

/** What keeps the notice from going out now. It stands in nobody's way: what happened is recorded as it happened. */
function Held({ clock }: { readonly clock: Clock }) {
  const holds = holdsOver(useStore(room.$room).holds, clock.heldBy, workspace.now());
  if (holds.length === 0) return null;
  return (
    <p class="problem">
      This is held: {holds.map(holdName).join('; ')}. Do not send it now. If it has gone out, record when: the clock
      will say that it was held.
    </p>
  );
}

function OwnClockFields() {
  const [kind, setKind] = useState('limit');
  return (
    <>
      <TextField name="title" label="What is due, and to whom" />
      <TextField name="source" label="Who asks for it: insurer, card processor, contract" />
      <Choices
        legend="By when"
        name="kind"
        options={[
          ['limit', 'So long after detection'],
          ['date', 'On a date'],
        ]}
        chosen={kind}
        onChoose={setKind}
      />
      {kind === 'limit' ? (
        <>
          <label class="field">
            <span>How many</span>
            <input name="amount" type="text" inputMode="numeric" autocomplete="off" />
          </label>
          <Choices
            legend="Counted in"
            name="unit"
            options={[
              ['hours', 'Hours'],
              ['calendar-days', 'Calendar days'],
              ['business-days', 'Business days'],
            ]}
            chosen="hours"
          />
        </>
      ) : (
        <MomentField name="due" label="Due" isAhead />
      )}
    </>
  );
}

function TextField({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <label class="field">
      <span>{label}</span>
      <input name={name} type="text" autocomplete="off" maxLength={1000} />
    </label>
  );
}

async function record(
  form: HTMLFormElement | null,
  question: ClockQuestion,
  clock: Clock | undefined,
): Promise<ProblemWords | undefined> {
  const fields = new FormData(form ?? undefined);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const named = { clock: clock?.id ?? '', words: clock?.title ?? '' };
  switch (question) {
    case 'met': {
      const { at, problem } = readMoment(form, 'at');
      if (problem) return problem;
      const metAt = at ?? workspace.now();
      return room.run({
        type: 'meet-clock',
        ...named,
        startsAt: clock?.notBefore,
        metAt,
        how: text('how'),
        reference: text('reference'),
      });
    }
    case 'ruled-out':
      return room.run({ type: 'rule-out-clock', ...named, reason: text('reason') });
    case 'returned':
      return room.run({ type: 'return-clock', ...named, reason: text('reason') });
    case 'request': {
      const { at, problem } = readMoment(form, 'at');
      if (problem) return problem;
      return room.run({
        type: 'record-data-request',
        by: text('by'),
        reference: text('reference'),
        at: at ?? workspace.now(),
      });
    }
    case 'own': {
      const { at, problem } = readMoment(form, 'due');
      if (problem) return problem;
      return room.run({
        type: 'add-clock',
        title: text('title'),
        source: text('source'),
        amount: readAmount(text('amount')),
        unit: unitOf(text('unit')),
        dueAt: at ?? null,
      });
    }
  }
}

function unitOf(value: string): LimitUnit {
  return value === 'calendar-days' || value === 'business-days' ? value : 'hours';
}
