import { localMinuteToInstant, instantToLocalMinute } from '../core/local-time.ts';
import { createEntryProblem } from '../core/entry-problem.ts';
import type { Problem } from '../core/problem.ts';
import type { Instant } from '../core/time.ts';
import { workspace } from '../workspace/this-browser.ts';

export interface MomentFieldProps {
  readonly name: string;
  readonly label: string;
  readonly initial?: Instant | '' | undefined;
  /** True for a time that lies ahead, such as the end of a hold. */
  readonly isAhead?: boolean;
}

/** A date and a time by the clock on the wall. */
export function MomentField({ name, label, initial, isAhead = false }: MomentFieldProps) {
  return (
    <label class="field">
      <span>
        {label} <small class="grey">({workspace.zone})</small>
      </span>
      <input
        name={name}
        type="datetime-local"
        defaultValue={initial ? instantToLocalMinute(initial, workspace.zone) : ''}
        max={isAhead ? undefined : instantToLocalMinute(workspace.now(), workspace.zone)}
      />
    </label>
  );
}

/** What was typed into such a field: a moment, nothing, or what is wrong with it. */
export function readMoment(
  form: HTMLFormElement | null,
  name: string,
): { readonly at?: Instant; readonly problem?: Problem } {
  const field = form?.elements.namedItem(name) as HTMLInputElement | null;
  if (field?.validity.badInput) return { problem: createEntryProblem('time-unreadable') };
  if (!field?.value) return {};
  const now = workspace.now();
  // The minute that has just begun is now, not some seconds ago: what happened in it may have to lie before.
  if (field.value === instantToLocalMinute(now, workspace.zone)) return { at: now };
  const at = localMinuteToInstant(field.value, workspace.zone);
  return at ? { at } : { problem: createEntryProblem('time-unreadable') };
}
