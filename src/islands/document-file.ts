// A document as a file; what turns it is fetched for the kind that is wanted.

import type { Document } from '../core/document.ts';
import { textToSha256 } from '../core/hash.ts';
import { createLetterProblem } from '../core/letter-problem.ts';
import type { Problem } from '../core/problem.ts';
import { createRunningSha256 } from '../core/running-hash.ts';
import type { CoverageProblem } from '../documents/coverage.ts';

export type DocumentFileKind = 'docx' | 'pdf' | 'html' | 'txt' | 'eml';

export type FileContent = string | Uint8Array<ArrayBuffer>;

export interface DocumentFile {
  readonly content: FileContent;
  readonly type: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Turns a document into a file of this kind; a PDF of a letter only where its fonts cover every character. `onStep` hears how far a PDF
 * is, and is waited for.
 */
export async function documentToFile(
  kind: DocumentFileKind,
  document: Document,
  onStep?: (done: number, all: number) => Promise<void> | undefined,
): Promise<DocumentFile | Problem> {
  switch (kind) {
    case 'docx': {
      const { documentToDocx } = await import('../documents/docx.ts');
      return { content: new Uint8Array(await documentToDocx(document)), type: WORD };
    }
    case 'pdf':
      return toPdf(document, onStep);
    case 'html': {
      const { documentToHtml } = await import('../documents/html.ts');
      return { content: documentToHtml(document), type: 'text/html' };
    }
    case 'eml': {
      const { documentToEml } = await import('../documents/eml.ts');
      return { content: documentToEml(document, { to: [], subject: document.title }), type: 'message/rfc822' };
    }
    case 'txt': {
      const { documentToText } = await import('../documents/text.ts');
      return { content: documentToText(document), type: 'text/plain' };
    }
  }
}

/** The SHA-256 of a file, as `sha256sum` prints it. */
export function fingerprintOf(content: FileContent): string {
  if (typeof content === 'string') return textToSha256(content);
  const hash = createRunningSha256();
  hash.add(content);
  return hash.finish();
}

async function toPdf(
  document: Document,
  onStep: ((done: number, all: number) => Promise<void> | undefined) | undefined,
): Promise<DocumentFile | Problem> {
  const [
    { documentToPdf },
    { readPdfFonts },
    { findCoverageProblems, readCoverage },
    { writeOutUncovered },
    { documentToText },
    { fetchLetterFonts },
  ] = await Promise.all([
    import('../documents/pdf.ts'),
    import('../documents/pdf-font.ts'),
    import('../documents/coverage.ts'),
    import('../documents/written-out.ts'),
    import('../documents/text.ts'),
    import('./letter-fonts.ts'),
  ]);
  const fonts = await fetchLetterFonts();
  const coverage = [readCoverage(fonts.regular), readCoverage(fonts.bold)];
  const find = (of: Document) => findCoverageProblems(documentToText(of), coverage);
  const lacking = find(document);
  const written = document.isRecord && lacking.length > 0 ? writeOutUncovered(document, coverage) : document;
  const uncovered = (written === document ? lacking : find(written)).map(coverageToWords);
  if (uncovered.length > 0) return createLetterProblem('not-in-pdf', uncovered.join('; '));
  const file = await documentToPdf(written, readPdfFonts(fonts), onStep);
  return { content: new Uint8Array(file), type: 'application/pdf' };
}

function coverageToWords(problem: CoverageProblem): string {
  return problem.type === 'needs-shaping'
    ? `${problem.scripts.join(', ').replaceAll('_', ' ')} writing`
    : problem.characters.join(' ');
}
