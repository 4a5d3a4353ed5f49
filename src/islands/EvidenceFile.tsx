import { useEffect, useRef, useState } from 'preact/hooks';
import { FileDrop } from '../components/FileDrop.tsx';
import { Problem } from '../components/LineForm.tsx';
import { Progress } from '../components/Progress.tsx';
import { bytesToWords } from '../core/file-size.ts';
import { hashFile } from './hash-file.ts';

/** A file and its fingerprint. */
export interface HashedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

export type FileState =
  | { readonly type: 'none' }
  | { readonly type: 'hashing'; readonly name: string; readonly size: number }
  | { readonly type: 'cancelled'; readonly name: string }
  | { readonly type: 'failed'; readonly words: string }
  | ({ readonly type: 'hashed' } & HashedFile);

export interface EvidenceFileProps {
  readonly label: string;
  readonly hint: string;
  readonly onState: (state: FileState) => void;
}

/** Takes a file, makes its fingerprint, and shows how far that is. Forgets the file when it is done or taken away. */
export function EvidenceFile({ label, hint, onState }: EvidenceFileProps) {
  const [state, setState] = useState<FileState>({ type: 'none' });
  const [progress, setProgress] = useState({ done: 0, elapsed: 0 });
  const running = useRef<AbortController>();
  const field = useRef<HTMLInputElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => () => running.current?.abort(), []);
  // What had the focus gives way to something else; who types elsewhere stays there.
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (state.type !== 'none' && isLost) (cancel.current ?? field.current)?.focus();
  }, [state]);

  function show(next: FileState): void {
    setState(next);
    onState(next);
  }

  async function take(file: File): Promise<void> {
    running.current?.abort();
    const mine = (running.current = new AbortController());
    const { name, size } = file;
    setProgress({ done: 0, elapsed: 0 });
    show({ type: 'hashing', name, size });
    const hash = await hashFile(file, (done, elapsed) => setProgress({ done, elapsed }), mine.signal);
    if (running.current !== mine) return;
    if (hash.type === 'made') show({ type: 'hashed', name, size, sha256: hash.sha256 });
    else if (hash.type === 'failed') show({ type: 'failed', words: hash.problem.words });
    else show({ type: 'cancelled', name });
  }

  return (
    <div class="evidence-file">
      {state.type === 'hashing' ? (
        <Progress
          label="Fingerprint"
          heading={
            <>
              Making the fingerprint of <strong>{state.name}</strong>
            </>
          }
          {...progress}
          all={state.size}
          words={`${percentOf(progress.done, state.size)} % · ${bytesToWords(progress.done)} of ${bytesToWords(state.size)}`}
          hint="You can go on writing here. If you leave this page, it stops."
        >
          <button type="button" ref={cancel} onClick={() => running.current?.abort()}>
            Cancel the fingerprint
          </button>
        </Progress>
      ) : (
        <FileDrop label={label} hint={hint} field={field} onFile={(file) => void take(file)} />
      )}
      {state.type === 'failed' && <Problem words={state.words} />}
      <div role="status">
        {state.type === 'hashing' && <p class="unseen">Making the fingerprint of {state.name}.</p>}
        {state.type === 'cancelled' && <p>Cancelled. No fingerprint of {state.name} was made.</p>}
      </div>
    </div>
  );
}

function percentOf(done: number, all: number): number {
  return all > 0 ? Math.floor((done / all) * 100) : 0;
}
