// Hands over counsel's own file, filled and stamped, and records that it was made.

import { factsToValues, statesToValues } from '../core/letter-old-values.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { Problem } from '../core/problem.ts';
import { createRunningSha256 } from '../core/running-hash.ts';
import { fillOwnDocx } from '../documents/own-template.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import { letterFileName } from './letter-file.ts';
import type { OwnLetterOf, OwnPlace } from './own-letter-file.ts';
import { download } from './download.ts';

/** The file's own name is not used: nobody knows what it tells. */
export async function saveOwnLetter(
  { work, template, letter }: OwnPlace,
  variant: LetterVariant,
  { own, values, stamps, blocks }: OwnLetterOf,
): Promise<Problem | undefined> {
  const content = new Uint8Array(fillOwnDocx(own.file, values, stamps));
  const name = letterFileName(work, template, { variants: letter.variants, blocks }, 'letter', variant);
  download(content, `${name}-own.docx`, WORD);
  // A closed incident takes no more entries; a file for its archive may be made all the same.
  if (work.incident.closed) return undefined;
  const sum = createRunningSha256();
  sum.add(content);
  return letterDesk.run({
    type: 'record-made',
    letter: template.id,
    words: template.name,
    form: 'letter, counsel’s own file',
    variant: variant.id,
    count: 1,
    isFinal: blocks.length === 0 && work.incident.kind === 'real',
    values: {
      ...statesToValues(Object.keys(values), letter.statesOf(variant)),
      ...factsToValues(template, 'letter', work.incident),
    },
    fingerprint: sum.finish(),
  });
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
