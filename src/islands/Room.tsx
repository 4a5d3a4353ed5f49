import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { itemToHint } from '../components/hint.ts';
import { LineForm, Problem } from '../components/LineForm.tsx';
import { LogLine } from '../components/LogLine.tsx';
import { StepLine } from '../components/StepLine.tsx';
import type { Command } from '../core/command.ts';
import { factQuestions, factValues, factValueToWords, isFactValue } from '../core/fact.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { factValue, type Incident } from '../core/incident.ts';
import { itemsProgress, nextItems, orderSteps, type PlaybookStep } from '../core/playbook.ts';
import { nameToWords } from '../core/person.ts';
import { instantToWords } from '../core/time.ts';
import { situationToWords } from '../core/situation.ts';
import { keepingToWords } from '../workspace/keeping.ts';
import { workspace } from '../workspace/this-browser.ts';
import { CloseForm } from './CloseForm.tsx';
import { DetectionField } from './DetectionField.tsx';
import { IncidentList } from './IncidentList.tsx';
import { ItemList } from './ItemList.tsx';
import { OpenForm } from './OpenForm.tsx';
import { useIsReady } from './ready.ts';
import { saveCurrentIncident } from './save-file.ts';

export interface RoomProps {
  readonly steps: readonly PlaybookStep[];
  readonly roleTitles: Readonly<Record<string, string>>;
  /** The address of the incident room. */
  readonly path: string;
}

const NEXT_ITEMS = 4;
const LAST_ENTRIES = 6;

/** The incident room: where we stand, what is next, and every other incident of this browser. */
export function Room({ steps, roleTitles, path }: RoomProps) {
  const isReady = useIsReady();
  const isLoaded = useStore(workspace.$isLoaded, { ssr: 'initial' });
  const incident = useStore(workspace.$incident, { ssr: 'initial' });
  const keeping = useStore(workspace.$keeping, { ssr: 'initial' });
  const [isStarting, setIsStarting] = useState(false);
  useEffect(() => setIsStarting(false), [incident?.id]);
  if (!isReady || (!incident && !isLoaded)) return <p class="waiting grey">Reading what this browser keeps.</p>;
  if (incident && !isStarting)
    return (
      <OpenRoom
        incident={incident}
        steps={steps}
        roleTitles={roleTitles}
        path={path}
        onStartAnother={() => setIsStarting(true)}
      />
    );
  const isExercise = new URLSearchParams(location.search).has('exercise');
  return (
    <div class="columns">
      <section class="rule">
        <h1>Start an incident</h1>
        <p>If in doubt, start. It can be closed as a false alarm. Nothing leaves this device until you save a file.</p>
        {keepingToWords(keeping) && <Problem words={keepingToWords(keeping)} />}
        <OpenForm kind={isExercise ? 'exercise' : 'real'} />
        {incident && (
          <p>
            <button type="button" class="plain" onClick={() => setIsStarting(false)}>
              Back to “{incident.title}”
            </button>
          </p>
        )}
      </section>
      <section class="rule">
        <h2>Incidents in this browser</h2>
        <IncidentList empty="None yet." />
        <p>
          <a href={`${path}hand-over/`}>Open an incident file</a> that a colleague gave you.
        </p>
      </section>
    </div>
  );
}

interface OpenRoomProps extends RoomProps {
  readonly incident: Incident;
  readonly onStartAnother: () => void;
}

function OpenRoom({ incident, steps, roleTitles, path, onStartAnother }: OpenRoomProps) {
  const me = useStore(workspace.$me);
  const { log } = useStore(workspace.$log);
  const [problem, setProblem] = useState<string>();
  const [form, setForm] = useState<'name' | 'title' | 'close' | 'reopen' | 'kind'>();
  useEffect(() => setForm(undefined), [incident.id, incident.closed]);
  const run = async (command: Command) => {
    const refused = await workspace.run(command);
    setProblem(refused?.words);
    if (!refused) setForm(undefined);
  };
  const ordered = orderSteps(incident, steps);
  const next = nextItems(incident, steps, NEXT_ITEMS);
  const isExercise = incident.kind === 'exercise';
  const otherKind = isExercise ? 'real' : 'exercise';
  return (
    <>
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
            <dt>Opened</dt>
            <dd>
              {incident.openedAt
                ? `${instantToWords(incident.openedAt, workspace.zone)} by ${nameToWords(incident.openedBy)}`
                : 'The record of the opening is missing'}
            </dd>
            <dt>You are</dt>
            <dd>
              {me || 'without a name in the log'}{' '}
              <button type="button" class="plain" onClick={() => setForm('name')}>
                {me ? 'Change' : 'Say who you are'}
              </button>
            </dd>
            <dt>Fingerprint</dt>
            <dd class="mono">{headsToFingerprint(log.heads)}</dd>
          </dl>
          {form === 'name' && (
            <LineForm
              label="Your name or initials"
              submit="Keep"
              initial={me}
              onSubmit={(name) => {
                void workspace.setMe(name);
                setForm(undefined);
              }}
              onCancel={() => setForm(undefined)}
            />
          )}
        </section>
        <section class="rule">
          <h2>Where we stand</h2>
          <p class="situation">
            {situationToWords(
              incident,
              steps.flatMap((step) => step.items),
            )}
          </p>
          {problem && <Problem words={problem} />}
          <p class="actions">
            <a class="button main" href={`${path}log/#note`}>
              Add to the log
            </a>
            <button
              type="button"
              onClick={() => void saveCurrentIncident().then((refused) => setProblem(refused?.words))}
            >
              Save incident file
            </button>
            <a class="button" href={`${path}hand-over/`}>
              Hand over
            </a>
          </p>
        </section>
      </div>
      <div class="columns">
        <section class="rule next">
          <h2>What is next</h2>
          {next.length > 0 ? (
            <ItemList items={next} place="next" incident={incident} hintFor={(item) => itemToHint(item, roleTitles)} />
          ) : (
            <p>Every item that applies is finished. Look through the steps once more, then close the incident.</p>
          )}
          <p>
            <a href={`${path}steps/`}>All steps and items</a>
          </p>
        </section>
        <section class="rule facts">
          <h2>What we know</h2>
          <p class="small grey">Not yet known counts as yes wherever that is the safe side.</p>
          {factQuestions.map(({ id, question }) => (
            <Choices
              key={id}
              legend={question}
              name={`fact-${id}`}
              options={factValues.map((value) => [value, factValueToWords(value)])}
              chosen={factValue(incident, id)}
              onChoose={(value) => isFactValue(value) && void run({ type: 'record-fact', fact: id, value })}
            />
          ))}
        </section>
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
        <section class="rule">
          <h2>Last in the log</h2>
          <ol class="log">
            {log.entries
              .slice(-LAST_ENTRIES)
              .reverse()
              .map((entry) => (
                <LogLine key={entry.id} entry={entry} zone={workspace.zone} />
              ))}
          </ol>
          <p>
            <a href={`${path}log/`}>The whole log</a>
          </p>
        </section>
        <section class="rule">
          <h2>This incident</h2>
          {form === 'title' ? (
            <LineForm
              label="Title"
              submit="Rename"
              initial={incident.title}
              problem={problem}
              onSubmit={(title) => void run({ type: 'rename-incident', title })}
              onCancel={() => setForm(undefined)}
            />
          ) : form === 'kind' ? (
            <LineForm
              label={isExercise ? 'Why is it real after all?' : 'Why is it only an exercise?'}
              submit={isExercise ? 'It is real' : 'It is an exercise'}
              problem={problem}
              onSubmit={(reason) => void run({ type: 'correct-kind', kind: otherKind, reason })}
              onCancel={() => setForm(undefined)}
            />
          ) : form === 'reopen' ? (
            <LineForm
              label="Why is it reopened?"
              submit="Reopen"
              problem={problem}
              onSubmit={(reason) => void run({ type: 'reopen-incident', reason })}
              onCancel={() => setForm(undefined)}
            />
          ) : form === 'close' ? (
            <CloseForm incident={incident} steps={ordered} onCancel={() => setForm(undefined)} />
          ) : (
            <p class="actions">
              {incident.closed ? (
                <button type="button" onClick={() => setForm('reopen')}>
                  Reopen
                </button>
              ) : (
                <>
                  <button type="button" onClick={() => setForm('close')}>
                    Close the incident
                  </button>
                  <button type="button" onClick={() => setForm('title')}>
                    Rename
                  </button>
                  <button type="button" onClick={() => setForm('kind')}>
                    {isExercise ? 'It is real after all' : 'It is only an exercise'}
                  </button>
                </>
              )}
            </p>
          )}
          <h3>Others in this browser</h3>
          <IncidentList empty="No other." />
          <p class="actions">
            <button type="button" onClick={onStartAnother}>
              Start another incident
            </button>
          </p>
        </section>
      </div>
    </>
  );
}
