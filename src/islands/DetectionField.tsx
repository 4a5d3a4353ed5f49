import { useState } from 'preact/hooks';
import type { Incident } from '../core/incident.ts';
import { createEntryProblem } from '../core/entry-problem.ts';
import { instantToLocalMinute, localMinuteToInstant } from '../core/local-time.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';

export interface DetectionFieldProps {
  readonly incident: Incident;
  readonly onProblem: (words: string | undefined) => void;
}

/** When the breach was noticed, which is where the clocks begin; can be given or corrected later. */
export function DetectionField({ incident, onProblem }: DetectionFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { detectedAt } = incident;

  async function record(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('noticed') ?? '');
    const instant = localMinuteToInstant(text, workspace.zone);
    const refused = instant
      ? await room.run({ type: 'record-moment', moment: 'detected', at: instant, isEstimate: false })
      : createEntryProblem('time-unreadable');
    onProblem(refused?.words);
    if (!refused) setIsOpen(false);
  }

  if (!isOpen)
    return (
      <>
        {detectedAt ? instantToWords(detectedAt, workspace.zone) : 'Not yet known'}{' '}
        {!incident.closed && (
          <button type="button" class="plain" onClick={() => setIsOpen(true)}>
            {detectedAt ? 'Correct' : 'Say when'}
          </button>
        )}
      </>
    );
  return (
    <form class="line-form" onSubmit={(event) => void record(event)}>
      <label>
        <span class="unseen">Noticed at</span>
        <input
          name="noticed"
          type="datetime-local"
          defaultValue={instantToLocalMinute(detectedAt || workspace.now(), workspace.zone)}
        />
      </label>
      <button type="submit">Record</button>
      <button type="button" class="plain" onClick={() => setIsOpen(false)}>
        Cancel
      </button>
    </form>
  );
}
