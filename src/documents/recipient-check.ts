// Looks through recipients before anything is made. What it says of a row never repeats what stands in the row, besides
// single characters that cannot be printed.

import type { RecipientField } from '../core/document.ts';
import { places } from '../core/place.ts';
import { type Coverage, type CoverageProblem, findCoverageProblems } from './coverage.ts';
import type {
  LetterSet,
  Recipient,
  RecipientNote,
  RecipientTable,
  RowProblem,
  RowProblemCode,
  SetVariant,
} from './recipient.ts';

export const LONGEST_VALUE_CHARACTERS = 400;
/** More would leave the window of the envelope. */
export const MOST_ADDRESS_LINES = 7;

/** The variant that somebody gets; null where the place decides and none is for it. */
export function variantOf({ place }: Pick<Recipient, 'place'>, set: LetterSet): SetVariant | null {
  if (set.variantByPlace === null) return set.variants[0] ?? null;
  if (place === null || !Object.hasOwn(set.variantByPlace, place)) return null;
  const id = set.variantByPlace[place];
  return set.variants.find((variant) => variant.id === id) ?? null;
}

/**
 * What is wrong with the recipients, in the order of their rows. `recipients` are those of the table. `coverage` are the
 * fonts for PDF; null where they are not known, and then nothing is said of them.
 */
export function checkRecipients(
  recipients: readonly Recipient[],
  table: RecipientTable,
  set: LetterSet,
  coverage: readonly Coverage[] | null,
): RowProblem[] {
  const cellCounts = new Map(table.records.map(({ row, cells }) => [row, cells.length] as const));
  const fieldsByVariant = new Map(set.variants.map((variant) => [variant, fieldsOf(variant)] as const));
  const checkCoverage = coverage === null ? null : createCoverageCheck(coverage);
  const rowsByLetter = new Map<string, number>();
  return recipients.flatMap((recipient): readonly RowProblem[] => {
    const variant = variantOf(recipient, set);
    const fields = variant ? (fieldsByVariant.get(variant) ?? ALWAYS) : ALWAYS;
    return [
      ...checkCells(recipient, cellCounts.get(recipient.row), table.header.length),
      ...checkPerson(recipient),
      ...checkPlace(recipient, set, variant),
      ...checkFields(recipient, fields),
      ...checkText(recipient, fields),
      ...(checkCoverage?.(recipient, fields) ?? []),
      ...checkDuplicate(recipient, rowsByLetter),
    ];
  });
}

const ALWAYS: ReadonlySet<RecipientField> = new Set(['name', 'address']);
const MOST_NAMED_CHARACTERS = 5;
// What UTF-8 looks like to a program that took it for Windows-1252: é as Ã©, ’ as â€™.
const GARBLED = /[ÂÃ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰‹‘’“”•–—˜™›]|[ÄÅ][\u00a0-\u00bf‚„…†‡ˆ‰‹‘“”•–—˜™›]|â€/;
const PLACE_NAMES: ReadonlyMap<string, string> = new Map(places.map(({ id, name }) => [id, name]));

const LOOK = 'Look at the row before the letters go out.';

const NOTES = {
  'no-street': ['no-address', 'all', 'There is no street. Fill it in and choose the file again.'],
  'no-city': ['no-address', 'all', 'There is no city. Fill it in and choose the file again.'],
  'hidden-characters': [
    'hidden-characters',
    'none',
    `Characters that show nothing, or that turn the direction of text, were taken out. ${LOOK}`,
  ],
  'looks-like-formula': [
    'looks-like-formula',
    'none',
    `A cell begins like a formula. It stands in the letter as text and is never run. ${LOOK}`,
  ],
} as const satisfies Record<RecipientNote, readonly [RowProblemCode, RowProblem['stops'], string]>;

/** What a document asks of a recipient; name and address in any case. Of a file of counsel's own it is not looked at. */
function fieldsOf({ document }: SetVariant): ReadonlySet<RecipientField> {
  const texts = document.blocks.flatMap((block) => {
    if (block.type === 'heading') return [];
    if (block.type === 'paragraph') return [block.text];
    return block.type === 'list' ? block.items : block.rows.flat();
  });
  const fields = texts.flat().flatMap((run) => (typeof run !== 'string' && run.type === 'field' ? [run.field] : []));
  return new Set([...ALWAYS, ...fields]);
}

function checkCells({ row }: Recipient, cells: number | undefined, columns: number): readonly RowProblem[] {
  if (cells === undefined || cells === columns) return [];
  const words =
    cells > columns
      ? 'The row has more cells than the header, so an address may stand in the wrong columns. Perhaps a quotation mark is missing around a cell with a comma. Correct the row and choose the file again.'
      : 'The row has fewer cells than the header, so an address may stand in the wrong columns or be cut off. Correct the row and choose the file again. Where a spreadsheet program leaves out empty cells at the end, fill the last column in every row.';
  return [{ row, code: 'wrong-number-of-cells', words, stops: 'all' }];
}

function checkPerson({ row, values, notes = [] }: Recipient): readonly RowProblem[] {
  const hasAddress = (values.address ?? '') !== '';
  return [
    ...problemIf(!values.name, row, 'no-name', 'all', 'There is no name. Fill it in and choose the file again.'),
    ...problemIf(!hasAddress, row, 'no-address', 'all', 'There is no address. Fill it in and choose the file again.'),
    ...notes.flatMap((note) => {
      const [code, stops, words] = NOTES[note];
      return problemIf(hasAddress || code !== 'no-address', row, code, stops, words);
    }),
  ];
}

function checkPlace(recipient: Recipient, set: LetterSet, variant: SetVariant | null): readonly RowProblem[] {
  const { row, place, state } = recipient;
  if (set.variantByPlace === null || variant !== null) return [];
  const name = place === null ? undefined : PLACE_NAMES.get(place);
  if (name !== undefined) {
    const words = `Nobody is counted for “${name}” on the page of the facts, so it is not known what the law there asks for. Count there first.`;
    return [{ row, code: 'place-not-counted', words, stops: 'all' }];
  }
  const words =
    state === ''
      ? 'There is no state, and the letter differs by state. Fill it in and choose the file again.'
      : 'The state is not known, and the letter differs by state. Write it as CA or California, and the country where it is not the United States.';
  return [{ row, code: 'unknown-state', words, stops: 'all' }];
}

function checkFields({ row, values }: Recipient, fields: ReadonlySet<RecipientField>): readonly RowProblem[] {
  const isMissing = (field: RecipientField) => fields.has(field) && !values[field];
  const reference = 'There is no reference, and the letter names one. Fill it in and choose the file again.';
  const code =
    'There is no code for identity theft services, and the letter names one. Fill it in and choose the file again.';
  return [
    ...problemIf(isMissing('reference'), row, 'no-reference', 'all', reference),
    ...problemIf(isMissing('identityTheftCode'), row, 'no-code', 'all', code),
  ];
}

function checkText({ row, values }: Recipient, fields: ReadonlySet<RecipientField>): readonly RowProblem[] {
  const texts = [...fields].map((field) => values[field] ?? '');
  const lines = (values.address ?? '').split('\n').length;
  const long = `A value is longer than ${LONGEST_VALUE_CHARACTERS} characters, or the address has more than ${MOST_ADDRESS_LINES} lines: it would not show in the window of the envelope. Shorten it and choose the file again.`;
  const lost = 'A character was lost when the list was saved. Save it anew as CSV in UTF-8, or correct the row.';
  const garbled =
    'Letters with accents seem to have been turned into signs when the list was saved. Save it anew as CSV in UTF-8, or correct the row.';
  return [
    ...problemIf(
      lines > MOST_ADDRESS_LINES || texts.some((text) => text.length > LONGEST_VALUE_CHARACTERS),
      row,
      'too-long',
      'all',
      long,
    ),
    ...problemIf(
      texts.some((text) => text.includes('\ufffd')),
      row,
      'lost-characters',
      'none',
      lost,
    ),
    ...problemIf(
      texts.some((text) => GARBLED.test(text)),
      row,
      'lost-characters',
      'none',
      garbled,
    ),
  ];
}

/** A look at each character once, because the same ones come in thousands of rows. */
function createCoverageCheck(coverage: readonly Coverage[]) {
  const known = new Map<string, readonly CoverageProblem[]>();
  return ({ row, values }: Recipient, fields: ReadonlySet<RecipientField>): readonly RowProblem[] => {
    const characters = new Set<string>();
    const scripts = new Set<string>();
    for (const field of fields) {
      for (const character of values[field] ?? '') {
        let problems = known.get(character);
        if (problems === undefined) known.set(character, (problems = findCoverageProblems(character, coverage)));
        for (const problem of problems) {
          if (problem.type === 'not-covered') problem.characters.forEach((missing) => characters.add(missing));
          else problem.scripts.forEach((script) => scripts.add(script.replaceAll('_', ' ')));
        }
      }
    }
    const written = `The row has writing that PDF cannot set here: ${[...scripts].join(', ')}. This person gets a Word file.`;
    const missing = `The fonts for PDF do not have ${nameCharacters([...characters])}. This person gets a Word file.`;
    return [
      ...problemIf(scripts.size > 0, row, 'needs-shaping', 'pdf', written),
      ...problemIf(characters.size > 0, row, 'not-covered', 'pdf', missing),
    ];
  };
}

function nameCharacters(characters: readonly string[]): string {
  const named = characters.slice(0, MOST_NAMED_CHARACTERS).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `“${character}” (U+${code})`;
  });
  const more = characters.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

function checkDuplicate({ row, values }: Recipient, rowsByLetter: Map<string, number>): readonly RowProblem[] {
  if (!values.name || !values.address) return [];
  const letter = [values.name, values.address].map(fold).join('\n');
  const earlier = rowsByLetter.get(letter);
  if (earlier === undefined) rowsByLetter.set(letter, row);
  return earlier === undefined
    ? []
    : [{ row, code: 'duplicate', words: `The name and address stand in row ${earlier} too. ${LOOK}`, stops: 'none' }];
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function problemIf(
  isWrong: boolean,
  row: number,
  code: RowProblemCode,
  stops: RowProblem['stops'],
  words: string,
): readonly RowProblem[] {
  return isWrong ? [{ row, code, words, stops }] : [];
}
