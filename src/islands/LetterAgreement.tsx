import { useState } from 'preact/hooks';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { Agreement } from '../core/letter-log.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import { useSubmit } from './submit.ts';

export type By = Agreement['by'];

/** What each kind of agreement is called where it is recorded. */
export const AGREEMENTS = {
  'amazon-request': { words: 'Record Amazon’s written request', who: 'Who at Amazon asked' },
  'amazon-review': { words: 'Record Amazon’s answer to this text', who: 'Who at Amazon accepted it' },
  counsel: { words: 'Record counsel’s approval of this text', who: 'Which lawyer approved it' },
} satisfies Record<By, { readonly words: string; readonly who: string }>;

/** Records who agreed to a letter, and where that can be found. */
export function AgreementForm({
  by,
  letter,
  fingerprint,
  onDone,
}: {
  readonly by: By;
  readonly letter: Pick<LetterTemplate, 'id' | 'name'>;
  /** Of the text that was agreed to; empty for Amazon’s request, which comes before there is one. */
  readonly fingerprint: string;
  readonly onDone: () => void;
}) {
  const [problem, setProblem] = useState<{ readonly code: string; readonly words: string }>();

  async function record(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form);
    const read = (name: string) => String(fields.get(name) ?? '');
    const refused = await letterDesk.run({
      type: 'record-agreement',
      letter: letter.id,
      words: letter.name,
      by,
      person: read('person'),
      reference: read('reference'),
      fingerprint,
    });
    setProblem(refused);
    if (!refused) onDone();
  }

  return (
    <form
      class="agreement"
      aria-label={AGREEMENTS[by].words}
      onSubmit={useSubmit(record)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label class="field">
        <span>{AGREEMENTS[by].who}</span>
        <input name="person" type="text" autocomplete="off" maxLength={200} autofocus />
      </label>
      {problem?.code === 'who-agreed-missing' && <Problem words={problem.words} />}
      <label class="field">
        <span>Where it can be found: day and subject of the message, number of the letter</span>
        <input name="reference" type="text" autocomplete="off" maxLength={500} />
      </label>
      {problem && problem.code !== 'who-agreed-missing' && <Problem words={problem.words} />}
      <FormActions submit="Record" onCancel={onDone} />
    </form>
  );
}
