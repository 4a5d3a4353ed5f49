// Where the browser can, it keeps writing the incident to a file that somebody chose, so that a copy outlives the browser
// without anybody saving one. The file's handle is kept in a database of its own; after a restart the browser may ask again.

import { atom, type ReadableAtom } from 'nanostores';
import { logToFile } from '../core/incident-file.ts';
import { baseToPrefix, KEPT_FILE_MARK } from './names.ts';
import type { Workspace } from './workspace.ts';

/** Where the kept file stands: nothing chosen, up to date, being written, waiting for leave, or failed. */
export type KeptFileState = 'none' | 'written' | 'writing' | 'paused' | 'failed';

const HANDLE_STORE = 'handles';
const HANDLE_KEY = 'kept';
const $state = atom<KeptFileState>('none');
const $name = atom('');

export const $keptFileState: ReadableAtom<KeptFileState> = $state;
export const $keptFileName: ReadableAtom<string> = $name;

type Parts = Pick<Workspace, '$log' | '$incident' | '$keptCount' | 'setting' | 'setSetting'>;

interface PickerWindow {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

interface AskableHandle extends FileSystemFileHandle {
  readonly queryPermission?: (options: object) => Promise<PermissionState>;
  readonly requestPermission?: (options: object) => Promise<PermissionState>;
}

let handle: AskableHandle | undefined;
let stopListening: (() => void) | undefined;
let isWriting = false;
let isStale = false;

/** Whether this browser can keep writing to a chosen file. */
export function canKeepFile(): boolean {
  return 'showSaveFilePicker' in window;
}

/** Lets the person choose a file, and writes the current incident to it from now on. False where nothing was chosen. */
export async function chooseKeptFile(workspace: Parts, suggestedName: string): Promise<boolean> {
  const incident = workspace.$incident.get();
  const pick = (window as PickerWindow).showSaveFilePicker;
  if (!incident || !pick) return false;
  try {
    handle = await pick({ suggestedName, types: [{ accept: { 'text/plain': ['.txt'] } }] });
  } catch {
    return false;
  }
  await withHandles((store) => store.put(handle, HANDLE_KEY));
  await workspace.setSetting(KEPT_FILE_MARK, incident.id);
  await keepWriting(workspace);
  return true;
}

/** Asks for leave to write again, after a restart of the browser. Has to be called from a click. */
export async function resumeKeptFile(workspace: Parts): Promise<void> {
  await handle?.requestPermission?.({ mode: 'readwrite' });
  await keepWriting(workspace);
}

/** No longer writes to the file. The file stays as it is. */
export async function forgetKeptFile(workspace: Parts): Promise<void> {
  stopListening?.();
  handle = undefined;
  $state.set('none');
  workspace.$keptCount.set(0);
  await workspace.setSetting(KEPT_FILE_MARK, '');
  await withHandles((store) => store.delete(HANDLE_KEY));
}

/** Writes now and after every change, as long as the browser allows it and the incident is the current one. */
export async function keepWriting(workspace: Parts): Promise<void> {
  handle ??= (await withHandles((store) => store.get(HANDLE_KEY))) as AskableHandle | undefined;
  if (!handle) return;
  $name.set(handle.name);
  const leave = (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
  if (leave !== 'granted') return $state.set('paused');
  stopListening?.();
  stopListening = workspace.$log.subscribe(() => void write(workspace));
}

// One write at a time; what came meanwhile is in the next one.
async function write(workspace: Parts): Promise<void> {
  isStale = true;
  if (isWriting) return;
  isWriting = true;
  try {
    while (isStale) {
      isStale = false;
      const incident = workspace.$incident.get();
      // The file gets the whole log or nothing.
      if (workspace.$log.get().saved) break;
      if (!handle || !incident || incident.id !== workspace.setting(KEPT_FILE_MARK)) {
        workspace.$keptCount.set(0);
        break;
      }
      $state.set('writing');
      const writable = await handle.createWritable();
      await writable.write(logToFile(incident.id, workspace.$log.get().log));
      await writable.close();
      workspace.$keptCount.set(incident.workCount);
      $state.set('written');
    }
  } catch {
    $state.set('failed');
    workspace.$keptCount.set(0);
  } finally {
    isWriting = false;
  }
}

function withHandles(work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`${baseToPrefix(import.meta.env.BASE_URL)}kept-file`, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(HANDLE_STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(HANDLE_STORE, 'readwrite');
      const request = work(transaction.objectStore(HANDLE_STORE));
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
