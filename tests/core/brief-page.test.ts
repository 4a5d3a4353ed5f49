import { expect, test } from 'vitest';
import { cutLine, fitToPage, type WholeSection } from '../../src/core/brief-page.ts';

const linesOf = (count: number, words: string) => Array.from({ length: count }, (_, index) => `${index} ${words}`);

function section(title: string, lines: readonly string[], change: Partial<WholeSection> = {}): WholeSection {
  return { title, empty: 'Nothing.', lines, where: 'in the log', most: 8, least: 3, ...change };
}

/** Rows of 50 characters, with a heading for each section. */
function rowsOf(sections: ReturnType<typeof fitToPage>): number {
  return sections
    .flatMap(({ lines }) => [2, ...lines.map((line) => Math.ceil(line.length / 50))])
    .reduce((a, b) => a + b);
}

test('leaves what fits as it is, and says how many lines are above the most', () => {
  const [short, long] = fitToPage([section('One', linesOf(3, 'short')), section('Two', linesOf(20, 'short'))], '');
  expect([short?.lines, short?.leftOut]).toEqual([linesOf(3, 'short'), 0]);
  expect([long?.lines, long?.leftOut, long?.where]).toEqual([linesOf(20, 'short').slice(0, 8), 12, 'in the log']);
});

test('drops from the longest section first, never below its least number while another one has more', () => {
  const long = 'word '.repeat(30);
  const fitted = fitToPage(
    [
      section('Notes', linesOf(30, long), { most: 30, least: 10 }),
      section('Clocks', linesOf(8, long), { least: 5 }),
      section('Known', linesOf(4, 'short')),
    ],
    '',
  );
  const [notes = 0, ...others] = fitted.map(({ lines }) => lines.length);
  expect(others).toEqual([8, 4]);
  expect(notes).toBeGreaterThan(10);
  expect(fitted[0]?.leftOut).toBe(30 - notes);
  expect(rowsOf(fitted)).toBeLessThanOrEqual(122);
});

test('cuts the lines that may be cut before it drops one', () => {
  const long = 'word '.repeat(30).trim();
  const [notes] = fitToPage(
    [
      section('Notes', linesOf(10, long), { most: 10, least: 10, mayBeCut: true }),
      ...['One', 'Two', 'Three'].map((title) => section(title, linesOf(8, long))),
    ],
    '',
  );
  const lines = notes?.lines ?? [];
  expect(lines).toHaveLength(10);
  expect(lines.every((line) => line.length <= 100 && line.endsWith(' word…'))).toBe(true);
});

test('stays one page whatever stands in it', () => {
  const long = 'word '.repeat(400).slice(0, 160);
  const fitted = fitToPage(
    linesOf(9, '').map((title) => section(title, linesOf(40, long), { most: 12, least: 12 })),
    '',
  );
  expect(rowsOf(fitted)).toBeLessThanOrEqual(122);
  expect(fitted.every(({ lines }) => lines.length > 0)).toBe(true);
});

test('cuts a text to one line of so many characters', () => {
  expect(cutLine(' two\n lines ', 20)).toBe('two lines');
  expect(cutLine('much too long', 8)).toBe('much…');
  expect(cutLine('much too long', 9)).toBe('much too…');
  expect(cutLine('By telephone. They come', 15)).toBe('By telephone…');
  expect(cutLine('Höhenverschiebungsgesuche', 8)).toBe('Höhenve…');
  expect(cutLine('ab🔥🔥', 4)).toBe('ab…');
});

test('counts long words and wide letters as what they take', () => {
  const shown = (words: string) =>
    fitToPage([section('One', linesOf(90, words), { most: 90 })], '')[0]?.lines.length ?? 0;
  const usual = shown('word '.repeat(30).trim());
  expect(shown(`${'Höhenverschiebungsgesuche '.repeat(6)}`.trim())).toBeLessThan(usual);
  expect(shown('WORDS '.repeat(25).trim())).toBeLessThan(usual);
  expect(shown('資料流出'.repeat(37))).toBeLessThan(usual);
});
