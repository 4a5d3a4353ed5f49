// One document on its pages: where the next line goes, when a page is full, and which part of the structure (what a
// screen reader goes by) each drawn thing belongs to.

import type { Page, StructureElement } from 'pdfkit';
import type { Document } from '../core/document.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfFonts, Weight } from './pdf-font.ts';
import { breakLines } from './pdf-lines.ts';
import type { Line, Measure } from './pdf-lines.ts';
import { pageWords, sheetOf, spacingOf, stampLine, TYPE } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const INK = '#000000';
const TEXT_OPTIONS = { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 1 } as const;

export class PdfPages {
  readonly sheet: Sheet;
  readonly width: number;
  readonly root: StructureElement;
  readonly lineHeight: number;
  /** The share of the usual space between things. */
  readonly space: number;
  y = 0;
  readonly #file: PdfFile;
  readonly #fonts: PdfFonts;
  readonly #document: Document;
  readonly #stamps: readonly Line[];
  #pages = 0;

  constructor(file: PdfFile, fonts: PdfFonts, document: Document) {
    this.#file = file;
    this.#fonts = fonts;
    this.#document = document;
    this.sheet = sheetOf(document);
    const { lineHeight, space } = spacingOf(document);
    this.lineHeight = lineHeight;
    this.space = space;
    this.width = this.sheet.width - 2 * this.sheet.sideMargin;
    const stamps = stampLine(document);
    this.#stamps = stamps === '' ? [] : breakLines([stamps], this.width, 'bold', this.measureAt(TYPE.small));
    this.root = file.struct('Document');
    file.addStructure(this.root);
    this.newPage();
  }

  get bottom(): number {
    return this.sheet.height - this.sheet.bottomMargin;
  }

  measureAt(size: number): Measure {
    return (text, weight) => this.#fonts.measure(text, weight, size);
  }

  newPage(): void {
    this.#file.addPage({ size: [this.sheet.width, this.sheet.height], margin: 0 });
    this.#pages += 1;
    const headEnd = this.#drawStamps();
    this.y = Math.max(this.sheet.topMargin, headEnd + 10);
  }

  /** Draws lines one below the other and goes on to the next page where they do not fit; never leaves one line alone. */
  drawLines(
    parent: StructureElement,
    tag: string,
    lines: readonly Line[],
    size: number,
    leading: number,
    x: number,
  ): void {
    const element = this.#file.struct(tag);
    parent.add(element);
    let at = 0;
    while (at < lines.length) {
      const left = lines.length - at;
      let fitting = Math.min(left, Math.floor((this.bottom - this.y + 0.01) / leading));
      if (fitting < left && left - fitting === 1) fitting -= 1;
      const isAlone = fitting < left && fitting < 2 && at === 0;
      if (fitting <= 0 || isAlone) {
        if (this.y <= this.sheet.topMargin) fitting = Math.max(1, fitting);
        else {
          this.newPage();
          continue;
        }
      }
      this.#drawOnPage(element, tag, lines.slice(at, at + fitting), size, leading, x);
      at += fitting;
      if (at < lines.length) this.newPage();
    }
    element.end();
  }

  /** Draws one line that belongs to the structure; `y` does not move. */
  drawPiece(parent: StructureElement, tag: string, line: Line, size: number, leading: number, x: number): void {
    const y = this.y;
    const element = this.#file.struct(tag);
    parent.add(element);
    this.#drawOnPage(element, tag, [line], size, leading, x);
    element.end();
    this.y = y;
  }

  /** A part of the structure that holds other parts. */
  open(
    parent: StructureElement,
    tag: string,
    options: { readonly alt?: string; readonly scope?: 'Column' } = {},
  ): StructureElement {
    const element = this.#file.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** A line of ink across, which says nothing. */
  rule(y: number, thickness: number, color: string = INK): void {
    this.#file.markContent('Artifact', { type: 'Layout' });
    this.#file
      .lineWidth(thickness)
      .moveTo(this.sheet.sideMargin, y)
      .lineTo(this.sheet.sideMargin + this.width, y)
      .stroke(color);
    this.#file.endMarkedContent();
  }

  /** Text that is repeated and belongs to no reading order. */
  drawRepeated(lines: readonly Line[], size: number, leading: number, x: number, y: number): void {
    this.#file.markContent('Artifact', { type: 'Pagination' });
    lines.forEach((line, index) => {
      for (const stretch of line)
        this.#write(stretch.text, stretch.weight, size, leading, x + stretch.x, y + index * leading);
    });
    this.#file.endMarkedContent();
  }

  /** Ends the document; gives the number of its pages. */
  finish(): number {
    this.root.end();
    const first = this.#file.bufferedPageRange().start;
    const { before, between } = pageWords(this.#document.language);
    const measure = this.measureAt(TYPE.small);
    const leading = TYPE.small * TYPE.addressLineHeight;
    const drawn: Page[] = [];
    for (let page = 0; page < this.#pages; page += 1) {
      drawn.push(this.#file.switchToPage(first + page));
      const number = `${before}${page + 1}${between}${this.#pages}`;
      const numberWidth = measure(number, 'regular');
      const footer = breakLines([this.#document.footer], this.width - numberWidth - 20, 'regular', measure);
      const y = this.sheet.height - this.sheet.edge - footer.length * leading;
      this.drawRepeated(footer, TYPE.small, leading, this.sheet.sideMargin, y);
      const last: Line = [{ text: number, weight: 'regular', href: null, x: 0, width: numberWidth }];
      const right = this.sheet.sideMargin + this.width - numberWidth;
      this.drawRepeated([last], TYPE.small, leading, right, y + (footer.length - 1) * leading);
    }
    this.#file.settle(drawn);
    return this.#pages;
  }

  // On the first page the stamps are read aloud, on all others they are repeated.
  #drawStamps(): number {
    if (this.#stamps.length === 0) return 0;
    const leading = TYPE.small * TYPE.lineHeight;
    const { edge, sideMargin } = this.sheet;
    if (this.#pages === 1) {
      this.y = edge;
      const element = this.open(this.root, 'P');
      this.#drawOnPage(element, 'P', this.#stamps, TYPE.small, leading, sideMargin);
      element.end();
    } else this.drawRepeated(this.#stamps, TYPE.small, leading, sideMargin, edge);
    const end = edge + this.#stamps.length * leading + 2;
    this.rule(end, 1.5);
    return end;
  }

  #drawOnPage(
    element: StructureElement,
    tag: string,
    lines: readonly Line[],
    size: number,
    leading: number,
    x: number,
  ): void {
    const file = this.#file;
    let isMarked = false;
    const mark = (isWanted: boolean) => {
      if (isWanted && !isMarked) element.add(file.markStructureContent(tag));
      if (!isWanted && isMarked) file.endMarkedContent();
      isMarked = isWanted;
    };
    for (const line of lines) {
      for (const { text, weight, href, x: offset, width } of line) {
        mark(href === null);
        if (href === null) this.#write(text, weight, size, leading, x + offset, this.y);
        else this.#drawLink(element, text, weight, href, size, leading, x + offset, width);
      }
      this.y += leading;
    }
    mark(false);
  }

  #drawLink(
    parent: StructureElement,
    text: string,
    weight: Weight,
    href: string,
    size: number,
    leading: number,
    x: number,
    width: number,
  ): void {
    const file = this.#file;
    const link = file.struct('Link');
    parent.add(link);
    link.add(file.markStructureContent('Link'));
    this.#write(text, weight, size, leading, x, this.y);
    file.endMarkedContent();
    // pdfkit takes a `String` for text and a plain one for a name.
    file.link(x, this.y, width, leading, href, { structParent: link, Contents: Object(text) });
    link.end();
    file.markContent('Artifact', { type: 'Layout' });
    const line = this.y + leading * 0.5 + size * 0.5;
    file
      .lineWidth(0.5)
      .moveTo(x, line)
      .lineTo(x + width, line)
      .stroke(INK);
    file.endMarkedContent();
  }

  #write(text: string, weight: Weight, size: number, leading: number, x: number, y: number): void {
    const { ascent, descent } = this.#fonts.metrics[weight];
    const baseline = y + (leading - (ascent - descent) * size) / 2 + ascent * size;
    this.#file.font(weight, size).text(text, x, baseline, TEXT_OPTIONS);
  }
}
