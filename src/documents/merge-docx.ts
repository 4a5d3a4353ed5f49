// Fills the fields of a .docx file for one recipient after the other. The file is unpacked once; per recipient only the
// parts with fields are written anew, and every other part keeps its bytes.

import { isLetterFieldId } from '../core/letter-field.ts';
import type { OwnLeftover } from '../core/letter-own.ts';
import { toPrintableText } from '../core/printable.ts';
import { nameToRecipientField } from '../core/recipient-field.ts';
import { ownValue } from '../core/recorded.ts';
import { readDocxFile } from './docx-file.ts';
import { externalTargetsOf, hasBracesInPictures, leftoversOf, startsProgram, wordsOf } from './docx-text.ts';
import { findMergeFields, valueToXml } from './merge-fields.ts';
import type { MergePart } from './merge-fields.ts';
import { templateProblem } from './template-problem.ts';
import type { TemplateProblem } from './template-problem.ts';
import { freeze, freezeStored, packFrozen, writeZip } from './zip.ts';
import type { FrozenPiece, ZipPart } from './zip.ts';

export interface DocxTemplate {
  /**
   * The fields that it has, as it writes them, each once, in the order of the file: those of letters, and the short names
   * `name`, `address`, `reference` and `identityTheftCode`.
   */
  readonly fields: readonly string[];
  /** What stands in braces and is no field, or braces without their other half: it would stay in the letter. */
  readonly unknownFields: readonly string[];
  /** What Word would fetch from elsewhere when the letter is opened, which tells that it was. Links are not among them. */
  readonly externalTargets: readonly string[];
  readonly leftovers: readonly OwnLeftover[];
  /** What it says, in the order in which it is read; fields stand in their braces. */
  readonly text: string;
  readonly parts: readonly TemplatePart[];
}

/** What stands in the fields, by their names as the file writes them, or for a recipient by the short ones. */
export type MergeValues = Readonly<Record<string, string | undefined>>;

/** A part as it is kept, or with the places at which it changes. */
type TemplatePart = { readonly kept: ZipPart } | { readonly name: string; readonly pieces: readonly TemplatePiece[] };

type TemplatePiece = FrozenPiece | FieldPlace;

interface FieldPlace {
  readonly field: string;
  /** A full stop follows: words that end in one bring none along. What is known of a recipient stays as it is. */
  readonly isAtStop: boolean;
}

/** Reads a .docx file as a letter with fields. What is wrong with it comes back as a value. */
export function readDocxTemplate(file: Uint8Array): DocxTemplate | TemplateProblem {
  const opened = readDocxFile(file);
  if ('code' in opened) return opened;
  if (startsProgram(opened)) return templateProblem('template-macros');
  const parts: TemplatePart[] = [];
  const fieldsByPart = new Map<string, readonly string[]>();
  for (const part of opened.parts) {
    const hasWords = opened.withWords.includes(part.name);
    const pieces = hasWords ? findMergeFields(opened.texts.get(part.name) ?? '') : [];
    if (pieces === null) return templateProblem('template-broken');
    parts.push(pieces.length > 1 ? { name: part.name, pieces: freezePieces(pieces) } : { kept: part });
    fieldsByPart.set(
      part.name,
      pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.field])),
    );
  }
  const found = [...new Set(opened.withWords.flatMap((name) => fieldsByPart.get(name) ?? []))];
  const text = wordsOf(opened);
  const braces = /\{\{|\}\}/.exec(text.replace(/\{\{[^{}\n\t]{1,100}\}\}/g, ''))?.[0];
  const loose = braces ?? (hasBracesInPictures(opened) ? '{{' : undefined);
  return {
    fields: found.filter(isField),
    unknownFields: [...found.filter((field) => !isField(field)), ...(loose ? [loose] : [])],
    externalTargets: externalTargetsOf(opened),
    leftovers: leftoversOf(opened),
    text,
    parts,
  };
}

/** True for what is said of a file that cannot be used. */
export function isTemplateProblem(result: object): result is TemplateProblem {
  return 'code' in result;
}

/**
 * The letter for one recipient. The same values give the same bytes. A recipient's field without a value is empty; any
 * other stays in its braces, because a letter never has a blank.
 */
export function mergeDocx(template: DocxTemplate, values: MergeValues): Uint8Array {
  const written = new Map<string, FrozenPiece>();
  const write = ({ field, isAtStop }: FieldPlace) => {
    const key = isAtStop ? `${field}.` : field;
    const known = written.get(key);
    if (known) return known;
    const given = valueOf(field, values);
    const value = isAtStop ? given?.replace(/\.$/, '') : given;
    const xml = value === undefined ? `{{${valueToXml(field)}}}` : valueToXml(toPrintableText(value));
    const piece = freezeStored(new TextEncoder().encode(xml));
    written.set(key, piece);
    return piece;
  };
  return writeZip(
    template.parts.map((part) => {
      if ('kept' in part) return part.kept;
      return packFrozen(
        part.name,
        part.pieces.map((piece) => ('field' in piece ? write(piece) : piece)),
      );
    }),
  );
}

function valueOf(field: string, values: MergeValues): string | undefined {
  if (!isField(field)) return undefined;
  const ofRecipient = nameToRecipientField(field);
  return ownValue(values, field) ?? (ofRecipient && (ownValue(values, ofRecipient) ?? ''));
}

function freezePieces(pieces: MergePart): readonly TemplatePiece[] {
  return pieces.map((piece, index) => {
    if (typeof piece === 'string') return freeze(new TextEncoder().encode(piece));
    const next = pieces[index + 1];
    const hasStop = typeof next === 'string' && /^\.(?!\.)/.test(next);
    return { field: piece.field, isAtStop: hasStop && nameToRecipientField(piece.field) === undefined };
  });
}

function isField(name: string): boolean {
  return isLetterFieldId(name) || nameToRecipientField(name) !== undefined;
}
