// A letter as a document: the words of one variant, filled, edited and stamped.

import { type Block, type Document, type Paper, type Text, textToPlain } from './document.ts';
import { textToSha256 } from './hash.ts';
import type { IncidentKind } from './event-shapes.ts';
import { fieldsOf, type FieldStates, fillItems, fillText } from './letter-text.ts';
import type { LetterEdits, LetterVariant } from './letter-variant.ts';
import type { LetterForm, LetterParagraph } from './letter-words.ts';

export interface LetterPaper {
  readonly form: LetterForm;
  readonly variant: LetterVariant;
  readonly edits: LetterEdits;
  readonly states: FieldStates;
  /** The day on which it is written, in words. */
  readonly date: string;
  readonly paper: Paper;
  readonly company: { readonly name: string; readonly addressLines: readonly string[] };
  readonly stamps: readonly string[];
}

/** `DRAFT`, `HELD: …`, `EXERCISE`: what stands on every page of every form. */
export function letterStamps(
  kind: IncidentKind,
  blocks: readonly { readonly id: string; readonly words: string }[],
): readonly string[] {
  const held = blocks.filter(({ id }) => id === 'held').map(({ words }) => words.replace(/^Held\. /, 'HELD. '));
  return [
    ...(kind === 'exercise' ? ['EXERCISE. Not real. Do not send.'] : []),
    ...held,
    ...(blocks.length > 0 ? ['DRAFT. Not approved. Do not send.'] : []),
  ];
}

/** One variant of a letter in one form, with the recipient's fields still to be filled. */
export function createLetterDocument(letter: LetterPaper): Document {
  const { form, variant, company, date, paper, stamps } = letter;
  const isPosted = form === 'letter';
  const lines = (texts: readonly string[]): Text =>
    texts.flatMap((line, index): Text => (index > 0 ? [{ type: 'break' }, line] : [line]));
  const head: readonly Block[] = isPosted
    ? [
        { type: 'paragraph', role: 'sender', text: lines([company.name, ...company.addressLines]) },
        {
          type: 'paragraph',
          role: 'recipient',
          text: [{ type: 'field', field: 'name' }, { type: 'break' }, { type: 'field', field: 'address' }],
        },
        { type: 'paragraph', role: 'date', text: [date] },
      ]
    : [];
  const body = variant.sections.flatMap((section): readonly Block[] => [
    ...(section.heading ? [{ type: 'heading', level: 2, text: section.heading } as const] : []),
    ...section.paragraphs.flatMap((paragraph) => paragraphToBlocks(section.id, paragraph, letter)),
  ]);
  return {
    title: variant.title,
    author: company.name,
    language: 'en-US',
    paper,
    stamps,
    footer: company.name,
    blocks: [...head, { type: 'heading', level: 1, text: variant.title }, ...body],
  };
}

/** Everything that a document says, for looking through it and for its fingerprint. */
export function documentToPlain({ blocks }: Pick<Document, 'blocks'>): string {
  return blocks.map(blockToPlain).join('\n');
}

/** The fingerprint of what is agreed to: every variant in every form, without stamps and without recipients. */
export function textFingerprint(documents: readonly Pick<Document, 'title' | 'blocks'>[]): string {
  return textToSha256(documents.map((each) => `${each.title}\n${documentToPlain(each)}`).join('\f'));
}

/** The fields that the words of a variant name, edits among them. */
export function usedFields({ sections }: LetterVariant, edits: LetterEdits): readonly string[] {
  const texts = sections.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap((paragraph) => wordsOf(id, paragraph, edits).flatMap(({ text, items }) => [text, ...items])),
  );
  return [...new Set(texts.flatMap(fieldsOf))];
}

function blockToPlain(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return textToPlain(block.text);
    case 'list':
      return block.items.map(textToPlain).join('\n');
    case 'table':
      return [block.head.join('\t'), ...block.rows.map((row) => row.map(textToPlain).join('\t'))].join('\n');
  }
}

function paragraphToBlocks(section: string, paragraph: LetterParagraph, letter: LetterPaper): readonly Block[] {
  const fill = (text: string) => fillText(text, letter.states, letter.date);
  const fillItem = (item: string) => fillItems(item, letter.states, letter.date);
  return wordsOf(section, paragraph, letter.edits).flatMap(({ text, items }): readonly Block[] => [
    ...(text ? [{ type: 'paragraph', text: fill(text) } as const] : []),
    ...(items.length > 0 ? [{ type: 'list', isOrdered: false, items: items.flatMap(fillItem) } as const] : []),
  ]);
}

interface Words {
  readonly text: string;
  readonly items: readonly string[];
}

/** A paragraph as it was written last. In an edit an empty line begins another paragraph, and a dash an item of a list. */
function wordsOf(section: string, { id, text, items }: LetterParagraph, edits: LetterEdits): readonly Words[] {
  const edited = edits(`${section}/${id}`);
  if (edited === undefined) return [{ text, items: items ?? [] }];
  return edited.split(/\n\s*\n/).map((part) => {
    const lines = part.split('\n').map((line) => line.trim());
    const isItem = (line: string) => line.startsWith('- ');
    return {
      text: lines.filter((line) => !isItem(line)).join('\n'),
      items: lines.filter(isItem).map((line) => line.slice(2)),
    };
  });
}

/** A paragraph as an edit begins with it. */
export function paragraphToEdit({ text, items }: LetterParagraph): string {
  return [text, ...(items ?? []).map((item) => `- ${item}`)].join('\n');
}
