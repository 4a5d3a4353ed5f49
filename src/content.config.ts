import { readFileSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { agencies } from './content.agencies.ts';
import { createLetterSchema, letterElementSchema } from './content.letters.ts';
import { record, words } from './content.record.ts';
import { isItemFactId, type ItemFactId, itemFactIds } from './core/fact.ts';

const sectionId = z.string().regex(/^(dp|ir|bs)-\d+$/, 'must be a section’s id, such as dp-5');
const obligationId = z.string().regex(/^(dp|ir|bs)-\d+\.\d+$/, 'must be an obligation’s id, such as dp-5.1');
const csfCategory = z
  .string()
  .regex(/^(GV|ID|PR|DE|RS|RC)\.[A-Z]{2}$/, 'must be a category of the NIST CSF 2.0, such as RS.MI');
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
          .custom<ItemFactId>(isItemFactId, {
            error: `must be one of ${itemFactIds.join(', ')}`,
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

const dutyNames = ['individuals', 'regulator', 'bureaus'] as const;
const dutyName = z.enum(dutyNames, { error: `must be one of ${dutyNames.join(', ')}` });

const limit = record({
  amount: z.number().int().positive(),
  unit: z.enum(['hours', 'calendar-days', 'business-days'], { error: 'must be hours, calendar-days or business-days' }),
});

const limitStart = z.enum(['detection', 'determination', 'individual-notice', 'end-of-year'], {
  error: 'must be detection, determination, individual-notice or end-of-year',
});

const duty = record({
  to: z.string(),
  /** Each agency that gets a letter of its own, where `to` names several or says more than a name. */
  addressees: z.array(z.string().min(1)).min(1).optional(),
  /** Null where the rule has no number. */
  limit: limit.nullable(),
  from: limitStart,
  fromWords: z.string(),
  relation: z
    .enum(['with-individual-notice', 'before-individual-notice', 'not-after-individual-notice'], {
      error: 'must be null, with-individual-notice, before-individual-notice or not-after-individual-notice',
    })
    .nullable(),
  minimum: z.number().int().positive().nullable(),
  thresholdWords: z.string().nullable(),
  below: record({ limit, from: limitStart, words: z.string() }).nullable(),
  method: z.string().nullable(),
  words: z.string(),
}).refine(({ below, minimum }) => below === null || minimum !== null, {
  path: ['below'],
  error: 'must be null where there is no minimum',
});

const RULES = 'src/content/notification-rules';

const notificationRules = defineCollection({
  loader: glob({
    pattern: '*.yaml',
    base: `./${RULES}`,
    generateId: ({ entry, data }) => {
      const name = entry.replace(/\.yaml$/, '');
      if (data.id === name) return name;
      throw new Error(`${RULES}/${entry}: id is “${String(data.id)}”. It must be the name of the file, “${name}”.`);
    },
  }),
  schema: record({
    /** Permanent: the log names clocks by it. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be words in lower case, joined by hyphens'),
    name: z.string(),
    level: z.enum(['state', 'territory', 'federal', 'sector', 'international', 'contract'], {
      error: 'must be state, territory, federal, sector, international or contract',
    }),
    citation: z.string(),
    applies: z.union(
      [
        record({ place: z.string() }),
        /** An id of `sectors` in `organisation.yaml`. */
        record({ sector: z.string() }),
        record({ fact: z.enum(['amazonData', 'paymentCard']) }),
      ],
      { error: 'must have one of: place; sector; fact, which is amazonData or paymentCard' },
    ),
    individuals: duty.nullable(),
    regulator: duty.nullable(),
    bureaus: duty.nullable(),
    /** What the rule says where it asks for no such notice. */
    noDuty: record({
      individuals: z.string().nullable(),
      regulator: z.string().nullable(),
      bureaus: z.string().nullable(),
    }),
    delay: record({
      allowed: z.boolean().nullable(),
      words: z.string().nullable(),
      appliesTo: z.array(dutyName),
      afterRelease: limit.extend({ orOriginalIfLater: z.boolean() }).nullable(),
    }),
    encryption: record({ excuses: z.array(dutyName), words: z.string() }),
    letter: record({
      requiredElements: z.array(z.string()),
      forbiddenElements: z.array(z.string()),
      mustNameContacts: z.array(z.string()),
      headings: z.array(z.string()),
      minPointSize: z.number().nullable(),
      title: z.string().nullable(),
    }),
    idTheftServices: record({ months: z.number().int().positive().nullable(), when: z.string().nullable() }),
    delivery: record({ methods: z.array(z.string()), substitute: z.string().nullable() }),
    /** Since when the version described is in force, where that is known. */
    effective: z.string().nullable(),
    notes: z.string().nullable(),
    /** Official addresses only; where there is none, the citation is the source. */
    sources: z.array(z.url({ protocol: /^https$/, error: 'must be an official address that begins with https://' })),
    evidence: record({ primaryTextRead: z.boolean(), fromMemory: z.array(z.string()) }),
    isVerified: z.boolean(),
    checkedOn: z.string().regex(/^\d{4}-\d{2}$/, "must be a month such as '2026-11', in quotes"),
  }).superRefine((rule, context) => {
    const object = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', path, message });
    for (const name of dutyNames) {
      if (rule[name] && rule.noDuty[name] !== null)
        object(`must be null, because there is a duty ${name}`, 'noDuty', name);
      if (!rule[name] && rule.encryption.excuses.includes(name))
        object(`names ${name}, a duty that is null`, 'encryption', 'excuses');
      if (!rule[name] && rule.delay.appliesTo.includes(name))
        object(`names ${name}, a duty that is null`, 'delay', 'appliesTo');
      if (!rule.individuals && (rule[name]?.relation || rule[name]?.from === 'individual-notice'))
        object('stands to the notice to individuals, which is null', name);
    }
    if (!rule.isVerified && !rule.notes) object('must say what was not read, because isVerified is false', 'notes');
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

const UNSET_ANSWER = 'UNSET: yes or no';

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
    /** What notices to the people affected say about the company. */
    notices: record({
      contact: z.string(),
      phone: z.string(),
      email: z.string(),
      website: z.string(),
      parentCompany: z.string(),
      securityProgram: z.string(),
      signatory: z.string(),
    }),
    /** What the company is, because some rules hold for one sector only; rules name these ids. */
    sectors: z.array(
      record({
        id: z.string(),
        question: z.string().max(120),
        answer: z.string().refine((answer) => ['yes', 'no', UNSET_ANSWER].includes(answer), {
          error: `must be 'yes', 'no' or '${UNSET_ANSWER}', in quotes`,
        }),
      }),
    ),
  }),
});

const pauses = defineCollection({
  loader: file('src/content/pauses.yaml', { parser: (text) => ({ pauses: { points: parse(text) as unknown } }) }),
  schema: record({
    /** In the order in which they come. */
    points: z.array(
      record({
        /** Permanent: the log names the pause by it. */
        id: z.string().regex(/^[a-z]+$/, 'must be one word in lower case'),
        title: z.string().max(40),
        when: words(14),
        note: words(20).optional(),
        /** The items that wait for the pause. */
        before: z.array(z.string()),
        lines: z
          .array(record({ text: words(14), items: z.array(z.string()) }))
          .min(5)
          .max(9),
      }),
    ),
  }),
});

const LETTER_ELEMENTS = 'src/content/letters/elements.yaml';

const letterElements = defineCollection({ loader: file(LETTER_ELEMENTS), schema: letterElementSchema });

const letters = defineCollection({
  loader: glob({ pattern: ['*.yaml', '!elements.yaml'], base: './src/content/letters' }),
  schema: createLetterSchema(parse(readFileSync(LETTER_ELEMENTS, 'utf8'))),
});

export const collections = {
  policies,
  playbook,
  organisation,
  notificationRules,
  agencies,
  pauses,
  letters,
  letterElements,
};
