import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Problem as ProblemWords } from '../components/LineForm.tsx';
import {
  chooseKind,
  draftFields,
  draftTexts,
  forgetWritten,
  type EntryDraft,
  missingField,
  NOTE,
} from '../core/entry-draft.ts';
import { writtenKinds } from '../core/entry-kind.ts';
import type { Problem } from '../core/problem.ts';
import { type Instant, instantToMilliseconds } from '../core/time.ts';
import { EntryFields } from './EntryFields.tsx';
import { MomentField, readMoment } from './MomentField.tsx';
import { useSensitiveCheck } from './sensitive-check.tsx';
import { useUnsentText } from './unsent-text.ts';

/** What a form of the log hands over. */
export interface WrittenEntry {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly happenedAt: Instant | undefined;
  /** Why the earlier entry is struck; empty where none is. */
  readonly reason: string;
}

export interface EntryFormProps {
  /** Tells the ids of this form from those of another one. */
  readonly id: string;
  readonly initial: EntryDraft;
  readonly happenedAt?: Instant | undefined;
  readonly momentLabel: string;
  readonly submit: string;
  /** True where another entry is struck: the form asks why. */
  readonly isCorrection?: boolean;
  /** What is said about the kind that is chosen. */
  readonly hintFor?: (kind: string) => ComponentChildren;
  readonly onSubmit: (written: WrittenEntry) => Promise<Problem | undefined>;
  readonly onCancel?: () => void;
}

const MINUTE_IN_MILLISECONDS = 60_000;

/** Writes an entry of any kind. A note is the default: one text and Enter. */
export function EntryForm(props: EntryFormProps) {
  const { id, initial, isCorrection = false } = props;
  const form = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const [draft, setDraft] = useState(initial);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<{ readonly name: string; readonly words: string }>();
  const [addedCount, setAddedCount] = useState(0);
  const focusNext = useRef('');
  const check = useSensitiveCheck();
  const isNote = draft.kind === NOTE;
  useUnsentText(reason !== '' || isChanged(initial, draft));
  useEffect(() => {
    // The way that leads straight into the form.
    if (location.hash === `#${id}` || isCorrection) form.current?.querySelector('textarea')?.focus();
  }, []);
  useLayoutEffect(() => {
    if (focusNext.current) fieldOf(focusNext.current)?.focus();
    focusNext.current = '';
  });

  function fieldOf(name: string): HTMLElement | null {
    const field = form.current?.elements.namedItem(name);
    return field instanceof HTMLElement ? field : null;
  }

  function refuse(name: string, words: string): void {
    focusNext.current = name;
    setProblem({ name, words });
  }

  async function submit(): Promise<void> {
    if (isBusy.current) return;
    const { at, problem: wrongMoment } = readMoment(form.current, 'happened');
    if (wrongMoment) return refuse('happened', wrongMoment.words);
    const texts = draftTexts(draft);
    const happenedAt = keepSeconds(at, props.happenedAt);
    isBusy.current = true;
    const isStopped = await check.stops(inFields(texts, reason));
    const refused = isStopped
      ? undefined
      : await props.onSubmit({ kind: draft.kind, fields: texts, happenedAt, reason });
    isBusy.current = false;
    if (isStopped) return setProblem(undefined);
    if (refused) return refuse(fieldOfProblem(refused, draft), refused.words);
    setProblem(undefined);
    // Somebody may have typed on, or chosen another kind, while this was kept.
    setDraft((now) => forgetWritten(now, draft));
    setAddedCount(addedCount + 1);
    if (!isNote) focusNext.current = nameOf(draftFields(draft.kind)[0]?.id ?? '');
  }

  const after = (name: string) => (
    <>
      {problem?.name === name && (
        <div class="wide" id={`${id}-problem`}>
          <ProblemWords words={problem.words} />
        </div>
      )}
      {check.warningAt(
        name,
        (number) => {
          const field = fieldOf(name);
          field?.focus();
          if (number && (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement))
            field.setSelectionRange(number.start, number.end);
        },
        () => void submit(),
      )}
    </>
  );

  return (
    <form
      class={`note-form${isNote ? '' : ' is-kind'}`}
      id={id}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="field">
        <span>Kind of entry</span>
        <select
          name="kind"
          value={draft.kind}
          onChange={(event) => {
            setProblem(undefined);
            check.forget();
            const { value } = event.currentTarget;
            setDraft((now) => chooseKind(now, value));
          }}
        >
          <option value={NOTE}>Note</option>
          {writtenKinds.map((kind) => (
            <option key={kind.id} value={kind.id}>
              {kind.title}
            </option>
          ))}
        </select>
      </label>
      <EntryFields
        fields={draftFields(draft.kind)}
        texts={draft.texts}
        isNote={isNote}
        nameOf={nameOf}
        problem={problem && { name: problem.name, id: `${id}-problem` }}
        after={after}
        onText={(field, text) => setDraft((now) => ({ ...now, texts: { ...now.texts, [field]: text } }))}
        onEnter={() => form.current?.requestSubmit()}
      />
      <div class="when">
        <MomentField key={addedCount} name="happened" label={props.momentLabel} initial={props.happenedAt} />
      </div>
      {after('happened')}
      {isCorrection && (
        <label class="field wide">
          <span>
            Why is the earlier one struck? <small class="grey">must be filled</small>
          </span>
          <input
            name="why"
            type="text"
            autocomplete="off"
            aria-required="true"
            aria-invalid={problem?.name === 'why'}
            aria-describedby={problem?.name === 'why' ? `${id}-problem` : undefined}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
      )}
      {isCorrection && after('why')}
      <p class="send">
        <button class="main" type="submit">
          {props.submit}
        </button>
        {props.onCancel && (
          <button type="button" class="plain" onClick={props.onCancel}>
            Cancel
          </button>
        )}
      </p>
      {after('')}
      <small class="grey wide">
        {isNote ? 'Enter adds it. Shift and Enter begin a new line.' : 'Control and Enter adds it.'}{' '}
        {props.hintFor?.(draft.kind)}
      </small>
      <span class="unseen" role="status">
        {addedCount > 0 && !isCorrection ? 'Added to the log.' : ''}
      </span>
    </form>
  );
}

/** The name of a field of a kind, apart from the form's own names. */
function nameOf(field: string): string {
  return `field-${field}`;
}

function inFields(texts: Readonly<Record<string, string>>, reason: string): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(Object.entries(texts).map(([id, text]) => [nameOf(id), text])), why: reason };
}

function isChanged(before: EntryDraft, after: EntryDraft): boolean {
  return Object.keys({ ...before.texts, ...after.texts }).some(
    (id) => (before.texts[id] ?? '').trim() !== (after.texts[id] ?? '').trim(),
  );
}

// The field shows minutes; who leaves it as it was means the moment that it was.
function keepSeconds(at: Instant | undefined, before: Instant | undefined): Instant | undefined {
  if (!at || !before) return at;
  const difference = instantToMilliseconds(before) - instantToMilliseconds(at);
  return difference >= 0 && difference < MINUTE_IN_MILLISECONDS ? before : at;
}

function fieldOfProblem({ code }: Problem, draft: EntryDraft): string {
  const texts = draftTexts(draft);
  const longest = Object.keys(texts).sort((one, other) => (texts[other] ?? '').length - (texts[one] ?? '').length)[0];
  switch (code) {
    case 'time-in-future':
      return 'happened';
    case 'reason-missing':
      return 'why';
    case 'field-missing':
    case 'text-missing':
      return nameOf((missingField(draft) ?? draftFields(draft.kind)[0])?.id ?? '');
    case 'text-too-long':
      return nameOf(longest ?? '');
    default:
      return '';
  }
}
