import type { Incident } from '../core/incident.ts';
import type { PausePoint } from '../core/pause.ts';
import { nameToWords } from '../core/name.ts';
import type { PlaybookItem } from '../core/playbook.ts';
import { isSamePerson } from '../core/role.ts';
import type { Pause } from '../core/room.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { PauseStates } from './PauseStates.tsx';

export interface PauseCardProps {
  readonly point: PausePoint;
  readonly number: number;
  readonly incident: Incident;
  readonly itemById: ReadonlyMap<string, PlaybookItem>;
  /** The last one first. */
  readonly confirmations: readonly Pause[];
  /** The ids of the items that are done although they were to wait. */
  readonly early: readonly string[];
  readonly isNext: boolean;
  /** It is being read: then paper gets this one only. */
  readonly isOpen: boolean;
  /** How many lines were answered before somebody left it. */
  readonly checkedCount: number;
  readonly onOpen: () => void;
}

/** One pause in the list, and as a sheet on paper. */
export function PauseCard(props: PauseCardProps) {
  const { point, number, incident, itemById, confirmations, early, isNext, checkedCount } = props;
  const [last] = confirmations;
  const openWords = last ? 'Read it again' : 'Read it aloud';
  const found = (ids: readonly string[]) => ids.flatMap((id) => itemById.get(id) ?? []);
  return (
    <section
      class={`box pause${isNext ? ' is-next' : ''}${props.isOpen ? ' is-open' : ''}`}
      id={point.id}
      aria-labelledby={`${point.id}-title`}
    >
      <div class="box-head">
        <span class="tab" aria-hidden="true">
          {number}
        </span>
        <h2 id={`${point.id}-title`}>{point.title}</h2>
        <span class="count">{isNext ? 'Next' : countWords(confirmations.length)}</span>
      </div>
      <div class="pause-in">
        <p class="when">
          {point.when}. {point.note && <span class="note">{point.note}</span>}
        </p>
        {last ? (
          <p class="confirmed">
            <strong>Confirmed</strong> {instantToWords(last.at, workspace.zone)}. {last.reader} read, {last.confirmer}{' '}
            confirmed.
          </p>
        ) : early.length > 0 ? (
          <p class="early">
            Not confirmed, but {early.length} {early.length === 1 ? 'item' : 'items'} that should wait for it{' '}
            {early.length === 1 ? 'is' : 'are'} done:{' '}
            {found(early).map(({ code }, index) => (
              <>
                {index > 0 && ', '}
                <span class="mono">{code}</span>
              </>
            ))}
          </p>
        ) : (
          <p class="grey">Nobody has confirmed it.</p>
        )}
        {checkedCount > 0 && (
          <p class="small">
            {checkedCount} {checkedCount === 1 ? 'line is' : 'lines are'} answered, and wait while this page is open.
          </p>
        )}
        {!incident.closed && (
          <p class="actions">
            <button
              type="button"
              class={isNext ? 'main' : undefined}
              aria-label={`${openWords}: ${point.title}`}
              onClick={props.onOpen}
            >
              {openWords}
            </button>
          </p>
        )}
        <details>
          <summary>
            The {point.lines.length} lines<span class="unseen">{` of ${point.title}`}</span>
          </summary>
          <ol class="pause-preview">
            {point.lines.map(({ text, items }) => (
              <li key={text}>
                {text} <PauseStates items={found(items)} incident={incident} />
              </li>
            ))}
          </ol>
        </details>
        {confirmations.length > 0 && (
          <details>
            <summary>
              Who confirmed what, and when<span class="unseen">{` at ${point.title}`}</span>
            </summary>
            <ol class="pause-history">
              {confirmations.map((pause) => (
                <li key={pause.id}>
                  <History pause={pause} />
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
      <PauseSheet point={point} incident={incident} confirmations={confirmations} found={found} />
    </section>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'Open';
  return count === 1 ? 'Confirmed' : `Confirmed ${count} times`;
}

function History({ pause }: { readonly pause: Pause }) {
  const { at, reader, confirmer, who, lines, burst } = pause;
  const isOther = !isSamePerson(who, reader) && !isSamePerson(who, confirmer);
  return (
    <>
      <p>
        <time dateTime={at}>{instantToWords(at, workspace.zone)}</time>: {reader} read, {confirmer} confirmed
        {isOther && `, ${nameToWords(who)} recorded it`}
      </p>
      <ul>
        {[...lines, ...burst].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

interface PauseSheetProps {
  readonly incident: Incident;
  readonly point: PausePoint;
  readonly confirmations: readonly Pause[];
  readonly found: (ids: readonly string[]) => readonly PlaybookItem[];
}

/** The same list for paper: a box for each answer, and lines for the names. */
function PauseSheet({ point, incident, confirmations, found }: PauseSheetProps) {
  return (
    <div class="pause-sheet" aria-hidden="true">
      <p class="incident">
        {incident.kind === 'exercise' ? 'EXERCISE' : 'REAL'}: {incident.title || 'Without a title'}
      </p>
      <ol>
        {point.lines.map(({ text, items }) => (
          <li key={text}>
            <span>{text}</span>
            <span class="mono">
              {found(items)
                .map(({ code }) => code)
                .join(' ')}
            </span>
            <span class="paper-box" />
          </li>
        ))}
      </ol>
      <dl>
        {['Read by', 'Confirmed by', 'Date, time and zone'].map((label) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd />
          </div>
        ))}
      </dl>
      {confirmations.map(({ id, at, reader, confirmer }) => (
        <p key={id}>
          Confirmed {instantToWords(at, workspace.zone)}: {reader} read, {confirmer} confirmed.
        </p>
      ))}
    </div>
  );
}
