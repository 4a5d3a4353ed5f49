import { expect, test } from 'vitest';
import { manifestToCsv, toCell } from '../../src/documents/letter-manifest.ts';

test('has a line for each letter, ended as CSV asks for it', () => {
  const line = { row: 2, file: '000002.pdf', page: 1, pages: 2, place: 'us-ca', variant: 'a1', sha256: '0f' };
  expect(manifestToCsv([line, { ...line, row: null, page: null, pages: null }])).toBe(
    'row,file,page,pages,place,variant,sha256\r\n2,000002.pdf,1,2,us-ca,a1,0f\r\n,000002.pdf,,,us-ca,a1,0f\r\n',
  );
});

test('quotes a cell only where it must', () => {
  expect(['a b', 'a,b', 'a"b', 'a\nb', null, 7].map(toCell)).toEqual(['a b', '"a,b"', '"a""b"', '"a\nb"', '', '7']);
});
