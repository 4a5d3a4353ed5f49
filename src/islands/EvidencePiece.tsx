import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { LineForm } from '../components/LineForm.tsx';
import { chainOf, custodian, type Evidence, evidenceName } from '../core/evidence.ts';
import { bytesToExactWords } from '../core/file-size.ts';
import { nameToWords } from '../core/name.ts';
import type { Correction } from '../core/room.ts';
import type { Instant } from '../core/time.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { CustodyHead, CustodyLines, Signatures } from './EvidencePaper.tsx';
import { Lazy } from './Lazy.tsx';

export interface EvidencePieceProps {
  readonly evidence: Evidence;
  /** What was struck, by the id of the entry. */
  readonly struck: Readonly<Record<string, Correction>>;
  /** False where the incident is closed. */
  readonly isWritable: boolean;
  /** The title of the incident and the fingerprint of its log, for the form on paper. */
  readonly incident: string;
  readonly fingerprint: string;
  readonly printedAt: Instant | undefined;
  /** False while the form of another piece is printed. */
  readonly isPrinted: boolean;
  readonly onPrint: () => void;
}

const loadCheck = () => import('./EvidenceCheck.tsx').then(({ EvidenceCheck }) => EvidenceCheck);
const loadTransfer = () => import('./EvidenceTransfer.tsx').then(({ EvidenceTransfer }) => EvidenceTransfer);
const when = (instant: Instant) => instantToWords(instant, workspace.zone);

/** A piece of evidence: what it is, whose hands it went through, and what can be done with it. */
export function EvidencePiece(props: EvidencePieceProps) {
  const { evidence, struck, isWritable } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<'transfer' | 'check'>();
  const [striking, setStriking] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const name = evidenceName(evidence);
  const has = custodian(evidence);
  const id = evidence.id.slice(0, 16);

  function close(): void {
    setOpen(undefined);
    setStriking(undefined);
    setProblem(undefined);
    title.current?.focus();
  }

  async function strike(entry: string, reason: string): Promise<void> {
    const refused = await room.run({ type: 'strike-entry', entry, reason });
    setProblem(refused?.words);
    if (!refused) close();
  }

  const ask = (next: 'transfer' | 'check' | undefined, entry?: string) => {
    setOpen(next);
    setStriking(entry);
    setProblem(undefined);
  };
  const strikeForm = (entry: string, label: string) => (
    <LineForm
      label={label}
      submit="Strike it"
      hint="It stays readable, struck through, with this reason."
      problem={problem}
      onSubmit={(reason) => strike(entry, reason)}
      onCancel={close}
    />
  );
  return (
    <article
      class={`piece box${props.isPrinted ? '' : ' not-printed'}`}
      id={`piece-${id}`}
      aria-labelledby={`label-${id} title-${id}`}
    >
      <CustodyHead {...props} />
      <div class="box-head">
        <span class="tab" id={`label-${id}`}>
          {evidence.label}
        </span>
        <h2 tabIndex={-1} id={`title-${id}`} ref={title}>
          {evidence.what} <small class="grey mono">{evidence.id.slice(0, 4)}</small>
        </h2>
      </div>
      <p class="holder">
        <span class="grey">Has it now</span> <strong>{has}</strong>
      </p>
      <div class="piece-in">
        <Details evidence={evidence} />
        <h3>Chain of custody</h3>
        <Chain evidence={evidence} struck={struck} has={has}>
          {(transfer) =>
            isWritable &&
            (striking === transfer ? (
              strikeForm(transfer, 'Why is this hand-over wrong?')
            ) : (
              <button type="button" class="plain" onClick={() => ask(undefined, transfer)}>
                Strike<span class="unseen"> this hand-over of {name}</span>
              </button>
            ))
          }
        </Chain>
        <CustodyLines />
        {open === 'transfer' && isWritable && (
          <Lazy key="transfer" load={loadTransfer} props={{ evidence, from: has, onDone: close }} />
        )}
        {open === 'check' && <Lazy key="check" load={loadCheck} props={{ evidence, isWritable, onDone: close }} />}
        {striking === evidence.id && strikeForm(evidence.id, 'Why is this record wrong?')}
        {!open && striking !== evidence.id && (
          <p class="actions">
            {isWritable && (
              <button type="button" onClick={() => ask('transfer')}>
                Hand over<span class="unseen"> {name}</span>
              </button>
            )}
            {evidence.sha256 && (
              <button type="button" onClick={() => ask('check')}>
                Check the file<span class="unseen"> of {name}</span>
              </button>
            )}
            <button type="button" onClick={props.onPrint}>
              Print its form<span class="unseen"> {name}</span>
            </button>
            {isWritable && (
              <button type="button" class="plain" onClick={() => ask(undefined, evidence.id)}>
                Strike this record<span class="unseen"> {name}</span>
              </button>
            )}
          </p>
        )}
      </div>
    </article>
  );
}

function Details({ evidence }: { readonly evidence: Evidence }) {
  const { place, collector, how, keptAt, file, size, sha256, at } = evidence;
  const lines = [
    ['Where it was', place],
    ['Collected', `${when(at)} by ${collector}`],
    ['How', how],
    ['Kept', keptAt],
  ] as const;
  return (
    <dl class="summary">
      {lines.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words || <span class="grey">not yet known</span>}</dd>
        </div>
      ))}
      <div>
        <dt>File</dt>
        <dd>
          {file || <span class="grey">no file</span>}
          {size !== null && `, ${bytesToExactWords(size)}`}
        </dd>
      </div>
      {sha256 && (
        <div class="wide">
          <dt>SHA-256</dt>
          <dd class="mono sum">{sha256}</dd>
        </div>
      )}
    </dl>
  );
}

interface ChainProps {
  readonly evidence: Evidence;
  readonly struck: Readonly<Record<string, Correction>>;
  readonly has: string;
  /** What stands at the end of a link, by its id. */
  readonly children: (transfer: string) => ComponentChildren;
}

function Chain({ evidence, struck, has, children }: ChainProps) {
  const chain = chainOf(evidence);
  const gone = evidence.struckTransfers;
  const last = chain.at(-1)?.id;
  return (
    <>
      <ol class="chain">
        <li class={last ? '' : 'is-last'}>
          <time dateTime={evidence.at}>{when(evidence.at)}</time>
          <p>
            Collected by <strong>{evidence.collector}</strong>
            {!last && <HasIt name={has} />}
          </p>
          <p class="small grey">Recorded by {nameToWords(evidence.recordedBy)}.</p>
          <Signatures of={['collected by']} />
        </li>
        {chain.map(({ id, at, from, to, why, isSealed, gapAfter, isTooEarly, recordedBy }) => (
          <li key={id} class={id === last ? 'is-last' : ''}>
            <time dateTime={at}>{when(at)}</time>
            <p>
              From {from} to <strong>{to}</strong>, {isSealed ? 'sealed' : 'not sealed'}
              {id === last && <HasIt name={has} />}
            </p>
            <p class="small">
              {why} <span class="grey">· Recorded by {nameToWords(recordedBy)}.</span>
            </p>
            {gapAfter && (
              <p class="small gap">
                A gap: by this chain {gapAfter} had it before, not {from}. Record the hand-over between them, or strike
                what is wrong.
              </p>
            )}
            {isTooEarly && (
              <p class="small gap">
                This lies before the piece was collected. One of the two times is wrong: strike what is wrong, and
                record it again.
              </p>
            )}
            <Signatures of={['from', 'to']} />
            {children(id)}
          </li>
        ))}
      </ol>
      {gone.length > 0 && (
        <ul class="struck small" aria-label="Struck hand-overs">
          {gone.map(({ id, at, from, to, why }) => (
            <li key={id}>
              <s>
                {when(at)}: from {from} to {to}. {why}
              </s>{' '}
              <StruckBecause correction={struck[id]} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function HasIt({ name }: { readonly name: string }) {
  return (
    <span class="has-it">
      <span class="unseen">. {name} </span>has it now
    </span>
  );
}

/** Who struck a record, when and why. */
export function StruckBecause({ correction }: { readonly correction: Correction | undefined }) {
  if (!correction) return null;
  return (
    <span>
      Struck {when(correction.at)} by {nameToWords(correction.who)}: {correction.reason}
    </span>
  );
}
