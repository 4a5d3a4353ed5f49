import type { RefObject } from 'preact';

export interface FileDropProps {
  readonly label: string;
  readonly hint?: string;
  /** The kinds that the browser's dialogue offers first. */
  readonly accept?: string;
  readonly field?: RefObject<HTMLInputElement>;
  readonly onFile: (file: File) => void;
}

/** Takes a file, chosen or dropped; the same file can be chosen again. */
export function FileDrop({ label, hint, accept, field, onFile }: FileDropProps) {
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <label
      class="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <span>{label}</span>
      <input
        {...(field ? { ref: field } : {})}
        type="file"
        accept={accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      {hint && <small class="grey">{hint}</small>}
    </label>
  );
}
