// Places and releases holds. Fetched when somebody asks for it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import { type Hold, holdEffects, type HoldKind, holdName } from '../core/hold.ts';
import type { Problem as ProblemWords } from '../core/problem.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { MomentField, readMoment } from './MomentField.tsx';
import { useSubmit } from './submit.ts';

export interface HoldFormProps {
  /** The hold that is released; without one, a new one is placed. */
  readonly release?: Hold | undefined;
  readonly onDone: () => void;
}

const kinds: readonly (readonly [HoldKind, string])[] = [
  ['law-enforcement', 'Law enforcement asked for a delay'],
  ['counsel', 'Counsel has not approved yet'],
  ['amazon', 'Amazon has not asked in writing'],
];

const agencyLabels = {
  'law-enforcement': 'Which agency',
  counsel: 'Which firm',
  amazon: 'Whom at Amazon it waits for',
} satisfies Record<HoldKind, string>;

export function HoldForm({ release, onDone }: HoldFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [kind, setKind] = useState<HoldKind>('law-enforcement');
  const [problem, setProblem] = useState<string>();
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);

  async function submit(): Promise<void> {
    const refused = await record(form.current, kind, release);
    setProblem(refused?.words);
    if (!refused) return onDone();
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? [])];
    fields.find((field) => !field.value.trim())?.focus();
  }

  const field = (name: string, label: string) => (
    <label class="field">
      <span>{label}</span>
      <input name={name} type="text" autocomplete="off" maxLength={1000} />
    </label>
  );

  return (
    <form
      class="panel-form"
      ref={form}
      noValidate
      onSubmit={useSubmit(submit)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      {!release && (
        <>
          <Choices
            legend="Who keeps notices from going out?"
            name="kind"
            options={kinds}
            chosen={kind}
            onChoose={(value) => setKind(kinds.find(([id]) => id === value)?.[0] ?? kind)}
          />
          <p class="small">{holdEffects[kind]}</p>
          {field('agency', agencyLabels[kind])}
          {field('officer', kind === 'law-enforcement' ? 'Officer, with rank or title' : 'Person')}
          {field('reference', 'Report number or reference')}
          {field('reason', 'Reason')}
          <MomentField name="at" label="Asked for at" initial={workspace.now()} />
          <MomentField name="until" label="Until, if a date was given" isAhead />
        </>
      )}
      {release && (
        <>
          <p>
            Release <strong>{holdName(release)}</strong>. What it held may go out from then on.
          </p>
          {field('reason', 'Who released it, and how')}
          {field('reference', 'Reference')}
          <MomentField name="at" label="Released at" initial={workspace.now()} />
        </>
      )}
      {problem && <Problem words={problem} />}
      <FormActions submit={release ? 'Release the hold' : 'Place the hold'} onCancel={onDone} />
    </form>
  );
}

async function record(
  form: HTMLFormElement | null,
  hold: HoldKind,
  release: Hold | undefined,
): Promise<ProblemWords | undefined> {
  const fields = new FormData(form ?? undefined);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const at = readMoment(form, 'at');
  if (at.problem) return at.problem;
  const common = { reference: text('reference'), reason: text('reason'), at: at.at };
  if (release) return room.run({ type: 'release-hold', hold: release.id, words: holdName(release), ...common });
  const until = readMoment(form, 'until');
  if (until.problem) return until.problem;
  const [agency, officer] = [text('agency'), text('officer')];
  return room.run({ type: 'place-hold', hold, agency, officer, until: until.at ?? null, ...common });
}
