import { useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import type { Incident } from '../core/incident.ts';
import { isUnfinished, type PlaybookStep } from '../core/playbook.ts';
import { workspace } from '../workspace/this-browser.ts';

export interface CloseFormProps {
  readonly incident: Incident;
  readonly steps: readonly PlaybookStep[];
  readonly onCancel: () => void;
}

/** Closes an incident with what is unfinished listed, and a reason for each item that must not be skipped. */
export function CloseForm({ incident, steps, onCancel }: CloseFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();
  const unfinished = steps.flatMap((step) => step.items.filter((item) => isUnfinished(incident, item)));
  const must = unfinished.filter((item) => item.must);
  const useful = unfinished.filter((item) => !item.must);

  function fillEmpty(): void {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('.must-reason') ?? [])];
    const first = fields.find((field) => field.value.trim())?.value ?? '';
    for (const field of fields) if (!field.value.trim()) field.value = first;
  }

  async function close(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const fields = new FormData(form.current ?? undefined);
    const refused = await workspace.run({
      type: 'close-incident',
      reason: String(fields.get('reason') ?? ''),
      unfinished: must.map((item) => ({
        item: `${item.code} ${item.action}`,
        reason: String(fields.get(item.id) ?? ''),
      })),
    });
    setProblem(refused?.words);
    // To the first field that still wants a reason, so that the message above it is in sight.
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    if (refused) inputs.find((input) => !input.value.trim())?.focus();
  }

  return (
    <form class="close-form" ref={form} onSubmit={(event) => void close(event)}>
      <label class="field">
        <span>Why is it closed?</span>
        <input name="reason" type="text" autocomplete="off" autofocus />
      </label>
      {problem && <Problem words={problem} />}
      {must.length > 0 && (
        <>
          <p>
            {must.length} {must.length === 1 ? 'item' : 'items'} that must not be skipped{' '}
            {must.length === 1 ? 'is' : 'are'} unfinished. Give a reason for each.
          </p>
          {must.map((item) => (
            <label class="field" key={item.id}>
              <span>
                <span class="mono">{item.code}</span> {item.action}
              </span>
              <input class="must-reason" name={item.id} type="text" autocomplete="off" />
            </label>
          ))}
          {must.length > 1 && (
            <p>
              <button type="button" class="plain" onClick={fillEmpty}>
                Use the first reason for those that have none
              </button>
            </p>
          )}
        </>
      )}
      {useful.length > 0 && (
        <details>
          <summary>
            {useful.length} other {useful.length === 1 ? 'item stays' : 'items stay'} unfinished
          </summary>
          <ul>
            {useful.map((item) => (
              <li key={item.id}>
                <span class="mono">{item.code}</span> {item.action}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="actions">
        <button class="main" type="submit">
          Close the incident
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}
