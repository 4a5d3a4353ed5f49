import type { RefObject } from 'preact';

export interface PassphraseFieldProps {
  readonly label: string;
  readonly field: RefObject<HTMLInputElement>;
  readonly typed: string;
  readonly mostCharacters: number;
  readonly onType: (typed: string) => void;
}

/** Where a passphrase is typed: in sight, kept by no browser, and as it was typed. */
export function PassphraseField({ label, field, typed, mostCharacters, onType }: PassphraseFieldProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        ref={field}
        type="text"
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={mostCharacters}
      />
    </label>
  );
}
