import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import { LogLine } from '../components/LogLine.tsx';
import type { Entry } from '../core/event.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { happenedAt } from '../core/incident.ts';
import { createProblem } from '../core/problem.ts';
import { instantToDay, instantToLocalMinute, localMinuteToInstant } from '../core/local-time.ts';
import { instantToZoneName, isInstant } from '../core/time.ts';
import { workspace } from '../workspace/this-browser.ts';
import { useIsReady } from './ready.ts';

const PAGE_LENGTH = 200;

/** The log: every event as a sentence, with when it happened and when it was recorded. */
export function LogBook({ roomPath }: { readonly roomPath: string }) {
  const isReady = useIsReady();
  const isLoaded = useStore(workspace.$isLoaded, { ssr: 'initial' });
  const incident = useStore(workspace.$incident, { ssr: 'initial' });
  const { log } = useStore(workspace.$log, { ssr: 'initial' });
  const [isNewestFirst, setIsNewestFirst] = useState(true);
  const [shownCount, setShownCount] = useState(PAGE_LENGTH);
  useEffect(() => {
    const showAll = () => setShownCount(Infinity);
    addEventListener('beforeprint', showAll);
    return () => removeEventListener('beforeprint', showAll);
  }, []);
  if (!isReady || (!incident && !isLoaded)) return <p class="waiting grey">Reading what this browser keeps.</p>;
  if (!incident)
    return (
      <p>
        No incident is open here, so there is no log. <a href={roomPath}>Start an incident</a>.
      </p>
    );
  const { entries } = log;
  const shown = isNewestFirst ? entries.slice(-shownCount).reverse() : entries.slice(0, shownCount);
  const days = groupByDay(shown);
  const hidden = entries.length - shown.length;
  return (
    <>
      <p class="small grey">
        {entries.length} {entries.length === 1 ? 'entry' : 'entries'}. Nothing here is rewritten or deleted. Times are
        in {workspace.zone}. Fingerprint of this log: <span class="mono">{headsToFingerprint(log.heads)}</span>
      </p>
      {incident.closed ? (
        <p>This incident is closed. Reopen it in the room to write on.</p>
      ) : (
        <NoteForm key={incident.id} />
      )}
      <Choices
        legend="Order"
        name="order"
        options={[
          ['newest', 'Newest first'],
          ['oldest', 'Oldest first'],
        ]}
        chosen={isNewestFirst ? 'newest' : 'oldest'}
        onChoose={(order) => setIsNewestFirst(order === 'newest')}
      />
      <div class="log-head" aria-hidden="true">
        <span>Happened</span>
        <span>Recorded</span>
        <span>Who</span>
        <span>Kind</span>
        <span>Entry</span>
      </div>
      {days.map(([day, dayEntries]) => (
        <section key={`${day} ${dayEntries[0]?.id}`}>
          <h2 class="day">
            {day} <small class="grey">{zoneOf(dayEntries[0])}</small>
          </h2>
          <ol class="log">
            {dayEntries.map((entry) => (
              <LogLine key={entry.id} entry={entry} zone={workspace.zone} />
            ))}
          </ol>
        </section>
      ))}
      {hidden > 0 && (
        <p class="actions">
          <button type="button" onClick={() => setShownCount(shownCount + PAGE_LENGTH)}>
            Show {Math.min(PAGE_LENGTH, hidden)} more of {hidden}
          </button>
        </p>
      )}
    </>
  );
}

function NoteForm() {
  const form = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const [problem, setProblem] = useState<string>();

  async function add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy.current) return;
    const moment = form.current?.elements.namedItem('happened') as HTMLInputElement | null;
    if (moment?.validity.badInput) return setProblem(createProblem('time-unreadable').words);
    const fields = new FormData(form.current ?? undefined);
    const local = String(fields.get('happened') ?? '');
    const happenedAt = local ? localMinuteToInstant(local, workspace.zone) : undefined;
    if (local && !happenedAt) return setProblem(createProblem('time-unreadable').words);
    isBusy.current = true;
    const refused = await workspace.run({ type: 'add-note', text: String(fields.get('text') ?? ''), happenedAt });
    isBusy.current = false;
    setProblem(refused?.words);
    if (!refused) form.current?.reset();
  }

  return (
    <form class="note-form" id="note" ref={form} onSubmit={(event) => void add(event)}>
      <label class="field">
        <span>What happened</span>
        <textarea
          name="text"
          rows={2}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              form.current?.requestSubmit();
            }
          }}
        />
      </label>
      <label class="field">
        <span>When, if not now</span>
        <input name="happened" type="datetime-local" max={instantToLocalMinute(workspace.now(), workspace.zone)} />
      </label>
      <button class="main" type="submit">
        Add to the log
      </button>
      <small class="grey">Enter adds it. Shift and Enter begin a new line.</small>
      {problem && <Problem words={problem} />}
    </form>
  );
}

function groupByDay(entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const days: [string, Entry[]][] = [];
  for (const entry of entries) {
    const moment = momentOf(entry);
    const day = moment ? instantToDay(moment, workspace.zone) : 'On a day that cannot be read';
    if (days.at(-1)?.[0] === day) days.at(-1)?.[1].push(entry);
    else days.push([day, [entry]]);
  }
  return days;
}

function momentOf(entry: Entry | undefined): string | undefined {
  if (entry?.event) return happenedAt(entry.event);
  return isInstant(entry?.recordedAt) ? entry.recordedAt : undefined;
}

function zoneOf(entry: Entry | undefined): string {
  const moment = momentOf(entry);
  return moment ? instantToZoneName(moment, workspace.zone) : '';
}
