import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import type { FactFormOf, FactTask } from './FactForms.tsx';

export interface FactOpenerProps {
  readonly words: string;
  /** Whose form it opens, for those who listen. */
  readonly about?: string;
  readonly isPlain?: boolean;
  readonly onOpen: () => void;
}

/** A button that opens a form. */
export function OpenButton({ words, about, isPlain = false, onOpen }: FactOpenerProps) {
  return (
    <button
      type="button"
      class={isPlain ? 'plain' : undefined}
      aria-label={about && `${words}: ${about}`}
      onClick={onOpen}
    >
      {words}
    </button>
  );
}

/** Which form of a fact is open. When it closes, the focus goes back to a button of the fact. */
export function useTask<Task>(
  id: string,
  opener = 'button',
): readonly [Task | undefined, (task: Task | undefined) => void] {
  const [task, setTask] = useState<Task>();
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !task) document.querySelector<HTMLElement>(`#q-${id} ${opener}`)?.focus();
    wasOpen.current = Boolean(task);
  }, [task]);
  return [task, setTask];
}

/** The form of a fact, which this browser fetches when the first one is opened. */
export function FactFormOnDemand(props: FactTask) {
  const [Form, setForm] = useState<FactFormOf>();
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    import('./FactForms.tsx').then(
      ({ FactForms }) => setForm(() => FactForms),
      () => setIsMissing(true),
    );
  }, []);
  if (isMissing)
    return (
      <Problem words="This form could not be fetched. What is recorded is safe. Load the page again when the network is back." />
    );
  return Form ? <Form {...props} /> : <p class="small grey">Opening.</p>;
}
