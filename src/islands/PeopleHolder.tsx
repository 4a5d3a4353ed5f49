import { useStore } from './store.ts';
import { ownValue } from '../core/recorded.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';

/** Who holds a role now, with a link to where that is changed. Stands on a page beside the page of the people. */
export function PeopleHolder({ role, title }: { readonly role: string; readonly title: string }) {
  const { roles } = useStore(room.$room);
  const holders = ownValue(roles, role)?.holders ?? [];
  return (
    <p class="role-holder small">
      {title}:{' '}
      {holders.length === 0 ? (
        <strong class="nobody">Nobody</strong>
      ) : (
        holders.map(({ person, since }) => `${person}, since ${instantToWords(since, workspace.zone)}`).join('; ')
      )}{' '}
      <a href={`../people/#role-${role}`}>{holders.length === 0 ? 'Assign it' : 'Change it'}</a>
    </p>
  );
}
