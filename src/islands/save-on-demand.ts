import type { Problem } from '../core/problem.ts';

/** Saves the incident file with what saves files, which is fetched when it is wanted. */
export async function saveFile(): Promise<Problem | undefined> {
  const { saveCurrentIncident } = await import('./save-file.ts');
  return (await saveCurrentIncident()).problem;
}
