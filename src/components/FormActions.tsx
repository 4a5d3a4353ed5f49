export interface FormActionsProps {
  readonly submit: string;
  readonly onCancel: () => void;
  readonly isOff?: boolean;
}

/** The end of a form: do it, or leave it. */
export function FormActions({ submit, onCancel, isOff = false }: FormActionsProps) {
  return (
    <p class="actions">
      <button class="main" type="submit" disabled={isOff}>
        {submit}
      </button>
      <button type="button" class="plain" onClick={onCancel}>
        Cancel
      </button>
    </p>
  );
}
