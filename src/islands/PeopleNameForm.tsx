import { useEffect, useRef } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';

export interface PeopleNameFormProps {
  readonly label: string;
  readonly submit: string;
  readonly initial: string;
  readonly problem: string | undefined;
  readonly onSubmit: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** The list of names that are offered; the page has one. */
export const NAMES_LIST = 'people-names';

/** Asks for a person, and offers the names that are known. */
export function PeopleNameForm({ label, submit, initial, problem, onSubmit, onCancel }: PeopleNameFormProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    if (problem) field.current?.focus();
  }, [problem]);

  return (
    <form
      class="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit(field.current?.value ?? '');
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <label>
        {label}{' '}
        <input ref={field} type="text" defaultValue={initial} list={NAMES_LIST} autocomplete="off" maxLength={10_000} />
      </label>
      <button type="submit">{submit}</button>
      <button type="button" class="plain" onClick={onCancel}>
        Cancel
      </button>
      {problem && <Problem words={problem} />}
    </form>
  );
}
