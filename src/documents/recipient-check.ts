// Looks through recipients before anything is made. What it says of a row never repeats what stands in the row, besides
// single characters that cannot be printed.

import { findRecipientFields, type RecipientField } from '../core/document.ts';
import { places } from '../core/place.ts';
import { type Coverage, type CoverageProblem, findCoverageProblems } from './coverage.ts';
import { isMilitaryState } from './recipient-place.ts';
import { countLines, hasWideLine, WIDEST_LINE_CHARACTERS, windowLines } from './recipient-window.ts';
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
/** In a file of counsel's own, where it is not known how much room there is. */
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
      ...checkWindow(recipient, fields, variant ?? set.variants[0]),
      ...(checkCoverage?.(recipient, fields) ?? []),
      ...checkDuplicate(recipient, rowsByLetter),
    ];
  });
}

/** In another order: first what stops all letters, then what stops PDF, then what only wants a look; each by its rows. */
export function sortProblems(problems: readonly RowProblem[]): readonly RowProblem[] {
  return [...problems].sort((one, other) => ORDER[one.stops] - ORDER[other.stops] || one.row - other.row);
}

const ORDER = { all: 0, pdf: 1, none: 2 } as const satisfies Record<RowProblem['stops'], number>;
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
} as const satisfies Record<
  Exclude<RecipientNote, 'unknown-country'>,
  readonly [RowProblemCode, RowProblem['stops'], string]
>;

/** What a document asks of a recipient; name and address in any case. Of a file of counsel's own it is not looked at. */
function fieldsOf({ document }: SetVariant): ReadonlySet<RecipientField> {
  return new Set([...ALWAYS, ...findRecipientFields(document)]);
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
      // Told with the place.
      if (note === 'unknown-country') return [];
      const [code, stops, words] = NOTES[note];
      return problemIf(hasAddress || code !== 'no-address', row, code, stops, words);
    }),
  ];
}

function checkPlace(recipient: Recipient, set: LetterSet, variant: SetVariant | null): readonly RowProblem[] {
  const { row, place, notes = [] } = recipient;
  const isStopped = set.variantByPlace !== null && variant === null;
  if (isStopped && place === null) return [{ row, ...describeUnknownPlace(recipient), stops: 'all' }];
  const name = PLACE_NAMES.get(place ?? '') ?? '';
  const notCounted = `Nobody is counted for “${name}” on the page of the facts, so it is not known what the law there asks for. Count there first.`;
  const unknown = `The country is in no list of countries. It may be misspelt. ${LOOK}`;
  return [
    ...problemIf(isStopped, row, 'place-not-counted', 'all', notCounted),
    ...problemIf(notes.includes('unknown-country'), row, 'unknown-country', 'none', unknown),
  ];
}

function describeUnknownPlace({ state, notes = [] }: Recipient): Pick<RowProblem, 'code' | 'words'> {
  if (notes.includes('unknown-country')) {
    const words =
      'The country is not known, and the state or the ZIP code looks like one of the United States or Canada. Write the country as US or United States, or as its English name, and choose the file again.';
    return { code: 'unknown-country', words };
  }
  if (isMilitaryState(state)) {
    const words =
      'The mail goes through the military, so the address does not say in which state the person lives by law, and the letter differs by state. Find out the state and decide this row by hand.';
    return { code: 'military-address', words };
  }
  const words =
    state === ''
      ? 'There is no state, and the letter differs by state. Fill it in and choose the file again.'
      : 'The state is not known, and the letter differs by state. Write it as CA or California, and the country where it is not the United States.';
  return { code: 'unknown-state', words };
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
  const lost = 'A character was lost when the list was saved. Save it anew as CSV in UTF-8, or correct the row.';
  const garbled =
    'Letters with accents seem to have been turned into signs when the list was saved. Save it anew as CSV in UTF-8, or correct the row.';
  return [
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

/** Whether everything has its room. Where no variant is known, the first tells the paper. */
function checkWindow(
  { row, values }: Recipient,
  fields: ReadonlySet<RecipientField>,
  variant: SetVariant | undefined,
): readonly RowProblem[] {
  const { name = '', address = '' } = values;
  const isOwn = variant?.own !== undefined;
  const most = isOwn ? MOST_ADDRESS_LINES : windowLines(variant?.document.paper ?? 'letter');
  const lines = isOwn ? address.split('\n').length : countLines(name) + countLines(address);
  const isLong = [...fields].some((field) => (values[field] ?? '').length > LONGEST_VALUE_CHARACTERS);
  const long = `A value is longer than ${LONGEST_VALUE_CHARACTERS} characters.`;
  const high = isOwn
    ? `The address has more than ${most} lines.`
    : `The name and the address take more than ${most} lines of ${WIDEST_LINE_CHARACTERS} characters, and the window of the envelope shows no more.`;
  const wide = `A line of the name or the address is longer than ${WIDEST_LINE_CHARACTERS} characters, so that its end may not show in the window of the envelope. ${LOOK}`;
  if (isLong || lines > most) {
    const words = `${isLong ? long : high} Shorten it, or put short lines together, and choose the file again.`;
    return [{ row, code: 'too-long', words, stops: 'all' }];
  }
  return problemIf(!isOwn && (hasWideLine(name) || hasWideLine(address)), row, 'wide-line', 'none', wide);
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
