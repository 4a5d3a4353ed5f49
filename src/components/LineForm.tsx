import { useEffect, useRef } from 'preact/hooks';

export interface LineFormProps {
  readonly label: string;
  readonly submit: string;
  readonly initial?: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  /** While its promise is open, nothing is submitted again. */
  readonly onSubmit: (text: string) => void | Promise<void>;
  readonly onCancel: () => void;
}

/** One field and one button in a line. What was typed stays until the form is taken away. */
export function LineForm(props: LineFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const isBusy = useRef(false);
  useEffect(() => field.current?.focus(), []);
  async function submit(): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    await props.onSubmit(field.current?.value ?? '');
    isBusy.current = false;
  }

  return (
    <form
      class="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => event.key === 'Escape' && props.onCancel()}
    >
      <label>
        {props.label}{' '}
        <input ref={field} type="text" defaultValue={props.initial ?? ''} autocomplete="off" maxLength={10_000} />
      </label>
      <button type="submit">{props.submit}</button>
      <button type="button" class="plain" onClick={props.onCancel}>
        Cancel
      </button>
      {props.hint && <small>{props.hint}</small>}
      {props.problem && <Problem words={props.problem} />}
    </form>
  );
}

/** What went wrong and what to do, said at once to those who listen. */
export function Problem({ words }: { readonly words: string | undefined }) {
  return (
    <p class="problem" role="alert">
      {words}
    </p>
  );
}
