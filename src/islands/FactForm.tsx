import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { nameToWords } from '../core/name.ts';
import type { Problem as Refusal } from '../core/problem.ts';
import type { Recorded } from '../core/recorded.ts';
import type { Grounds } from '../core/room-command.ts';
import { useSubmit } from './submit.ts';

/** What stands in the way, and the name of the field at which it does. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: Refusal;
}

export interface FactFormProps {
  /** What the form is called by those who listen. */
  readonly label: string;
  readonly submit: string;
  readonly hasGrounds?: boolean;
  readonly onSubmit: (form: HTMLFormElement) => Promise<FieldProblem | undefined>;
  readonly onClose: () => void;
  /** Draws the fields; `problemOf` gives what went wrong at a field. */
  readonly children: (problemOf: (field: string) => ComponentChildren) => ComponentChildren;
}

let formCount = 0;

/** A form that opens under a fact. What was typed stays until it is recorded or the form is closed. */
export function FactForm({ label, submit, hasGrounds = true, onSubmit, onClose, children }: FactFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [problemId] = useState(() => `problem-${(formCount += 1)}`);
  const [refused, setRefused] = useState<FieldProblem>();

  useEffect(
    () =>
      form.current
        ?.querySelector<HTMLElement>('input:not([type="radio"]):enabled, select, textarea, :checked')
        ?.focus(),
    [],
  );
  useLayoutEffect(() => {
    const field = refused && form.current?.querySelector<HTMLElement>(`[name="${refused.field}"]`);
    if (!field) return undefined;
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', problemId);
    field.focus();
    return () => {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    };
  }, [refused]);

  async function record(sent: HTMLFormElement): Promise<void> {
    const found = await onSubmit(sent);
    if (found) setRefused(found);
    else onClose();
  }

  return (
    <form
      class="fact-form"
      ref={form}
      aria-label={label}
      noValidate
      onSubmit={useSubmit(record)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {children(
        (field) =>
          refused?.field === field && (
            <div id={problemId}>
              <Problem words={refused.problem.words} />
            </div>
          ),
      )}
      {hasGrounds && <GroundsFields />}
      <p class="ask">
        <button class="main" type="submit">
          {submit}
        </button>
        <button type="button" class="plain" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}

/** Who says so, and on what ground. */
export function GroundsFields() {
  return (
    <>
      <TextField name="source" label="Who says so" />
      <TextField name="ground" label="On what ground" />
    </>
  );
}

export function TextField({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <label class="field">
      <span>{label}</span>
      <input name={name} type="text" autocomplete="off" maxLength={10_000} />
    </label>
  );
}

export interface MeanwhileProps<Value> {
  readonly recorded: Recorded<Value> | undefined;
  readonly toWords: (value: Value) => string;
}

/** Says, in a form that is open, that somebody else recorded the same thing since it was opened. */
export function Meanwhile<Value>({ recorded, toWords }: MeanwhileProps<Value>) {
  const [seen] = useState(recorded?.id);
  if (seen === recorded?.id) return null;
  const what = recorded
    ? `Changed meanwhile to ${toWords(recorded.value)} by ${nameToWords(recorded.who)}.`
    : 'Taken back meanwhile.';
  return <Problem words={`${what} What you typed is still here.`} />;
}

export function readField(form: HTMLFormElement, name: string): string {
  return String(new FormData(form).get(name) ?? '');
}

export function readGrounds(form: HTMLFormElement): Grounds {
  return { source: readField(form, 'source'), ground: readField(form, 'ground') };
}
