import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import type { IncidentKind } from '../core/event-shapes.ts';
import { instantToWords } from '../core/time-words.ts';
import { keepingToWords } from '../workspace/keeping.ts';
import { openIncident } from '../workspace/open-incident.ts';
import { workspace } from '../workspace/this-browser.ts';

export interface OpenHereProps {
  readonly onOpen: () => void;
  readonly onCancel: () => void;
}

/** What the first tick asks: whether it is real. The answer begins an incident. */
export function OpenHere({ onOpen, onCancel }: OpenHereProps) {
  const first = useRef<HTMLButtonElement>(null);
  const isOpening = useRef(false);
  const [problem, setProblem] = useState(() => keepingToWords(workspace.$keeping.get()));
  useEffect(() => first.current?.focus(), []);

  async function open(kind: IncidentKind): Promise<void> {
    if (isOpening.current) return;
    isOpening.current = true;
    const title = `${kind === 'real' ? 'Incident' : 'Exercise'} of ${instantToWords(workspace.now(), workspace.zone)}`;
    const refused = await openIncident(workspace, { title, kind, facts: {} });
    // Once it is open, the question stands until the tick is kept: the second click of a double click opens no other one.
    if (!refused) return onOpen();
    isOpening.current = false;
    setProblem(refused.words);
  }

  return (
    <div
      class="ask"
      role="group"
      aria-label="Real or practice"
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <span>Is this real or practice?</span>
      <button type="button" ref={first} onClick={() => void open('real')}>
        It is real
      </button>
      <button type="button" onClick={() => void open('exercise')}>
        It is practice
      </button>
      <button type="button" class="plain" onClick={onCancel}>
        Cancel
      </button>
      {problem && <Problem words={problem} />}
    </div>
  );
}
