import type { Log } from './log.ts';
import type { Room } from './room.ts';

/**
 * The names of people that a log holds, to be offered where one is asked for: who wrote an entry, whom an item was given
 * to, who holds or held a role, who read or confirmed a pause. Each name once, as it was first written, in the order of
 * the alphabet.
 */
export function knownNames({ entries }: Log, { roles, pauses }: Room): readonly string[] {
  const nameByKey = new Map<string, string>();
  const add = (name: string) => {
    const key = name.trim().toLowerCase();
    if (key && !nameByKey.has(key)) nameByKey.set(key, name.trim());
  };
  for (const { event } of entries) {
    if (!event) continue;
    add(event.who);
    if (event.type === 'item-assigned' || event.type === 'item-begun') add(event.data.owner);
  }
  for (const { holders, past } of Object.values(roles)) for (const { person } of [...holders, ...past]) add(person);
  for (const { reader, confirmer } of pauses) [reader, confirmer].forEach(add);
  return [...nameByKey.values()].sort((one, other) => one.localeCompare(other, 'en'));
}
