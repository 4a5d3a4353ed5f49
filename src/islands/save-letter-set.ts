// Makes a set of letters into files and records how many were made of which variant. Nobody's name is in what is recorded.

import { formWords } from '../core/letter-list.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import type { Problem } from '../core/problem.ts';
import type { SetKind } from '../documents/recipient.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import type { LetterWork } from './letter-book.ts';
import { type DrawnLetter, letterFileName, madeValues } from './letter-file.ts';
import { makeLetters } from './recipient-list.ts';
import { download } from './save-file.ts';

export type SavedSet =
  | { readonly type: 'made'; readonly count: number; readonly files: string; readonly fingerprint: string }
  | { readonly type: 'cancelled' }
  /** Nobody chose a file, or the page says already what went wrong. */
  | { readonly type: 'none' };

export interface SetSource {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: DrawnLetter;
}

const FILES = {
  pdf: { extension: 'pdf', type: 'application/pdf' },
  'pdf-zip': { extension: 'zip', type: 'application/zip' },
  'docx-zip': { extension: 'zip', type: 'application/zip' },
  merge: { extension: 'zip', type: 'application/zip' },
} as const satisfies Record<SetKind, { readonly extension: string; readonly type: string }>;

/** Has to be called from a click: the browser may ask for a file. */
export async function saveLetterSet(kind: SetKind, source: SetSource): Promise<SavedSet | Problem> {
  const { work, template, letter } = source;
  const name = `${letterFileName(work, template, letter, 'letter')}-${kind === 'merge' ? 'merge' : 'set'}`;
  const { extension, type } = FILES[kind];
  const target = await chooseFile(`${name}.${extension}`, type, extension);
  if (target === 'none') return { type: 'none' };
  const files: string[] = target ? [target.name] : [];
  const made = await makeLetters(kind, target, (part, blob) => {
    const file = `${name}-${part}`;
    files.push(file);
    download(blob, file, type);
  });
  if (made.type !== 'made') return made.type === 'cancelled' ? made : { type: 'none' };
  const { manifest, fingerprint, countByVariant } = made.report;
  if (kind === 'pdf') {
    files.push(`${name}-manifest.csv`);
    download(manifest, `${name}-manifest.csv`, 'text/csv');
  }
  const refused = kind === 'merge' ? undefined : await record(source, countByVariant, fingerprint);
  if (refused) return refused;
  const count = Object.values(countByVariant).reduce((sum, each) => sum + each, 0);
  return { type: 'made', count, files: files.join(', '), fingerprint };
}

/** A file to write to where the browser has a dialogue for it; null where it has none, `none` where nobody chose. */
async function chooseFile(
  suggestedName: string,
  type: string,
  extension: string,
): Promise<FileSystemFileHandle | null | 'none'> {
  const { showSaveFilePicker } = window as {
    readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
  };
  if (!showSaveFilePicker) return null;
  try {
    return await showSaveFilePicker({ suggestedName, types: [{ accept: { [type]: [`.${extension}`] } }] });
  } catch {
    return 'none';
  }
}

async function record(
  { work, template, letter }: SetSource,
  countByVariant: Readonly<Record<string, number>>,
  fingerprint: string,
): Promise<Problem | undefined> {
  // A closed incident takes no more entries; files for its archive may be made all the same.
  if (work.incident.closed) return undefined;
  for (const variant of letter.variants) {
    const count = countByVariant[variant.id] ?? 0;
    if (count === 0) continue;
    const refused = await letterDesk.run({
      type: 'record-made',
      letter: template.id,
      words: template.name,
      form: formWords.letter.toLowerCase(),
      variant: variant.id,
      count,
      isFinal: letter.blocks.length === 0 && work.incident.kind === 'real',
      fingerprint,
      values: madeValues(letter, variant),
    });
    if (refused) return refused;
  }
  return undefined;
}
