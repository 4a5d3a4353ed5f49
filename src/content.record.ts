// What the schemas of several collections are made of. Only files whose names begin with `content.` import Zod
// (docs/decisions/0017-schemas-in-several-files.md).

import { z } from 'astro/zod';

/** A strict object whose build error says which keys it takes. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `does not take “${issue.keys.join('”, “')}”. It takes: ${Object.keys(shape).join(', ')}.`
        : undefined,
  });
}

/** A text of at most so many words. */
export function words(limit: number) {
  return z.string().refine((text) => text.split(/\s+/).length <= limit, { error: `must have at most ${limit} words` });
}

/** One of these words; the build error says which was found and which there are. */
export function oneOf<const Word extends string>(known: readonly Word[]) {
  return z.custom<Word>((value) => known.some((word) => word === value), {
    error: (issue) => `is “${String(issue.input)}”. It must be one of: ${known.join(', ')}.`,
  });
}

export const kebabCase = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words in lower case, joined by hyphens');
