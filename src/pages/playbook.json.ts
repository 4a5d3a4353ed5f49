import type { APIRoute } from 'astro';
import { readPlaybook } from './_playbook.ts';

/** What the incident bar needs to count progress: every item's id, and the fact on which it depends. */
export const GET: APIRoute = async () => {
  const items = (await readPlaybook()).flatMap((step) => step.items);
  return new Response(JSON.stringify(items.map(({ id, dependsOn }) => (dependsOn ? [id, dependsOn] : [id]))));
};
