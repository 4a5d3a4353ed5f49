// A letter that counsel can edit in Word: real styles for title, headings, lists, tables, header and footer.

import {
  AlignmentType,
  BorderStyle,
  Document as WordFile,
  ExternalHyperlink,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  HeightRule,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { FileChild, IFrameOptions, IParagraphOptions, IPropertiesOptions, ParagraphChild } from 'docx';
import type { Block, Document, ParagraphRole, Run, Text } from '../core/document.ts';
import { toPrintableDocument } from '../core/printable.ts';
import { settleDocx } from './settle-docx.ts';
import { columnShares, hasWindow, pageWords, senderTop, sheetOf, spacingOf, stampLine, TYPE } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const FONT = 'Arial';
const BULLETS = 'bullets';
const NUMBERS = 'numbers';
const HAIR = '888888';

/** The document as a .docx file; a field stays `{{field}}`. The same document gives the same bytes. */
export async function documentToDocx(document: Document): Promise<Uint8Array> {
  const printable = toPrintableDocument(document);
  const sheet = sheetOf(printable);
  const file = new WordFile({
    title: printable.title,
    creator: printable.author,
    lastModifiedBy: printable.author,
    styles: styles(printable),
    numbering: { config: [listOf(BULLETS, LevelFormat.BULLET, '•'), listOf(NUMBERS, LevelFormat.DECIMAL, '%1.')] },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(sheet.width), height: twips(sheet.height) },
            margin: {
              top: twips(sheet.topMargin),
              bottom: twips(sheet.bottomMargin),
              left: twips(sheet.sideMargin),
              right: twips(sheet.sideMargin),
              header: twips(sheet.edge),
              footer: twips(sheet.edge),
            },
          },
        },
        headers: { default: new Header({ children: [stampParagraph(printable)] }) },
        footers: { default: new Footer({ children: [footerParagraph(printable, sheet)] }) },
        children: toChildren(printable, sheet),
      },
    ],
  });
  const captions = printable.blocks.flatMap((block) => (block.type === 'table' ? [block.caption] : []));
  return settleDocx(new Uint8Array(await Packer.toArrayBuffer(file)), captions);
}

function toChildren(document: Document, sheet: Sheet): FileChild[] {
  const titleAt = document.blocks.findIndex((block) => block.type === 'heading' && block.level === 1);
  let lists = 0;
  return document.blocks.flatMap((block, index): FileChild[] => {
    switch (block.type) {
      case 'heading':
        return [
          new Paragraph({ style: headingStyle(block.level, index === titleAt), children: [new TextRun(block.text)] }),
        ];
      case 'paragraph':
        return [new Paragraph({ ...roleToOptions(block.role, document, sheet), children: textToRuns(block.text) })];
      case 'list': {
        // A new instance, so that every list counts from one.
        const instance = (lists += 1);
        const reference = block.isOrdered ? NUMBERS : BULLETS;
        return block.items.map(
          (item) =>
            new Paragraph({
              style: 'ListParagraph',
              numbering: { reference, level: 0, instance },
              children: textToRuns(item),
            }),
        );
      }
      case 'table':
        return [tableToWord(block, sheet), new Paragraph({ style: 'AfterTable' })];
    }
  });
}

function headingStyle(level: 1 | 2, isTitle: boolean): string {
  if (isTitle) return 'Title';
  return level === 1 ? 'Heading1' : 'Heading2';
}

function roleToOptions(role: ParagraphRole | undefined, document: Document, sheet: Sheet): IParagraphOptions {
  if (role === undefined) return {};
  const style = `Letter${role[0]?.toUpperCase()}${role.slice(1)}`;
  const isFramed = (role === 'sender' || role === 'recipient') && hasWindow(document.blocks);
  if (!isFramed) return { style };
  const top = role === 'sender' ? senderTop(document) : sheet.recipientTop;
  const bottom = role === 'sender' ? sheet.recipientTop : sheet.recipientBottom;
  const frame: IFrameOptions = {
    type: 'absolute',
    position: { x: twips(sheet.sideMargin), y: twips(top) },
    width: twips(sheet.width - 2 * sheet.sideMargin),
    height: twips(bottom - top),
    rule: HeightRule.ATLEAST,
    wrap: FrameWrap.NOT_BESIDE,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
  return { style, frame };
}

function textToRuns(text: Text): ParagraphChild[] {
  return text.map(runToWord);
}

function runToWord(run: Run): ParagraphChild {
  if (typeof run === 'string') return new TextRun(run);
  switch (run.type) {
    case 'field':
      return new TextRun(`{{${run.field}}}`);
    case 'strong':
      return new TextRun({ text: run.text, bold: true });
    case 'link':
      return new ExternalHyperlink({ link: run.href, children: [new TextRun({ text: run.text, style: 'Hyperlink' })] });
    case 'break':
      return new TextRun({ break: 1 });
  }
}

function tableToWord(block: Extract<Block, { type: 'table' }>, sheet: Sheet): Table {
  const widths = columnShares(block).map((share) => Math.floor(share * twips(sheet.width - 2 * sheet.sideMargin)));
  const line = { style: BorderStyle.SINGLE, size: 4, color: HAIR };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const row = (cells: readonly ParagraphChild[][], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map(
        (width, index) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            ...(isHead ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '000000' } } } : {}),
            children: [new Paragraph({ style: isHead ? 'TableHead' : 'TableText', children: cells[index] ?? [] })],
          }),
      ),
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: none, left: none, right: none, bottom: line, insideHorizontal: line, insideVertical: none },
    margins: { top: twips(3), bottom: twips(3), left: 0, right: twips(8) },
    rows: [
      row(
        block.head.map((cell) => [new TextRun(cell)]),
        true,
      ),
      ...block.rows.map((cells) => row(cells.map(textToRuns), false)),
    ],
  });
}

function stampParagraph(document: Document): Paragraph {
  const stamps = stampLine(document);
  if (stamps === '') return new Paragraph({ style: 'Header' });
  return new Paragraph({
    style: 'Header',
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '000000', space: 2 } },
    children: [new TextRun({ text: stamps, bold: true })],
  });
}

function footerParagraph(document: Document, sheet: Sheet): Paragraph {
  const { before, between } = pageWords(document.language);
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: twips(sheet.width - 2 * sheet.sideMargin) }],
    children: [
      new TextRun({
        children: [document.footer, '\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES],
      }),
    ],
  });
}

function listOf(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const indent = { left: twips(20), hanging: twips(16) };
  return {
    reference,
    levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent } } }],
  };
}

function styles(document: Document): IPropertiesOptions['styles'] & object {
  const { lineHeight, space } = spacingOf(document);
  const size = halfPoints(TYPE.body);
  const small = halfPoints(TYPE.small);
  const after = (points: number) => ({ spacing: { after: twips(points * space) } });
  const address = { line: twips(TYPE.body * TYPE.addressLineHeight), lineRule: LineRuleType.EXACT, after: 0 };
  const role = (id: string, name: string, paragraph: object, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    paragraph,
    run,
  });
  return {
    default: {
      document: {
        run: { font: FONT, size, language: { value: document.language } },
        paragraph: { spacing: { line: Math.round(240 * lineHeight * 0.87), after: twips(8 * space) } },
      },
      title: {
        run: { font: FONT, size: halfPoints(TYPE.title), bold: true },
        paragraph: { spacing: { before: twips(12), after: twips(10) }, keepNext: true, outlineLevel: 0 },
      },
      heading1: {
        run: { font: FONT, size: halfPoints(TYPE.title), bold: true },
        paragraph: { spacing: { before: twips(18), after: twips(8) }, keepNext: true, outlineLevel: 0 },
      },
      heading2: {
        run: { font: FONT, size: halfPoints(TYPE.heading), bold: true },
        paragraph: { spacing: { before: twips(12), after: twips(2) }, keepNext: true, outlineLevel: 1 },
      },
      listParagraph: { paragraph: after(3) },
      hyperlink: { run: { color: '000000', underline: { type: 'single' } } },
    },
    paragraphStyles: [
      role('LetterSender', 'Letter sender', { spacing: address }),
      role('LetterRecipient', 'Letter recipient', { spacing: address }),
      role('LetterDate', 'Letter date', { spacing: { before: twips(12), after: twips(12) } }),
      role('LetterSalutation', 'Letter salutation', after(8)),
      role('LetterClosing', 'Letter closing', { spacing: { before: twips(12), after: twips(12) }, keepLines: true }),
      role('LetterNote', 'Letter note', after(8), { size: small }),
      role('TableHead', 'Table head', { spacing: { after: 0 }, keepNext: true }, { size: small, bold: true }),
      role('TableText', 'Table text', { spacing: { after: 0 } }, { size: small }),
      role('AfterTable', 'After table', { spacing: { after: 0 } }, { size: small }),
      role('Header', 'header', { spacing: { after: 0 } }, { size: small }),
      role('Footer', 'footer', { spacing: { after: 0 } }, { size: small }),
    ],
  };
}

function twips(points: number): number {
  return Math.round(points * 20);
}

function halfPoints(points: number): number {
  return Math.round(points * 2);
}
