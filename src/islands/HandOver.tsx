import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { workSinceFile } from '../core/incident.ts';
import { nameToWords } from '../core/person.ts';
import { instantToWords, millisecondsBetween, millisecondsToWords } from '../core/time.ts';
import { eraseIncident, incidentToFile, type IncidentSummary, type OpenedFile, readIncidentFile, takeIncidentFile } from '../workspace/cabinet.ts';
import type { Aside } from '../workspace/local-copy.ts';
import { workspace } from '../workspace/this-browser.ts';
import { incidentToWords, useIncidents } from './IncidentList.tsx';
import { useIsReady } from './ready.ts';
import { download, saveCurrentIncident } from './save-file.ts';

/** Save, open, merge and erase whole incidents. */
export function HandOver({ roomPath }: { readonly roomPath: string }) {
  const isReady = useIsReady();
  const isLoaded = useStore(workspace.$isLoaded, { ssr: 'initial' });
  if (!isReady || !isLoaded) return <p class="waiting grey">Reading what this browser keeps.</p>;
  return (
    <div class="columns">
      <section class="rule">
        <SaveFile roomPath={roomPath} />
        <Asides />
      </section>
      <section class="rule">
        <OpenFile roomPath={roomPath} />
      </section>
      <section class="rule">
        <Erase />
      </section>
    </div>
  );
}

function SaveFile({ roomPath }: { readonly roomPath: string }) {
  const incident = useStore(workspace.$incident);
  const { log } = useStore(workspace.$log);
  const [problem, setProblem] = useState<string>();
  if (!incident)
    return (
      <>
        <h2>Save the incident file</h2>
        <p>
          No incident is open here. <a href={roomPath}>Choose or start one</a>.
        </p>
      </>
    );
  const { lastFile } = incident;
  const work = workSinceFile(incident);
  return (
    <>
      <h2>Save the incident file</h2>
      <p>
        The whole log of “{incident.title}” as one text file: for a colleague, a second device, counsel or the archive. It
        opens here or in any other copy of Firebreak.
      </p>
      <dl class="summary">
        <dt>Last saved</dt>
        <dd>
          {lastFile
            ? `${millisecondsToWords(millisecondsBetween(lastFile.at, workspace.now()))} ago, ${instantToWords(lastFile.at, workspace.zone)} by ${nameToWords(lastFile.who)}`
            : 'Never'}
        </dd>
        <dt>Since then</dt>
        <dd>{work === 0 ? 'Nothing new' : `${work} ${work === 1 ? 'change' : 'changes'}`}</dd>
        <dt>Fingerprint</dt>
        <dd class="mono">{headsToFingerprint(log.heads)}</dd>
      </dl>
      <p class="actions">
        <button
          type="button"
          class="main"
          onClick={() => void saveCurrentIncident().then((refused) => setProblem(refused?.words))}
        >
          Save incident file
        </button>
      </p>
      {problem && <Problem words={problem} />}
      <p class="small grey">
        The file holds names and everything that was written. Hand it over on a channel that the intruder cannot read. Read
        the fingerprint out over the telephone: it shows later whether the log was altered.
      </p>
    </>
  );
}

function OpenFile({ roomPath }: { readonly roomPath: string }) {
  const [opened, setOpened] = useState<OpenedFile>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const [isReading, setIsReading] = useState(false);

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    setIsReading(true);
    const result = await readIncidentFile(workspace, file);
    setIsReading(false);
    setDone(undefined);
    setOpened('problem' in result ? undefined : result);
    setProblem('problem' in result ? result.problem.words : undefined);
  }

  async function take(file: OpenedFile): Promise<void> {
    const refused = await takeIncidentFile(workspace, file);
    setProblem(refused?.words);
    if (refused) return;
    setOpened(undefined);
    setDone(
      file.isHere
        ? `“${file.title}” is merged: ${entries(file.newEntryCount)} came with the file.`
        : `“${file.title}” is open, with ${entries(file.entries.length)}.`,
    );
  }

  return (
    <>
      <h2>Open an incident file</h2>
      <label
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void read(event.dataTransfer?.files[0]);
        }}
      >
        <span>Choose a file, or drop it here</span>
        <input
          type="file"
          accept=".txt,text/plain"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div role="status">
        {isReading && <p>Reading the file.</p>}
        {done && (
          <p>
            {done} <a href={roomPath}>To the incident room</a>
          </p>
        )}
      </div>
      {problem && <Problem words={problem} />}
      {opened && (
        <div class="confirm">
          <p>
            <strong>{opened.title || 'Without a title'}</strong>, {entries(opened.entries.length)}.{' '}
            {opened.isHere
              ? opened.newEntryCount === 0
                ? 'This browser has all of them already.'
                : `This incident is here already; ${entries(opened.newEntryCount)} of the file ${opened.newEntryCount === 1 ? 'is' : 'are'} new. Merging keeps everything of both.`
              : 'This incident is new to this browser.'}
          </p>
          <p class="actions">
            <button type="button" class="main" onClick={() => void take(opened)}>
              {opened.isHere ? 'Merge it into the one that is here' : 'Open it as a new incident'}
            </button>
            <button type="button" class="plain" onClick={() => setOpened(undefined)}>
              Leave it
            </button>
          </p>
        </div>
      )}
    </>
  );
}

function Erase() {
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
            Erase <strong>“{chosen.title || 'Without a title'}”</strong> with its {entries(chosen.entryCount)}? It cannot be
            brought back without its file.
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
    else download(await incidentToFile(workspace, incident.id), `firebreak-${incident.kind === 'exercise' ? 'EXERCISE-' : ''}${incident.id}.txt`);
  }
}

function Asides() {
  const { asides } = useStore(workspace.$keeping);
  const [found, setFound] = useState<readonly Aside[]>([]);
  useEffect(() => void workspace.journal.asides().then(setFound), [asides]);
  if (found.length === 0) return null;
  return (
    <>
      <h3>Set aside</h3>
      <p>
        {found.length} {found.length === 1 ? 'text' : 'texts'} in this browser’s storage could not be read as part of a log.
        Nothing was overwritten. The rest of the log works.
      </p>
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            download(found.map(({ place, name, text }) => `${place} ${name}\n${text}\n`).join('\n'), 'firebreak-set-aside.txt')
          }
        >
          Save what was set aside
        </button>
      </p>
    </>
  );
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
