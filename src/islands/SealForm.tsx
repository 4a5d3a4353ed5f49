// Seals a file with a passphrase. The passphrase lives in the memory of this form and nowhere else, and is gone when the
// form goes.

import { wordlist } from '@scure/bip39/wordlists/english.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import { PassphraseField } from '../components/PassphraseField.tsx';
import { Progress } from '../components/Progress.tsx';
import {
  choosePassphraseWords,
  createPassphraseProblem,
  findPassphraseProblem,
  OWN_PASSPHRASE_LEAST_CHARACTERS,
  PASSPHRASE_RANDOM_BYTES,
  toOwnPassphrase,
  wordsToPassphrase,
} from '../core/passphrase.ts';
import { createProblem } from '../core/problem.ts';
import { sealWithPassphrase } from '../documents/seal.ts';
import { sealedFileName } from './incident-file-name.ts';
import { handOverLogFile, type LogFile, type MakingWork } from './log-file.ts';

export interface SealFormProps {
  /** What is sealed: `bundle`, `incident file`. */
  readonly what: string;
  /** Makes what is sealed; undefined where it was cancelled. */
  readonly make: (making: MakingWork) => Promise<LogFile | undefined>;
}

type State =
  | { readonly type: 'asking' | 'cancelled' }
  | { readonly type: 'sealing'; readonly done: number; readonly elapsed: number; readonly words: string }
  | { readonly type: 'saved'; readonly name: string; readonly inner: string };

/** How much of the progress is the making of the file; the rest is the sealing. */
const MAKING_SHARE = 0.4;

export function SealForm({ what, make }: SealFormProps) {
  const [state, setState] = useState<State>({ type: 'asking' });
  const [kind, setKind] = useState<'words' | 'own'>('words');
  const [words, setWords] = useState(chooseWords);
  const [isNoted, setIsNoted] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [typed, setTyped] = useState('');
  const own = useRef<HTMLInputElement>(null);
  const noted = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    if (document.activeElement === document.body) next.current?.focus();
  }, [state.type]);

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (running.current) return;
    const refused = kind === 'own' ? findPassphraseProblem(typed) : undefined;
    if (refused) {
      setProblem(refused.words);
      return own.current?.focus();
    }
    if (!isNoted) {
      setProblem(createPassphraseProblem('passphrase-not-noted').words);
      return noted.current?.focus();
    }
    setProblem(undefined);
    const mine = (running.current = new AbortController());
    try {
      await seal(kind === 'own' ? toOwnPassphrase(typed) : wordsToPassphrase(words), mine.signal);
    } catch {
      setState({ type: 'asking' });
      setProblem(createProblem('part-missing').words);
    }
    running.current = undefined;
  }

  async function seal(passphrase: string, signal: AbortSignal): Promise<void> {
    const startedAt = performance.now();
    const show = (share: number, text: string) => {
      const done = Math.floor(share * 100);
      setState((now) =>
        now.type === 'sealing' && now.done === done && now.words === text
          ? now
          : { type: 'sealing', done, elapsed: performance.now() - startedAt, words: text },
      );
    };
    show(0, 'Beginning.');
    const file = await make({ signal, onProgress: (share, name) => show(share * MAKING_SHARE, name) });
    if (!file) return setState({ type: 'cancelled' });
    const sealed = await sealWithPassphrase(file.content, passphrase, {
      salt: crypto.getRandomValues(new Uint8Array(16)),
      signal,
      onProgress: (share) => show(MAKING_SHARE + share * (1 - MAKING_SHARE), 'Sealing.'),
    });
    if (sealed.type === 'cancelled' || signal.aborted) return setState({ type: 'cancelled' });
    if (sealed.type === 'failed') {
      setState({ type: 'asking' });
      return setProblem(sealed.problem.words);
    }
    const { content } = sealed;
    const out = {
      ...file,
      content,
      name: sealedFileName(file.kind, file.left.heads),
      way: `${file.way}, sealed`,
      type: 'application/octet-stream',
    };
    const refused = await handOverLogFile(out);
    setProblem(refused?.words);
    setWords(chooseWords());
    setTyped('');
    setIsNoted(false);
    setState({ type: 'saved', name: out.name, inner: file.name });
  }

  if (state.type === 'sealing')
    return (
      <Progress
        label={`Sealing the ${what}`}
        heading={`Sealing the ${what}`}
        done={state.done}
        all={100}
        elapsed={state.elapsed}
        words={state.words}
        hint="It takes some seconds on purpose: so does every guess at the passphrase. If you leave this page, it stops."
      >
        <button type="button" ref={next} onClick={() => running.current?.abort()}>
          Cancel
        </button>
      </Progress>
    );
  if (state.type === 'saved')
    return (
      <div role="status">
        <p>
          Handed to your browser’s downloads: <span class="mono">{state.name}</span>. The passphrase is gone from this
          screen and is kept nowhere. Tell it by telephone.
        </p>
        <p>
          To open it: choose it under Hand over, or{' '}
          <code>
            age -d -o {state.inner} {state.name}
          </code>
        </p>
        {problem && <Problem words={problem} />}
        <p class="actions">
          <button type="button" ref={next} onClick={() => setState({ type: 'asking' })}>
            Seal it again, with another passphrase
          </button>
        </p>
      </div>
    );
  return (
    <form class="seal-form" noValidate autocomplete="off" onSubmit={(event) => void submit(event)}>
      <Choices
        legend="Which passphrase?"
        name={`seal-${what.replace(' ', '-')}`}
        options={[
          ['words', 'Ten words, picked here by chance'],
          ['own', 'One of your own'],
        ]}
        chosen={kind}
        onChoose={(value) => {
          setKind(value === 'own' ? 'own' : 'words');
          setIsNoted(false);
          setProblem(undefined);
        }}
      />
      {kind === 'words' ? (
        <>
          <ol class="passphrase mono" aria-label="The passphrase">
            {words.map((word, place) => (
              <li key={place}>{word}</li>
            ))}
          </ol>
          <p class="small">
            Write them down now, in this order. The words are shown only here and only until the file is saved. For the
            program age, type them in small letters with a hyphen between.
          </p>
        </>
      ) : (
        <PassphraseField
          label={`Your passphrase, at least ${OWN_PASSPHRASE_LEAST_CHARACTERS} characters`}
          field={own}
          typed={typed}
          mostCharacters={400}
          onType={setTyped}
        />
      )}
      <p>
        <strong>Tell it by telephone, never in the message with the file.</strong> It is kept nowhere. Without it nobody
        can open the file, and neither can we.
      </p>
      <label class="agree">
        <input
          type="checkbox"
          ref={noted}
          checked={isNoted}
          onChange={(event) => setIsNoted(event.currentTarget.checked)}
        />{' '}
        I have written the passphrase down
      </label>
      {problem && <Problem words={problem} />}
      <p class="actions">
        <button type="submit" class="main" ref={next}>
          Seal and save the {what}
        </button>
        {kind === 'words' && (
          <button
            type="button"
            class="plain"
            onClick={() => {
              setWords(chooseWords());
              setIsNoted(false);
            }}
          >
            Pick other words
          </button>
        )}
      </p>
      <div role="status">{state.type === 'cancelled' && <p>Cancelled. Nothing was saved.</p>}</div>
    </form>
  );
}

function chooseWords(): readonly string[] {
  return choosePassphraseWords(wordlist, crypto.getRandomValues(new Uint8Array(PASSPHRASE_RANDOM_BYTES)));
}
