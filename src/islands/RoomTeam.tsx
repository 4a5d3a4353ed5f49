import { useStore } from './store.ts';
import type { Incident } from '../core/incident.ts';
import { nextPause, type PausePoint } from '../core/pause.ts';
import type { PlaybookItem } from '../core/playbook.ts';
import { ownValue } from '../core/recorded.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';

export interface RoomTeamProps {
  readonly incident: Incident;
  readonly items: readonly PlaybookItem[];
  readonly pauses: readonly PausePoint[];
  readonly roleTitles: Readonly<Record<string, string>>;
  readonly path: string;
}

/** Who is on, which roles nobody holds, and at which pause the team stops next. */
export function RoomTeam({ incident, items, pauses, roleTitles, path }: RoomTeamProps) {
  const state = useStore(room.$room);
  const roles = Object.entries(roleTitles).map(([id, title]) => ({
    title,
    holders: ownValue(state.roles, id)?.holders ?? [],
  }));
  const held = roles.filter(({ holders }) => holders.length > 0);
  const empty = roles.filter(({ holders }) => holders.length === 0);
  const isClosed = incident.closed !== undefined;
  const pause = isClosed ? undefined : nextPause(pauses, incident, state, items);
  return (
    <div>
      <section class="rule">
        <h2>{isClosed ? 'Who was on' : 'Who is on'}</h2>
        {held.map(({ title, holders }) => (
          <p key={title}>
            {title}:{' '}
            {holders.map(({ person, since }) => `${person}, since ${instantToWords(since, workspace.zone)}`).join('; ')}
          </p>
        ))}
        {empty.length > 0 && (
          <p class={isClosed ? '' : 'problem'}>
            Nobody {isClosed ? 'was' : 'is'}: {empty.map(({ title }) => title).join(', ')}.
          </p>
        )}
        <p class="off-paper">
          <a href={`${path}people/`}>{isClosed ? 'Everybody who held a role' : 'Assign, hand over, reach'}</a>
        </p>
      </section>
      <section class={`rule${isClosed ? ' off-paper' : ''}`}>
        <h2>{isClosed ? 'Pauses' : 'Next pause'}</h2>
        {pause ? (
          <p>
            <strong>{pause.title}.</strong> {pause.when}
          </p>
        ) : (
          !isClosed && <p>No pause is due.</p>
        )}
        <p class="actions">
          {pause && (
            <a class="button" href={`${path}pauses/?pause=${pause.id}`}>
              Stop and read it
            </a>
          )}
          <a class="button" href={`${path}pauses/`}>
            All pause points
          </a>
        </p>
      </section>
    </div>
  );
}
