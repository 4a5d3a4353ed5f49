import type { ComponentChildren } from 'preact';
import type { Struck } from '../core/correction.ts';
import type { Entry, KnownEvent } from '../core/event.ts';
import { endSentence } from '../core/full-stop.ts';
import { happenedAt } from '../core/incident.ts';
import { entryAnchor, entryItem } from '../core/logged-entry.ts';
import { nameToWords } from '../core/name.ts';
import { nameToInitials } from '../core/person.ts';
import { closingToSentences, entryToKind, entryToSentence } from '../core/sentence.ts';
import {
  type Instant,
  instantToTime,
  isInstant,
  isZone,
  millisecondsBetween,
  millisecondsToWords,
} from '../core/time.ts';
import { instantToDate, instantToWords, instantToZoneName } from '../core/time-words.ts';

/** An item as a line refers to it. */
export interface LinkedItem {
  readonly href: string;
  readonly code: string;
  readonly action: string;
}

export interface LogLineProps {
  readonly entry: Entry;
  readonly zone: string;
  /** Where the item of this id stands; undefined where the playbook has none. */
  readonly findItem?: ((item: string) => LinkedItem | undefined) | undefined;
  readonly struck?: Struck | undefined;
  /** The id of the entry whose place this one takes. */
  readonly replaces?: string | undefined;
  /** How far the clock of its device stood behind an earlier entry, in milliseconds. */
  readonly behind?: number | undefined;
  /** How far it was recorded ahead of this device's clock, in milliseconds. */
  readonly ahead?: number | undefined;
  /** Its place among those that show, from 1, and how many there are: a long list draws only a part. */
  readonly place?: readonly [place: number, count: number] | undefined;
  /** It is the one to which a link led. */
  readonly isSought?: boolean;
  /** What stands at the end of the line. */
  readonly more?: ComponentChildren;
  /** What stands under the line. */
  readonly under?: ComponentChildren;
}

const LATE_IN_MILLISECONDS = 60_000;

/** One entry of the log: when it happened, when it was recorded, who, and what. */
export function LogLine(props: LogLineProps) {
  const { entry, zone, struck, replaces, place } = props;
  const { event } = entry;
  const recorded = isInstant(entry.recordedAt) ? entry.recordedAt : undefined;
  const happened = event ? happenedAt(event) : recorded;
  const lateness = happened && recorded ? millisecondsBetween(happened, recorded) : 0;
  const isLate = lateness >= LATE_IN_MILLISECONDS;
  // The heading above a line is the day of its recording. A line with another day says so itself.
  const isOtherDay = !!happened && !!recorded && instantToDate(happened, zone) !== instantToDate(recorded, zone);
  const time = (instant: Instant | undefined, isDated: boolean) => {
    if (!instant) return 'unknown';
    const date = isDated ? `${instantToDate(instant, zone).replace(' ', '\u00a0')} ` : '';
    return `${date}${instantToTime(instant, zone)}`;
  };
  const elsewhere = event && happened && writersTime(event, happened, zone);
  const className = ['log-line', isLate && 'is-late', struck && 'is-struck'].filter(Boolean).join(' ');
  return (
    <li
      class={className}
      id={entryAnchor(entry.id)}
      aria-current={props.isSought ? 'true' : undefined}
      aria-posinset={place?.[0]}
      aria-setsize={place?.[1]}
    >
      <time class="happened" dateTime={happened}>
        {time(happened, isOtherDay)}
      </time>
      <time class="recorded" dateTime={recorded}>
        {time(recorded, props.behind !== undefined)}
      </time>
      <span class="who mono" title={event ? nameToWords(event.who) : undefined}>
        {event ? nameToInitials(event.who) : '–'}
      </span>
      <span class="kind">{entryToKind(entry)}</span>
      <span class="what" id={props.more ? `${entryAnchor(entry.id)}-what` : undefined}>
        {struck ? (
          <>
            <span class="unseen">Struck: </span>
            <del>{entryToSentence(entry)}</del>
          </>
        ) : (
          <Sentence entry={entry} findItem={props.findItem} />
        )}
        {isLate && <small> Recorded {millisecondsToWords(lateness)} later</small>}
        {elsewhere && <small> {elsewhere} where it was written</small>}
        {props.behind !== undefined && (
          <small class="clock">
            {' '}
            The clock of its device stood {millisecondsToWords(props.behind)} behind an entry before it: set back, or
            another device’s clock
          </small>
        )}
        {props.ahead ? (
          <small class="clock"> Recorded {millisecondsToWords(props.ahead)} ahead of this device’s clock</small>
        ) : null}
        {struck && (
          <small>
            {' '}
            Struck by {nameToWords(struck.by.event?.who ?? '')}, {instantToWords(struck.by.recordedAt, zone)}:{' '}
            {endSentence(struck.reason)}{' '}
            {struck.successor && <a href={`#${entryAnchor(struck.successor.id)}`}>The entry that takes its place</a>}
          </small>
        )}
        {replaces && (
          <small>
            {' '}
            Takes the place of <a href={`#${entryAnchor(replaces)}`}>the entry that was struck</a>
          </small>
        )}
      </span>
      {props.more}
      {props.under && <div class="log-under">{props.under}</div>}
    </li>
  );
}

/** What an entry says, with a way to the item that it is about. */
function Sentence({ entry, findItem }: Pick<LogLineProps, 'entry' | 'findItem'>) {
  const { event } = entry;
  const sentence = entryToSentence(entry);
  if (event?.type === 'entry-corrected')
    return (
      <>
        {sentence} <a href={`#${entryAnchor(event.data.corrects)}`}>The entry</a>
      </>
    );
  if (event?.type === 'incident-closed') {
    const [why, ...unfinished] = closingToSentences(event.data);
    return (
      <>
        {why}
        {unfinished.map((each) => (
          <span key={each} class="unfinished">
            {' '}
            {each}
          </span>
        ))}
      </>
    );
  }
  const item = findItem?.(entryItem(entry));
  if (!item) return <>{sentence}</>;
  const words = event && 'words' in event.data ? event.data.words : '';
  const code = words.split(' ', 1)[0] ?? '';
  if (code && sentence.startsWith(code))
    return (
      <>
        <a href={item.href}>{code}</a>
        {sentence.slice(code.length)}
      </>
    );
  return (
    <>
      {sentence}
      <small>
        {' '}
        For item <a href={item.href}>{item.code}</a> {item.action}
      </small>
    </>
  );
}

const knownZones = new Map<string, boolean>();

/** `18:40 CET` by the clock on the writer's wall; undefined where that is the reader's, or is no zone. */
function writersTime({ zone }: KnownEvent, happened: Instant, readersZone: string): string | undefined {
  if (zone === readersZone) return undefined;
  let isKnown = knownZones.get(zone);
  if (isKnown === undefined) knownZones.set(zone, (isKnown = isZone(zone)));
  if (!isKnown) return undefined;
  const [theirs, ours] = [instantToTime(happened, zone), instantToTime(happened, readersZone)];
  return theirs === ours ? undefined : `${theirs} ${instantToZoneName(happened, zone)}`;
}
