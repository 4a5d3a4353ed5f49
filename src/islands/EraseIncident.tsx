import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entriesToWords } from '../components/entries.ts';
import { eraseIncident, incidentToFile, type IncidentSummary } from '../workspace/cabinet.ts';
import { workspace } from '../workspace/this-browser.ts';
import { incidentToWords, useIncidents } from './IncidentList.tsx';
import { download } from './download.ts';
import { saveCurrentIncident } from './save-file.ts';

/** Erases an incident from this browser, after a confirmation that names it and offers its file first. */
export function EraseIncident() {
  const incidents = useIncidents();
  const [erased, setErased] = useState<readonly IncidentSummary[]>([]);
  const said = useRef<HTMLParagraphElement>(null);
  const left = incidents?.filter(({ id }) => erased.every((each) => each.id !== id)) ?? [];
  const last = erased.at(-1);
  // The button that was pressed has gone, and the focus with it.
  useEffect(() => {
    if (last) said.current?.focus();
  }, [last]);

  async function erase(incident: IncidentSummary): Promise<void> {
    await eraseIncident(workspace, incident.id);
    setErased((before) => [...before, incident]);
  }

  return (
    <>
      <h2>Erase an incident</h2>
      <p>From this browser only. Files that were saved stay where they are.</p>
      <p role="status" tabIndex={-1} ref={said}>
        {last && `“${titleOf(last)}” is erased from this browser.`}
      </p>
      {left.length === 0 && <p class="grey">There is none.</p>}
      <ul class="incidents">
        {left.map((incident) => (
          <EraseLine key={incident.id} incident={incident} onErase={() => erase(incident)} />
        ))}
      </ul>
    </>
  );
}

interface EraseLineProps {
  readonly incident: IncidentSummary;
  readonly onErase: () => Promise<void>;
}

/** One incident; the question stands where its button was, and gives the focus back to it. */
function EraseLine({ incident, onErase }: EraseLineProps) {
  const [isAsked, setIsAsked] = useState(false);
  const [savedName, setSavedName] = useState<string>();
  const [ask, keep] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const question = `erase-${incident.id}`;
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    if (isAsked) {
      keep.current?.focus();
      keep.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
    } else if (wasAsked.current) ask.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const title = titleOf(incident);

  function leave(): void {
    setIsAsked(false);
    setSavedName(undefined);
  }

  if (!isAsked)
    return (
      <li>
        <button type="button" ref={ask} onClick={() => setIsAsked(true)}>
          Erase “{title}”
        </button>
        <span class="small grey">{incidentToWords(incident)}</span>
      </li>
    );
  return (
    <li>
      <div
        class="confirm"
        role="group"
        aria-label={`Confirm erasing “${title}”`}
        aria-describedby={question}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
      >
        <p id={question}>
          Erase <strong>“{title}”</strong> with its {entriesToWords(incident.entryCount)}? It cannot be brought back
          without its file.
        </p>
        <p class="actions">
          <button type="button" onClick={() => void save(incident).then(setSavedName)}>
            Save incident file first
          </button>
          <button type="button" class="danger" onClick={() => void onErase()}>
            Erase “{title}”
          </button>
          <button type="button" class="plain" ref={keep} onClick={leave}>
            Keep it
          </button>
        </p>
        <p role="status">
          {savedName && (
            <>
              Handed to your browser’s downloads: <span class="mono">{savedName}</span>. Look that it is there.
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function titleOf({ title }: IncidentSummary): string {
  return title || 'Without a title';
}

/** Hands the file of an incident to the browser; its name. */
async function save({ id, kind }: IncidentSummary): Promise<string> {
  if (id === workspace.$incident.get()?.id) return (await saveCurrentIncident()).name;
  const name = `firebreak-${kind === 'exercise' ? 'EXERCISE-' : ''}${id}.txt`;
  download(await incidentToFile(workspace, id), name);
  return name;
}
