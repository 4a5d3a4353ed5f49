import { useState } from 'preact/hooks';
import type { BookChange } from '../core/contact-book-file.ts';
import type { BookLine } from '../core/contact-line.ts';

export interface ContactBookChangesProps {
  readonly changes: readonly BookChange[];
  readonly nameOf: (line: string, filledIn: BookLine) => string;
  readonly toWords: (filledIn: BookLine) => string;
  readonly onTake: (taken: readonly BookChange[]) => Promise<void>;
  readonly onLeave: () => void;
}

/** What a file would change, line by line, before it does. */
export function ContactBookChanges({ changes, nameOf, toWords, onTake, onLeave }: ContactBookChangesProps) {
  const [taken, setTaken] = useState(() => changes.filter(({ isNewer }) => isNewer));
  return (
    <div class="confirm" role="group" aria-label="What the file would change">
      <p>
        Lines that are not ticked stay as they are here. Where both have a line, the one confirmed later is proposed.
      </p>
      <ul class="book-changes">
        {changes.map((change) => (
          <li key={change.line}>
            <label class="check">
              <input
                type="checkbox"
                checked={taken.includes(change)}
                onChange={(event) =>
                  setTaken(event.currentTarget.checked ? [...taken, change] : taken.filter((each) => each !== change))
                }
              />
              <span>
                <strong>{nameOf(change.line, change.is)}</strong>: {toWords(change.is)}
                <small class="grey">{change.was ? `Here: ${toWords(change.was)}` : 'New'}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" class="main" disabled={taken.length === 0} onClick={() => void onTake(taken)}>
          Take over {taken.length} of {changes.length}
        </button>
        <button type="button" class="plain" onClick={onLeave}>
          Leave it
        </button>
      </p>
    </div>
  );
}
