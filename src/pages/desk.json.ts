import type { APIRoute } from 'astro';
import { textToSha256 } from '../core/hash.ts';
import { readOrganisation, sectorAnswers } from './_organisation.ts';
import { readPlaybook } from './_playbook.ts';
import { readRules, ruleToClockData } from './_rules.ts';

/**
 * What the incident bar needs of the content: every item's id with the fact on which it depends, to count progress, and
 * what the company's file says about its sectors, for the clocks.
 */
export const GET: APIRoute = async () => {
  const items = (await readPlaybook()).flatMap((step) => step.items);
  const rules = JSON.stringify((await readRules()).map(ruleToClockData));
  return new Response(
    JSON.stringify({
      items: items.map(({ id, dependsOn }) => (dependsOn ? [id, dependsOn] : [id])),
      sectors: sectorAnswers(await readOrganisation()),
      // What was computed from other rules does not count.
      rulesVersion: textToSha256(rules).slice(0, 12),
    }),
  );
};
