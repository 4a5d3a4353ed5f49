// pdfkit without the time and without chance, and with properties that stand any text.

import PdfKit from 'pdfkit';
import type { Page, StructureElement, StructureOptions } from 'pdfkit';
import { escapeXml } from './xml-tokens.ts';
import type { PdfFonts } from './pdf-font.ts';

export interface PdfProperties {
  readonly title: string;
  readonly author: string;
  readonly language: string;
}

export class PdfFile extends PdfKit {
  readonly #properties: PdfProperties;
  #elements: StructureElement[] = [];

  constructor(properties: PdfProperties, fonts: PdfFonts) {
    super({
      autoFirstPage: false,
      // Pages wait until it is known how many there are.
      bufferPages: true,
      displayTitle: true,
      font: null,
      fontLayoutCache: false,
      info: {
        Title: properties.title,
        Author: properties.author,
        Producer: 'Firebreak',
        Creator: 'Firebreak',
        // pdfkit makes the file's id from it, and takes the time where it is not given.
        CreationDate: { getTime: () => 0, valueOf: () => 0 },
      },
      lang: properties.language,
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
    });
    delete this.info['CreationDate'];
    this.#properties = properties;
    this.registerFont('regular', fonts.regular);
    this.registerFont('bold', fonts.bold);
  }

  // pdfkit writes title and author into XML as they are.
  override _addInfo(): void {
    const { title, author, language } = this.#properties;
    this.appendXML(
      `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
        `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>` +
        `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>` +
        `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>` +
        `</rdf:Description>`,
    );
  }

  override struct(type: string, options?: StructureOptions): StructureElement {
    const element = super.struct(type, options);
    this.#elements.push(element);
    return element;
  }

  /**
   * Writes pages to which nothing is added any more, and which parts of the structure they belong to; these have ended.
   * pdfkit would keep what it has written until the end of the file, and memory would grow with the number of letters.
   */
  settle(pages: readonly Page[]): void {
    const tree = this.getStructParentTree();
    for (const { structParentTreeKey: key } of pages) {
      const parents = this.ref(tree.get(key));
      parents.end();
      parents.data = null;
      tree.add(key, parents);
    }
    this.flushPages();
    for (const { dictionary } of [...pages, ...this.#elements]) dictionary.data = null;
    this.#elements = [];
  }
}
