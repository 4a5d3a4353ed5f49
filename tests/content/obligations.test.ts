import { expect, test } from 'vitest';
import { items, mdxByPolicy, obligations, obligationsByPolicy } from './content.ts';

const clausesIn = (mdx: string) => [...mdx.matchAll(/<Clause id="([^"]+)">/g)].map(([, id]) => id);

test.each(Object.keys(obligationsByPolicy))('%s states each of its obligations once, in order', (policy) => {
  const expected = obligationsByPolicy[policy]?.sections.flatMap((section) => section.obligations.map(({ id }) => id));
  expect(clausesIn(mdxByPolicy[policy] ?? '')).toEqual(expected);
});

test('every clause has words', () => {
  const empty = Object.values(mdxByPolicy).flatMap((mdx) =>
    [...mdx.matchAll(/<Clause id="([^"]+)">([^]*?)<\/Clause>/g)].filter(
      ([, , words]) => (words ?? '').trim().length < 10,
    ),
  );
  expect(empty).toEqual([]);
});

test.each(obligations.filter(({ must }) => must === 'act'))('an item carries out $id', ({ id }) => {
  expect(items.filter((item) => item.carriesOut.includes(id)).map((item) => item.id)).not.toEqual([]);
});

test('an item depends on the fact on which all its obligations depend', () => {
  const factById = new Map(obligations.map(({ id, when }) => [id, when]));
  const wrong = items.filter((item) => {
    const facts = item.carriesOut.map((id) => factById.get(id));
    const needsFact = item.dependsOn === undefined && item.id !== 'find-out-amazon-data';
    return needsFact && facts.every((fact) => fact !== undefined);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
