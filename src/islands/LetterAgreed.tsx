import { useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import type { Agreement } from '../core/letter-log.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { nameToWords } from '../core/name.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import type { By } from './LetterAgreement.tsx';
import { useSubmit } from './submit.ts';

/** Somebody's word that was recorded, and the way to take it back if that was a mistake. */
export function LetterAgreed({
  agreement,
  letter,
  fingerprint,
  isWritable,
}: {
  readonly agreement: Agreement;
  readonly letter: Pick<LetterTemplate, 'id' | 'name'>;
  /** Of the text as it is now. */
  readonly fingerprint: string;
  readonly isWritable: boolean;
}) {
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { by, person, reference, at, withdrawn } = agreement;
  const words = `${AGREED_WORDS[by]} ${person}, ${instantToWords(at, workspace.zone)}. ${reference}.`;

  async function withdraw(form: HTMLFormElement): Promise<void> {
    const refused = await letterDesk.run({
      type: 'withdraw-agreement',
      letter: letter.id,
      words: letter.name,
      agreement: agreement.id,
      reason: String(new FormData(form).get('reason') ?? ''),
    });
    setProblem(refused?.words);
    if (!refused) setIsAsking(false);
  }

  const onSubmit = useSubmit(withdraw);

  if (withdrawn)
    return (
      <>
        <del>{words}</del> Taken back by {nameToWords(withdrawn.who)}, {instantToWords(withdrawn.at, workspace.zone)}:{' '}
        {withdrawn.reason}
      </>
    );
  return (
    <>
      {words}
      {agreement.fingerprint && agreement.fingerprint !== fingerprint && ' Of another text than this one.'}{' '}
      {isWritable && !isAsking && (
        <button type="button" class="plain" aria-label={`Take back: ${words}`} onClick={() => setIsAsking(true)}>
          Take back
        </button>
      )}
      {isAsking && (
        <form
          class="agreement"
          aria-label="Take back what was recorded by mistake"
          onSubmit={onSubmit}
          onKeyDown={(event) => event.key === 'Escape' && setIsAsking(false)}
        >
          <p>The letter becomes a draft again. What was recorded stays in the log, struck, with your reason.</p>
          <label class="field">
            <span>Why it is taken back</span>
            <input name="reason" type="text" autocomplete="off" maxLength={500} autofocus />
          </label>
          {problem && <Problem words={problem} />}
          <p class="actions">
            <button type="submit" class="main">
              Take it back
            </button>
            <button type="button" class="plain" onClick={() => setIsAsking(false)}>
              Keep it
            </button>
          </p>
        </form>
      )}
    </>
  );
}

const AGREED_WORDS = {
  'amazon-request': 'Asked for by Amazon:',
  'amazon-review': 'Accepted by Amazon:',
  counsel: 'Approved by counsel:',
} satisfies Record<By, string>;
