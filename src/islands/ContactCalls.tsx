import { useState } from 'preact/hooks';
import { contactAskToWords } from '../core/contact-ask.ts';
import { type ContactMade, LATEST_CONTACTS } from '../core/contact-log.ts';
import { endSentence } from '../core/full-stop.ts';
import { isHolding, isHoldingAt } from '../core/hold.ts';
import { entryAnchor } from '../core/logged-entry.ts';
import { nameToWords } from '../core/name.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { ContactWork } from './contact-work.ts';
import { Typed } from './Typed.tsx';

export interface ContactCallsProps {
  readonly work: ContactWork;
  readonly calls: readonly ContactMade[];
  /** Whom the line names now. */
  readonly name: string;
}

const resultWords = {
  reached: 'Reached',
  'left-word': 'Left word',
  'not-reached': 'Not reached',
} satisfies Record<ContactMade['result'], string>;

const LATEST_ON_SCREEN = 5;

/** What was recorded of a line in this incident, and where what followed from it stands. */
export function ContactCalls({ work, calls, name }: ContactCallsProps) {
  const [isAll, setIsAll] = useState(false);
  if (calls.length === 0) return null;
  const first = isAll ? 0 : Math.max(0, calls.length - LATEST_ON_SCREEN);
  const printed = Math.max(0, calls.length - LATEST_CONTACTS);
  return (
    <ul class="contact-calls" aria-label="Recorded">
      {first > 0 && (
        <li class="off-paper">
          <button type="button" class="plain" onClick={() => setIsAll(true)}>
            Show {first.toLocaleString('en-US')} earlier
          </button>
        </li>
      )}
      {printed > 0 && <li class="contact-earlier">Earlier contacts, in the log: {printed.toLocaleString('en-US')}.</li>}
      {calls.slice(first).map((call, index) => (
        <li key={call.id} class={first + index < printed ? 'off-paper' : undefined}>
          <p>
            <strong class={call.result === 'reached' ? 'reached' : undefined}>{resultWords[call.result]}</strong>{' '}
            {call.words !== name && (
              <>
                <Typed text={call.words} />,{' '}
              </>
            )}
            {call.person && (
              <>
                <Typed text={call.person} />,{' '}
              </>
            )}
            {instantToWords(call.at, workspace.zone)}
            {call.way && `, ${call.way}`}.{' '}
            {call.reference && (
              <>
                Report number{' '}
                <strong class="mono">
                  <Typed text={call.reference} />
                </strong>
                .{' '}
              </>
            )}
            {call.asked.length > 0 && `They asked: ${call.asked.map(contactAskToWords).join('; ')}. `}
            <span class="off-paper">
              <Typed text={endSentence(call.said)} />
            </span>
          </p>
          <p class="small followed">
            <span class="grey">
              Recorded by <Typed text={nameToWords(call.who)} />.
            </span>{' '}
            <Followed work={work} call={call} /> <a href={`${work.roomPath}log/#${entryAnchor(call.id)}`}>In the log</a>
            {!work.incident?.closed && <span class="grey"> (strike it there if it is wrong)</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Followed({ work, call }: { readonly work: ContactWork; readonly call: ContactMade }) {
  const holds = work.room.holds.filter(({ kind, agency }) => kind === 'law-enforcement' && agency === call.words);
  const hold =
    holds.find(({ placedAt }) => placedAt === call.at) ?? holds.find((earlier) => isHoldingAt(earlier, call.at));
  const group = work.sheet.groups.find(({ lines }) => lines.some(({ id }) => id === call.contact))?.id;
  const isTold = call.result === 'reached' && (group === 'amazon' || group === 'attorneys-general');
  return (
    <>
      {call.asked.includes('delay') && (
        <a href={`${work.roomPath}#holds`}>
          {!hold ? 'No hold was placed' : isHolding(hold, workspace.now()) ? 'Notices are held' : 'The hold has ended'}
        </a>
      )}{' '}
      {call.asked.includes('amazon-data') && <a href={`${work.roomPath}#clocks`}>The clock of 24 hours</a>}
      {isTold && !work.incident?.closed && <a href={`${work.roomPath}#clocks`}>Record the clock as met</a>}
    </>
  );
}
