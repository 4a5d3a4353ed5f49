import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import type { EntryField } from '../core/entry-kind.ts';

export interface EntryFieldsProps {
  readonly fields: readonly EntryField[];
  readonly texts: Readonly<Record<string, string>>;
  /** A note goes in with Enter alone. */
  readonly isNote: boolean;
  readonly nameOf: (field: string) => string;
  /** The name of the field that was refused, and the id of the words that say why. */
  readonly problem: { readonly name: string; readonly id: string } | undefined;
  /** What stands under the field of this name. */
  readonly after: (name: string) => ComponentChildren;
  readonly onText: (field: string, text: string) => void;
  readonly onEnter: () => void;
}

/** The fields of a kind of entry. Those that must not stay empty say so. */
export function EntryFields({ fields, texts, isNote, nameOf, problem, after, onText, onEnter }: EntryFieldsProps) {
  return (
    <>
      {fields.map((field) => {
        const name = nameOf(field.id);
        const isWrong = problem?.name === name;
        const control = {
          name,
          value: texts[field.id] ?? '',
          'aria-required': field.must ? ('true' as const) : undefined,
          'aria-invalid': isWrong || undefined,
          'aria-describedby': isWrong ? problem.id : undefined,
        };
        return (
          <div key={field.id} class={field.long ? 'wide' : undefined}>
            <label class="field">
              <span>
                {field.label} {field.must && !isNote && <small class="grey">must be filled</small>}
              </span>
              {field.choices ? (
                <select {...control} onChange={(event) => onText(field.id, event.currentTarget.value)}>
                  <option value="">{field.must ? 'Choose one' : 'Not yet known'}</option>
                  {field.choices.map((choice) => (
                    <option key={choice}>{choice}</option>
                  ))}
                </select>
              ) : field.long ? (
                <textarea
                  {...control}
                  rows={2}
                  onInput={(event) => onText(field.id, event.currentTarget.value)}
                  onKeyDown={submitOnEnter}
                />
              ) : (
                <input
                  {...control}
                  type="text"
                  autocomplete="off"
                  onInput={(event) => onText(field.id, event.currentTarget.value)}
                />
              )}
            </label>
            {after(name)}
          </div>
        );
      })}
    </>
  );

  function submitOnEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    if (!isNote && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onEnter();
  }
}
