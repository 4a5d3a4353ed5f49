import { useStore } from './store.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  chainOf,
  clashingFiles,
  custodian,
  type Evidence,
  evidenceName,
  evidenceToManifest,
  nextLabel,
} from '../core/evidence.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import type { Incident } from '../core/incident.ts';
import type { Instant } from '../core/time.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { EvidencePiece, StruckBecause } from './EvidencePiece.tsx';
import { Lazy } from './Lazy.tsx';
import { OpenIncident } from './OpenIncident.tsx';

const loadForm = () => import('./EvidenceForm.tsx').then(({ EvidenceForm }) => EvidenceForm);

/** The register of evidence: every piece, its fingerprint and its chain of custody. */
export function EvidenceRegister({ roomPath }: { readonly roomPath: string }) {
  return (
    <OpenIncident readsLog="whole" roomPath={roomPath}>
      {(incident) => <Register key={incident.id} incident={incident} />}
    </OpenIncident>
  );
}

function Register({ incident }: { readonly incident: Incident }) {
  const { evidence: standing, struckEvidence: struck, corrections } = useStore(room.$room);
  const me = useStore(workspace.$me);
  const { log } = useStore(workspace.$log);
  const add = useRef<HTMLButtonElement>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [added, setAdded] = useState('');
  const { printedAt, only, print } = usePrinting();
  const label = nextLabel([...standing, ...struck]);
  const isWritable = !incident.closed;

  function close(label = ''): void {
    setIsAdding(false);
    setAdded(label);
  }
  const wasAdding = useRef(false);
  useEffect(() => {
    if (wasAdding.current && !isAdding) add.current?.focus();
    wasAdding.current = isAdding;
  }, [isAdding]);

  return (
    <>
      {!isWritable && <p class="closed-note">This incident is closed. Reopen it in the room to write on.</p>}
      {standing.length + struck.length === 0 && !isAdding && (
        <p class="situation">
          Nothing is registered yet. Register a piece as soon as somebody holds it: a disk, a copy of memory, a log
          file, a letter.
        </p>
      )}
      {isAdding && isWritable ? (
        <Lazy load={loadForm} props={{ label, collector: me, onDone: close, onCancel: () => close() }} />
      ) : (
        <p class="actions">
          {isWritable && (
            <button type="button" class="main" ref={add} onClick={() => setIsAdding(true)}>
              Register a piece of evidence
            </button>
          )}
          {standing.length > 0 && (
            <button type="button" onClick={() => print()}>
              Print the custody forms
            </button>
          )}
        </p>
      )}
      <p role="status" class={added ? 'added' : 'unseen'}>
        {added && `${added} is in the register.`}
      </p>
      {standing.length > 0 && <Overview evidence={standing} isWhole={!only} />}
      {standing.length > 0 && <Manifest evidence={standing} />}
      {standing.map((piece) => (
        <EvidencePiece
          key={piece.id}
          evidence={piece}
          struck={corrections}
          isWritable={isWritable}
          incident={`${incident.title || 'Without a title'} (${incident.kind === 'exercise' ? 'EXERCISE' : 'real'})`}
          fingerprint={headsToFingerprint(log.heads)}
          printedAt={printedAt}
          isPrinted={!only || only === piece.id}
          onPrint={() => print(piece.id)}
        />
      ))}
      {struck.length > 0 && (
        <section class={`struck-records${only ? ' not-printed' : ''}`}>
          <h2>Struck records</h2>
          <ul class="struck">
            {struck.map((piece) => (
              <li key={piece.id}>
                <s>
                  {evidenceName(piece)} {piece.what}
                </s>{' '}
                <StruckBecause correction={corrections[piece.id]} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Prints all forms, or that of one piece. */
function usePrinting() {
  const [printedAt, setPrintedAt] = useState<Instant>();
  const [only, setOnly] = useState<string>();
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    const before = () => setPrintedAt(workspace.now());
    const after = () => setOnly(undefined);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  useEffect(() => {
    if (!isAsked) return;
    setIsAsked(false);
    window.print();
  }, [isAsked]);
  return {
    printedAt,
    only,
    print: (id?: string) => {
      setPrintedAt(workspace.now());
      setOnly(id);
      setIsAsked(true);
    },
  };
}

interface OverviewProps {
  readonly evidence: readonly Evidence[];
  readonly isWhole: boolean;
}

function Overview({ evidence, isWhole }: OverviewProps) {
  return (
    <table class={`register${isWhole ? '' : ' not-printed'}`}>
      <caption>
        {evidence.length} {evidence.length === 1 ? 'piece' : 'pieces'} in the register
      </caption>
      <thead>
        <tr>
          <th scope="col">Label</th>
          <th scope="col">What</th>
          <th scope="col">Has it now</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {evidence.map((piece) => (
          <tr key={piece.id}>
            <th scope="row">
              <a href={`#piece-${piece.id.slice(0, 16)}`}>{evidenceName(piece)}</a>
            </th>
            <td>{piece.what}</td>
            <td>
              <strong>{custodian(piece)}</strong>
            </td>
            <td class="small">{instantToWords(chainOf(piece).at(-1)?.at ?? piece.at, workspace.zone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Manifest({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const manifest = evidenceToManifest(evidence);
  const clashing = clashingFiles(evidence);
  if (!manifest) return null;
  const save = async () => {
    const { download } = await import('./download.ts');
    download(manifest, 'manifest-sha256.txt');
  };
  return (
    <div class="manifest">
      <button type="button" onClick={() => void save()}>
        Save manifest-sha256.txt
      </button>
      <p class="small grey">
        Put it beside the files. There, <code>sha256sum -c manifest-sha256.txt</code> checks all of them.
      </p>
      {clashing.length > 0 && (
        <p class="small gap">
          Several pieces have the same file name: {clashing.join(', ')}. The check will find all but one of them wrong.
          Keep each in a folder of its own, and register it with the folder’s name.
        </p>
      )}
    </div>
  );
}
