import { expect, test } from 'vitest';
import { mdxByPolicy, readContent, sectionIds } from './content.ts';
import { gradeOf, HIGHEST_GRADE } from './reading-grade.ts';

// Prose only: what stands in clauses, guidance and introductions, without links' addresses, list marks and component tags.
function proseOf(mdx: string): string {
  return mdx
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/^\s*[-*]\s+/gm, '')
    .replace(/\*\*/g, '');
}

test.each(Object.entries(mdxByPolicy))('%s reads at grade 8 or lower', (_policy, mdx) => {
  expect(gradeOf(proseOf(mdx))).toBeLessThanOrEqual(HIGHEST_GRADE);
});

test('the score tells hard words from easy ones', () => {
  expect(gradeOf('We shut the door. Then we call the lead.')).toBeLessThan(3);
  expect(
    gradeOf(
      'Notification obligations necessitate immediate interdepartmental coordination of organisational responsibilities.',
    ),
  ).toBeGreaterThan(15);
});

test.each(Object.entries(mdxByPolicy))('%s imports nothing and holds no markup of its own', (_policy, mdx) => {
  expect(mdx).not.toMatch(/^(import|export) /m);
  expect([...mdx.matchAll(/<(?!\/?(?:Section|Clause|Guidance|Checklist)\b)[^>]*>/g)].map(([tag]) => tag)).toEqual([]);
});

test('every section is there, with its permanent id', () => {
  const found = Object.values(mdxByPolicy).flatMap((mdx) =>
    [...mdx.matchAll(/<Section id="([^"]+)" title="[^"]+" short="[^"]+">/g)].map(([, id]) => id),
  );
  expect(found).toEqual(sectionIds);
});

test('no page of words gives a telephone number', () => {
  for (const path of ['organisation.yaml', ...Object.keys(mdxByPolicy).map((policy) => `policies/${policy}.mdx`)])
    expect(readContent(path)).not.toMatch(/\b\d{3}[-. )]\s?\d{3}[-. ]\d{4}\b/);
});
