import type { APIRoute } from 'astro';
import { readPrintableAgencies } from './_agencies.ts';
import { readCompany, readOrganisation } from './_organisation.ts';
import { readPlaybook } from './_playbook.ts';

/**
 * From what the contact sheet is made: every agency, without any number that may not be printed; the company's file; the
 * items of the playbook that a call carries out. Fetched only where the sheet is drawn.
 */
export const GET: APIRoute = async () => {
  const items = (await readPlaybook()).flatMap((step) => step.items);
  return new Response(
    JSON.stringify({
      agencies: await readPrintableAgencies(),
      company: readCompany(await readOrganisation()),
      actions: Object.fromEntries(
        items
          .filter(({ id, code }) => code.startsWith('4.') || id === 'inform-amazon')
          .map(({ id, code, action }) => [id, `${code} ${action}`]),
      ),
    }),
  );
};
