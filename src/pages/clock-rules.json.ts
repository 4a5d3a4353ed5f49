import type { APIRoute } from 'astro';
import { readRules, ruleToClockData } from './_rules.ts';

/** Every rule on breach notices, for the clocks of an incident; fetched only where clocks are. */
export const GET: APIRoute = async () => new Response(JSON.stringify((await readRules()).map(ruleToClockData)));
