import { useStore } from './store.ts';
import { useEffect, useState } from 'preact/hooks';
import { entriesToWords } from '../components/entries.ts';
import { itemToHint } from '../components/hint.ts';
import { LineForm, Problem } from '../components/LineForm.tsx';
import { StepLine } from '../components/StepLine.tsx';
import { factValue, type Incident } from '../core/incident.ts';
import { nameToWords } from '../core/name.ts';
import { nextItems, orderSteps } from '../core/next-item.ts';
import { isUnfinished, itemsProgress } from '../core/playbook.ts';
import { situationToWords } from '../core/situation.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { ClockPanel } from './ClockPanel.tsx';
import { DetectionField } from './DetectionField.tsx';
import { Disclosure } from './Disclosure.tsx';
import { HoldPanel } from './HoldPanel.tsx';
import { ItemList } from './ItemList.tsx';
import { KnownFacts } from './KnownFacts.tsx';
import { Lazy } from './Lazy.tsx';
import type { RoomProps } from './Room.tsx';
import { RoomTeam } from './RoomTeam.tsx';
import { saveFile } from './save-on-demand.ts';
import { ThisIncident } from './ThisIncident.tsx';

export interface OpenRoomProps extends RoomProps {
  readonly incident: Incident;
  readonly onStartAnother: () => void;
}

const NEXT_ITEMS = 4;

/** The room of one incident: where we stand, what is next, what is due, what is held, who is on. */
export function OpenRoom(props: OpenRoomProps) {
  const { incident, steps, roleTitles, path } = props;
  const me = useStore(workspace.$me);
  const { log, saved } = useStore(workspace.$log);
  const { hasMadeLetters } = useStore(room.$room);
  const [problem, setProblem] = useState<string>();
  const [isNaming, setIsNaming] = useState(false);
  useEffect(() => setIsNaming(false), [incident.id]);
  const ordered = orderSteps(incident, steps);
  const next = nextItems(incident, steps, NEXT_ITEMS);
  const items = steps.flatMap((step) => step.items);
  const isExercise = incident.kind === 'exercise';
  return (
    <div class={isExercise && incident.closed ? 'open-room closed-exercise' : 'open-room'}>
      <div class="columns">
        <section class="rule">
          <h1>
            {isExercise && 'Exercise: '}
            {incident.title || 'Without a title'}
          </h1>
          <dl class="summary">
            <dt>State</dt>
            <dd>
              {incident.closed
                ? `Closed ${instantToWords(incident.closed.at, workspace.zone)} by ${nameToWords(incident.closed.who)}: ${incident.closed.reason}`
                : `Open, ${isExercise ? 'an exercise' : 'real'}`}
            </dd>
            <dt>Noticed</dt>
            <dd>
              <DetectionField incident={incident} onProblem={setProblem} />
            </dd>
            <dt>You are</dt>
            <dd>
              {me || 'without a name in the log'}{' '}
              <button type="button" class="plain" onClick={() => setIsNaming(true)}>
                {me ? 'Change' : 'Say who you are'}
              </button>
            </dd>
          </dl>
          {isNaming && (
            <LineForm
              label="Your name or initials"
              submit="Keep"
              initial={me}
              onSubmit={(name) => {
                void workspace.setMe(name);
                setIsNaming(false);
              }}
              onCancel={() => setIsNaming(false)}
            />
          )}
        </section>
        <section class="rule">
          <h2>Where we stand</h2>
          <p class="situation">{situationToWords(incident, items)}</p>
          {workspace.now() < props.checkedOn && (
            <Lazy
              isQuiet
              load={() => import('./SlowClock.tsx').then(({ SlowClock }) => SlowClock)}
              props={{ checkedOn: props.checkedOn, logPath: `${path}log/` }}
            />
          )}
          {problem && <Problem words={problem} />}
          <p class="actions">
            {!incident.closed && (
              <a class="button main" href={`${path}log/#note`}>
                Add to the log
              </a>
            )}
            <button type="button" onClick={() => void saveFile().then((refused) => setProblem(refused?.words))}>
              Save incident file
            </button>
            <a class="button" href={`${path}brief/`}>
              {incident.closed ? 'Read the brief' : 'Brief the next lead'}
            </a>
          </p>
        </section>
      </div>
      {hasMadeLetters && (
        <Lazy
          isQuiet
          load={() => import('./RoomOldLetters.tsx').then(({ RoomOldLetters }) => RoomOldLetters)}
          props={{ incident, sources: props.sources, bookPath: props.bookPath, lettersPath: `${path}letters/` }}
        />
      )}
      {incident.closed ? (
        <Lazy
          load={() => import('./LeftOpen.tsx').then(({ LeftOpen }) => LeftOpen)}
          props={{
            closed: incident.closed,
            others: items.filter((item) => !item.must && isUnfinished(incident, item)).length,
            stepsPath: `${path}steps/`,
          }}
        />
      ) : (
        <div class="columns">
          <section class="rule next">
            <h2>What is next</h2>
            {next.length > 0 ? (
              <ItemList
                items={next}
                place="next"
                incident={incident}
                hintFor={(item) => itemToHint(item, roleTitles)}
              />
            ) : (
              <p>Every item that applies is finished. Look through the steps once more, then close the incident.</p>
            )}
            <p class="off-paper">
              <a href={`${path}steps/`}>All steps and items</a>
            </p>
          </section>
          <HoldPanel incident={incident} />
        </div>
      )}
      <ClockPanel
        incident={incident}
        sources={props.sources}
        deadlinesPath={props.deadlinesPath}
        factsPath={`${path}facts/`}
      />
      {incident.closed && <HoldPanel incident={incident} />}
      <div class="columns">
        <KnownFacts incident={incident} factsPath={`${path}facts/`} severityPath={props.severityPath} />
        <RoomTeam incident={incident} items={items} pauses={props.pauses} roleTitles={roleTitles} path={path} />
      </div>
      <section class="rule">
        <h2>Progress by step</h2>
        <StepLine
          stations={ordered.map((step) => ({
            ...itemsProgress(incident, step.items),
            step: step.step,
            short: step.short,
            href: `${path}steps/#step-${step.step}`,
          }))}
        />
        {ordered[1]?.step === 7 && (
          <p class="small grey">
            {factValue(incident, 'amazonData') === 'yes'
              ? 'Step 7 comes after step 1 because Amazon data is involved.'
              : 'Step 7 comes after step 1 because Amazon data may be involved: not yet known counts as yes.'}
          </p>
        )}
      </section>
      <div class="columns">
        <section class="rule off-paper">
          <h2>The log</h2>
          <Disclosure
            summary={`Last of ${entriesToWords(saved?.count ?? log.entries.length)}`}
            load={() => import('./LogTail.tsx').then(({ LogTail }) => LogTail)}
            props={{}}
          />
          <p>
            <a href={`${path}log/`}>The whole log</a>
          </p>
        </section>
        <ThisIncident {...props} ordered={ordered} />
      </div>
    </div>
  );
}
