// Which column of a list holds what, by its heading, as shops, mail programs and payroll write it.

import { findRecipientFields } from '../core/document.ts';
import type { ColumnMapping, ColumnRole, SetVariant } from './recipient.ts';

/** What a column can be taken for, as the form asks for it, in its order. */
export const columnRoles: readonly { readonly role: ColumnRole; readonly label: string }[] = [
  { role: 'name', label: 'Full name' },
  { role: 'firstName', label: 'First name' },
  { role: 'middleName', label: 'Middle name' },
  { role: 'lastName', label: 'Last name' },
  { role: 'address', label: 'Whole address in one cell' },
  { role: 'street', label: 'Street' },
  { role: 'street2', label: 'Address line 2' },
  { role: 'street3', label: 'Address line 3' },
  { role: 'city', label: 'City' },
  { role: 'state', label: 'State or province' },
  { role: 'postalCode', label: 'ZIP or postal code' },
  { role: 'country', label: 'Country' },
  { role: 'reference', label: 'Reference or customer number' },
  { role: 'identityTheftCode', label: 'Code for identity theft services' },
];

/**
 * The columns that are known by their headings. A heading for shipping goes before a plain one, a plain one before home,
 * billing and business; no column has two roles.
 */
export function recogniseColumns(header: readonly string[]): ColumnMapping {
  const headings = header.map(wordsOf);
  const hasCity = headings.some((heading) => rankOf(heading, HEADINGS.city) !== null);
  const candidates = columnRoles
    .flatMap(({ role }) =>
      headings.map((heading, column) => ({ role, column, rank: rankOf(heading, headingsOf(role, hasCity)) })),
    )
    .flatMap(({ rank, ...candidate }) => (rank === null ? [] : [{ ...candidate, rank }]))
    .sort((one, other) => one.rank - other.rank || one.column - other.column);
  const mapping: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  for (const { role, column } of candidates) {
    if (mapping[role] !== undefined || taken.has(column)) continue;
    mapping[role] = column;
    taken.add(column);
  }
  return mapping;
}

/** What is missing before letters can be made, in sentences. `isByPlace`: the letter is not the same in every state. */
export function describeMappingProblems(mapping: ColumnMapping, isByPlace: boolean): readonly string[] {
  const has = (role: ColumnRole) => mapping[role] !== undefined;
  const problems: string[] = [];
  if (!has('name') && !has('firstName') && !has('lastName')) {
    problems.push('No column holds the name. Choose the column with the full name, or those with first and last name.');
  }
  if (!has('address') && !has('street') && !has('city')) {
    problems.push(
      'No column holds the address. Choose the columns with street and city, or one with the whole address.',
    );
  } else if (!has('address') && !has('street')) {
    problems.push('No column holds the street. Choose it, or a column with the whole address.');
  } else if (!has('address') && !has('city')) {
    problems.push('No column holds the city. Choose it, or a column with the whole address.');
  }
  if (isByPlace && !has('state') && !has('country') && !has('address')) {
    problems.push('No column holds the state. The letter differs by state, so choose the column with the state.');
  }
  const columns = Object.values(mapping);
  if (new Set(columns).size < columns.length) {
    problems.push('One column is chosen twice. Choose another one, or none.');
  }
  return problems;
}

/**
 * What letters name and no column holds, in sentences. It does not stand in the way of the letters of other variants.
 * `variants` are those of the set.
 */
export function describeMappingHints(
  mapping: ColumnMapping,
  variants: readonly Pick<SetVariant, 'name' | 'document'>[],
): readonly string[] {
  return (['reference', 'identityTheftCode'] as const).flatMap((field) => {
    const naming = variants.filter(({ document }) => findRecipientFields(document).includes(field));
    if (naming.length === 0 || mapping[field] !== undefined) return [];
    const [{ name } = { name: '' }] = naming;
    const letter =
      naming.length === variants.length
        ? 'the letter names it. Nobody'
        : naming.length === 1
          ? `the letter for “${name}” names it. Nobody there`
          : 'the letters for some people name it. None of them';
    return [`No column holds ${FIELD_WORDS[field]}, and ${letter} gets a letter before you choose the column.`];
  });
}

const FIELD_WORDS = {
  reference: 'the reference',
  identityTheftCode: 'the code for the identity theft service',
} as const;

// Headings in lower case, likeliest first.
const HEADINGS = {
  name: words('full name|fullname|name|addressee|recipient|name full|display name|first and last name'),
  firstName: words('first name|firstname|given name|forename|name first|fname|first'),
  middleName: words('middle name|middlename|name middle|middle initial|mname|middle'),
  lastName: words('last name|lastname|surname|family name|name last|lname|last'),
  address: words('full address|complete address|whole address|formatted address|address block'),
  street: words(
    'address line 1|address 1|addr 1|line 1|street line 1|street 1|addr line 1|street address|street address 1|street',
  ),
  street2: words(
    'address line 2|address 2|addr 2|line 2|street line 2|street 2|addr line 2|street address 2',
    'apartment suite|apt suite|apt unit|apartment|apt|suite|unit',
  ),
  street3: words('address line 3|address 3|addr 3|line 3|street line 3|street 3|addr line 3|street address 3'),
  city: words('city|town|city town|town city|post town|locality|city name|municipality'),
  state: words(
    'state|state code|state province|state or province|province code|province|state region|state territory',
    'state territory code|state of residence|state name|province name|region|st',
  ),
  postalCode: words(
    'postal code|zip code|zipcode|zip|postcode|post code|postalcode|zip postal code|zip postal|zip or postal code|postal',
  ),
  country: words('country|country name|country region|country or region|country code|country region code|nation'),
  reference: words(
    'reference|reference number|reference no|reference id|ref|ref no|ref number|letter id|case number|case id|file number',
    'customer id|customer number|customer no|client id|member id|member number|employee id|employee number|employee no',
    'worker id|amazon order id|order id|order number|record id|id',
  ),
  identityTheftCode: words(
    'activation code|enrollment code|enrolment code|identity theft code|id theft code|credit monitoring code',
    'monitoring code|redemption code|membership code|access code|enrollment key|activation key|promotion code|promo code',
    'voucher code|unique code|code',
  ),
} as const satisfies Record<ColumnRole, readonly string[]>;

// With a city in a column of its own, it is a street; else the whole address.
const ADDRESS = words('mailing address|postal address|address');

// Whose name or address it is; those in front go before a heading without such a word, the others behind it.
const BEFORE_PLAIN = words('recipient|shipping|ship|ship to|delivery|mailing');
const BEHIND_PLAIN = words(
  'home|home address|primary|primary home|primary address|legal|current|residential|residence|default address|address',
  'preferred|customer|employee|member|client|contact|person|worker|buyer|billing|bill|bill to|business|work|other',
);
const PREFIXES = [...BEFORE_PLAIN, '', ...BEHIND_PLAIN];

function headingsOf(role: ColumnRole, hasCity: boolean): readonly string[] {
  const isIt = hasCity ? role === 'street' : role === 'address';
  return isIt ? [...HEADINGS[role], ...ADDRESS] : HEADINGS[role];
}

/** How good a heading is for a role, 0 being the best; null where it does not mean it. */
function rankOf(heading: string, headings: readonly string[]): number | null {
  const ranks = PREFIXES.flatMap((prefix, rank) => {
    if (prefix !== '' && !heading.startsWith(`${prefix} `)) return [];
    const at = headings.indexOf(prefix === '' ? heading : heading.slice(prefix.length + 1));
    return at === -1 ? [] : [100 * rank + at];
  });
  return ranks.length === 0 ? null : Math.min(...ranks);
}

/** `ship-state`, `postal_code`, `FirstName`, `Address1` and `State/Province` as words in lower case. */
function wordsOf(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|'));
}
