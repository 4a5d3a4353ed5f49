import { useStore } from './store.ts';
import { Problem } from '../components/LineForm.tsx';
import type { Incident } from '../core/incident.ts';
import { keepingToWords } from '../workspace/keeping.ts';
import { workspace } from '../workspace/this-browser.ts';
import { IncidentList } from './IncidentList.tsx';
import { OpenForm } from './OpenForm.tsx';

export interface StartRoomProps {
  /** The address of the incident room. */
  readonly path: string;
  /** The incident to which one can go back. */
  readonly open: Incident | undefined;
  readonly onBack: () => void;
}

/** The room before there is an incident in it: start one, or turn to one that is here. */
export function StartRoom({ path, open, onBack }: StartRoomProps) {
  const keeping = useStore(workspace.$keeping);
  const isExercise = new URLSearchParams(location.search).has('exercise');
  return (
    <div class="columns">
      <section class="rule">
        <h1>Start an incident</h1>
        <p>If in doubt, start. It can be closed as a false alarm. Nothing leaves this device until you save a file.</p>
        {keepingToWords(keeping) && <Problem words={keepingToWords(keeping)} />}
        <OpenForm kind={isExercise ? 'exercise' : 'real'} />
        {open && (
          <p>
            <button type="button" class="plain" onClick={onBack}>
              Back to “{open.title}”
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
