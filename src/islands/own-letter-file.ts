// Word files that counsel brought, each in place of one variant of a letter. They live as long as the page, so that going to
// another letter and back keeps them; nothing of them is kept anywhere, and their names stand on the screen only.

import { useEffect, useMemo, useState } from 'preact/hooks';
import { createOwnLetter, type OwnFileWords, type OwnLetter } from '../core/letter-own.ts';
import { instantToNoticeDate } from '../core/letter-value.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { createProblem } from '../core/problem.ts';
import { createRunningSha256 } from '../core/running-hash.ts';
import { workspace } from '../workspace/this-browser.ts';
import { type Letter, type LetterWork, toSources } from './letter-book.ts';

export interface OwnFile {
  /** For the screen and nothing else. */
  readonly name: string;
  readonly file: Uint8Array<ArrayBuffer>;
  readonly words: OwnFileWords;
  readonly externalTargets: readonly string[];
}

/** A file in place of a variant, drawn together with what is known now. */
export interface OwnLetterOf extends OwnLetter {
  readonly own: OwnFile;
}

export interface OwnPlace {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: Letter;
}

const files = new Map<string, OwnFile>();
const listeners = new Set<() => void>();

/** Takes a file in place of a variant. What stands in the way comes back in words, and then nothing was changed. */
export async function takeOwnFile(place: OwnPlace, variant: LetterVariant, chosen: File): Promise<string | undefined> {
  let code;
  try {
    code = await Promise.all([import('../documents/docx-file.ts'), import('../documents/merge-docx.ts')]);
  } catch {
    return createProblem('part-missing').words;
  }
  const [{ MOST_FILE_BYTES }, { isTemplateProblem, readDocxTemplate }] = code;
  let file: Uint8Array<ArrayBuffer>;
  try {
    // One byte more than is allowed is enough to know that it is too large.
    file = new Uint8Array(await chosen.slice(0, MOST_FILE_BYTES + 1).arrayBuffer());
  } catch {
    return UNREADABLE;
  }
  const template = readDocxTemplate(file);
  if (isTemplateProblem(template)) return template.words;
  const { text, fields, unknownFields, leftovers, externalTargets } = template;
  const sum = createRunningSha256();
  sum.add(file);
  const words = { sha256: sum.finish(), text, fields, unknownFields, leftovers };
  files.set(keyOf(place, variant), { name: chosen.name, file, words, externalTargets });
  for (const tell of listeners) tell();
  return undefined;
}

/** Goes back to our own words. */
export function forgetOwnFile(place: OwnPlace, variant: LetterVariant): void {
  files.delete(keyOf(place, variant));
  for (const tell of listeners) tell();
}

/**
 * For each variant that counsel's own file replaces, by the variant's id: the file, what stands in its fields, what is in
 * its way, and its stamps. Drawn again when a file comes or goes.
 */
export function useOwnLetters(place: OwnPlace): ReadonlyMap<string, OwnLetterOf> {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const tell = () => setVersion((before) => before + 1);
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }, []);
  const today = instantToNoticeDate(workspace.now(), workspace.zone);
  return useMemo(() => ownLettersOf(place), [place.work.letters, place.template, place.letter, version, today]);
}

function ownLettersOf(place: OwnPlace): ReadonlyMap<string, OwnLetterOf> {
  const { work, template, letter } = place;
  return new Map(
    letter.variants.flatMap((variant) => {
      const own = files.get(keyOf(place, variant));
      if (!own) return [];
      const drawn = createOwnLetter(own.words, template, variant, letter, toSources(work));
      return [[variant.id, { ...drawn, own }] as const];
    }),
  );
}

function keyOf({ work, template }: OwnPlace, { id }: LetterVariant): string {
  return [work.incident.id, template.id, id].join(' ');
}

const UNREADABLE =
  'This file could not be read. It may have been moved or deleted while it was open. Nothing was changed. Choose it again.';
