import { useState } from 'preact/hooks';
import { FileDrop } from '../components/FileDrop.tsx';
import { entriesToWords } from '../components/entries.ts';
import { Problem } from '../components/LineForm.tsx';
import { type OpenedFile, readIncidentFile, takeIncidentFile } from '../workspace/cabinet.ts';
import { workspace } from '../workspace/this-browser.ts';

/** Opens an incident file: as a new incident, or merged into the one that is here. */
export function OpenFile({ roomPath }: { readonly roomPath: string }) {
  const [opened, setOpened] = useState<OpenedFile>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const [isReading, setIsReading] = useState(false);

  async function read(file: File): Promise<void> {
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
        ? `“${file.title}” is merged: ${entriesToWords(file.newEntryCount)} came with the file.`
        : `“${file.title}” is open, with ${entriesToWords(file.entries.length)}.`,
    );
  }

  return (
    <>
      <h2>Open an incident file</h2>
      <FileDrop label="Choose a file, or drop it here" accept=".txt,text/plain" onFile={(file) => void read(file)} />
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
            <strong>{opened.title || 'Without a title'}</strong>, {entriesToWords(opened.entries.length)}.{' '}
            {opened.isHere
              ? opened.newEntryCount === 0
                ? 'This browser has all of them already.'
                : `This incident is here already; ${entriesToWords(opened.newEntryCount)} of the file ${opened.newEntryCount === 1 ? 'is' : 'are'} new. Merging keeps everything of both.`
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
