// Puts recipients together from the rows of a list. Each row gives one recipient, and nothing of another row.

import { toPrintableText } from '../core/printable.ts';
import {
  countryName,
  findPlaceId,
  findState,
  isCountryName,
  isDomestic,
  isGiven,
  isMilitaryState,
  isUnknownCountry,
} from './recipient-place.ts';
import type {
  ColumnMapping,
  ColumnRole,
  Recipient,
  RecipientNote,
  RecipientRecord,
  RecipientTable,
} from './recipient.ts';

/**
 * One recipient for each row, in its order. Spaces at the ends are dropped, and so is what shows nothing or turns the
 * direction of the text, the apostrophe by which a spreadsheet keeps a cell from being a number or a formula, and `N/A` or
 * `NULL` where there is no name. An address keeps its lines; put together from parts, it ends in "City, ST 12345", and in
 * the country where that is not the United States.
 */
export function createRecipients(table: RecipientTable, mapping: ColumnMapping): Recipient[] {
  return table.records.map((record) => createRecipient(record, mapping));
}

// What shows nothing and is not among what no file can hold: marks of direction, joiners of words, fillers, tags.
const HIDDEN =
  /[\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\u3164\uffa0\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu;
// Joiners of letters belong to the writing of some scripts, such as Persian, and to no other.
const JOINERS =
  /(?<![^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])[\u200c\u200d]/gu;
// States whose ZIP Codes begin with 0, which spreadsheets take for a number and drop.
const STATES_WITH_ZERO = new Set(['AE', 'CT', 'MA', 'ME', 'NH', 'NJ', 'PR', 'RI', 'VI', 'VT']);
// By which a spreadsheet keeps a cell from being a number or a formula.
const PROTECTED = /^\s*'(?=[=+\-@\d])/;

function createRecipient({ row, cells }: RecipientRecord, mapping: ColumnMapping): Recipient {
  let hasHidden = false;
  let hasFormula = false;
  const text = (role: ColumnRole): string => {
    const column = mapping[role];
    const written = column === undefined ? '' : (cells[column] ?? '');
    const cell = written.replace(role === 'postalCode' ? /^\s*'/ : PROTECTED, '');
    hasFormula ||= FORMULA.test(cell);
    if (PLAIN.test(cell)) return cell.trim();
    const lined = cell.replace(LINE_ENDS, '\n');
    const shown = lined.replace(HIDDEN, '').replace(JOINERS, '');
    const printable = toPrintableText(shown);
    hasHidden ||= shown !== lined || printable.length !== shown.normalize('NFC').length;
    return printable.trim();
  };
  const line = (role: ColumnRole) => text(role).replace(/\s*\n\s*/g, ' ');
  const given = (role: ColumnRole) => toGiven(line(role));
  const lines = (role: ColumnRole) => toLines(text(role)).filter(isGiven);

  const name = line('name') || [line('firstName'), line('middleName'), line('lastName')].filter(Boolean).join(' ');
  const reference = given('reference');
  const identityTheftCode = given('identityTheftCode');
  const parts = {
    street: [...lines('street'), ...lines('street2'), ...lines('street3')],
    city: given('city'),
    state: given('state'),
    postalCode: given('postalCode'),
    country: given('country'),
  };
  const whole = lines('address');
  const read = whole.length > 0 ? readWhole(whole, parts) : parts;
  const place = findPlaceId(read);
  const postalCode = padPostalCode(read, place);
  const address = whole.length > 0 ? whole : joinParts({ ...parts, postalCode }, place);
  const notes: readonly RecipientNote[] = [
    ...(whole.length === 0 ? missingParts(parts) : []),
    ...(isUnknownCountry(read.country) ? ['unknown-country' as const] : []),
    ...(hasHidden ? ['hidden-characters' as const] : []),
    ...(hasFormula ? ['looks-like-formula' as const] : []),
  ];
  return {
    row,
    values: { name, address: address.join('\n'), reference, identityTheftCode },
    state: read.state,
    place,
    postalCode,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

interface AddressParts {
  readonly street: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
}

// What a spreadsheet program would run.
const FORMULA = /^\s*(?:[=@]|[+-][\p{L}|(])/u;
const LINE_ENDS = /\r\n?|[\x85\u2028\u2029]/g;
// Of the United States or Canada, after the city and the state or on a line of its own.
const POSTAL_CODE_AT_END = /^(?:(.*[^\s,])[\s,]+)?(\d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/iu;
// Most cells, which need no more than a look.
const PLAIN = /^[\x20-\x7e]*$/;

function joinParts({ street, city, state, postalCode, country }: AddressParts, place: string | null): string[] {
  const isHere = isDomestic(country);
  const region = isHere && (state === '' || findState(state)) ? stateCode(country, place) : state;
  const cityLine = [[city, region].filter(Boolean).join(', '), postalCode].filter(Boolean).join(' ');
  return [...street, ...(cityLine === '' ? [] : [cityLine]), ...(isHere ? [] : [countryName(country)])];
}

function stateCode(country: string, place: string | null): string {
  return isDomestic(country) && place?.startsWith('us-') ? place.slice(3).toUpperCase() : '';
}

function padPostalCode({ state, country, postalCode }: AddressParts, place: string | null): string {
  const isMilitary = place === null && isDomestic(country) && isMilitaryState(state);
  const code = isMilitary ? state.toUpperCase() : stateCode(country, place);
  if (!STATES_WITH_ZERO.has(code)) return postalCode;
  return postalCode.replace(/^\d{3,4}(?=$|-\d{4}$)/, (digits) => digits.padStart(5, '0'));
}

/** Abroad there may be no city besides a state or a postal code, as in Singapore. */
function missingParts({ street, city, state, postalCode, country }: AddressParts): readonly RecipientNote[] {
  const hasCity = city !== '' || (!isDomestic(country) && (state !== '' || postalCode !== ''));
  return [...(street.length === 0 ? ['no-street' as const] : []), ...(hasCity ? [] : ['no-city' as const])];
}

/** State, postal code and country of a whole address, from its last lines where no column has them. */
function readWhole(address: readonly string[], parts: AddressParts): AddressParts {
  const last = address.at(-1) ?? '';
  const hasCountry = address.length > 1 && (isCountryName(last) || /^u\.?s\.?$/i.test(last) || last === parts.country);
  const cityLine = hasCountry ? (address.at(-2) ?? '') : last;
  const [, before = '', found = ''] = POSTAL_CODE_AT_END.exec(cityLine) ?? [];
  const postalCode = parts.postalCode || found;
  if (parts.state !== '' || parts.country !== '') return { ...parts, postalCode };
  const words = before
    .slice(before.lastIndexOf(',') + 1)
    .trim()
    .split(/\s+/)
    .slice(-4);
  const isState = (text: string) => findState(text) !== undefined || isMilitaryState(text);
  const state = words.map((_word, index) => words.slice(index).join(' ')).find(isState) ?? '';
  return { ...parts, country: hasCountry ? last : '', state, postalCode };
}

function toGiven(text: string): string {
  return text === '' || isGiven(text) ? text : '';
}

function toLines(text: string): readonly string[] {
  if (text === '') return [];
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
