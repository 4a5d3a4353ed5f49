import type { ComponentChildren } from 'preact';
import { Problem } from '../components/LineForm.tsx';
import { nameToWords } from '../core/name.ts';
import type { Recorded } from '../core/recorded.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';

/** What every row of a fact is given. */
export interface FactProps<Value> {
  readonly recorded: Recorded<Value> | undefined;
  /** Why it is not asked now. */
  readonly whyNot?: string | undefined;
  /** What contradicts it, in sentences. */
  readonly contradictions?: readonly string[];
  readonly isClosed: boolean;
}

export interface FactRowProps<Value> extends FactProps<Value> {
  readonly id: string;
  readonly question: string;
  readonly changes?: string | undefined;
  readonly answer: ComponentChildren;
  /** True while nobody answered it. */
  readonly isOpen: boolean;
  readonly toWords: (value: Value) => string;
  /** Records a value again, which ends a disagreement. */
  readonly onSettle: (value: Value) => Promise<unknown>;
  readonly problem?: string | undefined;
  /** Stands beside the notes. */
  readonly aside?: ComponentChildren;
  /** What opens below. */
  readonly children?: ComponentChildren;
}

/** A question, its answer, who recorded it, and what stands against it. */
export function FactRow<Value>(props: FactRowProps<Value>) {
  const { id, question, changes, answer, isOpen, problem, recorded, whyNot, contradictions = [] } = props;
  const against = contradictions.filter((words) => words !== problem);
  return (
    <div class={`fact${whyNot ? ' is-off' : ''}${isOpen ? ' is-open' : ''}`} id={`q-${id}`}>
      <div class="asked">
        <p class="question" id={`q-${id}-words`}>
          {question}
        </p>
        {answer}
      </div>
      <div class="against" id={`q-${id}-against`}>
        {problem && <Problem words={problem} />}
        {against.map((words) => (
          <p class="problem" key={words}>
            {words}
          </p>
        ))}
      </div>
      <div class="beside">
        <div class="notes" id={`q-${id}-notes`}>
          {whyNot ? <p>{whyNot}</p> : changes && <p class="changes">{changes}</p>}
          <RecordedBy recorded={recorded} />
        </div>
        {props.aside}
      </div>
      <Disagreement {...props} />
      {props.children}
    </div>
  );
}

/** Who recorded it and when, who said so, and on what ground. */
export function RecordedBy({ recorded }: { readonly recorded: Recorded<unknown> | undefined }) {
  if (!recorded) return null;
  const { who, at, source, ground } = recorded;
  return (
    <p class="recorded">
      Recorded by {nameToWords(who)}, {instantToWords(at, workspace.zone)}
      {source && `. Said by ${source}`}
      {ground && `. Ground: ${ground}`}
    </p>
  );
}

/** What two people recorded without having seen each other's. */
export function Disagreement<Value>({
  recorded,
  toWords,
  isClosed,
  onSettle,
}: Pick<FactRowProps<Value>, 'recorded' | 'toWords' | 'isClosed' | 'onSettle'>) {
  const earlier = recorded?.disagreement;
  if (!recorded || !earlier) return null;
  const describe = ({ value, who, at }: Omit<Recorded<Value>, 'disagreement'>) =>
    `${nameToWords(who)}: ${toWords(value)}, ${instantToWords(at, workspace.zone)}`;
  return (
    <div class="disagreement">
      <p class="problem">
        Two people disagree. {describe(earlier)}; then {describe(recorded)}, without having seen it. The later one
        counts until somebody records it again.
      </p>
      {!isClosed && (
        <p class="ask">
          {[recorded.value, earlier.value].map((value) => (
            <button type="button" key={toWords(value)} onClick={() => void onSettle(value)}>
              It is: {toWords(value)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
