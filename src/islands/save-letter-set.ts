// Makes a set of letters into files and records how many were made of which variant. Nobody's name is in what is recorded.

import { formWords } from '../core/letter-list.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import type { Problem } from '../core/problem.ts';
import type { SetKind } from '../documents/recipient.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import type { LetterWork } from './letter-book.ts';
import { type DrawnLetter, letterFileName, madeValues } from './letter-file.ts';
import { makeLetters } from './recipient-list.ts';
import { download } from './download.ts';

/** What can be made of a list; `docx-rest` are Word files for those of whom no PDF can be made. */
export type WayOut = SetKind | 'docx-rest';

export type SavedSet =
  | {
      readonly type: 'made';
      readonly count: number;
      readonly files: readonly string[];
      readonly fingerprint: string;
      /** False for a closed incident, which takes no more entries. */
      readonly isRecorded: boolean;
    }
  /** With the whole files that came before. */
  | { readonly type: 'cancelled' | 'refused'; readonly files: readonly string[] }
  /** Nobody chose a file. */
  | { readonly type: 'none' };

export interface SetSource {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: DrawnLetter;
}

const FILES = {
  pdf: { kind: 'pdf', name: 'print', extension: 'pdf', type: 'application/pdf' },
  'pdf-zip': { kind: 'pdf-zip', name: 'pdf', extension: 'zip', type: 'application/zip' },
  'docx-zip': { kind: 'docx-zip', name: 'word', extension: 'zip', type: 'application/zip' },
  'docx-rest': { kind: 'docx-zip', name: 'word-rest', extension: 'zip', type: 'application/zip' },
  merge: { kind: 'merge', name: 'merge', extension: 'zip', type: 'application/zip' },
} as const satisfies Record<
  WayOut,
  { readonly kind: SetKind } & Readonly<Record<'name' | 'extension' | 'type', string>>
>;

/**
 * Makes the set that was looked through under this number. Has to be called from a click: the browser may ask for a file.
 */
export async function saveLetterSet(way: WayOut, source: SetSource, checked: number): Promise<SavedSet | Problem> {
  const { work, template, letter } = source;
  const { kind, name: suffix, extension, type } = FILES[way];
  const name = `${letterFileName(work, template, letter, 'letter')}-${suffix}`;
  const target = await chooseFile(`${name}.${extension}`, type, extension);
  if (target === 'none') return { type: 'none' };
  const files: string[] = target ? [target.name] : [];
  const made = await makeLetters({
    kind,
    checked,
    isRest: way === 'docx-rest',
    target,
    printName: target?.name ?? `${name}.pdf`,
    what: template.name,
    onPart: (part, blob) => {
      const file = kind === 'pdf' ? part : `${name}-${part}`;
      files.push(file);
      download(blob, file, type);
    },
  });
  if (made.type !== 'made') return { type: made.type, files: target ? [] : files };
  const { manifest, fingerprint, countByVariant } = made.report;
  if (kind === 'pdf') {
    files.push(`${name}-manifest.csv`);
    download(manifest, `${name}-manifest.csv`, 'text/csv');
  }
  // A letter with merge fields is one for each variant, whoever gets it.
  const isMerge = kind === 'merge';
  const recorded = isMerge ? Object.fromEntries(letter.variants.map(({ id }) => [id, 1])) : countByVariant;
  const form = isMerge ? 'letter with merge fields' : formWords.letter.toLowerCase();
  const isRecorded = !work.incident.closed;
  const refused = isRecorded ? await record(source, form, recorded, fingerprint) : undefined;
  if (refused) return refused;
  const count = Object.values(countByVariant).reduce((sum, each) => sum + each, 0);
  return { type: 'made', count, files, fingerprint, isRecorded };
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
  } catch (error) {
    // A browser that forbids the dialogue lets the page download.
    return error instanceof DOMException && error.name === 'AbortError' ? 'none' : null;
  }
}

async function record(
  { work, template, letter }: SetSource,
  form: string,
  countByVariant: Readonly<Record<string, number>>,
  fingerprint: string,
): Promise<Problem | undefined> {
  for (const variant of letter.variants) {
    const count = countByVariant[variant.id] ?? 0;
    if (count === 0) continue;
    const refused = await letterDesk.run({
      type: 'record-made',
      letter: template.id,
      words: template.name,
      form,
      variant: variant.id,
      count,
      isFinal: letter.blocks.length === 0 && work.incident.kind === 'real',
      fingerprint,
      values: madeValues(work, template, letter, 'letter', variant),
    });
    if (refused) return refused;
  }
  return undefined;
}
