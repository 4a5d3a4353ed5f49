// Asks before a text that seems to hold a social security or card number goes into the log. For every form of the room:
//
//   const check = useSensitiveCheck();
//   if (await check.stops({ text })) return;                         // in the submit handler
//   {check.warningAt('text', () => field.focus(), () => submit())}   // under the field

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SensitiveNumber } from '../core/sensitive-text.ts';
import type { findSensitive, SensitiveFind, SensitiveWarning } from './SensitiveWarning.tsx';

export interface SensitiveCheck {
  /** Whether one of these texts (by field) has to be asked about first. What was allowed passes as long as it stays the same. */
  readonly stops: (texts: Readonly<Record<string, string>>) => Promise<boolean>;
  /** The warning, where it is about this field. `onChange` goes back to the field, `onKeep` submits once more. */
  readonly warningAt: (
    field: string,
    onChange: (number: SensitiveNumber | undefined) => void,
    onKeep: () => void,
  ) => ComponentChildren;
  readonly forget: () => void;
}

interface Part {
  readonly findSensitive: typeof findSensitive;
  readonly SensitiveWarning: typeof SensitiveWarning;
}

let loading: Promise<Part | undefined> | undefined;

// Fetched when a form is there, used when it is submitted. Without it a text passes: writing must go on.
function load(): Promise<Part | undefined> {
  loading ??= import('./SensitiveWarning.tsx').catch(() => (loading = undefined));
  return loading;
}

export function useSensitiveCheck(): SensitiveCheck {
  const [found, setFound] = useState<{ readonly find: SensitiveFind; readonly Warning: typeof SensitiveWarning }>();
  const stopped = useRef('');
  const allowed = useRef('');
  useEffect(() => void load(), []);
  const forget = () => setFound(undefined);
  return {
    async stops(texts) {
      const part = await load();
      stopped.current = JSON.stringify(texts);
      const find = stopped.current === allowed.current ? undefined : part?.findSensitive(texts);
      setFound(find && part && { find, Warning: part.SensitiveWarning });
      return find !== undefined;
    },
    warningAt(field, onChange, onKeep) {
      if (found?.find.field !== field) return undefined;
      return (
        <found.Warning
          find={found.find}
          onChange={() => {
            forget();
            onChange(found.find.numbers[0]);
          }}
          onKeep={() => {
            allowed.current = stopped.current;
            forget();
            onKeep();
          }}
        />
      );
    },
    forget,
  };
}
