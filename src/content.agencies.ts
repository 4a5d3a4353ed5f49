// The shape of the agencies. What is from memory may not hold a number, an address or a mailbox: the build stops there.

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { kebabCase, oneOf, record } from './content.record.ts';
import { type AgencyKind, phoneToLink } from './core/agency.ts';
import { statesAndTerritories } from './core/place.ts';

const kinds = [
  'national',
  'field-office',
  'attorney-general',
  'bureau',
  'marketplace',
  'local',
] as const satisfies readonly AgencyKind[];

const webAddress = z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' });

const phone = z.string().refine(isPhone, {
  error: 'must be a number such as (555) 555-0142, 1-555-555-0142 or (555) 555-0142 ext. 12',
});

const contactPoint = record({ text: z.string(), words: z.string().optional(), doubt: z.string().optional() });

const agency = record({
  id: kebabCase,
  agency: z.string(),
  kind: oneOf(kinds),
  name: z.string(),
  jurisdiction: z.union(
    [z.literal('nationwide'), z.array(oneOf(statesAndTerritories.map(({ id }) => id))).nonempty()],
    {
      error: 'must be nationwide, or a list of places such as [us-ny, us-vt]',
    },
  ),
  coverage: z.string().optional(),
  city: z.string().optional(),
  addresses: z.array(contactPoint).nonempty().optional(),
  phones: z
    .array(contactPoint.extend({ text: phone }))
    .nonempty()
    .optional(),
  emails: z
    .array(contactPoint.extend({ text: z.email() }))
    .nonempty()
    .optional(),
  url: webAddress,
  locator: webAddress.optional(),
  breachPortal: webAddress.optional(),
  breachNotice: z.string().optional(),
  notes: z.string().optional(),
  sources: z.array(webAddress),
  isVerified: z.boolean(),
  checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day such as '2026-11-21', in quotes"),
  checkedIn: z.string().optional(),
}).superRefine(({ isVerified, checkedIn, ...values }, context) => {
  const object = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (isVerified && !checkedIn)
    object('checkedIn', 'must say in what the record was checked, because isVerified is true');
  for (const field of ['addresses', 'phones', 'emails'] as const)
    if (!isVerified && values[field]) object(field, 'must not be there, because isVerified is false');
});

/** One entry for each file of `src/content/agencies/`. */
export const agencies = defineCollection({
  loader: glob({ pattern: '*.yaml', base: './src/content/agencies' }),
  schema: record({ agencies: z.array(agency).nonempty() }),
});

function isPhone(text: string): boolean {
  try {
    return phoneToLink(text) !== '';
  } catch {
    return false;
  }
}
