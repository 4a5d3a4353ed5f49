import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { items, readContent } from './content.ts';
import { gradeOf, HIGHEST_GRADE } from './reading-grade.ts';

interface Point {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly note?: string;
  readonly before: readonly string[];
  readonly lines: readonly { readonly text: string; readonly items: readonly string[] }[];
}

const points = parse(readContent('pauses.yaml')) as readonly Point[];
const known = new Set(items.map(({ id }) => id));

test('there are five pauses, in the order in which they come', () => {
  expect(points.map(({ id, title }) => [id, title])).toEqual([
    ['declare', 'Declare'],
    ['containment', 'Before containment'],
    ['notices', 'Before any notice goes out'],
    ['restore', 'Before restore'],
    ['close', 'Close'],
  ]);
});

describe.each(points)('$title', ({ when, note = '', before, lines }) => {
  test('names only items of the playbook', () => {
    const named = [...before, ...lines.flatMap((line) => line.items)];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('has five to nine lines of at most fourteen words, each a question', () => {
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(lines.length).toBeLessThanOrEqual(9);
    expect(lines.filter(({ text }) => text.split(/\s+/).length > 14)).toEqual([]);
    expect(lines.filter(({ text }) => !text.endsWith('?'))).toEqual([]);
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
  });

  test('asks about no item that waits for it', () => {
    expect(lines.flatMap((line) => line.items).filter((id) => before.includes(id))).toEqual([]);
  });

  test('reads at grade 8 or lower', () => {
    expect(gradeOf([`${when}.`, note, ...lines.map(({ text }) => text)].join('\n\n'))).toBeLessThanOrEqual(
      HIGHEST_GRADE,
    );
  });
});

test('before anything is contained, the power stays on, memory is copied and one person handles the evidence', () => {
  const { lines = [] } = points.find(({ id }) => id === 'containment') ?? {};
  expect(lines.some(({ text }) => /power stays on/.test(text))).toBe(true);
  expect(lines.flatMap((line) => line.items)).toEqual(
    expect.arrayContaining(['collect-what-vanishes-first', 'name-evidence-handler']),
  );
});

test('telling Amazon waits for no pause', () => {
  expect(points.flatMap(({ before }) => before)).not.toContain('inform-amazon');
});
