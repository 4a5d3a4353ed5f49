import { createEntryProblem } from '../core/entry-problem.ts';
import { instantToLocalMinute, localMinuteToInstant } from '../core/local-time.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import type { DetectionFieldProps } from './DetectionField.tsx';
import { useSubmit } from './submit.ts';

/** Asks when the breach was noticed. */
export function DetectionForm({ incident, onProblem, onDone }: DetectionFieldProps & { readonly onDone: () => void }) {
  async function record(form: HTMLFormElement): Promise<void> {
    const text = String(new FormData(form).get('noticed') ?? '');
    const instant = localMinuteToInstant(text, workspace.zone);
    const refused = instant
      ? await room.run({ type: 'record-moment', moment: 'detected', at: instant, isEstimate: false })
      : createEntryProblem('time-unreadable');
    onProblem(refused?.words);
    if (!refused) onDone();
  }

  return (
    <form class="line-form" onSubmit={useSubmit(record)}>
      <label>
        <span class="unseen">Noticed at</span>
        <input
          name="noticed"
          type="datetime-local"
          defaultValue={instantToLocalMinute(incident.detectedAt || workspace.now(), workspace.zone)}
        />
      </label>
      <button type="submit">Record</button>
      <button type="button" class="plain" onClick={onDone}>
        Cancel
      </button>
    </form>
  );
}
