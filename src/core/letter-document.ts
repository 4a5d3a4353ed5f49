// A letter as a document: the words of one variant, filled, edited and stamped.

import { type Block, type Document, type Paper, type Text, textToPlain } from './document.ts';
import { textToSha256 } from './hash.ts';
import type { IncidentKind } from './event-shapes.ts';
import { fieldsOf, type FieldStates, fillItems, fillText } from './letter-text.ts';
import type { LetterEdits, LetterVariant } from './letter-variant.ts';
import type { Addressee, LetterForm, LetterParagraph, LetterTo } from './letter-words.ts';

export interface LetterPaper {
  readonly to: LetterTo;
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
export function letterStamps(kind: IncidentKind, blocks: readonly { readonly stamp?: string }[]): readonly string[] {
  return [
    ...(kind === 'exercise' ? ['EXERCISE. Not real. Do not send.'] : []),
    ...new Set(blocks.flatMap(({ stamp }) => stamp ?? [])),
    ...(blocks.length > 0 ? ['DRAFT. Not approved. Do not send.'] : []),
  ];
}

/** One variant of a letter in one form, with the recipient's fields still to be filled. */
export function createLetterDocument(letter: LetterPaper): Document {
  const { to, form, variant, company, date, paper, stamps } = letter;
  const isPosted = form === 'letter';
  const lines = (texts: readonly string[]): Text =>
    texts.flatMap((line, index): Text => (index > 0 ? [{ type: 'break' }, line] : [line]));
  const recipient: Text = TOLD_BY_LIST.includes(to)
    ? [{ type: 'field', field: 'name' }, { type: 'break' }, { type: 'field', field: 'address' }]
    : lines(to === 'regulator' ? variant.places.flatMap(({ addressees }) => addressees.flatMap(addresseeToLines)) : []);
  const head: readonly Block[] = isPosted
    ? [
        { type: 'paragraph', role: 'sender', text: lines([company.name, ...company.addressLines]) },
        ...(recipient.length > 0 ? [{ type: 'paragraph', role: 'recipient', text: recipient } as const] : []),
        { type: 'paragraph', role: 'date', text: [date] },
      ]
    : [];
  const body = variant.sections.flatMap((section): readonly Block[] => [
    ...(section.heading ? [{ type: 'heading', level: 2, text: section.heading } as const] : []),
    ...section.paragraphs.flatMap((paragraph) => paragraphToBlocks(section.id, paragraph, letter)),
  ]);
  const title = textToPlain(fillText(variant.title, datedStates(letter), date)).replace(/\s+/g, ' ');
  return {
    title,
    author: company.name,
    language: 'en-US',
    paper,
    stamps,
    footer: company.name,
    blocks: [...head, { type: 'heading', level: 1, text: title }, ...body],
  };
}

function addresseeToLines({ name, addressLines }: Addressee): readonly string[] {
  return [name, ...addressLines];
}

/** Those whose names and addresses come from a list of recipients. */
const TOLD_BY_LIST: readonly LetterTo[] = ['customers', 'employees', 'partners'];

/** Everything that a document says, for looking through it and for its fingerprint. */
export function documentToPlain({ blocks }: Pick<Document, 'blocks'>): string {
  return blocks.map(blockToPlain).join('\n');
}

/**
 * The fingerprint of what is agreed to: every variant in every form, without stamps and without recipients. What is agreed
 * to today may go out tomorrow, so the day of the letter is not a part of it; every other day is.
 */
export function textFingerprint(letters: readonly LetterPaper[]): string {
  const texts = letters.map((letter) => {
    const { title, blocks } = createLetterDocument({ ...letter, date: '{{letter.date}}' });
    return [letter.form, title, documentToPlain({ blocks })].join('\n');
  });
  return textToSha256(texts.sort().join('\f'));
}

/** The fields that a variant names, edits among them; a letter by post has the company's name and address at its head. */
export function usedFields(
  { title, sections }: LetterVariant,
  { form, edits }: Pick<LetterPaper, 'form' | 'edits'>,
): readonly string[] {
  const texts = sections.flatMap(({ id, paragraphs }) =>
    paragraphs.flatMap((paragraph) => wordsOf(id, paragraph, edits).flatMap(({ text, items }) => [text, ...items])),
  );
  const head = form === 'letter' ? ['company.name', 'company.address'] : [];
  return [...new Set([...head, ...[title, ...texts].flatMap(fieldsOf)])];
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
  const { date } = letter;
  const states = datedStates(letter);
  const fill = (text: string) => fillText(text, states, date);
  const fillItem = (item: string) => fillItems(item, states, date);
  return wordsOf(section, paragraph, letter.edits).flatMap(({ text, items }): readonly Block[] => [
    ...(text ? [{ type: 'paragraph', text: fill(text) } as const] : []),
    ...(items.length > 0 ? [{ type: 'list', isOrdered: false, items: items.flatMap(fillItem) } as const] : []),
  ]);
}

function datedStates({ states, date }: LetterPaper): FieldStates {
  return (field) => (field === 'letter.date' ? { type: 'known', entries: [date], isList: false } : states(field));
}

interface Words {
  readonly text: string;
  readonly items: readonly string[];
}

/** A paragraph as it was written last. In an edit an empty line begins another paragraph, and a dash an item of a list. */
function wordsOf(section: string, { id, text, items }: LetterParagraph, edits: LetterEdits): readonly Words[] {
  const edited = edits(`${section}/${id}`);
  if (edited === undefined) return [{ text, items: items ?? [] }];
  return edited
    .trim()
    .split(/\n\s*\n/)
    .map((part) => {
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
