import type { PlaybookItem } from '../core/playbook.ts';

const MODE_WORDS = { 'read-do': 'Read it, then do it.', 'do-confirm': 'Do it, then confirm it here.' } as const;

/** Who usually does an item, and whether it is read first or confirmed afterwards. */
export function itemToHint(item: PlaybookItem, roleTitles: Readonly<Record<string, string>>): string {
  const role = item.role && roleTitles[item.role];
  return [role && `Usually done by: ${role}.`, item.mode && MODE_WORDS[item.mode]].filter(Boolean).join(' ');
}
