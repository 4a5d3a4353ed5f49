import { useStore } from './store.ts';
import { useMemo } from 'preact/hooks';
import type { Incident } from '../core/incident.ts';
import { knownNames } from '../core/known-names.ts';
import type { PlaybookItem } from '../core/playbook.ts';
import { ownValue } from '../core/recorded.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { OpenIncident } from './OpenIncident.tsx';
import { NAMES_LIST } from './PeopleNameForm.tsx';
import { type CompanyNumber, PeopleNumber } from './PeopleNumber.tsx';
import { type CompanyRole, PeopleRole } from './PeopleRole.tsx';

export interface PeopleProps {
  readonly roles: readonly CompanyRole[];
  /** Who is called besides the team; `name` is empty while it is not set. */
  readonly outside: readonly { readonly title: string; readonly name: string; readonly number: CompanyNumber }[];
  readonly items: readonly PlaybookItem[];
  readonly roomPath: string;
  /** Where the numbers that stay in the browser are filled in. */
  readonly numbersPath: string;
}

/** Who holds which role, since when, and how to reach them. */
export function People(props: PeopleProps) {
  return (
    <OpenIncident readsLog roomPath={props.roomPath}>
      {(incident) => <Board {...props} incident={incident} />}
    </OpenIncident>
  );
}

function Board(props: PeopleProps & { readonly incident: Incident }) {
  const { roles, outside, items, incident, roomPath, numbersPath } = props;
  const known = useStore(room.$room);
  const me = useStore(workspace.$me);
  const { log, version } = useStore(workspace.$log);
  const planned = roles.flatMap((role) => role.planned);
  const names = useMemo(
    () => [...new Set([...(me ? [me] : []), ...planned, ...knownNames(log, known)])],
    [version, known, me],
  );
  const empty = roles.filter(({ id }) => !ownValue(known.roles, id)?.holders.length);
  const held = roles.length - empty.length;
  return (
    <>
      <p class="situation roles-held">
        {held} of {roles.length} roles {held === 1 ? 'is' : 'are'} held
        {empty.length > 0 ? <span class="no-print">; nobody is:</span> : '.'}
      </p>
      {empty.length > 0 && (
        <ul class="roles-empty" aria-label="Roles that nobody holds">
          {empty.map(({ id, title }) => (
            <li key={id}>
              <a href={`#role-${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {incident.closed ? (
        <p class="small">This incident is closed. Reopen it in the room to write on.</p>
      ) : (
        !me && (
          <p class="small no-print">
            <a href={roomPath}>Say who you are in the incident room</a>, and you can take a role with one click.
          </p>
        )
      )}
      <datalist id={NAMES_LIST}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      <div class="roles-head" aria-hidden="true">
        <span>Role</span>
        <span>Who, since when</span>
        <span>Number</span>
      </div>
      <ul class="roles">
        {roles.map((role) => (
          <PeopleRole
            key={`${incident.id} ${role.id}`}
            role={role}
            history={ownValue(known.roles, role.id)}
            items={items.filter((item) => item.role === role.id)}
            incident={incident}
            me={me}
            roomPath={roomPath}
            numbersPath={numbersPath}
          />
        ))}
      </ul>
      <h2 class="rule outside-title">Outside</h2>
      <ul class="roles outside">
        {outside.map(({ title, name, number }) => (
          <li key={title} class="role">
            <h3>{title}</h3>
            <p class="holders">{name || <span class="grey">Not set yet</span>}</p>
            <p class="number">
              <PeopleNumber number={number} numbersPath={numbersPath} />
            </p>
          </li>
        ))}
      </ul>
      <p class="small grey">
        Numbers that are filled in on <a href={numbersPath}>this browser’s own list</a> stay in it. They are not in the
        log and not in the incident file. On paper they print with the sheet.
      </p>
    </>
  );
}
