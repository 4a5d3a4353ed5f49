import { useStore } from './store.ts';
import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { workSinceFile } from '../core/incident.ts';
import { nameToWords } from '../core/name.ts';
import { millisecondsBetween, millisecondsToWords } from '../core/time.ts';
import { instantToWords } from '../core/time-words.ts';
import type { Aside } from '../workspace/local-copy.ts';
import { workspace } from '../workspace/this-browser.ts';
import { Disclosure } from './Disclosure.tsx';
import { EraseIncident } from './EraseIncident.tsx';
import { KeptFile } from './KeptFile.tsx';
import { OpenFile } from './OpenFile.tsx';
import { useIsReady } from './ready.ts';
import { download } from './download.ts';
import { type SavedFile, saveCurrentIncident } from './save-file.ts';

const loadSeal = () => import('./SealIncident.tsx').then(({ SealIncident }) => SealIncident);

/** Save, open, merge and erase whole incidents. */
export function HandOver({ roomPath }: { readonly roomPath: string }) {
  const isReady = useIsReady();
  const isLoaded = useStore(workspace.$isLoaded, { ssr: 'initial' });
  const incident = useStore(workspace.$incident, { ssr: 'initial' });
  if (!isReady || !isLoaded) return <p class="waiting grey">Reading what this browser keeps.</p>;
  return (
    <div class="columns">
      <section class="rule">
        <SaveFile key={incident?.id} roomPath={roomPath} />
        <Asides />
      </section>
      <section class="rule off-paper">
        <OpenFile roomPath={roomPath} />
      </section>
      <section class="rule off-paper">
        <EraseIncident />
      </section>
    </div>
  );
}

function SaveFile({ roomPath }: { readonly roomPath: string }) {
  const incident = useStore(workspace.$incident);
  const { log } = useStore(workspace.$log);
  const keptCount = useStore(workspace.$keptCount);
  const [saved, setSaved] = useState<SavedFile>();
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
  const work = workSinceFile(incident, keptCount);
  return (
    <>
      <h2>Save the incident file</h2>
      <p>
        The whole log of “{incident.title}” as one text file: for a colleague, a second device, counsel or the archive.
        It opens here or in any other copy of Firebreak.
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
        <button type="button" class="main" onClick={() => void saveCurrentIncident().then(setSaved)}>
          Save incident file
        </button>
      </p>
      <p role="status">
        {saved && (
          <>
            Saved as <span class="mono">{saved.name}</span>.
          </>
        )}
      </p>
      {saved?.problem && <Problem words={saved.problem.words} />}
      <Disclosure summary="Save it sealed with a passphrase" load={loadSeal} props={{}} />
      <KeptFile />
      <p class="small grey">
        The file holds names and everything that was written. Hand it over on a channel that the intruder cannot read.
        Read the fingerprint out over the telephone: it shows later whether the log was altered.
      </p>
    </>
  );
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
        {found.length} {found.length === 1 ? 'text' : 'texts'} in this browser’s storage could not be read as part of a
        log. Nothing was overwritten. The rest of the log works.
      </p>
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            download(
              found.map(({ place, name, text }) => `${place} ${name}\n${text}\n`).join('\n'),
              'firebreak-set-aside.txt',
            )
          }
        >
          Save what was set aside
        </button>
      </p>
    </>
  );
}
