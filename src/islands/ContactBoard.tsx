// The contact sheet with everything that can be done with it. Fetched when the page is there.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { COUNTIES_SETTING, parseCounties, parsePlaces, PLACES_SETTING } from '../core/contact-choice.ts';
import type { ContactGroup } from '../core/contact-line.ts';
import { findContacts } from '../core/contact-log.ts';
import { createContactSheet, homePlace } from '../core/contact-sheet.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { factValue, type Incident } from '../core/incident.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { contactBook } from '../workspace/this-contact-book.ts';
import { room } from '../workspace/this-room.ts';
import { type ContactSource, type ContactWork, localToday, useContactSource } from './contact-work.ts';
import { ContactFiles } from './ContactFiles.tsx';
import { ContactOthers } from './ContactOthers.tsx';
import { ContactPlaces } from './ContactPlaces.tsx';
import { ContactRow } from './ContactRow.tsx';
import { Disclosure } from './Disclosure.tsx';
import { usePrintMark } from './print-mark.ts';
import { useStore } from './store.ts';
import { Typed } from './Typed.tsx';

export interface ContactBoardProps {
  readonly roomPath: string;
  readonly sourcePath: string;
  readonly aboutPath: string;
  readonly incident: Incident | undefined;
}

export function ContactBoard(props: ContactBoardProps) {
  const source = useContactSource(props.sourcePath);
  if (source === 'failed')
    return (
      <p class="problem" role="alert">
        The agencies could not be fetched. What is recorded is safe. Load the page again when the network is back.
      </p>
    );
  if (!source) return <p class="waiting grey">Fetching the agencies.</p>;
  return <Sheet {...props} source={source} />;
}

function Sheet({ source, incident, roomPath, aboutPath }: ContactBoardProps & { readonly source: ContactSource }) {
  const state = useStore(room.$room);
  const book = useStore(contactBook.$book);
  const { log, version } = useStore(workspace.$log);
  usePrintMark(incident && log.heads);
  const [choice, setChoice] = useState(readChoice);
  const home = useMemo(() => homePlace(source.company), [source]);
  const places = choice.places ?? (home ? [home] : []);
  const amazonData = incident ? factValue(incident, 'amazonData') : 'not-yet-known';
  const sheet = useMemo(
    () => createContactSheet({ ...source, places, counties: choice.counties, counts: state.counts, amazonData }),
    [source, choice, state.counts, amazonData],
  );
  const made = useMemo(() => (incident ? findContacts(log, state) : []), [version, state.corrections]);
  const work: ContactWork = { source, sheet, book, made, incident, room: state, roomPath, today: localToday() };

  // A page that was put aside hears nothing of what other tabs write meanwhile.
  useEffect(() => {
    const refresh = () => document.visibilityState === 'visible' && void contactBook.refresh();
    addEventListener('pageshow', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      removeEventListener('pageshow', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, []);

  function choose(change: Partial<Choice>): void {
    const next = { ...choice, ...change };
    setChoice(next);
    if (change.places) void workspace.setSetting(PLACES_SETTING, JSON.stringify(change.places));
    if (change.counties) void workspace.setSetting(COUNTIES_SETTING, JSON.stringify(change.counties));
  }

  return (
    <div class="contact-sheet">
      <PaperHead work={work} heads={log.heads} />
      <Situation work={work} />
      <ContactPlaces
        places={places}
        counties={choice.counties}
        undecided={sheet.undecided}
        home={home}
        onPlaces={(chosen) => choose({ places: chosen })}
        onCounties={(counties) => choose({ counties })}
      />
      <p class="small caution-line">
        <strong>Nobody has tried the numbers of agencies.</strong> They were checked on the day beside them in public
        copies, some of them years old. Where one does not answer, use the page beside it. Counsel decides what is told.
      </p>
      <nav class="contact-nav off-paper" aria-label="On this sheet">
        <ul>
          {sheet.groups.map(({ id, title }) => (
            <li key={id}>
              <a href={`#g-${id}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href="#g-files">Take it with you</a>
          </li>
          <li>
            <a href="#g-book">Contact book</a>
          </li>
        </ul>
      </nav>
      {sheet.groups.slice(0, 1).map((group) => (
        <Group key={group.id} work={work} group={group} />
      ))}
      <div class="contact-rest">
        {sheet.groups.slice(1).map((group) => (
          <Group key={group.id} work={work} group={group} />
        ))}
      </div>
      <ContactOthers work={work} />
      <section class="rule off-paper" aria-labelledby="g-files">
        <h2 id="g-files">Take it with you</h2>
        <ContactFiles work={work} />
      </section>
      <section class="rule off-paper" aria-labelledby="g-book">
        <h2 id="g-book">Contact book</h2>
        <p>
          What is filled in on the lines is kept in this browser for the company, apart from every incident. It never
          goes into the log or an incident file. <a href={`${aboutPath}#kept`}>What is stored where</a>
        </p>
        <Disclosure
          summary="Save it, open one, or erase it"
          load={async () => (await import('./ContactBookPanel.tsx')).ContactBookPanel}
          props={{ work }}
        />
      </section>
    </div>
  );
}

function Group({ work, group }: { readonly work: ContactWork; readonly group: ContactGroup }) {
  const { id, title, lines, notes } = group;
  return (
    <section class="rule contact-group" aria-labelledby={`g-${id}`}>
      <h2 id={`g-${id}`}>{title}</h2>
      {notes.map((note) => (
        <p class="small group-note" key={note}>
          {note}
        </p>
      ))}
      <ol class="contact-lines">
        {lines.map((line) => (
          <ContactRow key={line.id} work={work} line={line} />
        ))}
      </ol>
    </section>
  );
}

interface Choice {
  readonly places: readonly string[] | undefined;
  readonly counties: Readonly<Record<string, string>>;
}

function readChoice(): Choice {
  return {
    places: parsePlaces(workspace.setting(PLACES_SETTING)),
    counties: parseCounties(workspace.setting(COUNTIES_SETTING)),
  };
}

/** What the sheet of paper says about itself. */
function PaperHead({
  work: { incident, source },
  heads,
}: {
  readonly work: ContactWork;
  readonly heads: readonly string[];
}) {
  return (
    <p class="paper-head">
      {incident && (
        <>
          <strong>{incident.kind === 'exercise' ? 'EXERCISE: call nobody outside. ' : 'REAL. '}</strong>
          <strong>
            <Typed text={incident.title} />
          </strong>
          . Fingerprint of the log {headsToFingerprint(heads)}.{' '}
        </>
      )}
      {source.company.name?.startsWith('UNSET: ') ? '' : `${source.company.name}. `}
      Drawn up {instantToWords(workspace.now(), workspace.zone)}.
    </p>
  );
}

function Situation({ work: { incident, made, roomPath } }: { readonly work: ContactWork }) {
  if (!incident)
    return (
      <p class="situation off-paper">
        No incident is open here. Choose your state and fill in the numbers now: they are kept for the day on which you
        need them. <a href={roomPath}>Start an incident, or choose one</a>
      </p>
    );
  const reached = new Set(made.filter(({ result }) => result === 'reached').map(({ contact }) => contact)).size;
  return (
    <>
      {incident.kind === 'exercise' && (
        <p class="exercise-note">
          <strong>EXERCISE. Call nobody outside.</strong> Say who plays each one. No number here is a link.
        </p>
      )}
      <p class="situation off-paper">
        {incident.closed
          ? 'This incident is closed. Its contacts can be read and saved; nothing more is recorded.'
          : 'Call from a telephone that the intruder cannot reach. Record each call on its line: what they ask for is put in place with it.'}
        {made.length > 0 && ` Reached so far: ${reached}.`}
      </p>
    </>
  );
}
