import type { APIRoute } from 'astro';
import { readLetterBook } from './_letters.ts';

/** The words of all letters, what laws ask of them, and whom they name; fetched only where letters are written. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await readLetterBook()));
