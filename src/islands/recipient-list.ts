// The list of recipients of this visit. The rows stay in the worker; here is only what the page shows of them. It lives as
// long as the page, so that going to another letter and back keeps it, and nothing of it is kept anywhere.

import { useEffect, useState } from 'preact/hooks';
import type { FontFiles, JobOrder, JobReport, MadeReport } from '../documents/letters-job.ts';
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
  readonly progress?: Progress | undefined;
  readonly problem?: string | undefined;
  /** False where the fonts could not be fetched: PDF cannot be made. */
  readonly hasFonts: boolean;
}

export interface Checked {
  readonly report: Extract<JobReport, { type: 'checked' }>;
  /** For which set: another one has to be looked through again. */
  readonly set: LetterSet;
}

interface Progress {
  /** What is made, in words. */
  readonly what: string;
  readonly made: number;
  readonly total: number;
  /** Milliseconds. */
  readonly elapsed: number;
}

export type Made =
  | { readonly type: 'made'; readonly report: MadeReport }
  | { readonly type: 'cancelled' }
  | { readonly type: 'refused' };

export interface Making {
  readonly kind: SetKind;
  /** The number of the look through that was shown when it was asked for. */
  readonly checked: number;
  /** Only those of whom no PDF can be made. */
  readonly isRest: boolean;
  readonly target: FileSystemFileHandle | null;
  readonly printName: string;
  readonly what: string;
  readonly onPart: (name: string, blob: Blob) => void;
}

const NOTHING: RecipientList = { work: 'none', name: '', mapping: {}, hasFonts: true };

let list = NOTHING;
let worker: LettersWorker | undefined;
let fonts: Promise<FontFiles> | undefined;
let hasSentFonts = false;
let orders = 0;
/** The orders whose answers count: the last ones of their kind. */
let reading = 0;
let checking: { readonly order: number; readonly set: LetterSet } | undefined;
let making:
  | { readonly order: number; readonly since: number; readonly what: Making; readonly end: (made: Made) => void }
  | undefined;
const waitingForProblems = new Map<number, (blob: Blob) => void>();
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
  reading = order({ type: 'read', file });
}

/** Forgets the list; nothing of it was kept anywhere else. */
export function forgetRecipients(): void {
  checking = undefined;
  reading = 0;
  set(NOTHING);
  order({ type: 'forget' });
}

/** Says which column holds what. */
export function mapRecipients(mapping: ColumnMapping): void {
  checking = undefined;
  set({ ...list, work: 'idle', mapping, checked: undefined });
}

/** Looks the list through for a set of letters; what was asked for before counts no longer. */
export async function checkRecipients(letters: LetterSet): Promise<void> {
  const { read, mapping } = list;
  if (!read || making || checking?.set === letters) return;
  const mine = (checking = { order: 0, set: letters });
  set({ ...list, work: 'checking', checked: undefined, problem: undefined });
  let files: FontFiles | null = null;
  try {
    files = await (fonts ??= fetchLetterFonts());
  } catch {
    // Without the network there are Word files still.
    fonts = undefined;
  }
  if (checking !== mine) return;
  set({ ...list, hasFonts: files !== null });
  checking = { order: orderCheck(read.order, mapping, letters, files), set: letters };
}

/** Everything that is wrong with the list, as a CSV file. */
export function listProblems(): Promise<Blob> {
  return new Promise((resolve) => waitingForProblems.set(order({ type: 'list-problems' }), resolve));
}

/** Looks at a set without a list, for letters with merge fields; its number is for `makeLetters`. */
export function checkWithoutList(letters: LetterSet): number {
  return orderCheck(null, {}, letters, null);
}

/**
 * Makes the set that was looked through, into the file or in parts. Resolves when all is written. Refused where something
 * is being made already.
 */
export function makeLetters(what: Making): Promise<Made> {
  if (making) return Promise.resolve({ type: 'refused' });
  const { kind, checked, isRest, target, printName } = what;
  set({ ...list, work: 'making', progress: { what: what.what, made: 0, total: 0, elapsed: 0 }, problem: undefined });
  return new Promise((end) => {
    const number = order({ type: 'make', kind, checked, isRest, target, printName });
    making = { order: number, since: performance.now(), what, end };
  });
}

/** Stops the making after the letter that is under way. */
export function cancelLetters(): void {
  if (!making) return;
  set({ ...list, work: 'cancelling' });
  order({ type: 'cancel' });
}

type Unnumbered<Order> = Order extends unknown ? Omit<Order, 'id'> : never;

function order(what: Unnumbered<JobOrder>): number {
  worker ??= startLettersWorker(hear, lose);
  orders += 1;
  worker.order({ ...what, id: orders });
  return orders;
}

function orderCheck(
  readOrder: number | null,
  mapping: ColumnMapping,
  letters: LetterSet,
  files: FontFiles | null,
): number {
  const number = order({
    type: 'check',
    list: readOrder,
    mapping,
    set: letters,
    fonts: hasSentFonts ? null : files,
  });
  hasSentFonts ||= files !== null;
  return number;
}

function set(next: RecipientList): void {
  list = next;
  for (const listener of listeners) listener(next);
}

function hear(report: JobReport): void {
  if (report.order === making?.order) hearOfMaking(report, making);
  else if (report.order === reading) hearOfReading(report);
  else if (report.order === checking?.order) hearOfChecking(report, checking.set);
  else if (report.type === 'problems') {
    waitingForProblems.get(report.order)?.(report.blob);
    waitingForProblems.delete(report.order);
  }
}

function hearOfReading(report: JobReport): void {
  if (report.type === 'read') set({ ...list, work: 'idle', read: report, mapping: report.mapping });
  else if (report.type === 'refused') set({ ...NOTHING, problem: report.words, hasFonts: list.hasFonts });
}

function hearOfChecking(report: JobReport, letters: LetterSet): void {
  // Other work has its own words.
  const work = making ? list.work : 'idle';
  if (report.type === 'checked') set({ ...list, work, checked: { report, set: letters } });
  else if (report.type === 'refused') set({ ...list, work, problem: report.words });
}

function hearOfMaking(report: JobReport, { since, what, end }: NonNullable<typeof making>): void {
  switch (report.type) {
    case 'progress':
      set({ ...list, progress: { what: what.what, ...report, elapsed: performance.now() - since } });
      return;
    case 'part':
      what.onPart(report.name, report.blob);
      return;
    case 'made':
    case 'cancelled':
    case 'refused': {
      making = undefined;
      const problem = report.type === 'refused' ? report.words : undefined;
      set({ ...list, work: list.read ? 'idle' : 'none', progress: undefined, problem });
      end(report.type === 'made' ? { type: 'made', report } : { type: report.type });
    }
  }
}

function lose(): void {
  worker?.end();
  worker = undefined;
  hasSentFonts = false;
  checking = undefined;
  const lost = making;
  making = undefined;
  set({ ...NOTHING, problem: LOST });
  lost?.end({ type: 'refused' });
}

const LOST =
  'The part of this page that makes letters has stopped, and the list went with it. What is recorded is safe. Choose the list again; if it stops again, load the page again.';
