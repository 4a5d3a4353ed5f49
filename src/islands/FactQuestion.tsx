import { useRef, useState } from 'preact/hooks';
import { type FactId, type FactValue, factValues } from '../core/fact.ts';
import type { Problem } from '../core/problem.ts';
import type { Grounds } from '../core/room-command.ts';
import { room } from '../workspace/this-room.ts';
import { FactFormOnDemand } from './FactOpener.tsx';
import { type FactProps, FactRow } from './FactRow.tsx';
import { factValueToWords } from '../core/triage.ts';

export interface FactQuestionProps extends FactProps<FactValue> {
  readonly id: FactId;
  readonly label: string;
  readonly question: string;
  readonly changes?: string | undefined;
  /** What the company's file says, where it says something: it counts until the incident says otherwise. */
  readonly inFile?: 'yes' | 'no' | undefined;
}

/** A question that is answered by yes, no or not yet known, and by whom. */
export function FactQuestion(props: FactQuestionProps) {
  const { id, label, recorded, whyNot, inFile, isClosed } = props;
  // A new object each time, so that a radio that was refused twice jumps back twice.
  const [refused, setRefused] = useState<{ readonly words: string }>();
  const [isOpen, setIsOpen] = useState(false);
  const says = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const value = recorded?.value ?? 'not-yet-known';
  const isOff = Boolean(whyNot) || isClosed;
  const toWords = (each: FactValue) =>
    inFile && each === 'not-yet-known' ? `As the company’s file says: ${inFile}` : factValueToWords(each);

  async function record(given: FactValue, grounds: Grounds = typedGrounds(says.current)): Promise<Problem | undefined> {
    const problem = await room.run({ type: 'record-fact', fact: id, value: given, ...grounds });
    setRefused(problem && { words: problem.words });
    if (!problem) closeGrounds();
    return problem;
  }

  function closeGrounds(): void {
    // What has the focus is about to go.
    if (says.current?.contains(document.activeElement)) opener.current?.focus();
    setIsOpen(false);
  }

  return (
    <FactRow
      {...props}
      isOpen={value === 'not-yet-known' && !inFile}
      toWords={toWords}
      onSettle={record}
      problem={refused?.words}
      answer={
        <div
          class="answers"
          role="radiogroup"
          aria-labelledby={`q-${id}-words`}
          aria-describedby={`q-${id}-against q-${id}-notes`}
          aria-disabled={isOff}
        >
          {factValues.map((each) => (
            <label key={each} class={each}>
              <input
                type="radio"
                name={`fact-${id}`}
                value={each}
                checked={each === value}
                disabled={isOff}
                onChange={() => void record(each)}
              />
              {toWords(each)}
            </label>
          ))}
        </div>
      }
      aside={
        !isOff && (
          <button
            type="button"
            class="plain"
            ref={opener}
            aria-label={`Who says so? ${label}`}
            aria-expanded={isOpen}
            onClick={() => (isOpen ? closeGrounds() : setIsOpen(true))}
          >
            Who says so?
          </button>
        )
      }
    >
      {isOpen && (
        <div ref={says}>
          <FactFormOnDemand
            type="grounds"
            label={label}
            recorded={recorded}
            answer={toWords(value)}
            toWords={toWords}
            onRecord={(grounds) => record(value, grounds)}
            onClose={closeGrounds}
          />
        </div>
      )}
    </FactRow>
  );
}

/** What stands in the fields for who says so, while they are open. */
function typedGrounds(place: HTMLElement | null): Grounds {
  const typed = (name: string) => place?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value;
  return { source: typed('source'), ground: typed('ground') };
}
