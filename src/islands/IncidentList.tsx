import { useStore } from './store.ts';
import { useEffect, useState } from 'preact/hooks';
import { entriesToWords } from '../components/entries.ts';
import { instantToWords } from '../core/time-words.ts';
import { type IncidentSummary, listIncidents } from '../workspace/cabinet.ts';
import { workspace } from '../workspace/this-browser.ts';

/** All incidents of this browser, read again whenever the current one changes. */
export function useIncidents(): readonly IncidentSummary[] | undefined {
  const incident = useStore(workspace.$incident, { ssr: 'initial' });
  const isLoaded = useStore(workspace.$isLoaded, { ssr: 'initial' });
  const [incidents, setIncidents] = useState<readonly IncidentSummary[]>();
  useEffect(() => {
    let isCurrent = true;
    if (isLoaded) void listIncidents(workspace).then((found) => isCurrent && setIncidents(found));
    return () => {
      isCurrent = false;
    };
  }, [isLoaded, incident?.id, incident?.title, incident?.kind, incident?.closed]);
  return incidents;
}

/** The other incidents of this browser, each with a button that turns to it. */
export function IncidentList({ empty }: { readonly empty: string }) {
  const incident = useStore(workspace.$incident, { ssr: 'initial' });
  const others = useIncidents()?.filter(({ id }) => id !== incident?.id);
  if (!others) return null;
  if (others.length === 0) return <p class="grey">{empty}</p>;
  return (
    <ul class="incidents">
      {others.map((other) => (
        <li key={other.id}>
          <button type="button" onClick={() => void workspace.switchTo(other.id)}>
            {other.title || 'Without a title'}
          </button>
          <span class="small grey">{incidentToWords(other)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What an incident is, behind its title. */
export function incidentToWords({ kind, closed, openedAt, entryCount }: IncidentSummary): string {
  const opened = openedAt ? `opened ${instantToWords(openedAt, workspace.zone)}` : 'opening missing';
  const state = closed ? 'closed' : 'open';
  return `${kind === 'real' ? 'REAL' : 'EXERCISE'}, ${state}, ${opened}, ${entriesToWords(entryCount)}`;
}
