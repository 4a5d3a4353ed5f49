// Tagged PDF: headings, lists and tables are real, the language and the title are said, the fonts are in the file. One
// file may hold many documents, each with its own page numbers, as a printer wants them.

import type { Block, Document, ParagraphRole } from '../core/document.ts';
import { toPrintableDocument } from '../core/printable.ts';
import { PdfFile } from './pdf-file.ts';
import type { PdfProperties } from './pdf-file.ts';
import type { PdfFonts } from './pdf-font.ts';
import { breakLines } from './pdf-lines.ts';
import type { Line } from './pdf-lines.ts';
import { PdfPages } from './pdf-page.ts';
import { columnShares, hasWindow, senderTop, TYPE } from './sheet.ts';

export interface PdfPlace {
  /** Of the file, counted from 1. */
  readonly firstPage: number;
  readonly pages: number;
}

export interface PdfWriter {
  /** Appends a document, which begins on a page of its own. */
  readonly add: (document: Document) => PdfPlace;
  /** Ends the file; resolves after its last bytes were written. */
  readonly finish: () => Promise<void>;
}

const LIST_INDENT = 16;
const CELL_PADDING = 4;
const HAIR = '#888888';

/**
 * One document as a file. The same document and fonts give the same bytes. `onStep` hears after each block how many are set,
 * of how many; what it returns is waited for, so that a page can draw meanwhile.
 */
export async function documentToPdf(
  document: Document,
  fonts: PdfFonts,
  onStep?: (done: number, all: number) => Promise<void> | undefined,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const printable = toPrintableDocument(document);
  const { file: pdf, isEnded } = openFile(printable, fonts, (chunk) => chunks.push(chunk));
  const drawing = drawDocument(pdf, fonts, printable);
  for (let step = drawing.next(); !step.done; step = drawing.next())
    await onStep?.(step.value, printable.blocks.length);
  pdf.end();
  await isEnded;
  const file = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

/**
 * A file for many documents, written piece by piece: `write` gets its bytes in their order, some time after the pages
 * were added. Give the event loop a turn now and then, or the bytes wait in memory.
 */
export function startPdf(properties: PdfProperties, fonts: PdfFonts, write: (chunk: Uint8Array) => void): PdfWriter {
  const { file, isEnded } = openFile(properties, fonts, write);
  let written = 0;
  return {
    add: (document) => {
      const drawing = drawDocument(file, fonts, toPrintableDocument(document));
      let step = drawing.next();
      while (!step.done) step = drawing.next();
      const pages = step.value;
      const place = { firstPage: written + 1, pages };
      written += pages;
      return place;
    },
    finish: () => {
      file.end();
      return isEnded;
    },
  };
}

function openFile(properties: PdfProperties, fonts: PdfFonts, write: (chunk: Uint8Array) => void) {
  const file = new PdfFile(properties, fonts);
  const isEnded = new Promise<void>((resolve) => {
    file.on('data', write);
    file.on('end', () => resolve());
  });
  return { file, isEnded };
}

/** Draws block by block, and says after each how many are drawn; gives the number of pages. */
function* drawDocument(file: PdfFile, fonts: PdfFonts, document: Document): Generator<number, number> {
  const pages = new PdfPages(file, fonts, document);
  const isWindowed = hasWindow(document.blocks);
  for (const [index, block] of document.blocks.entries()) {
    switch (block.type) {
      case 'heading':
        drawHeading(pages, block, document.blocks[index + 1]);
        break;
      case 'paragraph':
        if (isWindowed && (block.role === 'sender' || block.role === 'recipient')) {
          drawAddress(pages, block, document);
        } else drawParagraph(pages, block);
        break;
      case 'list':
        drawList(pages, block);
        break;
      case 'table':
        drawTable(pages, block);
        break;
    }
    yield index + 1;
  }
  return pages.finish();
}

function drawHeading(pages: PdfPages, { level, text }: BlockOf<'heading'>, next: Block | undefined): void {
  const size = level === 1 ? TYPE.title : TYPE.heading;
  const leading = size * TYPE.addressLineHeight;
  const lines = breakLines([text], pages.width, 'bold', pages.measureAt(size));
  space(pages, level === 1 ? 14 : 10);
  // Not at the foot of a page, away from what it is the heading of.
  const needed = lines.length * leading + followingHeight(pages, next);
  if (pages.y + needed > pages.bottom) pages.newPage();
  pages.drawLines(pages.root, `H${level}`, lines, size, leading, pages.sheet.sideMargin);
  space(pages, level === 1 ? 8 : 2);
}

/** How much of what follows a heading stands on its page: of a table the first row, unless it takes half of a page. */
function followingHeight(pages: PdfPages, next: Block | undefined): number {
  const half = (pages.bottom - pages.sheet.topMargin) / 2;
  if (next?.type === 'table') return Math.min(headHeight(pages, next) + 6, half);
  return next ? 3 * TYPE.body * pages.lineHeight : 0;
}

function drawParagraph(pages: PdfPages, { role, text }: BlockOf<'paragraph'>): void {
  const size = role === 'note' ? TYPE.small : TYPE.body;
  const leading = size * pages.lineHeight;
  const lines = breakLines(text, pages.width, 'regular', pages.measureAt(size));
  space(pages, role === 'closing' || role === 'date' ? 10 : 0);
  if (role === 'closing' && pages.y + lines.length * leading > pages.bottom) pages.newPage();
  pages.drawLines(pages.root, 'P', lines, size, leading, pages.sheet.sideMargin);
  space(pages, spaceAfter(role));
}

function spaceAfter(role: ParagraphRole | undefined): number {
  return role === 'sender' || role === 'recipient' || role === 'closing' ? 12 : 8;
}

function drawAddress(pages: PdfPages, { role, text }: BlockOf<'paragraph'>, document: Document): void {
  const leading = TYPE.body * TYPE.addressLineHeight;
  const lines = breakLines(text, pages.width, 'regular', pages.measureAt(TYPE.body));
  const top = role === 'sender' ? senderTop(document) : pages.sheet.recipientTop;
  const bottom = role === 'sender' ? pages.sheet.recipientTop : pages.sheet.recipientBottom;
  pages.y = top;
  pages.drawLines(pages.root, 'P', lines, TYPE.body, leading, pages.sheet.sideMargin);
  pages.y = Math.max(pages.y, bottom);
}

function drawList(pages: PdfPages, { isOrdered, items }: BlockOf<'list'>): void {
  const list = pages.open(pages.root, 'L');
  const leading = TYPE.body * pages.lineHeight;
  const measure = pages.measureAt(TYPE.body);
  const x = pages.sheet.sideMargin;
  items.forEach((text, index) => {
    const mark = isOrdered ? `${index + 1}.` : '•';
    const lines = breakLines(text, pages.width - LIST_INDENT, 'regular', measure);
    const needed = Math.min(lines.length, 2) * leading;
    if (pages.y + needed > pages.bottom) pages.newPage();
    const item = pages.open(list, 'LI');
    const label: Line = [{ text: mark, weight: 'regular', href: null, x: 0, width: measure(mark, 'regular') }];
    pages.drawPiece(item, 'Lbl', label, TYPE.body, leading, x);
    pages.drawLines(item, 'LBody', lines, TYPE.body, leading, x + LIST_INDENT);
    item.end();
    space(pages, 2);
  });
  list.end();
  space(pages, 6);
}

function drawTable(pages: PdfPages, block: BlockOf<'table'>): void {
  const { leading, starts, head, rows, heightOf } = layOutTable(pages, block);
  space(pages, 4);
  if (pages.y + headHeight(pages, block) > pages.bottom) pages.newPage();
  const table = pages.open(pages.root, 'Table', { alt: block.caption });
  const drawRow = (cells: readonly (readonly Line[])[], tag: 'TH' | 'TD') => {
    const top = pages.y + CELL_PADDING;
    const row = pages.open(table, 'TR');
    cells.forEach((lines, index) => {
      pages.y = top;
      const cell = pages.open(row, tag, tag === 'TH' ? { scope: 'Column' } : {});
      pages.drawLines(cell, 'P', lines, TYPE.small, leading, pages.sheet.sideMargin + (starts[index] ?? 0));
      cell.end();
    });
    row.end();
    pages.y = top - CELL_PADDING + heightOf(cells);
    pages.rule(pages.y, tag === 'TH' ? 1.5 : 0.5, tag === 'TH' ? '#000000' : HAIR);
  };
  drawRow(head, 'TH');
  for (const cells of rows) {
    if (pages.y + heightOf(cells) > pages.bottom) {
      pages.newPage();
      repeatHead(pages, head, starts, leading);
    }
    drawRow(cells, 'TD');
  }
  table.end();
  space(pages, 10);
}

function layOutTable(pages: PdfPages, block: BlockOf<'table'>, rowCount = block.rows.length) {
  const leading = TYPE.small * pages.lineHeight;
  const measure = pages.measureAt(TYPE.small);
  const widths = columnShares(block).map((share) => share * pages.width);
  const starts = widths.map((_width, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const heightOf = (cells: readonly (readonly Line[])[]) =>
    Math.max(1, ...cells.map((lines) => lines.length)) * leading + 2 * CELL_PADDING;
  const head = block.head.map((cell, index) => breakLines([cell], (widths[index] ?? 0) - 8, 'bold', measure));
  const rows = block.rows
    .slice(0, rowCount)
    .map((cells) => cells.map((cell, index) => breakLines(cell, (widths[index] ?? 0) - 8, 'regular', measure)));
  return { leading, starts, head, rows, heightOf };
}

/** Of a table's head and its first row, which stand on one page. */
function headHeight(pages: PdfPages, block: BlockOf<'table'>): number {
  const { head, rows, heightOf } = layOutTable(pages, block, 1);
  return heightOf(head) + (rows[0] ? heightOf(rows[0]) : 0);
}

function repeatHead(
  pages: PdfPages,
  head: readonly (readonly Line[])[],
  starts: readonly number[],
  leading: number,
): void {
  const height = Math.max(1, ...head.map((lines) => lines.length)) * leading + 2 * CELL_PADDING;
  head.forEach((lines, index) => {
    const x = pages.sheet.sideMargin + (starts[index] ?? 0);
    pages.drawRepeated(lines, TYPE.small, leading, x, pages.y + CELL_PADDING);
  });
  pages.y += height;
  pages.rule(pages.y, 1.5);
}

function space(pages: PdfPages, points: number): void {
  // Not at the head of a page.
  if (pages.y > pages.sheet.topMargin) pages.y += points * pages.space;
}

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;
