import type { RecipientValues } from '../../src/core/document.ts';
import type { LetterSink } from '../../src/documents/letter-sink.ts';
import type { Letter, LettersOrder } from '../../src/documents/letters-order.ts';
import { createMergeColumns } from '../../src/documents/merge-columns.ts';
import type { LetterSet, Recipient, SetVariant } from '../../src/documents/recipient.ts';
import { fonts } from './fonts.ts';
import { letter, names } from './samples.ts';

export const forMost: SetVariant = { id: 'most', name: 'California and Texas', document: letter };
export const forMaine: SetVariant = {
  id: 'maine',
  name: 'Maine',
  document: {
    ...letter,
    title: 'Notice to people in Maine',
    blocks: letter.blocks.filter((block) => block.type !== 'table'),
  },
};

export const set: LetterSet = {
  variants: [forMost, forMaine],
  variantByPlace: { california: 'most', texas: 'most', maine: 'maine' },
  day: '2026-11-22',
};

const PLACES = ['texas', 'california', 'maine'] as const;

/** Somebody invented, who stands in this row of a list. */
export function createLetter(row: number, values: RecipientValues = {}): Letter {
  const place = PLACES[row % PLACES.length] ?? 'texas';
  const recipient: Recipient = {
    row,
    place,
    state: place,
    postalCode: String(90_000 - row).padStart(5, '0'),
    values: {
      name: `${names[row % names.length]} ${row}`,
      address: `${row} Example Street\nExampleville, CA ${90_000 - row}`,
      reference: `FB-${row}`,
      identityTheftCode: `CODE-${row}`,
      ...values,
    },
  };
  return { recipient, variant: place === 'maine' ? forMaine : forMost };
}

/** Letters for so many people, in no order. */
export function createLetters(count: number): readonly Letter[] {
  const letters = Array.from({ length: count }, (_nothing, index) => createLetter(index + 2));
  return [
    ...letters.filter((_letter, index) => index % 2 === 1),
    ...letters.filter((_letter, index) => index % 2 === 0),
  ];
}

/** What was made, by the names of the files. */
export interface Files {
  readonly files: Map<string, Uint8Array>;
  readonly open: (name: string) => Promise<LetterSink>;
}

/** Keeps the files that are ended. */
export function createFiles(): Files {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    open: async (name) => {
      const chunks: Uint8Array[] = [];
      return {
        write: (bytes) => void chunks.push(Uint8Array.from(bytes)),
        close: async () => void files.set(name, Uint8Array.from(Buffer.concat(chunks))),
        abort: async () => {},
      };
    },
  };
}

export function createOrder(
  order: Partial<LettersOrder> & Pick<LettersOrder, 'kind' | 'letters' | 'open'>,
): LettersOrder {
  return {
    set,
    fonts,
    columns: createMergeColumns([], {}),
    lettersPerPart: 1000,
    printName: 'letters.pdf',
    progress: () => {},
    signal: new AbortController().signal,
    turn: async () => {},
    ...order,
  };
}
