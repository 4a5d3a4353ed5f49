// Opens a file that was sealed with a passphrase. What was typed stays in its field until the file is open or left, and is
// kept nowhere.

import { wordlist } from '@scure/bip39/wordlists/english.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import { PassphraseField } from '../components/PassphraseField.tsx';
import { Progress } from '../components/Progress.tsx';
import { createFileProblem } from '../core/file-problem.ts';
import { createPassphraseProblem, typedToPassphrases } from '../core/passphrase.ts';
import { openWithPassphrase } from '../documents/seal.ts';

export interface OpenSealedProps {
  readonly file: File;
  readonly onOpened: (content: Uint8Array<ArrayBuffer>) => void;
  readonly onLeave: () => void;
}

export function OpenSealed({ file, onOpened, onLeave }: OpenSealedProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [opening, setOpening] = useState<{ readonly done: number; readonly elapsed: number }>();
  const [isCancelled, setIsCancelled] = useState(false);
  const running = useRef<AbortController>();
  const field = useRef<HTMLInputElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => (opening ? cancel : field).current?.focus(), [opening === undefined]);

  async function open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (running.current) return;
    const passphrases = typedToPassphrases(typed, wordlist);
    setIsCancelled(false);
    if (passphrases.length === 0) {
      setProblem(createPassphraseProblem('passphrase-missing').words);
      return field.current?.focus();
    }
    setProblem(undefined);
    const mine = (running.current = new AbortController());
    const startedAt = performance.now();
    const onProgress = (share: number) => {
      const done = Math.floor(share * 100);
      setOpening((now) => (now?.done === done ? now : { done, elapsed: performance.now() - startedAt }));
    };
    onProgress(0);
    const content = await file.arrayBuffer().catch(() => undefined);
    const opened =
      content && (await openWithPassphrase(new Uint8Array(content), passphrases, { onProgress, signal: mine.signal }));
    running.current = undefined;
    setOpening(undefined);
    if (opened?.type === 'done') return onOpened(opened.content);
    if (opened?.type === 'cancelled') return setIsCancelled(true);
    setProblem((opened?.problem ?? createFileProblem('file-unreadable')).words);
  }

  if (opening)
    return (
      <Progress
        label="Opening the sealed file"
        heading={
          <>
            Opening <strong>{file.name}</strong>
          </>
        }
        done={opening.done}
        all={100}
        elapsed={opening.elapsed}
        words={`${opening.done} %`}
        hint="It takes some seconds on purpose. If you leave this page, it stops."
      >
        <button type="button" ref={cancel} onClick={() => running.current?.abort()}>
          Cancel
        </button>
      </Progress>
    );
  return (
    <form class="confirm" noValidate autocomplete="off" onSubmit={(event) => void open(event)}>
      <p>
        <strong>{file.name}</strong> is sealed with a passphrase. Whoever sealed it tells it to you by telephone.
      </p>
      <PassphraseField label="Passphrase" field={field} typed={typed} mostCharacters={1000} onType={setTyped} />
      <p class="small grey">Ten words may be typed with spaces or hyphens between, in small or capital letters.</p>
      {problem && <Problem words={problem} />}
      <div role="status">{isCancelled && <p>Cancelled. Nothing here was changed.</p>}</div>
      <FormActions submit="Open the sealed file" onCancel={onLeave} />
    </form>
  );
}
