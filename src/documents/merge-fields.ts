// Finds `{{field}}` in a part of a .docx file. Word splits what people type over several runs, so fields are looked for
// in the joined text of a paragraph; what is filled in takes the formatting of the run with the opening brace.

import { escapeXml, tokenizeXml, unescapeXml } from './xml-tokens.ts';

/** A part of a file with its fields found: text of XML, and the names of the fields between. */
export type MergePart = readonly (string | { readonly field: string })[];

// What stands in a paragraph's joined text for something in a run that is no text: no field goes across it.
const NO_TEXT = '\uFFFC';
const FIELD = /\{\{\s*([^{}\uFFFC]{1,100}?)\s*\}\}/g;
// What goes on in the text, although it stands between two pieces of it.
const SILENT = new Set(['w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:lastRenderedPageBreak', 'w:softHyphen']);

/** The fields and what stands between them, or null where the part cannot be read. */
export function findMergeFields(xml: string): MergePart | null {
  const tokens = tokenizeXml(xml);
  if (tokens === null) return null;
  // What is written in place of a token; a field stands in the middle of a text.
  const replaced = new Map<number, MergePart>();
  const paragraphs: { text: string; from: { token: number; at: number }[] }[] = [];
  let isText = false;
  let isRun = false;
  tokens.forEach((token, index) => {
    const paragraph = paragraphs.at(-1);
    if (!('name' in token)) {
      const isData = token.type === 'text' || token.source.startsWith('<![CDATA[');
      if (!isText || !paragraph || !isData) return;
      const text = readText(token.source);
      for (let at = 0; at < text.length; at += 1) paragraph.from.push({ token: index, at });
      paragraph.text += text;
    } else if (token.name === 'w:p') {
      if (token.type === 'open') paragraphs.push({ text: '', from: [] });
      else if (token.type === 'close') {
        const ended = paragraphs.pop();
        if (ended) replaceFields(ended, tokens, replaced);
      }
    } else if (token.name === 'w:t') isText = token.type === 'open';
    else if (token.name === 'w:r') isRun = token.type === 'open';
    else if (isRun && paragraph && token.type === 'empty' && !SILENT.has(token.name) && !isProperty(tokens, index)) {
      paragraph.text += NO_TEXT;
      paragraph.from.push({ token: index, at: 0 });
    }
  });
  return join(tokens.map((token, index) => replaced.get(index) ?? [token.source]));
}

/** A value as it stands in a run's text: a line end becomes a break. */
export function valueToXml(value: string): string {
  return value.split('\n').map(escapeXml).join('</w:t><w:br/><w:t xml:space="preserve">');
}

interface ParagraphText {
  readonly text: string;
  /** For each UTF-16 unit of the text: in which token it stands, and where in that token's text. */
  readonly from: readonly { readonly token: number; readonly at: number }[];
}

function replaceFields(
  { text, from }: ParagraphText,
  tokens: readonly { readonly source: string }[],
  replaced: Map<number, MergePart>,
): void {
  const matches = [...text.matchAll(FIELD)];
  if (matches.length === 0) return;
  const touched = new Set<number>();
  // For each unit: kept, dropped, or the begin of a field.
  const marks = new Map<string, string | null>();
  for (const match of matches) {
    for (let at = match.index; at < match.index + match[0].length; at += 1) {
      const place = from[at];
      if (!place) continue;
      touched.add(place.token);
      marks.set(`${place.token}:${place.at}`, at === match.index ? (match[1] ?? '') : null);
    }
  }
  for (const token of touched) {
    const pieces: (string | { field: string })[] = [];
    [...units(readText(tokens[token]?.source ?? ''))].forEach((unit, at) => {
      const mark = marks.get(`${token}:${at}`);
      if (mark === undefined) pieces.push(escapeXml(unit));
      else if (mark !== null) pieces.push({ field: mark });
    });
    replaced.set(token, pieces);
    keepSpaces(tokens, token, replaced);
  }
}

// Without this attribute Word drops the spaces at both ends, where there may be some now.
function keepSpaces(
  tokens: readonly { readonly source: string }[],
  token: number,
  replaced: Map<number, MergePart>,
): void {
  for (let index = token - 1; index >= 0; index -= 1) {
    const source = tokens[index]?.source ?? '';
    if (!/^<w:t[\s>]/.test(source)) continue;
    if (!source.includes('xml:space')) replaced.set(index, ['<w:t xml:space="preserve">']);
    return;
  }
}

function readText(source: string): string {
  return source.startsWith('<![CDATA[') ? source.slice(9, -3) : unescapeXml(source);
}

function units(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_nothing, index) => text[index] ?? '');
}

// Properties of a run are empty elements too; they stand within `w:rPr`.
function isProperty(tokens: readonly { readonly source: string }[], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const source = tokens[at]?.source ?? '';
    if (/^<w:rPr[\s>]/.test(source)) return true;
    if (source === '</w:rPr>' || /^<w:r[\s>]/.test(source)) return false;
  }
  return false;
}

function join(pieces: readonly MergePart[]): MergePart {
  const joined: (string | { readonly field: string })[] = [];
  let text = '';
  for (const piece of pieces.flat()) {
    if (typeof piece === 'string') text += piece;
    else {
      joined.push(text, piece);
      text = '';
    }
  }
  return [...joined, text];
}
