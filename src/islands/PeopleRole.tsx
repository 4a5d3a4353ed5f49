import { useRef, useState } from 'preact/hooks';
import { LineForm, Problem } from '../components/LineForm.tsx';
import type { Incident } from '../core/incident.ts';
import { isUnfinished, itemsProgress, type PlaybookItem } from '../core/playbook.ts';
import { isSamePerson, type RoleHistory } from '../core/role.ts';
import type { RoomCommand } from '../core/room-command.ts';
import type { Instant } from '../core/time.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { PeopleNameForm } from './PeopleNameForm.tsx';
import { type CompanyNumber, PeopleNumber } from './PeopleNumber.tsx';

/** A role as the company's file has it. `planned` are the names that it gives, the holder's first. */
export interface CompanyRole {
  readonly id: string;
  readonly title: string;
  readonly does: string;
  readonly planned: readonly string[];
  readonly number: CompanyNumber;
}

export interface PeopleRoleProps {
  readonly role: CompanyRole;
  readonly history: RoleHistory | undefined;
  /** The items that the role usually owns. */
  readonly items: readonly PlaybookItem[];
  readonly incident: Incident;
  readonly me: string;
  readonly roomPath: string;
  readonly numbersPath: string;
}

type Question = 'assign' | 'hand-over' | 'stand-down';

interface Asked {
  readonly question?: Question;
  /** The holder who hands over or stands down. */
  readonly person: string;
  readonly problem?: string | undefined;
}

/** One role: what it does, who holds it, who held it before, and the ways to change that. */
export function PeopleRole({ role, history, items, incident, me, roomPath, numbersPath }: PeopleRoleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const isBusy = useRef(false);
  const [asked, setAsked] = useState<Asked>();
  const { holders = [], past = [] } = history ?? {};
  const named = { role: role.id, words: role.title };
  const open = items.filter((item) => isUnfinished(incident, item)).length;
  const { total } = itemsProgress(incident, items);
  const isMine = holders.some(({ person }) => isSamePerson(person, me));

  async function run(command: RoomCommand, question: Asked): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    const problem = await room.run(command);
    isBusy.current = false;
    setAsked(problem && { ...question, problem: problem.words });
    if (!problem) title.current?.focus();
  }

  function cancel(): void {
    setAsked(undefined);
    title.current?.focus();
  }

  const ask = (question: Question, person = '') => setAsked({ question, person });
  return (
    <li class={`role${holders.length === 0 ? ' is-empty' : ''}`} id={`role-${role.id}`}>
      <div class="duty">
        <h2 tabIndex={-1} ref={title}>
          {role.title}
        </h2>
        <p>{role.does}</p>
        <p class="small role-items">
          {total === 0 ? (
            <span class="grey">No items of its own</span>
          ) : (
            <a href={`${roomPath}steps/?role=${role.id}`}>
              {open} of {total} items open<span class="unseen"> for {role.title}</span>
            </a>
          )}
        </p>
      </div>
      <div class="holders">
        {holders.length === 0 && (
          <p class="nobody">
            Nobody
            <span class="write-in" aria-hidden="true" />
          </p>
        )}
        {holders.map(({ person, since, assignedBy }) => (
          <div class="holder" key={person}>
            <p class="person">{person}</p>
            <p class="small grey">
              since <Moment at={since} />
              {assignedBy && !isSamePerson(assignedBy, person) && <span class="given">, given by {assignedBy}</span>}
            </p>
            {!incident.closed && (
              <p class="role-actions">
                {me && !isMine && (
                  <button
                    type="button"
                    class="plain"
                    onClick={() => void run({ type: 'hand-over-role', ...named, from: person, to: me }, { person })}
                  >
                    Take over<span class="unseen">{` ${role.title} from ${person}`}</span>
                  </button>
                )}
                <button type="button" class="plain" onClick={() => ask('hand-over', person)}>
                  Hand over<span class="unseen">{` ${role.title} from ${person}`}</span>
                </button>
                <button type="button" class="plain" onClick={() => ask('stand-down', person)}>
                  Stand down<span class="unseen">{` ${person} as ${role.title}`}</span>
                </button>
                {person === holders.at(-1)?.person && (
                  <button type="button" class="plain" onClick={() => ask('assign')}>
                    Add a person<span class="unseen">{` to ${role.title}`}</span>
                  </button>
                )}
              </p>
            )}
          </div>
        ))}
        {!incident.closed && holders.length === 0 && (
          <p class="role-actions">
            {me && (
              <button
                type="button"
                onClick={() => void run({ type: 'assign-role', ...named, person: me }, { person: '' })}
              >
                Take it myself<span class="unseen">{` (${role.title})`}</span>
              </button>
            )}
            <button type="button" onClick={() => ask('assign')}>
              Assign<span class="unseen">{` ${role.title}`}</span>
            </button>
          </p>
        )}
        {asked && under(asked)}
        <Past past={past} />
      </div>
      <p class="number">
        <PeopleNumber number={role.number} numbersPath={numbersPath} />
      </p>
    </li>
  );

  function under(asked: Asked) {
    const { question, person, problem } = asked;
    const key = `${question} ${person}`;
    switch (question) {
      case 'assign':
        return (
          <PeopleNameForm
            key={key}
            label={`Who takes on ${role.title}?`}
            submit="Assign"
            initial={role.planned.find((name) => !holders.some((holding) => isSamePerson(holding.person, name))) ?? ''}
            problem={problem}
            onSubmit={(name) => run({ type: 'assign-role', ...named, person: name }, asked)}
            onCancel={cancel}
          />
        );
      case 'hand-over':
        return (
          <PeopleNameForm
            key={key}
            label={`Who takes over from ${person}?`}
            submit="Hand over"
            initial={isMine ? '' : me}
            problem={problem}
            onSubmit={(name) => run({ type: 'hand-over-role', ...named, from: person, to: name }, asked)}
            onCancel={cancel}
          />
        );
      case 'stand-down':
        return (
          <LineForm
            key={key}
            label={`Why does ${person} stand down?`}
            submit="Stand down"
            hint="For a wrong name too: say that it was wrong. It stays in the log."
            problem={problem}
            onSubmit={(reason) => run({ type: 'stand-down', ...named, person, reason }, asked)}
            onCancel={cancel}
          />
        );
      default:
        return <Problem words={problem} />;
    }
  }
}

function Past({ past }: Pick<RoleHistory, 'past'>) {
  const last = past.at(-1);
  if (!last) return null;
  return (
    <details class="past small">
      <summary>
        Before: {last.person}, until <Moment at={last.until} />
      </summary>
      <ol>
        {past.toReversed().map(({ person, since, until, reason }) => (
          <li key={`${person} ${since} ${until}`}>
            {person}, <Moment at={since} /> to <Moment at={until} />: {reason}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Moment({ at }: { readonly at: Instant }) {
  return <time dateTime={at}>{instantToWords(at, workspace.zone)}</time>;
}
