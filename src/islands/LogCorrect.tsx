import { useEffect, useRef, useState } from 'preact/hooks';
import { LineForm } from '../components/LineForm.tsx';
import type { LinkedItem } from '../components/LogLine.tsx';
import { type CorrectionWay, correctionWay } from '../core/correction-way.ts';
import { entryToDraft, NOTE } from '../core/entry-draft.ts';
import { findWrittenKind } from '../core/entry-kind.ts';
import type { Entry, KnownEvent } from '../core/event.ts';
import { entryItem, entryMoment } from '../core/logged-entry.ts';
import { room } from '../workspace/this-room.ts';
import { EntryForm, type WrittenEntry } from './EntryForm.tsx';
import { useSensitiveCheck } from './sensitive-check.tsx';
import { useUnsentText } from './unsent-text.ts';

export interface LogCorrectProps {
  readonly entry: Entry;
  readonly roomPath: string;
  readonly item: LinkedItem | undefined;
  /** The entry was corrected, or nothing is wrong with it after all. */
  readonly onClose: () => void;
}

/** Puts an entry right: writes it anew, strikes it, or says where what it records is changed. */
export function LogCorrect({ entry, roomPath, item, onClose }: LogCorrectProps) {
  const [isRewriting, setIsRewriting] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>('button, a, input')?.focus(), []);
  const way = entry.event ? wayOf(entry.event) : 'none';
  const initial = entryToDraft(entry);
  if (isRewriting && initial)
    return (
      <EntryForm
        id={`c-${entry.id.slice(0, 16)}`}
        initial={initial}
        happenedAt={entryMoment(entry)}
        momentLabel="When it happened"
        submit="Write it anew"
        isCorrection
        onSubmit={async (written) => {
          const refused = await room.run(rewriting(entry, written));
          if (!refused) onClose();
          return refused;
        }}
        onCancel={onClose}
      />
    );
  return (
    <div
      class="correct"
      role="group"
      aria-label="Correct this entry"
      ref={first}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {way === 'rewrite' && (
        <p class="ask">
          <button type="button" onClick={() => setIsRewriting(true)}>
            Write it anew
          </button>
          <span>or strike it without another one in its place:</span>
        </p>
      )}
      {way === 'rewrite' || way === 'strike' ? (
        <Strike entry={entry} onClose={onClose} />
      ) : (
        <p class="ask">
          <Elsewhere way={way} roomPath={roomPath} item={item} />
          <button type="button" class="plain" onClick={onClose}>
            Close
          </button>
        </p>
      )}
      {entry.event?.type === 'evidence-collected' && (
        <p>This strikes the line of the log. The register of evidence keeps the piece.</p>
      )}
    </div>
  );
}

function Strike({ entry, onClose }: Pick<LogCorrectProps, 'entry' | 'onClose'>) {
  const [problem, setProblem] = useState<string>();
  const [typed, setTyped] = useState('');
  const check = useSensitiveCheck();
  const place = useRef<HTMLDivElement>(null);
  useUnsentText(typed.trim() !== '');
  async function strike(reason: string): Promise<void> {
    if (await check.stops({ reason })) return;
    const refused = await room.run({ type: 'strike-entry', entry: entry.id, reason });
    setProblem(refused?.words);
    if (refused) place.current?.querySelector('input')?.focus();
    else onClose();
  }
  return (
    <div ref={place} onInput={(event) => event.target instanceof HTMLInputElement && setTyped(event.target.value)}>
      <LineForm
        label="Why is it wrong?"
        submit="Strike it"
        hint="The entry stays in the log, struck through, with the reason and your name."
        problem={problem}
        onSubmit={strike}
        onCancel={onClose}
      />
      {check.warningAt(
        'reason',
        () => place.current?.querySelector('input')?.focus(),
        () => void strike(typed),
      )}
    </div>
  );
}

function Elsewhere({
  way,
  roomPath,
  item,
}: Pick<LogCorrectProps, 'roomPath' | 'item'> & { readonly way: CorrectionWay }) {
  switch (way) {
    case 'item':
      return item ? (
        <span>
          Undo or change it on the item: <a href={item.href}>{item.code}</a> {item.action}.
        </span>
      ) : (
        <span>This version of the playbook does not have the item, so it cannot be changed here.</span>
      );
    case 'facts':
      return (
        <span>
          Change it on the page of the <a href={`${roomPath}facts/`}>facts</a>. The earlier value stays in the log.
        </span>
      );
    case 'people':
      return (
        <span>
          Change it on the page of the <a href={`${roomPath}people/`}>people</a>.
        </span>
      );
    case 'report':
      return (
        <p>
          Change it on the page of the <a href={`${roomPath}report/`}>report</a>. The earlier text stays in the log.
        </p>
      );
    case 'letters':
      return (
        <span>
          Change it on the page of the <a href={`${roomPath}letters/`}>letters</a>. The earlier text stays in the log.
        </span>
      );
    default:
      return (
        <span>
          Change it in the <a href={roomPath}>incident room</a>. The earlier state stays in the log.
        </span>
      );
  }
}

function rewriting(entry: Entry, { kind, fields, happenedAt, reason }: WrittenEntry) {
  const item = findWrittenKind(kind)?.item ?? (kind === NOTE ? entryItem(entry) || undefined : undefined);
  return { type: 'write-entry', kind, fields, item, happenedAt, corrects: { entry: entry.id, reason } } as const;
}

/** What counsel agreed to in the edition for customers is taken back on the page of the report. */
function wayOf(event: KnownEvent): CorrectionWay {
  const isOfReport = 'letter' in event.data && event.data.letter.startsWith('report-');
  return isOfReport ? 'report' : correctionWay(event.type);
}
