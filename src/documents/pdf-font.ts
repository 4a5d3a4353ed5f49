// Fonts for PDF, with three things put right that spoil the text that is copied, searched or read aloud:
// substitutions that give one glyph to several characters are off, so that the first name of a run does not change the
// letters of the next one; each glyph stands for the character that it was made from; and nothing of one file is
// remembered in the next, so that the same document gives the same bytes.

import { create } from 'fontkit';
import type { Font, Glyph, Position, Run } from 'fontkit';

export type Weight = 'regular' | 'bold';

/** The files of both weights, TrueType or WOFF (not WOFF2). */
export type FontFiles = Readonly<Record<Weight, Uint8Array>>;

export interface PdfFonts {
  readonly regular: Font;
  readonly bold: Font;
  /** How far a line of it goes up and down, in parts of its size. */
  readonly metrics: Readonly<Record<Weight, { readonly ascent: number; readonly descent: number }>>;
  /** The width of a text in points. */
  readonly measure: (text: string, weight: Weight, size: number) => number;
}

// Kerning and the placing of marks stay on.
const FEATURES = {
  ccmp: false,
  liga: false,
  clig: false,
  rlig: false,
  calt: false,
  rclt: false,
  locl: false,
  frac: false,
  numr: false,
  dnom: false,
};
// Characters that show nothing; all of them would be set as the space, and the space would then be read as one of them.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const MOST_WORDS = 5000;

/** Reads fonts once for many files. Throws on a file that is no font. */
export function readPdfFonts(files: FontFiles): PdfFonts {
  const regular = fixFont(create(files.regular));
  const bold = fixFont(create(files.bold));
  const unitsPerEm = { regular: regular.unitsPerEm, bold: bold.unitsPerEm };
  const metrics = (font: Font) => ({ ascent: font.ascent / font.unitsPerEm, descent: font.descent / font.unitsPerEm });
  return {
    regular,
    bold,
    metrics: { regular: metrics(regular), bold: metrics(bold) },
    measure: (text, weight, size) => {
      const font = weight === 'bold' ? bold : regular;
      // Word by word, as it is drawn, so that measure and drawing agree.
      const units = text.split(/(?<=[ \t])/).reduce((sum, word) => sum + font.layout(word).advanceWidth, 0);
      return (units * size) / unitsPerEm[weight];
    },
  };
}

function fixFont(font: Font): Font {
  const words = new Map<string, Run>();
  const layout = (text: string): Run => {
    const known = words.get(text);
    const run = known ?? layoutOnce(font, text);
    if (!known) {
      // Names come once each: without a limit the memory would grow with the number of letters.
      if (words.size >= MOST_WORDS) words.clear();
      words.set(text, run);
    }
    // pdfkit writes into the positions that it is given.
    return { ...run, positions: run.positions.map((position) => ({ ...position })) };
  };
  const fixed: Font = Object.create(font, { layout: { value: layout } });
  return fixed;
}

function layoutOnce(font: Font, source: string): Run {
  const text = source.replace(INVISIBLE, '');
  const { glyphs, positions, advanceWidth } = font.layout(text, FEATURES);
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const isOneToOne = glyphs.length === codePoints.length;
  return {
    glyphs: glyphs.map(({ id, advanceWidth: width, codePoints: own }, index): Glyph => ({
      id,
      advanceWidth: width,
      codePoints: isOneToOne ? codePoints.slice(index, index + 1) : own,
    })),
    positions: positions.map(({ xAdvance, yAdvance, xOffset, yOffset }): Position => ({
      xAdvance,
      yAdvance,
      xOffset,
      yOffset,
    })),
    advanceWidth,
  };
}
