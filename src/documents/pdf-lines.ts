// Breaks text into lines. For scripts that are written from left to right with spaces between words.

import type { Run, Text } from '../core/document.ts';
import type { Weight } from './pdf-font.ts';

/** A stretch of one line in one style, at its place from the line's left end. */
export interface Stretch {
  readonly text: string;
  readonly weight: Weight;
  readonly href: string | null;
  readonly x: number;
  /** In points, without spaces at the end of the line. */
  readonly width: number;
}

export type Line = readonly Stretch[];

/** The width of a text in points. */
export type Measure = (text: string, weight: Weight) => number;

interface Style {
  readonly weight: Weight;
  readonly href: string | null;
}

/** What stays together on a line: it may change its style within, as a bold word before a full stop. */
type Word = readonly { readonly text: string; readonly style: Style }[];

// After a space, and after a hyphen or dash between letters; not within numbers.
const BREAK = /(?<= )(?! )|(?<=\p{L}[-‐–—])(?=\p{L})/u;
// A character with the marks that stand on it.
const CHARACTER = /.\p{M}*/gsu;

/** The lines of a text in this width, in points. A word that is wider than a line is cut between characters. */
export function breakLines(text: Text, width: number, weight: Weight, measure: Measure): readonly Line[] {
  return splitAtBreaks(text).flatMap((runs) => {
    const lines: { text: string; style: Style }[][] = [[]];
    let used = 0;
    for (const word of toWords(runs, weight).flatMap((whole) => cutWord(whole, width, measure))) {
      if (used > 0 && used + widthOf(word, measure) > width) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push(...word);
      used += word.reduce((sum, piece) => sum + measure(piece.text, piece.style.weight), 0);
    }
    return lines.map((line) => toLine(line, measure));
  });
}

function splitAtBreaks(text: Text): readonly Text[] {
  const parts: Run[][] = [[]];
  for (const run of text) {
    if (typeof run !== 'string' && run.type === 'break') parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts;
}

function toWords(text: Text, weight: Weight): readonly Word[] {
  const words: { text: string; style: Style }[][] = [[]];
  for (const run of text) {
    const [plain, style] = readRun(run, weight);
    plain.split(BREAK).forEach((piece, index) => {
      const last = words.at(-1);
      const isNew = index > 0 || last?.at(-1)?.text.endsWith(' ');
      if (piece === '') return;
      if (isNew) words.push([{ text: piece, style }]);
      else last?.push({ text: piece, style });
    });
  }
  return words.filter((word) => word.length > 0);
}

function readRun(run: Run, weight: Weight): readonly [string, Style] {
  if (typeof run === 'string') return [run, { weight, href: null }];
  switch (run.type) {
    case 'field':
      return [`{{${run.field}}}`, { weight, href: null }];
    case 'strong':
      return [run.text, { weight: 'bold', href: null }];
    case 'link':
      return [run.text, { weight, href: run.href }];
    case 'break':
      return ['', { weight, href: null }];
  }
}

function cutWord(word: Word, width: number, measure: Measure): readonly Word[] {
  if (widthOf(word, measure) <= width) return [word];
  const pieces: { text: string; style: Style }[][] = [[]];
  for (const { text, style } of word) {
    for (const character of text.match(CHARACTER) ?? []) {
      const piece = pieces.at(-1) ?? [];
      if (piece.length > 0 && widthOf([...piece, { text: character, style }], measure) > width) {
        pieces.push([{ text: character, style }]);
      } else {
        const last = piece.at(-1);
        if (last?.style === style) last.text += character;
        else piece.push({ text: character, style });
      }
    }
  }
  return pieces;
}

function widthOf(word: Word, measure: Measure): number {
  return word.reduce((sum, { text, style }, index) => {
    return sum + measure(index === word.length - 1 ? text.trimEnd() : text, style.weight);
  }, 0);
}

function toLine(word: Word, measure: Measure): Line {
  const joined: { text: string; style: Style }[] = [];
  for (const { text, style } of word) {
    const last = joined.at(-1);
    if (last && last.style.weight === style.weight && last.style.href === style.href) last.text += text;
    else joined.push({ text, style });
  }
  let x = 0;
  return joined.map(({ text, style }, index) => {
    const place = x;
    x += measure(text, style.weight);
    const shown = index === joined.length - 1 ? text.trimEnd() : text;
    return { text, ...style, x: place, width: measure(shown, style.weight) };
  });
}
