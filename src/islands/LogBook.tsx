import { usePrintMark } from './print-mark.ts';
import { useStore } from './store.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { type LinkedItem, LogLine } from '../components/LogLine.tsx';
import { findCorrections, isCorrectable } from '../core/correction.ts';
import { clockJumps, millisecondsAhead } from '../core/device-clock.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import type { Incident } from '../core/incident.ts';
import { filterEntries, isFiltering, logChoices, noFilter } from '../core/log-filter.ts';
import { entryAnchor, logEntries, type LoggedEntry } from '../core/logged-entry.ts';
import { ownValue } from '../core/recorded.ts';
import { workspace } from '../workspace/this-browser.ts';
import { Lazy } from './Lazy.tsx';
import { LogClocks } from './LogClocks.tsx';
import { LogFilters } from './LogFilters.tsx';
import { focusLine, LogList } from './LogList.tsx';
import { OpenIncident } from './OpenIncident.tsx';

export interface LogBookProps {
  readonly roomPath: string;
  /** The items of the playbook by their ids. */
  readonly items: Readonly<Record<string, LinkedItem>>;
}

const ENTRIES_AT_A_TIME = 250;

const loadForm = async () => (await import('./EntryNew.tsx')).EntryNew;
const loadCorrect = async () => (await import('./LogCorrect.tsx')).LogCorrect;

/** The log: every event as a sentence, with when it happened and when it was recorded; and the form to write on. */
export function LogBook({ roomPath, items }: LogBookProps) {
  return (
    <OpenIncident readsLog roomPath={roomPath}>
      {(incident) => <OpenLog key={incident.id} incident={incident} roomPath={roomPath} items={items} />}
    </OpenIncident>
  );
}

function OpenLog({ incident, roomPath, items }: LogBookProps & { readonly incident: Incident }) {
  const { log, version } = useStore(workspace.$log);
  const isLoaded = useStore(workspace.$isLoaded);
  const { zone } = workspace;
  const [filter, setFilter] = useState(() => ({ ...noFilter, item: itemOfAddress() }));
  const [isNewestFirst, setIsNewestFirst] = useState(true);
  const [correcting, setCorrecting] = useState<readonly string[]>([]);
  const [sought, setSought] = useState<{ readonly id: string }>();
  const { entries } = log;
  const logged = useMemo(() => logEntries(entries, zone), [version]);
  const choices = useMemo(() => logChoices(logged), [logged]);
  const { struck, replaced } = useMemo(() => findCorrections(log), [version]);
  const { behind } = clockJumps(log);
  const shown = useMemo(() => {
    const through = [...filterEntries(logged, filter, correcting)];
    return isNewestFirst ? through.reverse() : through;
  }, [logged, filter, isNewestFirst, correcting]);
  usePreparedEntries(logged);
  useEffect(() => {
    const follow = () => seek(location.hash.slice(1));
    // Following the link of the address once more changes no address.
    const followAgain = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.hash && link.hash === location.hash) follow();
    };
    follow();
    addEventListener('hashchange', follow);
    addEventListener('click', followAgain);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('click', followAgain);
    };
  }, [isLoaded]);

  usePrintMark(log.heads);
  const findItem = (item: string) => ownValue(items, item);
  const item = findItem(filter.item);
  const isNarrowed = isFiltering(filter);
  const total = `${entries.length.toLocaleString('en-US')} ${entries.length === 1 ? 'entry' : 'entries'}`;

  function seek(anchor: string): void {
    const found = logEntries(workspace.$log.get().log.entries, zone).find(({ key }) => key === anchor);
    if (!found) return;
    setFilter((before) => (filterEntries([found], before).length > 0 ? before : showAll()));
    setSought({ id: found.entry.id });
  }

  function stopCorrecting(id: string): void {
    setCorrecting((before) => before.filter((other) => other !== id));
    focusLine(document.getElementById(entryAnchor(id)));
  }

  const now = workspace.now();
  return (
    <>
      <p class="small grey">
        Nothing here is rewritten or deleted. Times are in {zone}. Fingerprint of this log:{' '}
        <span class="mono">{headsToFingerprint(log.heads)}</span>
      </p>
      <LogClocks log={log} />
      {incident.closed ? (
        <p>This incident is closed. Reopen it in the room to write on.</p>
      ) : (
        <div class="note-place">
          <Lazy load={loadForm} props={{ findItem }} />
        </div>
      )}
      <LogFilters
        filter={filter}
        choices={choices}
        itemWords={item ? `item ${item.code} ${item.action}` : `the item “${filter.item}”`}
        count={isNarrowed ? `${shown.length.toLocaleString('en-US')} of ${total}` : total}
        isFiltering={isNarrowed}
        onFilter={setFilter}
        onShowAll={() => setFilter(showAll())}
      />
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
      {shown.length === 0 && <p class="waiting">No entry is like that.</p>}
      <div class="log-head" aria-hidden="true">
        <span>Happened</span>
        <span>Recorded</span>
        <span>Who</span>
        <span>Kind</span>
        <span>Entry</span>
      </div>
      <LogList
        entries={shown}
        sought={sought}
        pinned={correcting}
        drawLine={({ entry, key, item }, place) => {
          const { id, event } = entry;
          const isOpen = correcting.includes(id);
          const canCorrect = event && !incident.closed && !struck.has(id) && isCorrectable(event.type);
          return (
            <LogLine
              key={key}
              entry={entry}
              zone={zone}
              findItem={findItem}
              struck={struck.get(id)}
              replaces={replaced.get(id)}
              behind={behind.get(id)}
              ahead={millisecondsAhead(entry.recordedAt, now)}
              place={place}
              isSought={sought?.id === id}
              more={
                canCorrect && (
                  <button
                    type="button"
                    class="plain more-of"
                    aria-expanded={isOpen}
                    aria-describedby={`${key}-what`}
                    onClick={() => (isOpen ? stopCorrecting(id) : setCorrecting([...correcting, id]))}
                  >
                    Correct
                  </button>
                )
              }
              under={
                isOpen &&
                canCorrect && (
                  <Lazy
                    load={loadCorrect}
                    props={{ entry, roomPath, item: findItem(item), onClose: () => stopCorrecting(id) }}
                  />
                )
              }
            />
          );
        }}
      />
    </>
  );
}

/** Makes the entries ready for searching while nobody types, a few at a time. */
function usePreparedEntries(logged: readonly LoggedEntry[]): void {
  useEffect(() => {
    let next = 0;
    let waiting = setTimeout(prepare);
    function prepare(): void {
      for (const each of logged.slice(next, next + ENTRIES_AT_A_TIME)) each.searchText();
      next += ENTRIES_AT_A_TIME;
      if (next < logged.length) waiting = setTimeout(prepare);
    }
    return () => clearTimeout(waiting);
  }, [logged]);
}

function itemOfAddress(): string {
  return new URLSearchParams(location.search).get('item') ?? '';
}

/** Everything, and an address that says so. */
function showAll(): typeof noFilter {
  if (location.search) history.replaceState(null, '', location.pathname + location.hash);
  return noFilter;
}
