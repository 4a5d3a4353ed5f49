import { expect, test } from 'vitest';
import { createMergeColumns, toWordName } from '../../src/documents/merge-columns.ts';
import type { MergePiece } from '../../src/documents/merge-columns.ts';

function show(pieces: readonly MergePiece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return piece.type === 'break' ? '\n' : `«${piece.name}»`;
    })
    .join('');
}

test('has names of its own where there is no list', () => {
  const columns = createMergeColumns([], {});
  expect(show(columns.name)).toBe('«Name»');
  expect(show(columns.address)).toBe('«Street» «Street2»\n«City», «State» «PostalCode»\n«Country»');
  expect(show(columns.reference)).toBe('«Reference»');
  expect(show(columns.identityTheftCode)).toBe('«Code»');
});

test('takes the names of a list, and no column that it has not', () => {
  const columns = createMergeColumns(['First Name', 'Last Name', 'Addr.', 'City', 'ST', 'Zip', 'Id'], {
    firstName: 0,
    lastName: 1,
    street: 2,
    city: 3,
    state: 4,
    postalCode: 5,
    reference: 6,
  });
  expect(show(columns.name)).toBe('«First_Name» «Last_Name»');
  expect(show(columns.address)).toBe('«Addr_»\n«City», «ST» «Zip»');
  expect(show(columns.reference)).toBe('«Id»');
  expect(show(columns.identityTheftCode)).toBe('«Code»');
});

test('puts the middle name between the first and the last', () => {
  const columns = createMergeColumns(['First', 'Last', 'Mid'], { firstName: 0, middleName: 2, lastName: 1 });
  expect(show(columns.name)).toBe('«First» «Mid» «Last»');
});

test('takes a whole address and a whole name before their parts', () => {
  const columns = createMergeColumns(['Who', 'First', 'Where', 'City'], { name: 0, firstName: 1, address: 2, city: 3 });
  expect(show(columns.name)).toBe('«Who»');
  expect(show(columns.address)).toBe('«Where»');
});

test('names a column as Word does', () => {
  expect(['First Name', '1st line', 'Größe', 'a"b\\c', ' x ', '', 'n'.repeat(50)].map(toWordName)).toEqual([
    'First_Name',
    'M_1st_line',
    'Größe',
    'a_b_c',
    'x',
    '',
    'n'.repeat(40),
  ]);
});
