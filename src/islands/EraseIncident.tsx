import { useState } from 'preact/hooks';
import { entriesToWords } from '../components/entries.ts';
import { eraseIncident, incidentToFile, type IncidentSummary } from '../workspace/cabinet.ts';
import { workspace } from '../workspace/this-browser.ts';
import { incidentToWords, useIncidents } from './IncidentList.tsx';
import { download } from './download.ts';
import { saveCurrentIncident } from './save-file.ts';

/** Erases an incident from this browser, after a confirmation that names it and offers its file first. */
export function EraseIncident() {
  const incidents = useIncidents();
  const [chosen, setChosen] = useState<IncidentSummary>();
  const [isSaved, setIsSaved] = useState(false);
  const [done, setDone] = useState<string>();
  const [erased, setErased] = useState<readonly string[]>([]);
  const left = incidents?.filter(({ id }) => !erased.includes(id)) ?? [];

  async function erase(incident: IncidentSummary): Promise<void> {
    await eraseIncident(workspace, incident.id);
    setErased([...erased, incident.id]);
    setChosen(undefined);
    setDone(`“${incident.title}” is erased from this browser.`);
  }

  return (
    <>
      <h2>Erase an incident</h2>
      <p>From this browser only. Files that were saved stay where they are.</p>
      {left.length === 0 && <p class="grey">There is none.</p>}
      <ul class="incidents">
        {left.map((incident) => (
          <li key={incident.id}>
            <button
              type="button"
              onClick={() => {
                setChosen(incident);
                setIsSaved(false);
                setDone(undefined);
              }}
            >
              Erase “{incident.title || 'Without a title'}”
            </button>
            <span class="small grey">{incidentToWords(incident)}</span>
          </li>
        ))}
      </ul>
      {chosen && (
        <div class="confirm" role="group" aria-label="Confirm erasing">
          <p>
            Erase <strong>“{chosen.title || 'Without a title'}”</strong> with its {entriesToWords(chosen.entryCount)}?
            It cannot be brought back without its file.
          </p>
          <p class="actions">
            <button
              type="button"
              onClick={() => {
                void save(chosen).then(() => setIsSaved(true));
              }}
            >
              Save incident file first
            </button>
            <button type="button" class="danger" onClick={() => void erase(chosen)}>
              Erase “{chosen.title || 'Without a title'}”
            </button>
            <button type="button" class="plain" onClick={() => setChosen(undefined)}>
              Keep it
            </button>
          </p>
          {isSaved && <p role="status">The file was handed to your browser’s downloads. Look that it is there.</p>}
        </div>
      )}
      <p role="status">{done}</p>
    </>
  );

  async function save(incident: IncidentSummary): Promise<void> {
    if (incident.id === workspace.$incident.get()?.id) await saveCurrentIncident();
    else
      download(
        await incidentToFile(workspace, incident.id),
        `firebreak-${incident.kind === 'exercise' ? 'EXERCISE-' : ''}${incident.id}.txt`,
      );
  }
}
