// Turns a letter into a file and hands it over; what turns it is fetched for the kind that is wanted.

import { textToSha256 } from '../core/hash.ts';
import type { Document } from '../core/document.ts';
import { createRunningSha256 } from '../core/running-hash.ts';
import type { LetterCommand } from '../core/letter-command.ts';
import { createLetterProblem } from '../core/letter-problem.ts';
import type { CoverageProblem } from '../documents/coverage.ts';
import type { Attachment } from '../documents/eml.ts';
import type { Problem } from '../core/problem.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import type { FileKind } from './LetterSave.tsx';
import { download } from './download.ts';

export interface SavedLetter {
  /** The file's name without what follows its last dot. */
  readonly name: string;
  /** The address of an email; undefined where the writer has to fill it in. */
  readonly to: string | undefined;
  readonly made: Omit<Extract<LetterCommand, { type: 'record-made' }>, 'type' | 'fingerprint'>;
  readonly isWritable: boolean;
  /** Files that go with an email. */
  readonly attachments?: readonly Attachment[];
}

/** Saves a document as a file of this kind or copies its text, and records that it was made; so for what was printed. */
export async function saveLetter(
  kind: FileKind,
  document: Document,
  { name, to, made, isWritable, attachments = [] }: SavedLetter,
): Promise<Problem | undefined> {
  const created = await create(kind, document, to, attachments);
  if ('words' in created) return created;
  const { content, type } = created;
  if (kind === 'copy') await navigator.clipboard.writeText(String(content));
  else if (kind !== 'print') download(content, `${name}.${kind}`, type);
  // A closed incident takes no more entries; a file for its archive may be made all the same.
  if (!isWritable) return undefined;
  return letterDesk.run({ type: 'record-made', ...made, fingerprint: fingerprintOf(content) });
}

type Content = string | Uint8Array<ArrayBuffer>;

function fingerprintOf(content: Content): string {
  if (typeof content === 'string') return textToSha256(content);
  const hash = createRunningSha256();
  hash.add(content);
  return hash.finish();
}

async function create(
  kind: FileKind,
  document: Document,
  to: string | undefined,
  attachments: readonly Attachment[],
): Promise<{ readonly content: Content; readonly type: string } | Problem> {
  switch (kind) {
    case 'docx': {
      const { documentToDocx } = await import('../documents/docx.ts');
      return { content: new Uint8Array(await documentToDocx(document)), type: WORD };
    }
    case 'pdf': {
      const [{ documentToPdf }, { readPdfFonts }, { findCoverageProblems, readCoverage }, { fetchLetterFonts }] =
        await Promise.all([
          import('../documents/pdf.ts'),
          import('../documents/pdf-font.ts'),
          import('../documents/coverage.ts'),
          import('./letter-fonts.ts'),
        ]);
      const fonts = await fetchLetterFonts();
      const { documentToText } = await import('../documents/text.ts');
      const coverage = [readCoverage(fonts.regular), readCoverage(fonts.bold)];
      const uncovered = findCoverageProblems(documentToText(document), coverage).map(coverageToWords);
      if (uncovered.length > 0) return createLetterProblem('not-in-pdf', uncovered.join('; '));
      const file = await documentToPdf(document, readPdfFonts(fonts));
      return { content: new Uint8Array(file), type: 'application/pdf' };
    }
    case 'html': {
      const { documentToHtml } = await import('../documents/html.ts');
      return { content: documentToHtml(document), type: 'text/html' };
    }
    case 'eml': {
      const { documentToEml } = await import('../documents/eml.ts');
      return {
        content: documentToEml(document, {
          to: to ? [{ name: '', address: to }] : [],
          subject: document.title,
          attachments,
        }),
        type: 'message/rfc822',
      };
    }
    default: {
      const { documentToText } = await import('../documents/text.ts');
      return { content: documentToText(document), type: 'text/plain' };
    }
  }
}

function coverageToWords(problem: CoverageProblem): string {
  return problem.type === 'needs-shaping'
    ? `${problem.scripts.join(', ').replaceAll('_', ' ')} writing`
    : problem.characters.join(' ');
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
