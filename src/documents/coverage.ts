// Whether the fonts for PDF can set a text, found out before anything is made: a box in place of a letter of somebody's
// name is never printed. Such a recipient gets a Word file or the page that the browser prints.

import { toPrintableText } from '../core/printable.ts';

/** The characters of a font, as code points. */
export type Coverage = ReadonlySet<number>;

export type CoverageProblem =
  /** Characters that no loaded font has, each once. */
  | { readonly type: 'not-covered'; readonly characters: readonly string[] }
  /** Scripts whose letters change by their neighbours or run from right to left; each by its Unicode name, once. */
  | { readonly type: 'needs-shaping'; readonly scripts: readonly string[] };

// Fonts may have their letters, but put one after the other they are not writing.
const SHAPED_SCRIPTS = [
  'Adlam',
  'Arabic',
  'Balinese',
  'Bengali',
  'Devanagari',
  'Gujarati',
  'Gurmukhi',
  'Hebrew',
  'Javanese',
  'Kannada',
  'Khmer',
  'Lao',
  'Malayalam',
  'Mandaic',
  'Meetei_Mayek',
  'Mongolian',
  'Myanmar',
  'Nko',
  'Oriya',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
  'Thaana',
  'Thai',
  'Tibetan',
].map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }));

// They show nothing, so that nothing is missing where a font has them not.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * What stands in the way of setting a text in PDF. A character counts as covered only if every font has it, because it
 * may come to stand in each of them.
 */
export function findCoverageProblems(text: string, fonts: readonly Coverage[]): readonly CoverageProblem[] {
  const printable = toPrintableText(text);
  const scripts = SHAPED_SCRIPTS.filter(({ pattern }) => pattern.test(printable)).map(({ script }) => script);
  const characters = [...new Set(printable.replace(INVISIBLE, ''))].filter((character) => {
    return !scriptOf(character) && !isCovered(character, fonts);
  });
  return [
    ...(scripts.length > 0 ? [{ type: 'needs-shaping', scripts } as const] : []),
    ...(characters.length > 0 ? [{ type: 'not-covered', characters } as const] : []),
  ];
}

/** The characters of a TrueType or OpenType font that is not compressed, from its table `cmap`. Throws on anything else. */
export function readCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(view, 'cmap');
  const covered = new Set<number>();
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const record = table + 4 + 8 * index;
    const platform = view.getUint16(record);
    const at = table + view.getUint32(record + 4);
    // Unicode, or Windows with Unicode (OpenType, cmap).
    if (platform !== 0 && platform !== 3) continue;
    if (view.getUint16(at) === 4) readSegments(view, at, covered);
    if (view.getUint16(at) === 12) readGroups(view, at, covered);
  }
  return covered;
}

/** Whether every font has a character, and can set it without its neighbours; what is never printed counts as covered. */
export function isCovered(character: string, fonts: readonly Coverage[]): boolean {
  const printable = toPrintableText(character);
  if (printable === '' || printable === '\n' || isInvisible(character)) return true;
  const codePoint = printable.codePointAt(0) ?? 0;
  return scriptOf(character) === undefined && fonts.every((font) => font.has(codePoint));
}

/** Whether a character shows nothing of its own. */
export function isInvisible(character: string): boolean {
  return /^\p{Default_Ignorable_Code_Point}$/u.test(character);
}

/** The Unicode name of the script of a character, if it is one whose letters cannot be set one after the other. */
export function scriptOf(character: string): string | undefined {
  return SHAPED_SCRIPTS.find(({ pattern }) => pattern.test(character))?.script;
}

function findTable(view: DataView, tag: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(record + offset)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

function readSegments(view: DataView, at: number, covered: Set<number>): void {
  const length = view.getUint16(at + 6);
  const starts = at + 16 + length;
  for (let offset = 0; offset < length; offset += 2) {
    const start = view.getUint16(starts + offset);
    const end = view.getUint16(at + 14 + offset);
    const delta = view.getUint16(starts + length + offset);
    const rangeAt = starts + 2 * length + offset;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

function readGroups(view: DataView, at: number, covered: Set<number>): void {
  for (let index = 0; index < view.getUint32(at + 12); index += 1) {
    const group = at + 16 + 12 * index;
    const start = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let code = start; code <= view.getUint32(group + 4); code += 1) {
      if (glyph + code - start !== 0) covered.add(code);
    }
  }
}
