// What the worker does with the orders of the page. The list stands in its memory only, until the next one, `forget`, or
// the end of the page.

import { toCheckedReport } from './checked-list.ts';
import type { CheckedList } from './checked-list.ts';
import { readCoverage } from './coverage.ts';
import { makeLetters } from './letter-run.ts';
import { createBlobSink, createFileSink, removeEmptyFile } from './letter-sink.ts';
import type { FontFiles, JobOrder, JobReport } from './letters-job.ts';
import type { Letter } from './letters-order.ts';
import { isLettersProblem, lettersProblem } from './letters-problem.ts';
import type { LettersProblem } from './letters-problem.ts';
import { createMergeColumns } from './merge-columns.ts';
import { nextTurn } from './next-turn.ts';
import type { PdfFonts } from './pdf-font.ts';
import { checkRecipients, variantOf } from './recipient-check.ts';
import { recogniseColumns } from './recipient-columns.ts';
import { readRecipientTable } from './recipient-file.ts';
import type { ColumnMapping, LetterSet, RecipientTable, RowProblem, SetKind } from './recipient.ts';
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
  let table: RecipientTable | null = null;
  let checked: CheckedList | null = null;
  let fontFiles: FontFiles | null = null;
  let fonts: PdfFonts | null = null;
  const running = new Set<AbortController>();
  let last = Promise.resolve();

  const forget = () => {
    table = null;
    checked = null;
  };

  const read = async (file: File) => {
    forget();
    const result = await readRecipientTable(file);
    if ('code' in result) return refuse(result);
    table = result;
    const { encoding, delimiter, header, records } = result;
    report({ type: 'read', encoding, delimiter, header, count: records.length, mapping: recogniseColumns(header) });
  };

  const check = (mapping: ColumnMapping, set: LetterSet, files: FontFiles | null) => {
    if (files) {
      fontFiles = files;
      fonts = null;
    }
    const coverage = fontFiles ? [readCoverage(fontFiles.regular), readCoverage(fontFiles.bold)] : null;
    const recipients = table ? createRecipients(table, mapping) : [];
    const problems = table ? checkRecipients(recipients, table, set, coverage) : [];
    const letters = recipients.flatMap((recipient): Letter[] => {
      const variant = variantOf(recipient, set);
      return variant ? [{ recipient, variant }] : [];
    });
    const docx = without(letters, problems, ['all']);
    const pdf = without(docx, problems, ['pdf']);
    checked = { mapping, set, docx, pdf };
    report(toCheckedReport(checked, recipients.length, problems));
  };

  const make = async (kind: SetKind, target: FileSystemFileHandle | null, signal: AbortSignal) => {
    if (!checked) return lettersProblem('not-checked');
    const { mapping, set, docx, pdf } = checked;
    const isPdf = kind === 'pdf' || kind === 'pdf-zip';
    if (isPdf && fontFiles && !fonts) fonts = (await import('./pdf-font.ts')).readPdfFonts(fontFiles);
    let reportedAt = Number.NEGATIVE_INFINITY;
    return makeLetters({
      kind,
      set,
      letters: isPdf ? pdf : docx,
      fonts,
      columns: createMergeColumns(table?.header ?? [], mapping),
      lettersPerPart: target ? Number.MAX_SAFE_INTEGER : LETTERS_PER_PART,
      open: async (name, type) =>
        target ? createFileSink(target) : createBlobSink(type, (blob) => report({ type: 'part', name, blob })),
      progress: (made, total) => {
        if (made < total && now() - reportedAt < BETWEEN_REPORTS_MILLISECONDS) return;
        reportedAt = now();
        report({ type: 'progress', made, total });
      },
      signal,
      turn: nextTurn,
    });
  };

  const makeOrRemove = async (kind: SetKind, target: FileSystemFileHandle | null, signal: AbortSignal) => {
    let isMade = false;
    try {
      const made = await make(kind, target, signal);
      isMade = !isLettersProblem(made);
      if (isLettersProblem(made)) refuse(made);
      else report({ type: 'made', ...made });
    } finally {
      if (target && !isMade) await removeEmptyFile(target);
    }
  };

  const perform = async (order: JobOrder, signal: AbortSignal) => {
    switch (order.type) {
      case 'read':
        return read(order.file);
      case 'check':
        return check(order.mapping, order.set, order.fonts);
      case 'make':
        return makeOrRemove(order.kind, order.target, signal);
      case 'cancel':
        return;
      case 'forget':
        return forget();
    }
  };

  const refuse = ({ code, words }: LettersProblem) => report({ type: 'refused', code, words });

  return {
    take: (order) => {
      if (order.type === 'cancel' || order.type === 'forget') for (const controller of running) controller.abort();
      const controller = new AbortController();
      if (order.type === 'make') running.add(controller);
      last = last.then(async () => {
        try {
          await perform(order, controller.signal);
        } catch (error) {
          if (controller.signal.aborted) report({ type: 'cancelled' });
          else refuse(lettersProblem(isOfWriting(error) ? 'not-written' : 'went-wrong'));
        }
        running.delete(controller);
      });
      return last;
    },
  };
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
