import { useState } from 'preact/hooks';
import type { Incident } from '../core/incident.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { Lazy } from './Lazy.tsx';

export interface DetectionFieldProps {
  readonly incident: Incident;
  readonly onProblem: (words: string | undefined) => void;
}

/** When the breach was noticed, which is where the clocks begin; can be given or corrected later. */
export function DetectionField(props: DetectionFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { detectedAt, closed } = props.incident;
  if (isOpen)
    return (
      <Lazy
        load={() => import('./DetectionForm.tsx').then(({ DetectionForm }) => DetectionForm)}
        props={{ ...props, onDone: () => setIsOpen(false) }}
      />
    );
  return (
    <>
      {detectedAt ? instantToWords(detectedAt, workspace.zone) : 'Not yet known'}{' '}
      {!closed && (
        <button type="button" class="plain" onClick={() => setIsOpen(true)}>
          {detectedAt ? 'Correct' : 'Say when'}
        </button>
      )}
    </>
  );
}
