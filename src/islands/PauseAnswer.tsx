import type { Incident } from '../core/incident.ts';
import type { ScreenLine } from './pause-line.ts';
import { PauseStates } from './PauseStates.tsx';

export interface PauseAnswerProps {
  readonly line: ScreenLine;
  readonly number: number;
  readonly incident: Incident;
  readonly isChecked: boolean;
  /** Somebody tried to confirm, and this line was not answered. */
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One line that is read aloud, with the box for its answer. */
export function PauseAnswer({ line, number, incident, isChecked, isOpen, onToggle }: PauseAnswerProps) {
  const id = `pause-line-${number}`;
  return (
    <li class={`pause-line${isChecked ? ' is-done' : ''}${isOpen ? ' is-open' : ''}${line.ticked ? ' is-burst' : ''}`}>
      <span class="code">{number}</span>
      <div class="asked">
        <p id={`${id}-a`}>{line.aloud ?? line.text}</p>
        {line.ticked && (
          <ul class="ticked">
            {line.ticked.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="states" id={`${id}-s`}>
        {line.items.length > 0 && <PauseStates items={line.items} incident={incident} isChecked={isChecked} />}
        {isOpen && <strong class="open-mark">Open</strong>}
      </div>
      <button
        type="button"
        class="tick"
        role="checkbox"
        aria-checked={isChecked}
        aria-labelledby={`${id}-a`}
        aria-describedby={`${id}-s`}
        onClick={onToggle}
      />
    </li>
  );
}
