// Fills the fields of a .docx file for one recipient after the other. The file is unpacked once; per recipient only the
// parts with fields are written anew, and every other part keeps its bytes.

import type { RecipientField, RecipientValues } from '../core/document.ts';
import { toPrintableText } from '../core/printable.ts';
import { findMergeFields, valueToXml } from './merge-fields.ts';
import type { MergePart } from './merge-fields.ts';
import { templateProblem } from './template-problem.ts';
import type { TemplateProblem } from './template-problem.ts';
import { unescapeXml } from './xml-tokens.ts';
import { freeze, freezeStored, packFrozen, readZip, unpack, writeZip } from './zip.ts';
import type { FrozenPiece, ZipPart } from './zip.ts';

export interface DocxTemplate {
  /** The recipient's fields that it has, each once, in the order of the file. */
  readonly fields: readonly RecipientField[];
  /** What stands in braces and is no field: it would stay in the letter. */
  readonly unknownFields: readonly string[];
  /** What Word would fetch from elsewhere when the letter is opened, which tells that it was. Links are not among them. */
  readonly externalTargets: readonly string[];
  readonly parts: readonly TemplatePart[];
}

/** A part as it is kept, or with the places at which it changes. */
type TemplatePart =
  | { readonly kept: ZipPart }
  | { readonly name: string; readonly pieces: readonly (FrozenPiece | { readonly field: string })[] };

const MOST_BYTES = 20_000_000;
const MOST_UNPACKED_BYTES = 50_000_000;
const FIELDS: Readonly<Record<RecipientField, true>> = {
  name: true,
  address: true,
  reference: true,
  identityTheftCode: true,
};
const WITH_WORDS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\d*\.xml$/i;
const MACROS = /vbaProject|vbaData|(?:^|\/)activeX\//i;
const MACRO_TYPES = /macroEnabled|ms-office\.vbaProject|ms-office\.activeX/i;
// A compound file: Word until 2003, and every Office file that is locked with a password.
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a .docx file as a letter with fields. What is wrong with it comes back as a value. */
export function readDocxTemplate(file: Uint8Array): DocxTemplate | TemplateProblem {
  if (file.length > MOST_BYTES) return templateProblem('template-too-large');
  if (COMPOUND_FILE.every((byte, index) => file[index] === byte)) {
    return templateProblem(isLocked(file) ? 'template-encrypted' : 'template-old-word-file');
  }
  const zip = readZip(file);
  if ('fault' in zip) return faultToProblem(zip.fault);
  if (zip.value.some(({ name }) => MACROS.test(name))) return templateProblem('template-macros');
  const parts: TemplatePart[] = [];
  const relations: string[] = [];
  let left = MOST_UNPACKED_BYTES;
  for (const part of zip.value) {
    const content = unpack(part, left);
    if ('fault' in content) return faultToProblem(content.fault);
    left -= content.value.length;
    const isRead = WITH_WORDS.test(part.name) || part.name.endsWith('.rels') || part.name === '[Content_Types].xml';
    const text = isRead ? decode(content.value) : '';
    if (text === null) return templateProblem('template-broken');
    if (part.name === '[Content_Types].xml' && MACRO_TYPES.test(text)) return templateProblem('template-macros');
    if (part.name.endsWith('.rels')) relations.push(text);
    const pieces = WITH_WORDS.test(part.name) ? findMergeFields(text) : [];
    if (pieces === null) return templateProblem('template-broken');
    parts.push(pieces.length > 1 ? { name: part.name, pieces: freezePieces(pieces) } : { kept: part });
  }
  if (!zip.value.some(({ name }) => /^word\/document\d*\.xml$/i.test(name)))
    return templateProblem('template-no-word-file');
  const found = parts
    .flatMap((part) => ('pieces' in part ? part.pieces : []))
    .flatMap((piece) => ('field' in piece ? [piece.field] : []));
  return {
    fields: [...new Set(found.filter(isField))],
    unknownFields: [...new Set(found.filter((field) => !isField(field)))],
    externalTargets: relations.flatMap(findExternalTargets),
    parts,
  };
}

/** True for what `readDocxTemplate` says of a file that cannot be used. */
export function isTemplateProblem(result: DocxTemplate | TemplateProblem): result is TemplateProblem {
  return 'code' in result;
}

/** The letter for one recipient. The same values give the same bytes; a field without a value is empty. */
export function mergeDocx(template: DocxTemplate, values: RecipientValues): Uint8Array {
  const written = new Map<string, FrozenPiece>();
  const write = (field: string) => {
    const value = isField(field) ? valueToXml(toPrintableText(values[field] ?? '')) : `{{${valueToXml(field)}}}`;
    const piece = written.get(field) ?? freezeStored(new TextEncoder().encode(value));
    written.set(field, piece);
    return piece;
  };
  return writeZip(
    template.parts.map((part) => {
      if ('kept' in part) return part.kept;
      return packFrozen(
        part.name,
        part.pieces.map((piece) => ('field' in piece ? write(piece.field) : piece)),
      );
    }),
  );
}

function freezePieces(pieces: MergePart): readonly (FrozenPiece | { readonly field: string })[] {
  return pieces.map((piece) => (typeof piece === 'string' ? freeze(new TextEncoder().encode(piece)) : piece));
}

function isField(name: string): name is RecipientField {
  return Object.hasOwn(FIELDS, name);
}

function faultToProblem(fault: 'no-zip' | 'broken' | 'encrypted' | 'too-large'): TemplateProblem {
  switch (fault) {
    case 'no-zip':
      return templateProblem('template-no-word-file');
    case 'broken':
      return templateProblem('template-broken');
    case 'encrypted':
      return templateProblem('template-encrypted');
    case 'too-large':
      return templateProblem('template-zip-bomb');
  }
}

// The name of the stream in which Office keeps what it has encrypted, in UTF-16 ([MS-OFFCRYPTO] 2.3.4).
function isLocked(file: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(file.subarray(0, 1_000_000));
  return text.includes([...'EncryptedPackage'].join('\0'));
}

function decode(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}

function findExternalTargets(relations: string): readonly string[] {
  return [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .map(([source]) => source)
    .filter((source) => /TargetMode\s*=\s*["']External/i.test(source) && !/\/hyperlink["']/.test(source))
    .map((source) => unescapeXml(/Target\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(source)?.slice(1).find(Boolean) ?? ''));
}
