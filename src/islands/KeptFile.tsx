import { useStore } from './store.ts';
import { useState } from 'preact/hooks';
import {
  $keptFileName,
  $keptFileState,
  canKeepFile,
  chooseKeptFile,
  forgetKeptFile,
  resumeKeptFile,
} from '../workspace/kept-file.ts';
import { KEPT_FILE_MARK } from '../workspace/names.ts';
import { workspace } from '../workspace/this-browser.ts';
import { currentFileName } from './save-file.ts';

/** Where the browser can: a file that is kept up to date by itself. */
export function KeptFile() {
  const incident = useStore(workspace.$incident);
  const state = useStore($keptFileState);
  const name = useStore($keptFileName);
  const [, redraw] = useState(0);
  if (!canKeepFile() || !incident) return null;
  const isForThis = state !== 'none' && workspace.setting(KEPT_FILE_MARK) === incident.id;
  const again = () => redraw((count) => count + 1);
  if (!isForThis)
    return (
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            void currentFileName()
              .then((suggested) => chooseKeptFile(workspace, suggested))
              .then(again)
          }
        >
          Keep a file up to date
        </button>
      </p>
    );
  const words = {
    none: '',
    written: `“${name}” is kept up to date.`,
    writing: `“${name}” is being written.`,
    paused: `This browser was started anew and may not write to “${name}” yet.`,
    failed: `“${name}” could not be written. Is its disk still there? Save the incident file by hand meanwhile.`,
  }[state];
  return (
    <>
      <p role="status">{words}</p>
      <p class="actions">
        {(state === 'paused' || state === 'failed') && (
          <button type="button" onClick={() => void resumeKeptFile(workspace).then(again)}>
            Go on writing to it
          </button>
        )}
        <button type="button" class="plain" onClick={() => void forgetKeptFile(workspace).then(again)}>
          No longer keep it up to date
        </button>
      </p>
    </>
  );
}
