// The forms of the facts, apart from the page, because a browser needs them only when somebody opens one.

import type { ComponentType } from 'preact';
import { Choices } from '../components/Choices.tsx';
import type { EventDataOf } from '../core/event.ts';
import type { FactValue } from '../core/fact.ts';
import { createEntryProblem } from '../core/entry-problem.ts';
import { createProblem, type Problem } from '../core/problem.ts';
import type { Moment, MomentId } from '../core/room.ts';
import type { Grounds } from '../core/room-command.ts';
import { type Severity, severityWords } from '../core/severity.ts';
import { room } from '../workspace/this-room.ts';
import { CountForm, type CountFormProps } from './CountForm.tsx';
import { CountPaste } from './CountPaste.tsx';
import {
  FactForm,
  type FieldProblem,
  Meanwhile,
  type MeanwhileProps,
  readField,
  readGrounds,
  TextField,
} from './FactForm.tsx';
import { MomentField, readMoment } from './MomentField.tsx';

interface Labelled {
  readonly label: string;
  readonly onClose: () => void;
}

type GroundsTask = Labelled &
  MeanwhileProps<FactValue> & {
    readonly type: 'grounds';
    /** The answer as it stands, in words. */
    readonly answer: string;
    readonly onRecord: (grounds: Grounds) => Promise<Problem | undefined>;
  };
type MomentTask = Labelled & MeanwhileProps<Moment> & { readonly type: 'moment'; readonly moment: MomentId };
type TextTask = Labelled &
  MeanwhileProps<string> & { readonly type: 'text'; readonly detail: EventDataOf<'detail-recorded'>['detail'] };
interface SeverityTask {
  readonly type: 'severity';
  readonly isBack: boolean;
  readonly counting: Severity;
  readonly onClose: () => void;
}

/** Which form is wanted, and what it needs. */
export type FactTask =
  | GroundsTask
  | MomentTask
  | TextTask
  | SeverityTask
  | ({ readonly type: 'count' } & CountFormProps)
  | { readonly type: 'paste'; readonly onClose: () => void };

export type FactFormOf = ComponentType<FactTask>;

export function FactForms(task: FactTask) {
  switch (task.type) {
    case 'grounds':
      return <GroundsForm {...task} />;
    case 'moment':
      return <MomentForm {...task} />;
    case 'text':
      return <TextForm {...task} />;
    case 'severity':
      return <SeverityForm {...task} />;
    case 'count':
      return <CountForm {...task} />;
    case 'paste':
      return <CountPaste {...task} />;
  }
}

function GroundsForm({ label, recorded, toWords, answer, onRecord, onClose }: GroundsTask) {
  async function record(form: HTMLFormElement): Promise<FieldProblem | undefined> {
    const { source, ground } = readGrounds(form);
    if (!source?.trim() && !ground?.trim()) return { field: 'source', problem: createProblem('text-missing') };
    // A refusal shows at the question.
    const problem = await onRecord({ source, ground });
    return problem && { field: '', problem };
  }

  return (
    <FactForm label={label} submit={`Record with “${answer}”`} hasGrounds={false} onSubmit={record} onClose={onClose}>
      {(problemOf) => (
        <>
          <Meanwhile recorded={recorded} toWords={toWords} />
          <TextField name="source" label="Who says so" />
          {problemOf('source')}
          <TextField name="ground" label="On what ground" />
        </>
      )}
    </FactForm>
  );
}

function MomentForm({ moment, label, recorded, toWords, onClose }: MomentTask) {
  async function record(form: HTMLFormElement): Promise<FieldProblem | undefined> {
    const { at, problem: unreadable } = readMoment(form, moment);
    const isEstimate = readField(form, 'estimate') !== '';
    const problem = at
      ? await room.run({ type: 'record-moment', moment, at, isEstimate, ...readGrounds(form) })
      : (unreadable ?? createEntryProblem('time-unreadable'));
    return problem && { field: moment, problem };
  }

  return (
    <FactForm label={label} submit="Record" onSubmit={record} onClose={onClose}>
      {(problemOf) => (
        <>
          <Meanwhile recorded={recorded} toWords={toWords} />
          <MomentField name={moment} label={label} initial={recorded?.value.at} />
          {problemOf(moment)}
          <label class="tick-field">
            <input name="estimate" type="checkbox" defaultChecked={recorded?.value.isEstimate ?? false} />
            An estimate
          </label>
        </>
      )}
    </FactForm>
  );
}

function TextForm({ detail, label, recorded, toWords, onClose }: TextTask) {
  async function record(form: HTMLFormElement): Promise<FieldProblem | undefined> {
    const text = readField(form, detail);
    const problem = await room.run({ type: 'record-detail', detail, text, ...readGrounds(form) });
    return problem && { field: detail, problem };
  }

  return (
    <FactForm label={label} submit="Record" onSubmit={record} onClose={onClose}>
      {(problemOf) => (
        <>
          <Meanwhile recorded={recorded} toWords={toWords} />
          <label class="field">
            <span>{label}</span>
            <textarea name={detail} rows={3} defaultValue={recorded?.value ?? ''} />
          </label>
          {problemOf(detail)}
        </>
      )}
    </FactForm>
  );
}

const levels: readonly Severity[] = ['high', 'medium', 'low'];

function SeverityForm({ isBack, counting, onClose }: SeverityTask) {
  const others = levels.filter((level) => level !== counting);

  async function record(form: HTMLFormElement): Promise<FieldProblem | undefined> {
    const chosen = levels.find((level) => level === readField(form, 'level')) ?? counting;
    const severity = isBack ? 'by-rule' : chosen;
    const problem = await room.run({ type: 'overrule-severity', severity, reason: readField(form, 'reason') });
    return problem && { field: 'reason', problem };
  }

  const label = isBack ? 'Go back to the rule' : 'Set another severity';
  return (
    <FactForm
      label={label}
      submit={isBack ? label : 'Set the severity'}
      hasGrounds={false}
      onSubmit={record}
      onClose={onClose}
    >
      {(problemOf) => (
        <>
          {!isBack && (
            <Choices
              legend="Severity"
              name="level"
              options={others.map((level) => [level, severityWords[level]])}
              chosen={others[0] ?? ''}
            />
          )}
          <TextField name="reason" label={isBack ? 'Why does the rule count again?' : 'Why this one?'} />
          {problemOf('reason')}
        </>
      )}
    </FactForm>
  );
}
