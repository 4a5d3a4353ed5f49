import { describe, expect, test } from 'vitest';
import { emptyBookLine } from '../../src/core/contact-book.ts';
import { bookToFile, compareBooks, parseBookFile } from '../../src/core/contact-book-file.ts';

const police = { ...emptyBookLine, phone: '555-0142', confirmedOn: '2026-03-01', confirmedBy: 'AO' };
const insurer = { ...emptyBookLine, name: 'Acorn Mutual', note: 'Policy first.\nend 2' };
const book = { police, insurer };
const file = bookToFile(book);
const lines = file.split('\n');

test('comes back as it was, whatever mail made of the line ends', () => {
  expect(parseBookFile(file)).toEqual({ book });
  expect(parseBookFile(`\uFEFF${file.replaceAll('\n', '\r\n')}\r\n`)).toEqual({ book });
  expect(parseBookFile(bookToFile({}))).toEqual({ book: {} });
});

test('is the same text for the same book', () => {
  expect(bookToFile({ insurer, police })).toBe(file);
});

describe('a bad file', () => {
  test.each([
    ['another text', 'Dear all,\nhere it is', 'book-not-ours'],
    ['nothing', '', 'book-not-ours'],
    ['an incident file', 'firebreak-incident-file 1 0123456789abcdef\n', 'book-is-incident'],
    ['one of a later version', file.replace(' 1\n', ' 2\n'), 'book-later-format'],
    ['one that is cut off between two lines', lines.slice(0, 2).join('\n'), 'book-cut-off'],
    ['one that is cut off within a line', file.slice(0, file.indexOf('555-0142')), 'book-cut-off'],
    [
      'one with a line that is no contact',
      file.replace('{"name":"Acorn', '{"name":5,"x":"Acorn'),
      'book-line-unreadable',
    ],
    ['one with a hostile id', file.replace('insurer {', '__proto__ {'), 'book-line-unreadable'],
    ['one that has a line twice', file.replace('police {', 'insurer {'), 'book-line-twice'],
    ['one from which a line was taken', [lines[0], ...lines.slice(2)].join('\n'), 'book-count-wrong'],
    ['one that goes on behind its end', `${file}more\n`, 'book-line-unreadable'],
  ])('is refused: %s', (_, text, code) => {
    const result = parseBookFile(text);
    expect('problem' in result && result.problem.code).toBe(code);
  });

  test('says which text of which line is too long', () => {
    const result = parseBookFile(bookToFile({ insurer, police: { ...police, note: 'n'.repeat(2001) } }));
    expect('problem' in result && result.problem).toMatchObject({
      code: 'book-line-too-long',
      words: expect.stringContaining('Line 3: Note is longer than 2000 characters.'),
    });
  });

  test('says which line is wrong', () => {
    const result = parseBookFile(file.replace('police {', 'insurer {'));
    expect('problem' in result && result.problem.words).toContain('Line 3 ');
  });
});

describe('what opening a file would change', () => {
  const today = '2026-11-22';
  const change = (was: object | undefined, is: object) =>
    compareBooks(was ? { police: { ...police, ...was } } : {}, { police: { ...police, ...is } }, today);

  test('is nothing where both say the same', () => {
    expect(compareBooks(book, book, today)).toEqual([]);
    expect(change({}, { confirmedOn: '', confirmedBy: '' })).toEqual([]);
  });

  test('leaves alone what the file does not name', () => {
    expect(compareBooks(book, {}, today)).toEqual([]);
  });

  test('takes a line that is new', () => {
    expect(change(undefined, {})).toEqual([{ line: 'police', was: undefined, is: police, isNewer: true }]);
  });

  test('takes the line that was confirmed later, and offers the other one', () => {
    expect(change({ phone: '555-0199' }, { confirmedOn: '2026-03-02' })).toMatchObject([{ isNewer: true }]);
    expect(change({ phone: '555-0199' }, { confirmedOn: '2026-02-28' })).toMatchObject([{ isNewer: false }]);
    expect(change({ phone: '555-0199' }, {})).toMatchObject([{ isNewer: false }]);
  });

  test('takes a later confirmation of the same number', () => {
    expect(change({}, { confirmedOn: '2026-11-01' })).toMatchObject([{ isNewer: true }]);
  });

  test('believes no confirmation of a day to come', () => {
    expect(change({ phone: '555-0199' }, { confirmedOn: '2099-01-01' })).toMatchObject([{ isNewer: false }]);
  });
});
