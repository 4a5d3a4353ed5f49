import { useStore } from './store.ts';
import { useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { IncidentKind } from '../core/event-shapes.ts';
import { factValues, isFactValue, type FactValue } from '../core/fact.ts';
import { createEntryProblem } from '../core/entry-problem.ts';
import { EARLIEST, localMinuteToInstant } from '../core/local-time.ts';
import { firstQuestions, isAskedFact, factValueToWords } from '../core/triage.ts';
import { openIncident } from '../workspace/open-incident.ts';
import { workspace } from '../workspace/this-browser.ts';
import { useSubmit } from './submit.ts';

/** Opens an incident: a title and Enter is enough, the rest can be given or left. */
export function OpenForm({ kind }: { readonly kind: IncidentKind }) {
  const me = useStore(workspace.$me);
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<string>();

  async function open(): Promise<void> {
    const fields = new FormData(form.current ?? undefined);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const moment = form.current?.elements.namedItem('noticed') as HTMLInputElement | null;
    if (moment?.validity.badInput) return setProblem(createEntryProblem('time-unreadable').words);
    const noticed = text('noticed');
    const detectedAt = noticed ? localMinuteToInstant(noticed, workspace.zone) : undefined;
    if (noticed && !detectedAt) return setProblem(createEntryProblem('time-unreadable').words);
    if (detectedAt && detectedAt < EARLIEST) return setProblem(createEntryProblem('time-too-early').words);
    const facts: Partial<Record<string, FactValue>> = {};
    for (const [name, value] of fields) if (isAskedFact(name) && isFactValue(value)) facts[name] = value;
    if (text('me')) await workspace.setMe(text('me'));
    const chosen = text('kind') === 'exercise' ? 'exercise' : 'real';
    const refused = await openIncident(workspace, {
      title: text('title'),
      kind: chosen,
      detectedAt,
      facts,
    });
    setProblem(refused?.words);
  }

  return (
    <form class="open-form" ref={form} onSubmit={useSubmit(open)} noValidate>
      <label class="field">
        <span>What is wrong, in a few words</span>
        <input name="title" type="text" maxLength={200} autocomplete="off" autofocus />
      </label>
      {problem && <Problem words={problem} />}
      <Choices
        legend="Is it real?"
        name="kind"
        options={[
          ['real', 'Real'],
          ['exercise', 'Exercise'],
        ]}
        chosen={kind}
      />
      <button class="main" type="submit">
        Start an incident
      </button>
      <details>
        <summary>What you know already (all of it can wait)</summary>
        <label class="field">
          <span>Noticed at, by your clock ({workspace.zone})</span>
          <input name="noticed" type="datetime-local" />
        </label>
        <label class="field">
          <span>Who you are (your name or initials, for the log)</span>
          <input name="me" type="text" autocomplete="name" defaultValue={me} />
        </label>
        {firstQuestions.map(({ id, question }) => (
          <Choices
            key={id}
            legend={question}
            name={id}
            options={factValues.map((value) => [value, factValueToWords(value)])}
            chosen="not-yet-known"
          />
        ))}
      </details>
    </form>
  );
}
