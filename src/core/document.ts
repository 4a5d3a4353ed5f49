// What a letter, a sheet or a report is before it is a file. Adapters turn it into DOCX, PDF, HTML and text; all of them
// carry the same words.

/** A document, with everything that it needs: no adapter looks anything up, no adapter knows the day. */
export interface Document {
  /** For the file's properties and the window; the first heading says it on the page, if it does. */
  readonly title: string;
  /** Who is named as the author in the file's properties. */
  readonly author: string;
  /** BCP 47, such as `en-US`. */
  readonly language: string;
  readonly paper: Paper;
  /** True for a sheet that has to fit few pages: narrow margins, and lines that stand close. */
  readonly isDense?: boolean;
  /**
   * True for what a log tells: a PDF writes in brackets what its typefaces lack. A letter is exact, and such a PDF of it is
   * not made.
   */
  readonly isRecord?: boolean;
  /** What stands across the head of every page, such as `DRAFT`; empty where nothing stops the document. */
  readonly stamps: readonly string[];
  /** At the foot of every page, before the number of the page. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

export type Paper = 'letter' | 'a4';

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly role?: ParagraphRole; readonly text: Text }
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly items: readonly Text[] }
  | {
      readonly type: 'table';
      /** Says what the table holds, for those who do not see it. */
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Text[])[];
    };

/**
 * Where a paragraph of a letter belongs. `sender` and `recipient` are addresses, whose lines end in breaks; the
 * recipient's stands where the window of an envelope shows it.
 */
export type ParagraphRole = 'sender' | 'recipient' | 'date' | 'salutation' | 'closing' | 'note';

export type Text = readonly Run[];

export type Run =
  | string
  /** Filled in for each recipient; stays a field in a file for somebody else's mail merge. */
  | { readonly type: 'field'; readonly field: RecipientField }
  | { readonly type: 'strong'; readonly text: string }
  | { readonly type: 'link'; readonly href: string; readonly text: string }
  | { readonly type: 'break' };

/** What is known of one recipient. Nothing may keep it. */
export type RecipientField = 'name' | 'address' | 'reference' | 'identityTheftCode';

/** One recipient's values; an address has line breaks. A field that is missing is empty. */
export type RecipientValues = Readonly<Partial<Record<RecipientField, string>>>;

/** No notice is set smaller, headers and footers included (Cal. Civ. Code § 1798.82(d)(1)(C)). */
export const SMALLEST_TEXT_IN_POINTS = 10;

/** A document for one recipient: every field is text. */
export function fillDocument(document: Document, values: RecipientValues): Document {
  return { ...document, blocks: document.blocks.map((block) => fillBlock(block, values)) };
}

/** What a document leaves to be filled in for each recipient, each field once. */
export function findRecipientFields({ blocks }: Pick<Document, 'blocks'>): readonly RecipientField[] {
  const fields = blocks
    .flatMap(blockToTexts)
    .flatMap((text) => text.flatMap((run) => (typeof run !== 'string' && run.type === 'field' ? [run.field] : [])));
  return [...new Set(fields)];
}

/** A text without its marks: a break is a line, a field stands in braces. */
export function textToPlain(text: Text): string {
  return text.map(runToPlain).join('');
}

function runToPlain(run: Run): string {
  if (typeof run === 'string') return run;
  switch (run.type) {
    case 'field':
      return `{{${run.field}}}`;
    case 'strong':
    case 'link':
      return run.text;
    case 'break':
      return '\n';
  }
}

function blockToTexts(block: Block): readonly Text[] {
  switch (block.type) {
    case 'heading':
      return [];
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flat();
  }
}

function fillBlock(block: Block, values: RecipientValues): Block {
  const fill = (text: Text) => text.flatMap((run) => fillRun(run, values));
  switch (block.type) {
    case 'heading':
      return block;
    case 'paragraph':
      return { ...block, text: fill(block.text) };
    case 'list':
      return { ...block, items: block.items.map(fill) };
    case 'table':
      return { ...block, rows: block.rows.map((cells) => cells.map(fill)) };
  }
}

function fillRun(run: Run, values: RecipientValues): Text {
  if (typeof run === 'string' || run.type !== 'field') return [run];
  const lines = (values[run.field] ?? '').split('\n');
  return lines.flatMap((line, index): Text => (index === 0 ? [line] : [{ type: 'break' }, line]));
}
