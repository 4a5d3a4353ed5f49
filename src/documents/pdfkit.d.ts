// What is used of two libraries without types of their own. The published types of pdfkit are Node's and of an older
// version; these are as pdfkit 0.20 and fontkit 2.0 behave in a browser.

declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }

  export interface Position {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface Run {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly Position[];
    readonly advanceWidth: number;
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    layout(text: string, features?: Readonly<Record<string, boolean>>): Run;
  }

  export function create(bytes: Uint8Array): Font;
}

declare module 'pdfkit' {
  import type { Font } from 'fontkit';

  export interface StructureContent {
    readonly refs: readonly unknown[];
  }

  export interface StructureOptions {
    readonly alt?: string;
    readonly scope?: 'Column';
  }

  export interface StructureElement {
    readonly dictionary: Reference;
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }

  export interface TextOptions {
    readonly lineBreak: false;
    readonly baseline: 'alphabetic';
    /** Saves measuring it once more; it counts only for what is not used here. */
    readonly textWidth: 0;
    readonly wordCount: 1;
  }

  export interface Page {
    readonly dictionary: Reference;
    readonly structParentTreeKey: number;
  }

  export interface Reference {
    data: unknown;
    end(): void;
  }

  export interface NumberTree {
    get(key: number): unknown;
    add(key: number, value: Reference): void;
  }

  export interface Options {
    readonly autoFirstPage: boolean;
    readonly bufferPages: boolean;
    readonly compress?: boolean;
    readonly displayTitle: boolean;
    readonly font: null;
    readonly fontLayoutCache: boolean;
    readonly info: Readonly<Record<string, unknown>>;
    readonly lang: string;
    readonly margin: number;
    readonly pdfVersion: '1.7';
    readonly tagged: boolean;
  }

  export default class PDFDocument {
    constructor(options: Options);
    readonly info: Record<string, unknown>;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    addStructure(element: StructureElement): this;
    appendXML(xml: string): void;
    bufferedPageRange(): { readonly start: number; readonly count: number };
    end(): void;
    endMarkedContent(): this;
    flushPages(): void;
    font(name: string, size: number): this;
    lineTo(x: number, y: number): this;
    lineWidth(points: number): this;
    link(x: number, y: number, width: number, height: number, address: string, options: object): this;
    markContent(tag: 'Artifact', options: { readonly type: 'Pagination' | 'Layout' }): this;
    markStructureContent(tag: string): StructureContent;
    moveTo(x: number, y: number): this;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    registerFont(name: string, font: Font): this;
    stroke(color?: string): this;
    struct(type: string, options?: StructureOptions): StructureElement;
    getStructParentTree(): NumberTree;
    ref(data: unknown): Reference;
    switchToPage(index: number): Page;
    text(
      text: string,
      x: number,
      y: number,
      options: { readonly lineBreak: false; readonly baseline: 'alphabetic' },
    ): this;
    _addInfo(): void;
  }
}
