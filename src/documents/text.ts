import { textToPlain } from '../core/document.ts';
import type { Block, Document, Text } from '../core/document.ts';
import { toPrintableDocument } from '../core/printable.ts';
import { stampLine } from './sheet.ts';

/**
 * The document as plain text. A paragraph is one line, wrapped for nobody; stamps are the first line and the last.
 * Lines end in `\n`.
 */
export function documentToText(document: Document): string {
  const printable = toPrintableDocument(document);
  const stamps = stampLine(printable);
  const parts = [stamps, ...printable.blocks.map(blockToLines), printable.footer, stamps];
  return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

function blockToLines(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return trimLines(textToPlain(block.text));
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.isOrdered ? `${index + 1}. ` : '- ';
          return mark + trimLines(textToPlain(item)).replaceAll('\n', '\n' + ' '.repeat(mark.length));
        })
        .join('\n');
    case 'table':
      return [block.head, ...block.rows.map((cells) => cells.map(cellToLine))]
        .map((cells) => cells.join(' | '))
        .join('\n');
  }
}

function cellToLine(cell: Text): string {
  return textToPlain(cell)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ');
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
