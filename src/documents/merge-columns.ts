// The columns that somebody's own mail merge fills in: as their list has them, or as we would name them.

import type { RecipientField } from '../core/document.ts';
import type { ColumnMapping, ColumnRole } from './recipient.ts';

/** What stands in a letter for one of our fields. */
export type MergePiece = string | { readonly type: 'column'; readonly name: string } | { readonly type: 'break' };

export type MergeColumns = Readonly<Record<RecipientField, readonly MergePiece[]>>;

const NAMES = {
  name: 'Name',
  firstName: 'FirstName',
  middleName: 'MiddleName',
  lastName: 'LastName',
  address: 'Address',
  street: 'Street',
  street2: 'Street2',
  street3: 'Street3',
  city: 'City',
  state: 'State',
  postalCode: 'PostalCode',
  country: 'Country',
  reference: 'Reference',
  identityTheftCode: 'Code',
} as const satisfies Record<ColumnRole, string>;
const PARTS_OF_ADDRESS = ['street', 'street2', 'street3', 'city', 'state', 'postalCode', 'country'] as const;
// Word cuts the names of columns there.
const MOST_CHARACTERS = 40;

/** What stands for each field, by the columns of a list, if there is one. */
export function createMergeColumns(header: readonly string[], mapping: ColumnMapping): MergeColumns {
  const has = (role: ColumnRole) => mapping[role] !== undefined;
  const column = (role: ColumnRole): MergePiece => ({
    type: 'column',
    name: toWordName(header[mapping[role] ?? -1] ?? '') || NAMES[role],
  });
  // Where no list has it, it is there under our name.
  const isAddressInParts = PARTS_OF_ADDRESS.some(has);
  const part = (role: ColumnRole) => (has(role) || !isAddressInParts ? [column(role)] : []);
  const partsOfName = [
    ...(has('firstName') ? [column('firstName')] : []),
    ...(has('middleName') ? [column('middleName')] : []),
    ...(has('lastName') ? [column('lastName')] : []),
  ];
  // All lines of the street are one: where the second is empty, no line of the address is.
  const address = joinPieces({ type: 'break' }, [
    joinPieces(' ', [part('street'), part('street2'), has('street3') ? [column('street3')] : []]),
    joinPieces(' ', [joinPieces(', ', [part('city'), part('state')]), part('postalCode')]),
    part('country'),
  ]);
  return {
    name:
      has('name') || partsOfName.length === 0
        ? [column('name')]
        : joinPieces(
            ' ',
            partsOfName.map((piece) => [piece]),
          ),
    address: has('address') ? [column('address')] : address,
    reference: [column('reference')],
    identityTheftCode: [column('identityTheftCode')],
  };
}

/** The name that Word gives a column: letters, digits and low lines, with a letter first. */
export function toWordName(header: string): string {
  const name = header
    .normalize('NFC')
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}_]/gu, '_');
  return (/^[^\p{L}]/u.test(name) ? `M_${name}` : name).slice(0, MOST_CHARACTERS);
}

function joinPieces(separator: MergePiece, groups: readonly (readonly MergePiece[])[]): readonly MergePiece[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [separator, ...group]));
}
