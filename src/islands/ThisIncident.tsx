import { useStore } from './store.ts';
import { useEffect, useState } from 'preact/hooks';
import { LineForm, Problem } from '../components/LineForm.tsx';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { nameToWords } from '../core/name.ts';
import type { PlaybookStep } from '../core/playbook.ts';
import type { RoomCommand } from '../core/room-command.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { Disclosure } from './Disclosure.tsx';
import { Lazy } from './Lazy.tsx';
import type { OpenRoomProps } from './OpenRoom.tsx';

type Form = 'title' | 'close' | 'reopen' | 'kind';

/** What can be done to the incident as a whole: rename, correct its kind, close, reopen, turn to another. */
export function ThisIncident(props: OpenRoomProps & { readonly ordered: readonly PlaybookStep[] }) {
  const { incident, ordered, sources, path, onStartAnother } = props;
  const { log } = useStore(workspace.$log);
  const [problem, setProblem] = useState<string>();
  const [form, setForm] = useState<Form>();
  useEffect(() => {
    setForm(undefined);
    setProblem(undefined);
  }, [incident.id, Boolean(incident.closed)]);
  const isExercise = incident.kind === 'exercise';
  const otherKind = isExercise ? 'real' : 'exercise';
  const cancel = () => {
    setForm(undefined);
    setProblem(undefined);
  };
  const run = async (command: RoomCommand) => {
    const refused = await room.run(command);
    setProblem(refused?.words);
    if (!refused) setForm(undefined);
  };
  return (
    <section class="rule">
      <h2>This incident</h2>
      <dl class="summary">
        <dt>Opened</dt>
        <dd>
          {incident.openedAt
            ? `${instantToWords(incident.openedAt, workspace.zone)} by ${nameToWords(incident.openedBy)}`
            : 'The record of the opening is missing'}
        </dd>
        <dt>Fingerprint</dt>
        <dd class="mono">{headsToFingerprint(log.heads)}</dd>
      </dl>
      {incident.closed && (
        <Lazy
          load={() => import('./AfterClosing.tsx').then(({ AfterClosing }) => AfterClosing)}
          props={{ incident, closed: incident.closed }}
        />
      )}
      {actions()}
      <Disclosure
        summary="Others in this browser"
        load={() => import('./IncidentList.tsx').then(({ IncidentList }) => IncidentList)}
        props={{ empty: 'No other.' }}
      />
      <p class="actions">
        <button type="button" onClick={onStartAnother}>
          Start another incident
        </button>
      </p>
    </section>
  );

  function actions() {
    switch (form) {
      case 'title':
        return (
          <LineForm
            label="Title"
            submit="Rename"
            initial={incident.title}
            problem={problem}
            onSubmit={(title) => run({ type: 'rename-incident', title })}
            onCancel={cancel}
          />
        );
      case 'kind':
        return (
          <LineForm
            label={isExercise ? 'Why is it real after all?' : 'Why is it only an exercise?'}
            submit={isExercise ? 'It is real' : 'It is an exercise'}
            problem={problem}
            onSubmit={(reason) => run({ type: 'correct-kind', kind: otherKind, reason })}
            onCancel={cancel}
          />
        );
      case 'reopen':
        return (
          <LineForm
            label="Why is it reopened?"
            submit="Reopen"
            problem={problem}
            onSubmit={(reason) => run({ type: 'reopen-incident', reason })}
            onCancel={cancel}
          />
        );
      case 'close':
        return (
          <Lazy
            load={() => import('./CloseForm.tsx').then(({ CloseForm }) => CloseForm)}
            props={{ incident, steps: ordered, sources, pausesPath: `${path}pauses/`, onCancel: cancel }}
          />
        );
      default:
        return (
          <>
            {problem && <Problem words={problem} />}
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
          </>
        );
    }
  }
}
