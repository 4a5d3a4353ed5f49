import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import { headsToFingerprint } from '../core/fingerprint.ts';
import type { Log } from '../core/log.ts';
import { room } from '../workspace/this-room.ts';
import { useSubmit } from './submit.ts';

const ways = ['Read out by telephone', 'Printed or written down', 'Sent in a message'] as const;
const OTHER = 'other';

/** What is recorded, held still: while somebody reads it out, the log may grow in another tab. */
interface Held {
  readonly count: number;
  readonly heads: readonly string[];
}

/** Records by hand that the fingerprint left: read out, printed, mailed. */
export function FingerprintShare({ log }: { readonly log: Log }) {
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const [held, setHeld] = useState<Held>();
  const [way, setWay] = useState<string>(ways[0]);
  const [problem, setProblem] = useState<string>();
  const [isRecorded, setIsRecorded] = useState(false);

  const isOpen = held !== undefined;
  useEffect(() => {
    if (isOpen) form.current?.querySelector<HTMLElement>('input:checked')?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  function begin(): void {
    setHeld({ count: log.entries.length, heads: [...log.heads] });
    setIsRecorded(false);
    setProblem(undefined);
  }

  async function submit(): Promise<void> {
    if (!held) return;
    const fields = new FormData(form.current ?? undefined);
    const text = (name: string) => String(fields.get(name) ?? '');
    const refused = await room.run({
      type: 'share-fingerprint',
      ...held,
      way: way === OTHER ? text('other') : way,
      to: text('to'),
      file: null,
    });
    setProblem(refused?.words);
    if (refused) return form.current?.querySelector<HTMLElement>('input[type=text]')?.focus();
    setHeld(undefined);
    setIsRecorded(true);
  }

  const onSubmit = useSubmit(submit);

  if (!held)
    return (
      <>
        <p class="actions">
          <button type="button" class="main" ref={opener} onClick={begin}>
            Record that it left
          </button>
        </p>
        <div role="status">{isRecorded && <p>Recorded. It stands in the list below.</p>}</div>
      </>
    );
  return (
    <form
      class="panel-form"
      ref={form}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => event.key === 'Escape' && setHeld(undefined)}
    >
      <p>
        This one is recorded: <strong class="mono">{headsToFingerprint(held.heads)}</strong>
      </p>
      <Choices
        legend="How did it leave?"
        name="way"
        options={[...ways.map((each) => [each, each] as const), [OTHER, 'In another way'] as const]}
        chosen={way}
        onChoose={setWay}
      />
      {way === OTHER && (
        <label class="field">
          <span>How</span>
          <input name="other" type="text" autocomplete="off" maxLength={200} />
        </label>
      )}
      <label class="field">
        <span>To whom</span>
        <input name="to" type="text" autocomplete="off" maxLength={200} />
      </label>
      {problem && <Problem words={problem} />}
      <p class="actions">
        <button type="submit" class="main">
          Record it
        </button>
        <button type="button" class="plain" onClick={() => setHeld(undefined)}>
          Cancel
        </button>
      </p>
    </form>
  );
}
