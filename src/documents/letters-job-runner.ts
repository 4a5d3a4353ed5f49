// What the worker does with the orders of the page. The list stands in its memory only, until the next one, `forget`, or
// the end of the page.

import { problemsToCsv, toCheckedReport } from './checked-list.ts';
import type { CheckedList } from './checked-list.ts';
import { readCoverage } from './coverage.ts';
import { makeLetters } from './letter-run.ts';
import { createBlobSink, createFileSink, removeEmptyFile } from './letter-sink.ts';
import type { FontFiles, JobAnswer, JobOrder, JobReport } from './letters-job.ts';
import type { Letter } from './letters-order.ts';
import { isLettersProblem, lettersProblem } from './letters-problem.ts';
import type { LettersProblem } from './letters-problem.ts';
import { createMergeColumns } from './merge-columns.ts';
import { nextTurn } from './next-turn.ts';
import type { PdfFonts } from './pdf-font.ts';
import { checkRecipients, sortProblems, variantOf } from './recipient-check.ts';
import { recogniseColumns } from './recipient-columns.ts';
import { readRecipientTable } from './recipient-file.ts';
import type { RecipientTable, RowProblem } from './recipient.ts';
import { createRecipients } from './recipients.ts';

export interface LettersJob {
  /** Resolves when the order is carried out. One after the other; `cancel` and `forget` end what is being made. */
  readonly take: (order: JobOrder) => Promise<void>;
}

/** A clock that only goes forward, in milliseconds. */
export type StopWatch = () => number;

const LETTERS_PER_PART = 1000;
const BETWEEN_REPORTS_MILLISECONDS = 100;

/** Everything that a page asks of its worker. What goes wrong is reported, and nothing is thrown. */
export function createLettersJob(report: (report: JobReport) => void, now: StopWatch): LettersJob {
  let table: { readonly id: number; readonly content: RecipientTable } | null = null;
  let checked: (CheckedList & { readonly id: number; readonly problems: readonly RowProblem[] }) | null = null;
  let fontFiles: FontFiles | null = null;
  let fonts: PdfFonts | null = null;
  const running = new Set<AbortController>();
  let last = Promise.resolve();

  const forget = () => {
    table = null;
    checked = null;
  };

  const read = async ({ id, file }: OrderOf<'read'>, say: Say) => {
    forget();
    const content = await readRecipientTable(file);
    if ('code' in content) return refuse(content, say);
    table = { id, content };
    const { records, ...described } = content;
    say({ type: 'read', ...described, count: records.length, mapping: recogniseColumns(content.header) });
  };

  const check = ({ id, list, mapping, set, fonts: files }: OrderOf<'check'>, say: Say) => {
    if (files) {
      fontFiles = files;
      fonts = null;
    }
    if (list !== null && list !== table?.id) return;
    checked = null;
    const content = list === null ? null : (table?.content ?? null);
    const coverage = fontFiles ? [readCoverage(fontFiles.regular), readCoverage(fontFiles.bold)] : null;
    const recipients = content ? createRecipients(content, mapping) : [];
    const problems = content ? sortProblems(checkRecipients(recipients, content, set, coverage)) : [];
    const letters = recipients.flatMap((recipient): Letter[] => {
      const variant = variantOf(recipient, set);
      return variant ? [{ recipient, variant }] : [];
    });
    const docx = without(letters, problems, ['all']);
    const pdf = without(docx, problems, ['pdf']);
    checked = { id, mapping, set, docx, pdf, problems };
    say(toCheckedReport(checked, recipients.length, problems));
  };

  const make = async (order: OrderOf<'make'>, signal: AbortSignal, say: Say) => {
    if (!checked) return lettersProblem('not-checked');
    if (checked.id !== order.checked) return lettersProblem('changed-meanwhile');
    const { kind, isRest, target, printName } = order;
    const { mapping, set, docx, pdf } = checked;
    const isPdf = kind === 'pdf' || kind === 'pdf-zip';
    if (isPdf && fontFiles && !fonts) fonts = await loadFonts(fontFiles);
    const inPdf = new Set(isRest ? pdf : []);
    let reportedAt = Number.NEGATIVE_INFINITY;
    return makeLetters({
      kind,
      set,
      letters: isPdf ? pdf : docx.filter((letter) => !inPdf.has(letter)),
      fonts,
      columns: createMergeColumns(table?.content.header ?? [], mapping),
      lettersPerPart: target ? Number.MAX_SAFE_INTEGER : LETTERS_PER_PART,
      printName,
      open: async (name, type) =>
        target ? createFileSink(target) : createBlobSink(type, (blob) => say({ type: 'part', name, blob })),
      progress: (made, total) => {
        if (made < total && now() - reportedAt < BETWEEN_REPORTS_MILLISECONDS) return;
        reportedAt = now();
        say({ type: 'progress', made, total });
      },
      signal,
      turn: nextTurn,
    });
  };

  const makeOrRemove = async (order: OrderOf<'make'>, signal: AbortSignal, say: Say) => {
    let isMade = false;
    try {
      const made = await make(order, signal, say);
      isMade = !isLettersProblem(made);
      if (isLettersProblem(made)) refuse(made, say);
      else say({ type: 'made', ...made });
    } finally {
      if (order.target && !isMade) await removeEmptyFile(order.target);
    }
  };

  const perform = async (order: JobOrder, signal: AbortSignal, say: Say) => {
    switch (order.type) {
      case 'read':
        return read(order, say);
      case 'check':
        return check(order, say);
      case 'make':
        return makeOrRemove(order, signal, say);
      case 'list-problems':
        return say({
          type: 'problems',
          blob: new Blob([problemsToCsv(checked?.problems ?? [])], { type: 'text/csv' }),
        });
      case 'cancel':
        return;
      case 'forget':
        return forget();
    }
  };

  return {
    take: (order) => {
      if (order.type === 'cancel' || order.type === 'forget') for (const controller of running) controller.abort();
      const controller = new AbortController();
      if (order.type === 'make') running.add(controller);
      const say: Say = (answer) => report({ order: order.id, ...answer });
      last = last.then(async () => {
        try {
          await perform(order, controller.signal, say);
        } catch (error) {
          if (controller.signal.aborted) say({ type: 'cancelled' });
          else refuse(lettersProblem(isOfWriting(error) ? 'not-written' : 'went-wrong'), say);
        }
        running.delete(controller);
      });
      return last;
    },
  };
}

type Say = (answer: JobAnswer) => void;
type OrderOf<Type extends JobOrder['type']> = Extract<JobOrder, { readonly type: Type }>;

function refuse({ code, words }: LettersProblem, say: Say): void {
  say({ type: 'refused', code, words });
}

/** Null where what reads them cannot be fetched: then it is told that there are no fonts. */
async function loadFonts(files: FontFiles): Promise<PdfFonts | null> {
  try {
    return (await import('./pdf-font.ts')).readPdfFonts(files);
  } catch {
    return null;
  }
}

function without(
  letters: readonly Letter[],
  problems: readonly RowProblem[],
  stops: readonly RowProblem['stops'][],
): readonly Letter[] {
  const rows = new Set(problems.filter((problem) => stops.includes(problem.stops)).map(({ row }) => row));
  return letters.filter(({ recipient }) => !rows.has(recipient.row));
}

// What browsers throw where a file cannot be written (File System Standard).
const WRITING = [
  'QuotaExceededError',
  'NotAllowedError',
  'NoModificationAllowedError',
  'InvalidStateError',
  'NotFoundError',
];

function isOfWriting(error: unknown): boolean {
  return error instanceof DOMException && WRITING.includes(error.name);
}
