import { useStore } from './store.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FileDrop } from '../components/FileDrop.tsx';
import { entriesToWords } from '../components/entries.ts';
import { Problem } from '../components/LineForm.tsx';
import type { BundleCheck } from '../documents/bundle-open.ts';
import { type OpenedFile, takeIncidentFile } from '../workspace/cabinet.ts';
import { workspace } from '../workspace/this-browser.ts';
import { Lazy } from './Lazy.tsx';
import { openAnyFile } from './open-any-file.ts';

interface Opened {
  readonly file: OpenedFile;
  readonly check: BundleCheck | null;
}

const loadSealed = () => import('./OpenSealed.tsx').then(({ OpenSealed }) => OpenSealed);

/** Opens an incident file, or one in a bundle or sealed: as a new incident, or merged into the one that is here. */
export function OpenFile({ roomPath }: { readonly roomPath: string }) {
  const [opened, setOpened] = useState<Opened>();
  const [sealed, setSealed] = useState<File>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const [isReading, setIsReading] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed has gone, and the focus with it.
  useEffect(() => {
    if (done) said.current?.focus();
  }, [done]);

  async function read(file: File): Promise<void> {
    setIsReading(true);
    const result = await openAnyFile(file);
    setIsReading(false);
    setDone(undefined);
    setSealed(result.type === 'sealed' ? file : undefined);
    setOpened(result.type === 'incident' ? result : undefined);
    setProblem(result.type === 'failed' ? result.problem.words : undefined);
  }

  async function take(file: OpenedFile): Promise<void> {
    const refused = await takeIncidentFile(workspace, file);
    setProblem(refused?.words);
    if (refused) return;
    setOpened(undefined);
    const title = file.title || 'Without a title';
    setDone(
      file.isHere
        ? `“${title}” is merged: ${entriesToWords(file.newEntryCount)} came with the file.`
        : `“${title}” is open, with ${entriesToWords(file.entries.length)}.`,
    );
  }

  return (
    <>
      <h2>Open an incident file</h2>
      <FileDrop
        label="Choose a file, or drop it here"
        hint="An incident file, an evidence bundle (.zip), or one of these sealed (.age)."
        accept=".txt,.zip,.age,text/plain,application/zip"
        onFile={(file) => void read(file)}
      />
      <div role="status">
        {isReading && <p>Reading the file.</p>}
        {done && (
          <p tabIndex={-1} ref={said}>
            {done} <a href={roomPath}>To the incident room</a>
          </p>
        )}
      </div>
      {problem && <Problem words={problem} />}
      {sealed && (
        <Lazy
          key={`${sealed.name} ${sealed.lastModified}`}
          load={loadSealed}
          props={{
            file: sealed,
            onOpened: (content) => void read(new File([content], sealed.name.replace(/\.age$/, ''))),
            onLeave: () => setSealed(undefined),
          }}
        />
      )}
      {opened && <Found {...opened} onTake={() => void take(opened.file)} onLeave={() => setOpened(undefined)} />}
    </>
  );
}

interface FoundProps extends Opened {
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

function Found({ file, check, onTake, onLeave }: FoundProps) {
  const isOpen = useStore(workspace.$incident)?.id === file.incident;
  const button = useRef<HTMLButtonElement>(null);
  // The form for the passphrase has gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <div class="confirm">
      <p>
        <strong>{file.title || 'Without a title'}</strong>, {entriesToWords(file.entries.length)}.{' '}
        {file.isHere
          ? file.newEntryCount === 0
            ? 'This browser has all of them already.'
            : `This incident is here already; ${entriesToWords(file.newEntryCount)} of the file ${file.newEntryCount === 1 ? 'is' : 'are'} new. Merging keeps everything of both.`
          : 'This incident is new to this browser.'}{' '}
        {!isOpen && 'The bar at the top of every page then turns to it.'}
      </p>
      {check && <Checked check={check} />}
      <p class="actions">
        <button type="button" class="main" ref={button} onClick={onTake}>
          {file.isHere ? 'Merge it into the one that is here' : 'Open it as a new incident'}
        </button>
        <button type="button" class="plain" onClick={onLeave}>
          Leave it
        </button>
      </p>
    </div>
  );
}

const MOST_NAMES = 20;

/** The first names of files: somebody may have put thousands into a bundle. */
function namesToWords(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function Checked({ check }: { readonly check: BundleCheck }) {
  const byItself = 'The incident file was checked by itself, entry by entry, and is whole.';
  if (check.type === 'unlisted')
    return (
      <p class="problem">
        It comes from an evidence bundle. This bundle has no list of its files, so nothing says whether they are whole.{' '}
        {byItself}
      </p>
    );
  const { changed, added } = check;
  if (changed.length + added.length === 0)
    return <p>It comes from an evidence bundle. Every file of it matches its list.</p>;
  return (
    <p class="problem">
      {changed.length > 0 &&
        `It comes from an evidence bundle in which these files no longer match its list: ${namesToWords(changed)}. `}
      {added.length > 0 &&
        `It comes from an evidence bundle with files that its list does not name: ${namesToWords(added)}. `}
      {byItself}
    </p>
  );
}
