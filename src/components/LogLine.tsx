import type { Entry } from '../core/event.ts';
import { happenedAt } from '../core/incident.ts';
import { nameToInitials, nameToWords } from '../core/person.ts';
import { entryToKind, entryToSentence } from '../core/sentence.ts';
import { instantToDate, instantToTime, isInstant, millisecondsBetween, millisecondsToWords } from '../core/time.ts';

export interface LogLineProps {
  readonly entry: Entry;
  readonly zone: string;
}

const LATE_IN_MILLISECONDS = 60_000;

/** One entry of the log: when it happened, when it was recorded, who, and what. */
export function LogLine({ entry, zone }: LogLineProps) {
  const { event } = entry;
  const recorded = isInstant(entry.recordedAt) ? entry.recordedAt : undefined;
  const happened = event ? happenedAt(event) : recorded;
  const lateness = happened && recorded ? millisecondsBetween(happened, recorded) : 0;
  const isLate = lateness >= LATE_IN_MILLISECONDS;
  const time = (instant: string | undefined) => {
    if (!instant) return 'unknown';
    const isOtherDay = happened !== undefined && instantToDate(instant, zone) !== instantToDate(happened, zone);
    return `${isOtherDay ? `${instantToDate(instant, zone)} ` : ''}${instantToTime(instant, zone)}`;
  };
  return (
    <li class={`log-line${isLate ? ' is-late' : ''}`} id={`e-${entry.id.slice(0, 16)}`}>
      <time class="happened" dateTime={happened}>
        {time(happened)}
      </time>
      <time class="recorded" dateTime={recorded}>
        {time(recorded)}
      </time>
      <span class="who mono" title={event ? nameToWords(event.who) : undefined}>
        {event ? nameToInitials(event.who) : '–'}
      </span>
      <span class="kind">{entryToKind(entry)}</span>
      <span class="what">
        {entryToSentence(entry)}
        {isLate && <small> Recorded {millisecondsToWords(lateness)} later</small>}
      </span>
    </li>
  );
}
