// Turns a letter into a file and hands it over; what turns it is fetched for the kind that is wanted.

import type { Document } from '../core/document.ts';
import type { LetterCommand } from '../core/letter-command.ts';
import type { Attachment } from '../documents/eml.ts';
import type { Problem } from '../core/problem.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import type { FileKind } from './LetterSave.tsx';
import { type DocumentFile, documentToFile, fingerprintOf } from './document-file.ts';
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

async function create(
  kind: FileKind,
  document: Document,
  to: string | undefined,
  attachments: readonly Attachment[],
): Promise<DocumentFile | Problem> {
  switch (kind) {
    case 'docx':
    case 'pdf':
    case 'html':
      return documentToFile(kind, document);
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
    default:
      return documentToFile('txt', document);
  }
}
