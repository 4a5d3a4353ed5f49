import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { Progress } from '../components/Progress.tsx';
import type { BundleGap } from '../core/bundle.ts';
import { createProblem } from '../core/problem.ts';
import { listBundleParts, makeCurrentBundle } from './bundle-make.ts';
import { Disclosure } from './Disclosure.tsx';
import { handOverLogFile, type LogFile, type MakingWork } from './log-file.ts';
import type { ReportPartProps, ReportWork } from './report-work.ts';

interface Making {
  readonly share: number;
  readonly words: string;
  readonly elapsed: number;
}

type State =
  | { readonly type: 'none' | 'cancelled' }
  | { readonly type: 'making'; readonly making: Making }
  | {
      readonly type: 'saved';
      readonly name: string;
      readonly gaps: readonly BundleGap[];
      readonly isRecorded: boolean;
    };

const loadSeal = () => import('./SealForm.tsx').then(({ SealForm }) => SealForm);

/** Everything that counsel or an investigator asks for, in one file that can be checked without Firebreak. */
export function ReportBundle({ work }: ReportPartProps) {
  const parts = useMemo(() => listBundleParts(work), [work.log, work.log.entries.length]);
  const [isReady, setIsReady] = useState(work.rulesState !== 'loading');
  // From then on it stays: a passphrase may have been written down, and other rules may be read later.
  useEffect(() => {
    if (work.rulesState !== 'loading') setIsReady(true);
  }, [work.rulesState]);
  return (
    <div class="bundle">
      <section class="rule">
        <h2>Evidence bundle</h2>
        <p>
          One ZIP file for counsel, the police or the archive: the log, what Firebreak makes of it, and a list of
          fingerprints by which anybody can check that nothing was changed.
        </p>
        {work.rulesState === 'failed' && (
          <p class="problem">The notification rules could not be read: the report will not name deadlines.</p>
        )}
        {!isReady ? (
          <p class="grey">Reading the notification rules.</p>
        ) : (
          <>
            <BundleMaking work={work} />
            <h3>Seal it</h3>
            <p>
              A sealed file opens only with its passphrase. Seal it whenever it goes by mail, by a chat or on a stick.
              Firebreak opens it under Hand over; so does the program age.
            </p>
            <Disclosure
              summary="Seal the bundle with a passphrase"
              load={loadSeal}
              props={{ what: 'bundle', make: (making: MakingWork) => makeCurrentBundle(work, making) }}
            />
          </>
        )}
        <p class="small grey">
          The bundle holds names and everything that was written. It holds no list of recipients and no evidence files.
        </p>
      </section>
      <section class="rule">
        <h3>What is in it</h3>
        <dl class="bundle-files">
          {parts.map(({ name, what }) => (
            <div key={name}>
              <dt class="mono">{name}</dt>
              <dd>{what}</dd>
            </div>
          ))}
          <div>
            <dt class="mono">README.txt</dt>
            <dd>What each file is, and how to check it.</dd>
          </div>
          <div>
            <dt class="mono">manifest-sha256.txt</dt>
            <dd>
              The SHA-256 of every other file. <code>sha256sum -c manifest-sha256.txt</code> checks them.
            </dd>
          </div>
        </dl>
      </section>
    </div>
  );
}

function BundleMaking({ work }: { readonly work: ReportWork }) {
  const [state, setState] = useState<State>({ type: 'none' });
  const [problem, setProblem] = useState<string>();
  const running = useRef<AbortController>();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => () => running.current?.abort(), []);
  const isMaking = state.type === 'making';
  // The button that had the focus gives way to another one.
  useEffect(() => {
    if (state.type !== 'none' && document.activeElement === document.body) button.current?.focus();
  }, [state.type]);

  async function make(): Promise<void> {
    if (running.current) return;
    const mine = (running.current = new AbortController());
    const startedAt = performance.now();
    const show = (share: number, words: string) =>
      setState({ type: 'making', making: { share, words, elapsed: performance.now() - startedAt } });
    setProblem(undefined);
    show(0, '');
    const file = await makeCurrentBundle(work, { onProgress: show, signal: mine.signal }).catch(
      () => 'failed' as const,
    );
    if (!mine.signal.aborted && file && file !== 'failed') await save(file);
    else setState({ type: file === 'failed' ? 'none' : 'cancelled' });
    if (file === 'failed') setProblem(createProblem('part-missing').words);
    running.current = undefined;
  }

  async function save(file: LogFile): Promise<void> {
    const refused = await handOverLogFile(file);
    setProblem(refused?.words);
    setState({ type: 'saved', name: file.name, gaps: file.gaps, isRecorded: !refused });
  }

  return (
    <>
      {isMaking ? (
        <Progress
          label="Files of the bundle"
          heading="Making the evidence bundle"
          done={Math.round(state.making.share * 100)}
          all={100}
          elapsed={state.making.elapsed}
          words={state.making.words || 'Beginning.'}
          hint="If you leave this page, it stops."
        >
          <button type="button" ref={button} onClick={() => running.current?.abort()}>
            Cancel
          </button>
        </Progress>
      ) : (
        <p class="actions">
          <button type="button" class="main" ref={button} onClick={() => void make()}>
            Save the evidence bundle
          </button>
        </p>
      )}
      <div role="status">
        {state.type === 'saved' && (
          <>
            <p>
              Handed to your browser’s downloads: <span class="mono">{state.name}</span>.{' '}
              {state.isRecorded ? 'Its fingerprint stands in the log.' : 'Its fingerprint is not in the log.'}
            </p>
            <Gaps gaps={state.gaps} />
          </>
        )}
        {state.type === 'cancelled' && <p>Cancelled. Nothing was saved.</p>}
      </div>
      {problem && <Problem words={problem} />}
    </>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly BundleGap[] }) {
  if (gaps.length === 0) return null;
  return (
    <>
      <p>Without these files, which could not be made:</p>
      <ul>
        {gaps.map(({ name, why }) => (
          <li key={name}>
            <span class="mono">{name}</span>: {why}
          </li>
        ))}
      </ul>
    </>
  );
}
