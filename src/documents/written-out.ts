// A record as PDF where its typefaces lack a character: an emoji or another writing never keeps a report from being made. What
// is lacking stands in brackets, and the first page says so.

import type { Block, Document, Run, Text } from '../core/document.ts';
import { ownValue } from '../core/recorded.ts';
import { type Coverage, isCovered, isInvisible, scriptOf } from './coverage.ts';

// As many can still be looked up one by one.
const MOST_BY_CODE = 4;

// What people put into a log most, or their keyboards do for them.
const IN_WORDS: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '✓': '[check mark]',
  '✔': '[check mark]',
  '✅': '[check mark]',
  '✗': '[cross]',
  '✘': '[cross]',
  '❌': '[cross]',
  '⚠': '[warning sign]',
};

const NOTE =
  'The typefaces of this PDF lack some characters of the log. Arrows are made of signs that it has; the others stand in square brackets, in words, as codes of Unicode or with their number. The Word file and the print have them.';

/** The same record with what no font has in brackets; the same document where nothing is lacking. */
export function writeOutUncovered(document: Document, fonts: readonly Coverage[]): Document {
  let isChanged = false;
  const written = changeDocumentText(document, (text) => {
    const composed = text.normalize('NFC').replace(/\p{Variation_Selector}/gu, '');
    const out = writeOut(composed, fonts);
    isChanged ||= out !== composed;
    return out;
  });
  if (!isChanged) return document;
  const [first, ...rest] = written.blocks;
  const note: Block = { type: 'paragraph', role: 'note', text: [NOTE] };
  return { ...written, blocks: first?.type === 'heading' ? [first, note, ...rest] : [note, ...written.blocks] };
}

function writeOut(text: string, fonts: readonly Coverage[]): string {
  let out = '';
  let lacking: string[] = [];
  const end = () => {
    if (lacking.length > 0) out += toBrackets(lacking);
    lacking = [];
  };
  for (const character of text) {
    // What shows nothing joins the characters of one emoji, and goes with them.
    if (isInvisible(character) && lacking.length > 0) continue;
    const kept = isCovered(character, fonts) ? character : ownValue(IN_WORDS, character);
    if (kept !== undefined) {
      end();
      out += kept;
    } else {
      if (lacking[0] !== undefined && scriptOf(lacking[0]) !== scriptOf(character)) end();
      lacking.push(character);
    }
  }
  end();
  return out;
}

function toBrackets(characters: readonly string[]): string {
  const script = scriptOf(characters[0] ?? '');
  if (script) return `[${script.replaceAll('_', ' ')} writing, ${characters.length} characters]`;
  if (characters.length > MOST_BY_CODE) return `[${characters.length} characters]`;
  return `[${characters.map((each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ')}]`;
}

/** The same document with every text of its blocks changed; addresses of links and fields stay. */
function changeDocumentText(document: Document, change: (text: string) => string): Document {
  const changeAll = (text: Text) => text.map((run) => changeRun(run, change));
  const changeBlock = (block: Block): Block => {
    switch (block.type) {
      case 'heading':
        return { ...block, text: change(block.text) };
      case 'paragraph':
        return { ...block, text: changeAll(block.text) };
      case 'list':
        return { ...block, items: block.items.map(changeAll) };
      case 'table':
        return {
          ...block,
          caption: change(block.caption),
          head: block.head.map(change),
          rows: block.rows.map((cells) => cells.map(changeAll)),
        };
    }
  };
  return { ...document, blocks: document.blocks.map(changeBlock) };
}

function changeRun(run: Run, change: (text: string) => string): Run {
  if (typeof run === 'string') return change(run);
  return run.type === 'strong' || run.type === 'link' ? { ...run, text: change(run.text) } : run;
}
