// The pieces of which the report is put together, and how much of each a reader gets at most.

import type { Block, Text } from './document.ts';
import type { Recorded } from './recorded.ts';
import { nameToWords } from './name.ts';
import type { Instant } from './time.ts';
import { instantToWords } from './time-words.ts';

/** A part of the report with its heading. */
export interface ReportSection {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What of it was left out because of its length, each a sentence. */
  readonly leftOut: readonly string[];
}

/** A table that may be cut. */
interface ReportTable {
  /** What its rows are, in the middle of a sentence: `actions`. */
  readonly of: string;
  /** Stands above it, in words, and names it for those who do not see it. */
  readonly title: string;
  /** The heading of the section says already what it is. */
  readonly isAlone?: boolean;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows there are, where only those that fit were made. */
  readonly count?: number;
}

// So that ten thousand entries with five megabytes of text are a report that somebody can read and a browser can set.
export const MOST_ROWS = 150;
export const MOST_CHARACTERS_IN_TABLE = 20_000;
export const MOST_CHARACTERS_IN_CELL = 600;

/** Where everything stands that the report leaves out. */
export const WHOLE_ELSEWHERE = 'All of it stands in the timeline as CSV and in the incident file.';

/** A paragraph. */
export function say(...text: Text): Block {
  return { type: 'paragraph', text };
}

/** A paragraph in bold, above what belongs to it. */
export function label(text: string): Block {
  return { type: 'paragraph', text: [{ type: 'strong', text }] };
}

/** A remark in small type. */
export function note(text: string): Block {
  return { type: 'paragraph', role: 'note', text: [text] };
}

export function bullets(items: readonly string[]): Block {
  return { type: 'list', isOrdered: false, items: items.map((item) => [item]) };
}

/** A section of one or more parts; a text alone says that there is nothing. */
export function section(title: string, ...parts: readonly (ReportPieces | string)[]): ReportSection {
  const pieces = parts.map((part) => (typeof part === 'string' ? { blocks: [say(part)], leftOut: [] } : part));
  return {
    title,
    blocks: pieces.flatMap(({ blocks }) => blocks),
    leftOut: pieces.flatMap(({ leftOut }) => leftOut),
  };
}

/** Blocks, with what was left out of them. */
export type ReportPieces = Pick<ReportSection, 'blocks' | 'leftOut'>;

/** Blocks of which nothing was left out. */
export function whole(...blocks: readonly Block[]): ReportPieces {
  return { blocks, leftOut: [] };
}

/** A table with as many rows as a report holds, and a sentence about the others; `empty` where it has none. */
export function tableOrEmpty(table: ReportTable, empty: string): ReportPieces {
  if (table.rows.length === 0) return whole(say(empty));
  const kept: string[][] = [];
  let characters = 0;
  let cut = 0;
  for (const row of table.rows.slice(0, MOST_ROWS)) {
    const cells = row.map((cell) => cutText(cell, MOST_CHARACTERS_IN_CELL));
    characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (kept.length > 0 && characters > MOST_CHARACTERS_IN_TABLE) break;
    cut += cells.filter((cell, place) => cell !== row[place]?.trim()).length;
    kept.push(cells);
  }
  const count = table.count ?? table.rows.length;
  const missing = count - kept.length;
  const leftOut = [
    missing > 0
      ? `${missing.toLocaleString('en-US')} of ${count.toLocaleString('en-US')} ${table.of}, those that came last.`
      : '',
    cut > 0 ? `The end of ${cut} long ${cut === 1 ? 'text' : 'texts'} among the ${table.of}.` : '',
  ].filter(Boolean);
  return {
    blocks: [
      ...(table.isAlone ? [] : [label(table.title)]),
      { type: 'table', caption: table.title, head: table.head, rows: kept.map((row) => row.map((cell) => [cell])) },
      ...(leftOut.length > 0 ? [note(`Left out here: ${leftOut.join(' ')} ${WHOLE_ELSEWHERE}`)] : []),
    ],
    leftOut,
  };
}

/** What somebody wrote: an empty line begins another paragraph, a dash an item of a list. */
export function textToBlocks(text: string): readonly Block[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((paragraph): readonly Block[] => {
      const lines = paragraph.split('\n').map((line) => line.trim());
      const isItem = (line: string) => /^[-•] /.test(line);
      const plain = lines.filter((line) => !isItem(line)).join('\n');
      const items = lines.filter(isItem).map((line) => line.slice(2));
      return [...(plain ? [say(plain)] : []), ...(items.length > 0 ? [bullets(items)] : [])];
    });
}

/** A text that a person wrote for the report, with who and when, and the other one where two people disagree. */
export function writtenToBlocks(recorded: Recorded<string>, zone: string): readonly Block[] {
  const by = (who: string, at: Instant) => `Written by ${nameToWords(who)}, ${instantToWords(at, zone)}.`;
  const other = recorded.disagreement;
  return [
    ...textToBlocks(recorded.value),
    note(by(recorded.who, recorded.at)),
    ...(other
      ? [
          note('Two people wrote this part without having seen each other’s words. This is the other text.'),
          ...textToBlocks(other.value || 'Nothing: the part was taken back.'),
          note(by(other.who, other.at)),
        ]
      : []),
  ];
}

/** A text of at most so many characters; where it goes on, it says so. */
export function cutText(text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  const kept = trimmed.slice(0, most);
  const end = kept.lastIndexOf(' ');
  return `${kept.slice(0, end > most / 2 ? end : most).trimEnd()} … (cut)`;
}

/** A value, or that it is not yet known. */
export function orUnknown(text: string | undefined): string {
  return text?.trim() || 'not yet known';
}
