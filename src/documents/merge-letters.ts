// A letter with Word's own merge fields for each variant, for those who prefer Word's mail merge. No recipient is in it.

import type { RecipientField } from '../core/document.ts';
import { nameToRecipientField } from '../core/recipient-field.ts';
import { MANIFEST_FILE, manifestToCsv, toCell } from './letter-manifest.ts';
import type { ManifestLine } from './letter-manifest.ts';
import { readLetterTemplate } from './letter-template.ts';
import { streamZip } from './letter-zip.ts';
import type { ZipEntry } from './letter-zip.ts';
import { bytesToSha256, toLettersMade, writeInto } from './letters-order.ts';
import type { LettersMade, LettersOrder } from './letters-order.ts';
import { isLettersProblem } from './letters-problem.ts';
import type { LettersProblem } from './letters-problem.ts';
import type { MergeColumns, MergePiece } from './merge-columns.ts';
import type { DocxTemplate } from './merge-docx.ts';
import { escapeXml } from './xml-tokens.ts';
import { freezeStored, packFrozen, writeZip } from './zip.ts';

const HEADER_FILE = 'recipients-header.csv';

/**
 * Writes a ZIP file with one Word file for each variant, the line of column names that a list of recipients begins with,
 * and a manifest, which says for each Word file the ids of the places whose people get it.
 */
export async function makeMergeLetters(order: LettersOrder): Promise<LettersMade | LettersProblem> {
  const { variants, variantByPlace, day } = order.set;
  const fields = new Set<RecipientField>();
  const lines: ManifestLine[] = [];
  const files: ZipEntry[] = [];
  for (const [index, variant] of variants.entries()) {
    const template = await readLetterTemplate(variant);
    if (isLettersProblem(template)) return template;
    for (const field of template.fields.map(nameToRecipientField)) if (field) fields.add(field);
    const content = putColumns(template, order.columns);
    const name = variants.length === 1 ? 'letter.docx' : `letter-${index + 1}-of-${variants.length}.docx`;
    const places = Object.entries(variantByPlace ?? {}).filter(([, id]) => id === variant.id);
    lines.push({
      row: null,
      file: name,
      page: null,
      pages: null,
      place: places
        .map(([place]) => place)
        .sort()
        .join(' '),
      variant: variant.id,
      sha256: bytesToSha256(content),
    });
    files.push({ name, content });
  }
  files.push({ name: HEADER_FILE, content: headerToCsv(order.columns, fields) });
  files.push({ name: MANIFEST_FILE, content: manifestToCsv(lines) });
  await writeInto(order, 'mail-merge.zip', 'application/zip', (sink) => streamZip(files, day, sink));
  return toLettersMade({ ...order, letters: [] }, lines);
}

function headerToCsv(columns: MergeColumns, fields: ReadonlySet<RecipientField>): string {
  const names = ORDER.filter((field) => fields.has(field))
    .flatMap((field) => columns[field])
    .flatMap((piece) => (typeof piece !== 'string' && piece.type === 'column' ? [piece.name] : []));
  return `${[...new Set(names)].map(toCell).join(',')}\r\n`;
}

const ORDER = ['name', 'address', 'reference', 'identityTheftCode'] as const;

function putColumns(template: DocxTemplate, columns: MergeColumns): Uint8Array {
  const write = (name: string) => {
    const field = nameToRecipientField(name);
    const xml = field ? columns[field].map(pieceToXml).join('') : escapeXml(`{{${name}}}`);
    return freezeStored(new TextEncoder().encode(xml));
  };
  return writeZip(
    template.parts.map((part) => {
      if ('kept' in part) return part.kept;
      const pieces = part.pieces.map((piece) => ('field' in piece ? write(piece.field) : piece));
      return packFrozen(part.name, pieces);
    }),
  );
}

// Within the text of a run, which goes on afterwards. A field may begin and end within one run (ECMA-376-1, 17.16.18).
function pieceToXml(piece: MergePiece): string {
  if (typeof piece === 'string') return escapeXml(piece);
  if (piece.type === 'break') return outsideText('<w:br/>');
  const name = escapeXml(piece.name);
  return outsideText(
    '<w:fldChar w:fldCharType="begin"/>' +
      `<w:instrText xml:space="preserve"> MERGEFIELD ${name} </w:instrText>` +
      '<w:fldChar w:fldCharType="separate"/>' +
      `<w:t>«${name}»</w:t>` +
      '<w:fldChar w:fldCharType="end"/>',
  );
}

function outsideText(xml: string): string {
  return `</w:t>${xml}<w:t xml:space="preserve">`;
}
