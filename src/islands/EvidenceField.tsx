import { Problem } from '../components/LineForm.tsx';
import { MomentField } from './MomentField.tsx';

/** What stands in the way, at the field that it is about. */
export interface Refusal {
  readonly field: string;
  readonly words: string;
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly refusal: Refusal | undefined;
}

interface EvidenceFieldProps extends FieldProps {
  readonly initial?: string;
  readonly hint?: string;
  readonly isFirst?: boolean;
}

/** One line of text, with what is wrong with it below. */
export function EvidenceField({ name, label, refusal, initial = '', hint, isFirst = false }: EvidenceFieldProps) {
  const isRefused = refusal?.field === name;
  return (
    <div class={`slot slot-${name}`}>
      <label class="field">
        <span>
          {label} {hint && <small class="grey">{hint}</small>}
        </span>
        <input
          name={name}
          type="text"
          defaultValue={initial}
          maxLength={1000}
          autocomplete="off"
          autofocus={isFirst}
          aria-invalid={isRefused}
        />
      </label>
      {isRefused && <Problem words={refusal.words} />}
    </div>
  );
}

/** A moment, with what is wrong with it below. */
export function EvidenceMoment({ name, label, refusal }: FieldProps) {
  return (
    <div class={`slot slot-${name}`}>
      <MomentField name={name} label={label} />
      {refusal?.field === name && <Problem words={refusal.words} />}
    </div>
  );
}

/** Puts the cursor into the field that is wrong. */
export function focusField(form: HTMLFormElement | null, name: string): void {
  const found = form?.querySelector<HTMLElement>(`[name="${name}"]`);
  (found ?? form?.querySelector<HTMLElement>(`.slot-${name} input, .slot-${name} button`))?.focus();
}
