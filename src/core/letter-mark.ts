// Marks in a draft what is left out of a contact because nobody has verified it. What goes out has no marks.

import { type Block, type Document, type Text, textToPlain } from './document.ts';
import { missingToWords, type WithheldContact } from './letter-contacts.ts';

/** The same document with a mark behind each line that names one of these contacts. */
export function markUnverified(document: Document, withheld: readonly WithheldContact[]): Document {
  return withheld.length === 0
    ? document
    : { ...document, blocks: document.blocks.map((block) => markBlock(block, withheld)) };
}

function markBlock(block: Block, withheld: readonly WithheldContact[]): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, text: markText(block.text, withheld) };
    case 'list':
      return { ...block, items: block.items.map((item) => markText(item, withheld)) };
    case 'heading':
    case 'table':
      return block;
  }
}

function markText(text: Text, withheld: readonly WithheldContact[]): Text {
  const plain = textToPlain(text);
  const marks = withheld
    .filter(({ line }) => holdsLine(plain, line))
    .map((contact) => {
      const words = `${missingToWords(contact)} not verified`;
      return plain.trim() === contact.line ? ` [${words}]` : ` [${contact.name}: ${words}]`;
    });
  return marks.length > 0 ? [...text, marks.join('')] : text;
}

/** A name alone can stand in a sentence about something else. */
function holdsLine(plain: string, line: string): boolean {
  return plain.split(/; |\n/).some((part) => part.trim() === line);
}
