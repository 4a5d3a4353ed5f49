import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { nameToWords } from '../core/name.ts';
import type { Recorded } from '../core/recorded.ts';
import type { ReportPart } from '../core/report-part.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { useDraft } from './letter-draft.ts';
import { useSensitiveCheck } from './sensitive-check.tsx';

export interface ReportPartFormProps {
  /** The incident's id. */
  readonly incident: string;
  readonly part: ReportPart;
  readonly recorded: Recorded<string> | undefined;
  /** Words to begin with; empty where the log has none. */
  readonly draft: string;
  readonly isWritable: boolean;
}

// What counted when somebody began to type, by the draft: another text that comes meanwhile is not replaced unseen.
const seenByDraft = new Map<string, string | null>();

/** One part of the report that people write. */
export function ReportPartForm({ incident, part, recorded, draft, isWritable }: ReportPartFormProps) {
  const kept = recorded?.value ?? '';
  const key = `${incident} report ${part.id}`;
  const [text, setText, clear] = useDraft(key, kept);
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const isBusy = useRef(false);
  const isLeft = useRef(false);
  const check = useSensitiveCheck();
  const isChanged = text.trim() !== kept;
  const seen = seenByDraft.get(key);
  const isNewer = seen !== undefined && seen !== (recorded?.id ?? null) && isChanged;
  const other = recorded?.disagreement;

  // The button that was pressed goes away with the focus.
  useEffect(() => {
    if (!isLeft.current) return;
    isLeft.current = false;
    if (document.activeElement === document.body) field.current?.focus();
  });

  function type(next: string): void {
    if (!isChanged) seenByDraft.set(key, recorded?.id ?? null);
    setSaid('');
    setText(next);
  }

  function undo(): void {
    seenByDraft.delete(key);
    setProblem(undefined);
    check.forget();
    isLeft.current = true;
    clear();
  }

  function begin(): void {
    type(draft);
    field.current?.focus();
  }

  async function keep(): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      if (await check.stops({ [part.id]: text })) return;
      const replaces = isChanged && seen !== undefined ? seen : (recorded?.id ?? null);
      const refused = await room.run({ type: 'write-report', part: part.id, words: part.title, text, replaces });
      setProblem(refused?.words);
      if (refused) return field.current?.focus();
      undo();
      setSaid(text.trim() ? 'Kept in the log.' : 'Taken back.');
    } finally {
      isBusy.current = false;
    }
  }

  return (
    <form
      class="report-part"
      aria-label={part.title}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label class="field">
        <span>{part.title}</span>
        <small>{part.holds}</small>
        <textarea
          ref={field}
          rows={3}
          value={text}
          readOnly={!isWritable}
          maxLength={10_000}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      {isWritable &&
        check.warningAt(
          part.id,
          (number) => {
            field.current?.focus();
            if (number) field.current?.setSelectionRange(number.start, number.end);
          },
          () => void keep(),
        )}
      {!isWritable && isChanged && (
        <p class="problem" role="alert">
          The incident was closed while you were typing. This text is not in the log; copy it from here.
        </p>
      )}
      {isNewer && recorded && (
        <Other
          words="Somebody else wrote this part while you were typing. Nothing is lost: both texts stay."
          other={recorded}
        />
      )}
      {other && (
        <Other words="Two people wrote this part without seeing each other’s words. The other text:" other={other} />
      )}
      {isWritable && problem && <Problem words={problem} />}
      {(isChanged || (isWritable && other)) && (
        <p class="actions">
          {isWritable && <button type="submit">{text.trim() || !kept ? 'Keep' : 'Take it back'}</button>}
          {isChanged && (
            <button type="button" class="plain" onClick={undo}>
              Undo
            </button>
          )}
        </p>
      )}
      {isWritable && draft && !text.trim() && (
        <p class="actions">
          <button type="button" class="plain" onClick={begin}>
            Begin with words from the log
          </button>
        </p>
      )}
      <small role="status">{said}</small>
      {!isChanged && !said && recorded?.value && (
        <small class="grey">
          Written by {nameToWords(recorded.who)}, {instantToWords(recorded.at, workspace.zone)}
        </small>
      )}
    </form>
  );
}

function Other({ words, other }: { readonly words: string; readonly other: Omit<Recorded<string>, 'disagreement'> }) {
  return (
    <div class="problem other-text">
      <p>{words}</p>
      <p>
        {nameToWords(other.who)}, {instantToWords(other.at, workspace.zone)}: {other.value || 'took the part back.'}
      </p>
    </div>
  );
}
