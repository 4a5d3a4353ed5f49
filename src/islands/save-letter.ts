// Turns a letter into a file and hands it over; what turns it is fetched for the kind that is wanted.

import { textToSha256 } from '../core/hash.ts';
import type { Document } from '../core/document.ts';
import type { LetterCommand } from '../core/letter-command.ts';
import type { Problem } from '../core/problem.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import type { FileKind } from './LetterSave.tsx';
import { download } from './save-file.ts';

export interface SavedLetter {
  /** The file's name without what follows its last dot. */
  readonly name: string;
  readonly made: Omit<Extract<LetterCommand, { type: 'record-made' }>, 'type' | 'fingerprint'>;
  readonly isWritable: boolean;
}

/** Saves a document as a file of this kind, or copies its text, and records that it was made. */
export async function saveLetter(
  kind: FileKind,
  document: Document,
  { name, made, isWritable }: SavedLetter,
): Promise<Problem | undefined> {
  const { text, type } = await create(kind, document);
  if (kind === 'copy') {
    await navigator.clipboard.writeText(text);
    return undefined;
  }
  download(text, `${name}.${kind}`, type);
  // A closed incident takes no more entries; a file for its archive may be made all the same.
  if (!isWritable) return undefined;
  return letterDesk.run({ type: 'record-made', ...made, fingerprint: textToSha256(text) });
}

async function create(kind: FileKind, document: Document): Promise<{ readonly text: string; readonly type: string }> {
  switch (kind) {
    case 'html': {
      const { documentToHtml } = await import('../documents/html.ts');
      return { text: documentToHtml(document), type: 'text/html' };
    }
    case 'eml': {
      const { documentToEml } = await import('../documents/eml.ts');
      return { text: documentToEml(document, { to: [], subject: document.title }), type: 'message/rfc822' };
    }
    default: {
      const { documentToText } = await import('../documents/text.ts');
      return { text: documentToText(document), type: 'text/plain' };
    }
  }
}
