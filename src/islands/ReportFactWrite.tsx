import { useEffect, useRef, useState } from 'preact/hooks';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { Recorded } from '../core/recorded.ts';
import { room } from '../workspace/this-room.ts';
import { useDraft } from './letter-draft.ts';
import type { ReportWork } from './report-work.ts';
import { useSensitiveCheck } from './sensitive-check.tsx';

export interface WriteFactProps {
  readonly work: ReportWork;
  /** The part under which the log holds it. */
  readonly part: string;
  readonly label: string;
  /** What belongs there. */
  readonly holds: string;
  readonly recorded: Recorded<string> | undefined;
  /** What stands there so far, where nobody wrote it here. */
  readonly offered: string;
  /** Says in words which one it is, where several stand together. */
  readonly isNamed?: boolean;
}

// What counted when somebody began to type, by the draft: another text that comes meanwhile is not replaced unseen.
const seenByDraft = new Map<string, string | null>();

/** What only a person can write, kept in the log. An empty text takes it back. Leaving the form loses nothing that is typed. */
export function WriteFact({ work, part, label, holds, recorded, offered, isNamed = false }: WriteFactProps) {
  const kept = recorded ? recorded.value : offered;
  const [isOpen, setOpen] = useState(false);
  const key = `${work.incident.id} ${part}`;
  const [text, setText, clear] = useDraft(key, kept);
  const [problem, setProblem] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) field.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const check = useSensitiveCheck();
  const isChanged = text.trim() !== kept.trim();
  if (work.incident.closed) return null;
  const verb = recorded?.disagreement ? 'Settle it' : kept ? 'Change it' : 'Write it';
  if (!isOpen)
    return (
      <>
        <button type="button" ref={opener} aria-label={`${verb}: ${label}`} onClick={() => setOpen(true)}>
          {isNamed ? `${verb}: ${label}` : verb}
        </button>
        {isChanged && <small class="fact-unsent">A text is typed here and not yet kept.</small>}
      </>
    );

  async function keep(): Promise<void> {
    if (await check.stops({ [part]: text })) return;
    const seen = seenByDraft.get(key);
    const replaces = isChanged && seen !== undefined ? seen : (recorded?.id ?? null);
    const refused = await room.run({ type: 'write-report', part, words: label, text, replaces });
    setProblem(refused?.words);
    if (refused) return;
    undo();
    setOpen(false);
  }

  function type(next: string): void {
    if (!isChanged) seenByDraft.set(key, recorded?.id ?? null);
    setText(next);
  }

  function undo(): void {
    seenByDraft.delete(key);
    setProblem(undefined);
    check.forget();
    clear();
  }

  function leave(): void {
    check.forget();
    if (!isChanged) undo();
    setOpen(false);
  }

  return (
    <form
      class="fact-write"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <label class="field">
        <span>{label}</span>
        {holds && <small>{holds}</small>}
        <textarea
          ref={field}
          rows={4}
          value={text}
          maxLength={10_000}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </label>
      {check.warningAt(
        part,
        (number) => {
          field.current?.focus();
          if (number) field.current?.setSelectionRange(number.start, number.end);
        },
        () => void keep(),
      )}
      {problem && <Problem words={problem} />}
      <FormActions submit="Keep" onCancel={leave} />
      {isChanged && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            undo();
            field.current?.focus();
          }}
        >
          Undo what is typed
        </button>
      )}
    </form>
  );
}
