import { useEffect, useRef } from 'preact/hooks';
import { findSensitiveNumbers, type SensitiveNumber, sensitiveNumberToWords } from '../core/sensitive-text.ts';

/** What was found, and in which field. */
export interface SensitiveFind {
  readonly field: string;
  readonly numbers: readonly SensitiveNumber[];
}

/** The first of these texts (by field) that seems to hold a social security or card number. */
export function findSensitive(texts: Readonly<Record<string, string>>): SensitiveFind | undefined {
  for (const [field, text] of Object.entries(texts)) {
    const numbers = findSensitiveNumbers(text);
    if (numbers.length > 0) return { field, numbers };
  }
  return undefined;
}

export interface SensitiveWarningProps {
  readonly find: SensitiveFind;
  /** Goes back to the field. */
  readonly onChange: () => void;
  /** Adds it as it is. */
  readonly onKeep: () => void;
}

/** What was found in a text, why that matters, and the two ways on. */
export function SensitiveWarning({ find, onChange, onKeep }: SensitiveWarningProps) {
  const change = useRef<HTMLButtonElement>(null);
  useEffect(() => change.current?.focus(), []);
  return (
    <div class="sensitive" role="group" aria-label="Before this is added">
      <p class="problem" role="alert">
        This looks like {find.numbers.map(sensitiveNumberToWords).join(' and ')}. The log is handed on to others, and
        nothing in it can be deleted. Leave the number out unless it has to be there.
      </p>
      <p class="actions">
        <button type="button" class="main" ref={change} onClick={onChange}>
          Change the text
        </button>
        <button type="button" onClick={onKeep}>
          Add it all the same
        </button>
      </p>
    </div>
  );
}
