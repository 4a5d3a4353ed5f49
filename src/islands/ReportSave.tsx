import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { Progress } from '../components/Progress.tsx';
import type { Document } from '../core/document.ts';
import { createProblem } from '../core/problem.ts';
import type { DocumentFileKind } from './document-file.ts';
import { savedToWords } from './saved-words.ts';

export interface ReportSaveProps {
  /** The file's name without what follows its last dot. */
  readonly name: string;
  /** As the log names it: `Incident report`. */
  readonly way: string;
  /** The document of this very moment. */
  readonly make: () => Document;
  readonly onPrint: () => void;
}

interface Making {
  readonly words: string;
  readonly done: number;
  readonly all: number;
  readonly since: number;
  readonly elapsed: number;
}

/** The ways out: files and paper. Each is recorded, with the log’s fingerprint that leaves with it. */
export function ReportSave({ name, way, make, onPrint }: ReportSaveProps) {
  const [making, setMaking] = useState<Making>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();
  const isStopped = useRef(false);
  const isBusy = useRef(false);
  const pressed = useRef<HTMLButtonElement>();
  const isMaking = making !== undefined;
  // The button that stops it goes away with the focus.
  useEffect(() => {
    if (!isMaking && document.activeElement === document.body) pressed.current?.focus();
  }, [isMaking]);

  async function save(kind: DocumentFileKind, words: string): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    isStopped.current = false;
    setProblem(undefined);
    setSaid('');
    const since = performance.now();
    const show = (done: number, all: number) =>
      setMaking({ words, done, all, since, elapsed: performance.now() - since });
    show(0, 1);
    try {
      const [{ documentToFile }, { shareFile }, { nextTurn }] = await Promise.all([
        import('./document-file.ts'),
        import('./share-file.ts'),
        import('../documents/next-turn.ts'),
      ]);
      await nextFrame(nextTurn);
      const made = make();
      await nextTurn();
      let last = performance.now();
      const file = await documentToFile(kind, made, (done, all) => {
        if (isStopped.current) throw new Stopped();
        if (performance.now() - last < LONGEST_WITHOUT_TURN_MILLISECONDS) return undefined;
        last = performance.now();
        show(done, all);
        return nextTurn();
      });
      if (isStopped.current) throw new Stopped();
      if ('words' in file) return setProblem(file.words);
      const refused = await shareFile(file, `${name}.${kind}`, `${way}, ${words}`);
      if (refused) setProblem(refused.words);
      else setSaid(savedToWords(`${name}.${kind}`));
    } catch (reason) {
      if (reason instanceof Stopped) setSaid('Stopped. Nothing was saved.');
      else setProblem(createProblem('part-missing').words);
    } finally {
      isBusy.current = false;
      setMaking(undefined);
    }
  }

  async function toPaper(): Promise<void> {
    setProblem(undefined);
    setSaid('');
    onPrint();
    try {
      const { shareFingerprint } = await import('./share-file.ts');
      const refused = await shareFingerprint(`${way}, printed`);
      if (refused) setProblem(refused.words);
      else setSaid('Handed to the printer. The log has its fingerprint.');
    } catch {
      setProblem(createProblem('part-missing').words);
    }
  }

  return (
    <div class="report-save">
      <p class="actions">
        {KINDS.map(({ kind, words }) => (
          <button
            type="button"
            key={kind}
            aria-disabled={isMaking}
            onClick={({ currentTarget }) => {
              if (!isBusy.current) pressed.current = currentTarget;
              void save(kind, words);
            }}
          >
            Save as {words}
          </button>
        ))}
        <button type="button" onClick={() => void toPaper()}>
          Print
        </button>
      </p>
      {making && (
        <Progress
          label={`Making the ${making.words}`}
          heading={`Making the ${making.words}`}
          done={making.done}
          all={making.all}
          elapsed={making.elapsed}
          words={making.all > 1 ? `${making.done} of ${making.all} parts` : 'Reading the log'}
          hint="A long log takes some seconds. The page stays usable."
        >
          <button type="button" onClick={() => (isStopped.current = true)}>
            Stop
          </button>
        </Progress>
      )}
      <p role="status" class="small">
        {said}
      </p>
      {problem && <Problem words={problem} />}
    </div>
  );
}

class Stopped extends Error {}

const LONGEST_WITHOUT_TURN_MILLISECONDS = 50;

const KINDS = [
  { kind: 'docx', words: 'Word file' },
  { kind: 'pdf', words: 'PDF' },
  { kind: 'html', words: 'HTML' },
] as const satisfies readonly { readonly kind: DocumentFileKind; readonly words: string }[];

/** After the browser has drawn what is there. */
async function nextFrame(nextTurn: () => Promise<void>): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await nextTurn();
}
