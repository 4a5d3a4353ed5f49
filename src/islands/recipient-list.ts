// The list of recipients of this visit. The rows stay in the worker; here is only what the page shows of them. It lives as
// long as the page, so that going to another letter and back keeps it, and nothing of it is kept anywhere.

import { useEffect, useState } from 'preact/hooks';
import type { FontFiles, JobReport, MadeReport } from '../documents/letters-job.ts';
import type { ColumnMapping, LetterSet, SetKind } from '../documents/recipient.ts';
import { fetchLetterFonts } from './letter-fonts.ts';
import { type LettersWorker, startLettersWorker } from './letters-worker-start.ts';

export interface RecipientList {
  readonly work: 'none' | 'reading' | 'checking' | 'making' | 'cancelling' | 'idle';
  /** The file's name, for the screen and nothing else. */
  readonly name: string;
  readonly read?: Extract<JobReport, { type: 'read' }> | undefined;
  readonly mapping: ColumnMapping;
  readonly checked?: Checked | undefined;
  readonly progress?: { readonly made: number; readonly total: number; readonly elapsed: number } | undefined;
  readonly problem?: string | undefined;
  /** False where the fonts could not be fetched: PDF cannot be made. */
  readonly hasFonts: boolean;
}

export interface Checked {
  readonly report: Extract<JobReport, { type: 'checked' }>;
  /** For which set: another one has to be looked through again. */
  readonly set: LetterSet;
}

export type Made =
  | { readonly type: 'made'; readonly report: MadeReport }
  | { readonly type: 'cancelled' }
  | { readonly type: 'refused' };

const NOTHING: RecipientList = { work: 'none', name: '', mapping: {}, hasFonts: true };

let list = NOTHING;
let worker: LettersWorker | undefined;
let fonts: Promise<FontFiles> | undefined;
let hasSentFonts = false;
/** The set that was asked for last, and how many answers are still to come: the last one is for it. */
let checking: LetterSet | undefined;
let answersToCome = 0;
let making:
  | {
      readonly since: number;
      readonly onPart: (name: string, blob: Blob) => void;
      readonly end: (made: Made) => void;
    }
  | undefined;
const listeners = new Set<(next: RecipientList) => void>();

/** The list as it is now; the part of the page that calls it is drawn again when it changes. */
export function useRecipientList(): RecipientList {
  const [state, setState] = useState(list);
  useEffect(() => {
    setState(list);
    listeners.add(setState);
    return () => void listeners.delete(setState);
  }, []);
  return state;
}

/** Reads a list in place of the one before. */
export function readRecipients(file: File): void {
  checking = undefined;
  set({ ...NOTHING, work: 'reading', name: file.name, hasFonts: list.hasFonts });
  order({ type: 'read', file });
}

/** Forgets the list; nothing of it was kept anywhere else. */
export function forgetRecipients(): void {
  checking = undefined;
  set(NOTHING);
  order({ type: 'forget' });
}

/** Says which column holds what. */
export function mapRecipients(mapping: ColumnMapping): void {
  checking = undefined;
  set({ ...list, mapping, checked: undefined });
}

/** Looks the list through for a set of letters; a set that was looked through already is not looked through again. */
export async function checkRecipients(letters: LetterSet): Promise<void> {
  if (checking === letters || making) return;
  checking = letters;
  set({ ...list, work: 'checking', checked: undefined, problem: undefined });
  const { mapping } = list;
  let files: FontFiles | null = null;
  try {
    files = await (fonts ??= fetchLetterFonts());
  } catch {
    // Without the network there are Word files still.
    fonts = undefined;
  }
  if (checking !== letters) return;
  set({ ...list, hasFonts: files !== null });
  answersToCome += 1;
  order({ type: 'check', mapping, set: letters, fonts: hasSentFonts ? null : files });
  hasSentFonts ||= files !== null;
}

/**
 * Makes the set that was looked through, into the file or in parts. Resolves when all is written; nothing is left behind
 * where it was cancelled or refused.
 */
export function makeLetters(
  kind: SetKind,
  target: FileSystemFileHandle | null,
  onPart: (name: string, blob: Blob) => void,
): Promise<Made> {
  return new Promise((resolve) => {
    making = {
      since: performance.now(),
      onPart,
      end: (made) => {
        making = undefined;
        resolve(made);
      },
    };
    set({ ...list, work: 'making', progress: { made: 0, total: 0, elapsed: 0 }, problem: undefined });
    order({ type: 'make', kind, target });
  });
}

/** Stops the making after the letter that is under way. */
export function cancelLetters(): void {
  if (!making) return;
  set({ ...list, work: 'cancelling' });
  order({ type: 'cancel' });
}

function order(what: Parameters<LettersWorker['order']>[0]): void {
  worker ??= startLettersWorker(hear, lose);
  worker.order(what);
}

function set(next: RecipientList): void {
  list = next;
  for (const listener of listeners) listener(next);
}

function hear(report: JobReport): void {
  switch (report.type) {
    case 'read':
      set({ ...list, work: 'idle', read: report, mapping: report.mapping });
      return;
    case 'checked':
      answersToCome -= 1;
      if (checking && answersToCome === 0) set({ ...list, work: 'idle', checked: { report, set: checking } });
      return;
    case 'progress':
      if (!making) return;
      set({ ...list, progress: { ...report, elapsed: performance.now() - making.since } });
      return;
    case 'part':
      making?.onPart(report.name, report.blob);
      return;
    case 'made':
    case 'cancelled':
      set({ ...list, work: 'idle', progress: undefined });
      making?.end(report.type === 'made' ? { type: 'made', report } : report);
      return;
    case 'refused':
      if (making) {
        set({ ...list, work: 'idle', progress: undefined, problem: report.words });
        making.end({ type: 'refused' });
      } else if (list.work === 'reading') set({ ...NOTHING, problem: report.words, hasFonts: list.hasFonts });
      else {
        answersToCome = Math.max(0, answersToCome - 1);
        set({ ...list, work: 'idle', problem: report.words });
      }
  }
}

function lose(): void {
  worker = undefined;
  hasSentFonts = false;
  answersToCome = 0;
  checking = undefined;
  set({ ...NOTHING, problem: LOST });
  making?.end({ type: 'refused' });
}

const LOST =
  'The part of this page that makes letters has stopped, and the list went with it. What is recorded is safe. Load the page again and choose the list again.';
