// What every file can hold. Adapters begin with this, so that the same words stand in all of them.

import type { Block, Document, Run, Text } from './document.ts';

// Control characters (XML refuses most of them), noncharacters and halves of characters; marks that turn the direction
// of what follows, with which a text can be made to read otherwise than it is written; the byte order mark, and the
// soft hyphen, which some readers draw.
const NOT_PRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const LINE_ENDS = /\r\n?|[\x85\u2028\u2029]/g;
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:)[^\s"<>\\^`{|}]+$/i;

/** A text without what no file can hold, composed (NFC); every line ends in `\n`, a tab is a space. */
export function toPrintableText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(NOT_PRINTABLE, '').normalize('NFC');
}

/** The same on one line. */
export function toPrintableLine(text: string): string {
  return toPrintableText(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/**
 * The same document with printable texts only. A line end within a text is a break. The address of a link is written
 * out where its words do not say it, because paper cannot be clicked; an address of another kind than web, mail and
 * telephone is no link.
 */
export function toPrintableDocument(document: Document): Document {
  return {
    ...document,
    title: toPrintableLine(document.title),
    author: toPrintableLine(document.author),
    language: document.language.replace(/[^A-Za-z0-9-]/g, ''),
    stamps: document.stamps.map(toPrintableLine),
    footer: toPrintableLine(document.footer),
    blocks: document.blocks.map(toPrintableBlock),
  };
}

function toPrintableBlock(block: Block): Block {
  switch (block.type) {
    case 'heading':
      return { ...block, text: toPrintableLine(block.text) };
    case 'paragraph':
      return { ...block, text: block.text.flatMap(toPrintableRuns) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.flatMap(toPrintableRuns)) };
    case 'table':
      return {
        ...block,
        caption: toPrintableLine(block.caption),
        head: block.head.map(toPrintableLine),
        rows: block.rows.map((cells) => cells.map((cell) => cell.flatMap(toPrintableRuns))),
      };
  }
}

function toPrintableRuns(run: Run): Text {
  if (typeof run === 'string') return splitLines(run, (line) => line);
  switch (run.type) {
    case 'field':
    case 'break':
      return [run];
    case 'strong':
      return splitLines(run.text, (text) => ({ type: 'strong', text }));
    case 'link': {
      const text = toPrintableLine(run.text);
      if (!SAFE_ADDRESS.test(run.href)) return [text];
      const address = run.href.replace(/^(?:mailto|tel):/i, '');
      const isTold = /^tel:/i.test(run.href) || shortAddress(text).includes(shortAddress(address));
      return isTold ? [{ ...run, text }] : [{ ...run, text }, ` (${address})`];
    }
  }
}

function splitLines(text: string, toRun: (line: string) => Run): Text {
  return toPrintableText(text)
    .split('\n')
    .flatMap((line, index): Text => {
      const runs = line === '' ? [] : [toRun(line)];
      return index === 0 ? runs : [{ type: 'break' }, ...runs];
    });
}

/** As people write it: without the scheme, `www.` and the last slash. */
function shortAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}
