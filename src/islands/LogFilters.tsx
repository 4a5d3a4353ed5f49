import { useEffect, useState } from 'preact/hooks';
import type { LogChoices, LogFilter } from '../core/log-filter.ts';
import { nameToWords } from '../core/name.ts';

export interface LogFiltersProps {
  readonly filter: LogFilter;
  readonly choices: LogChoices;
  /** What the item is called about which entries show. */
  readonly itemWords: string;
  /** How many entries show, of how many. */
  readonly count: string;
  readonly isFiltering: boolean;
  readonly onFilter: (filter: LogFilter) => void;
  readonly onShowAll: () => void;
}

const SETTLED_AFTER_MILLISECONDS = 700;

/** Narrows the log: words, kinds, person, day, item. On paper it says in words what was chosen. */
export function LogFilters(props: LogFiltersProps) {
  const { filter, choices, onFilter, itemWords } = props;
  // Kinds that were chosen stay in the list when the incident has none of them any more.
  const gone = filter.kinds.filter((kind) => choices.kinds.every(([known]) => known !== kind));
  return (
    <>
      <form class="filters log-filters" aria-label="Show" onSubmit={(event) => event.preventDefault()}>
        <label class="find">
          <span>Find in the log</span>
          <input
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={filter.words}
            aria-describedby="find-hint"
            onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>By</span>
          <select
            value={filter.who === undefined ? '' : `=${filter.who}`}
            onChange={({ currentTarget: { value } }) =>
              onFilter({ ...filter, who: value === '' ? undefined : value.slice(1) })
            }
          >
            <option value="">Everybody</option>
            {choices.people.map((name) => (
              <option key={name} value={`=${name}`}>
                {nameToWords(name)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>Day it happened</span>
          <select value={filter.day} onChange={(event) => onFilter({ ...filter, day: event.currentTarget.value })}>
            <option value="">Every day</option>
            {choices.days.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <details class="kinds">
          <summary>{filter.kinds.length === 0 ? 'Every kind' : `Kinds: ${filter.kinds.join(', ')}`}</summary>
          <fieldset class="choices">
            <legend class="unseen">Kinds of entries</legend>
            {[...choices.kinds, ...gone.map((kind) => [kind, 0] as const)].map(([kind, count]) => (
              <label key={kind}>
                <input
                  type="checkbox"
                  checked={filter.kinds.includes(kind)}
                  onChange={({ currentTarget: { checked } }) =>
                    onFilter({
                      ...filter,
                      kinds: checked ? [...filter.kinds, kind] : filter.kinds.filter((other) => other !== kind),
                    })
                  }
                />
                {kind} <span class="grey">{count.toLocaleString('en-US')}</span>
              </label>
            ))}
          </fieldset>
        </details>
        <p class="found">
          <strong aria-hidden="true">{props.count}</strong>
          <Settled words={props.count} />
          {filter.item && <span> about {itemWords}</span>}
          {props.isFiltering && (
            <button type="button" class="plain" onClick={props.onShowAll}>
              Show all
            </button>
          )}
        </p>
        <small class="grey" id="find-hint">
          This finds in every entry. The browser’s own find sees only those near the part that you look at.
        </small>
      </form>
      <p class="on-paper">
        {props.isFiltering ? 'Not the whole log: ' : 'The whole log: '}
        {[props.count, ...filterToWords(filter, choices, itemWords)].join('. ')}.
      </p>
    </>
  );
}

/** Tells those who listen how many there are, once the typing has paused. */
function Settled({ words }: { readonly words: string }) {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(words), SETTLED_AFTER_MILLISECONDS);
    return () => clearTimeout(waiting);
  }, [words]);
  return (
    <span class="unseen" role="status">
      {settled}
    </span>
  );
}

function filterToWords(filter: LogFilter, { days }: LogChoices, itemWords: string): readonly string[] {
  const day = days.find(({ id }) => id === filter.day)?.words;
  return [
    filter.words.trim() && `With the words “${filter.words.trim()}”`,
    filter.kinds.length > 0 && `Of the kinds: ${filter.kinds.join(', ')}`,
    filter.who !== undefined && `By ${nameToWords(filter.who)}`,
    filter.day && `Of ${day ?? filter.day}`,
    filter.item && `About ${itemWords}`,
  ].filter((words): words is string => typeof words === 'string' && words !== '');
}
