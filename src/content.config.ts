import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { factQuestions, isFactId } from './core/fact.ts';

/** A strict object whose build error says which keys it takes. */
function record<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `does not take “${issue.keys.join('”, “')}”. It takes: ${Object.keys(shape).join(', ')}.`
        : undefined,
  });
}

const sectionId = z.string().regex(/^(dp|ir|bs)-\d+$/, 'must be a section’s id, such as dp-5');
const obligationId = z.string().regex(/^(dp|ir|bs)-\d+\.\d+$/, 'must be an obligation’s id, such as dp-5.1');
const csfCategory = z
  .string()
  .regex(/^(GV|ID|PR|DE|RS|RC)\.[A-Z]{2}$/, 'must be a category of the NIST CSF 2.0, such as RS.MI');
const words = (limit: number) =>
  z.string().refine((text) => text.split(/\s+/).length <= limit, { error: `must have at most ${limit} words` });

const SIX_MONTHS_IN_DAYS = 184;
const DAY_IN_MILLISECONDS = 86_400_000;

const policies = defineCollection({
  loader: glob({ pattern: '*.mdx', base: './src/content/policies' }),
  schema: record({
    /** The page's heading. */
    title: z.string(),
    /** The policy's key in `obligations.yaml`, and its address. */
    policy: z.enum(['data-policy', 'incident-response-policy', 'breach-steps']),
    /** Its place in lists of policies. */
    order: z.number(),
    /** One plain sentence under the heading. */
    description: z.string().max(160),
    version: z.string(),
    /** The role that keeps the policy, by its id in `organisation.yaml`. */
    owner: z.string(),
    /** The role that approved it. */
    approvedBy: z.string(),
    effective: z.coerce.date(),
    lastReviewed: z.coerce.date(),
    /** At most six months after the last review. */
    nextReview: z.coerce.date(),
    /** Null while the policy was never exercised. */
    lastExercised: z.coerce.date().nullable(),
  }).refine(
    ({ lastReviewed, nextReview }) =>
      nextReview.valueOf() - lastReviewed.valueOf() <= SIX_MONTHS_IN_DAYS * DAY_IN_MILLISECONDS,
    { path: ['nextReview'], error: 'must be at most six months after lastReviewed' },
  ),
});

const playbook = defineCollection({
  loader: glob({ pattern: 'step-*.yaml', base: './src/content/playbook' }),
  schema: record({
    step: z.number().int().min(1).max(7),
    section: sectionId,
    title: z.string().max(40),
    /** One or two words for the line of steps. */
    short: z.string().max(20),
    /** In the order in which they are done. */
    items: z.array(
      record({
        /** Permanent: the log names the item by it. */
        id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be words in lower case, joined by hyphens'),
        /** What stands in the margin, on paper and in the log. */
        code: z.string().regex(/^[1-7]\.\d{1,2}[a-z]?$/, 'must be a code such as "2.3a", in quotes'),
        /** Begins with a verb; at most 20 words. */
        action: words(20),
        why: words(25).optional(),
        /** The obligations that the item carries out. */
        carriesOut: z.array(obligationId).nonempty(),
        /** The sections in which the item is listed; its own breach step first. */
        showsIn: z.array(sectionId).nonempty(),
        /** The role that usually owns it, by its id in `organisation.yaml`. */
        role: z.string(),
        csf: csfCategory,
        /** Must not be skipped: closing the incident without it asks for a reason. */
        must: z.boolean(),
        /** The fact without which the item does not apply. */
        dependsOn: z
          .custom<(typeof factQuestions)[number]['id']>(isFactId, {
            error: `must be one of ${factQuestions.map(({ id }) => id).join(', ')}`,
          })
          .optional(),
        /** Read and then do, one by one; or do from memory and then confirm. */
        mode: z.enum(['read-do', 'do-confirm']),
        /** The label of the value that is asked for when the item is done. */
        asks: z.string().max(40).optional(),
      }),
    ),
  }),
});

const roleSchema = record({
  id: z.string(),
  title: z.string(),
  /** What the role does, in one sentence. */
  does: z.string().max(120),
  holder: z.string(),
  deputy: z.string(),
  /** A number, or `in-browser` for one that is not published. */
  phone: z.string(),
  hours: z.string(),
});

const organisation = defineCollection({
  loader: file('src/content/organisation.yaml', {
    parser: (text) => ({ organisation: parse(text) as Record<string, unknown> }),
  }),
  schema: z.strictObject({
    name: z.string(),
    homeState: z.string(),
    addresses: z.array(record({ label: z.string(), lines: z.array(z.string()) })),
    roles: z.array(roleSchema),
    amazon: record({
      noticeAddress: z.string(),
      checkedOn: z.coerce.string(),
      impoc: z.string(),
      impocEmail: z.string(),
      deputy: z.string(),
      deputyEmail: z.string(),
    }),
    counsel: record({ firm: z.string(), name: z.string(), phone: z.string(), email: z.string() }),
    insurer: record({ name: z.string(), policyNumber: z.string(), phone: z.string() }),
  }),
});

export const collections = { policies, playbook, organisation };
