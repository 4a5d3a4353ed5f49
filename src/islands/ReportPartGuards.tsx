import { useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import { behalfWords } from '../core/letter-guard.ts';
import type { Behalf } from '../core/letter-log.ts';
import { ownValue } from '../core/recorded.ts';
import { CUSTOMERS_REPORT, type CustomersReport, mayInvolveAmazon } from '../core/report-customers.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import { AgreementForm, AGREEMENTS, type By } from './LetterAgreement.tsx';
import { LetterAgreed } from './LetterAgreed.tsx';
import type { ReportWork } from './report-work.ts';

const ASKED = [
  ['amazon-request', 'amazon-request-missing'],
  ['amazon-review', 'amazon-review-missing'],
  ['counsel', 'counsel-has-not-approved'],
] as const;

/** What stands between the customers’ edition and its final version, and who agreed to exactly this text. */
export function ReportPartGuards({ work, report }: { readonly work: ReportWork; readonly report: CustomersReport }) {
  const [asking, setAsking] = useState<By>();
  const [problem, setProblem] = useState<string>();
  const { incident, letters, roomPath } = work;
  const { blocks, cautions, fingerprint } = report;
  const isWritable = !incident.closed;
  const behalf = ownValue(letters.behalf, CUSTOMERS_REPORT.id);
  const agreed = letters.agreements.filter(({ letter }) => letter === CUSTOMERS_REPORT.id);
  const asked = ASKED.filter(([by, block]) => by !== asking && blocks.some(({ id }) => id === block));

  async function choose(next: Behalf): Promise<void> {
    const named = { letter: CUSTOMERS_REPORT.id, words: CUSTOMERS_REPORT.name };
    setProblem((await letterDesk.run({ type: 'choose-behalf', ...named, behalf: next }))?.words);
  }

  return (
    <section class="rule guards" aria-label="Before it may go">
      <h3>{blocks.length === 0 ? 'Nothing stands in its way' : 'Before it may go'}</h3>
      <p class="small">
        This edition is the report: to hand out, or for the website. It holds only what is written for it below, dates
        and kinds of information. To send it to each customer, use the{' '}
        <a href={`${roomPath}letters/#customers-post-incident`}>letter to customers after the incident</a>.
      </p>
      {mayInvolveAmazon(work) && (
        <fieldset class="behalf" disabled={!isWritable}>
          <Choices
            legend="On whose behalf?"
            name="report-behalf"
            options={[
              ['own', behalfWords.own],
              ['amazon', behalfWords.amazon],
            ]}
            // Until two people agree neither is chosen, so that either can be.
            chosen={behalf?.disagreement ? '' : (behalf?.value ?? '')}
            onChoose={(next) => void choose(next === 'amazon' ? 'amazon' : 'own')}
          />
        </fieldset>
      )}
      {problem && <Problem words={problem} />}
      <ul class="block-list">
        {blocks.map(({ words, lift }) => (
          <li key={words}>
            <p>{words}</p>
            {isWritable && <p class="small grey">{lift}</p>}
          </li>
        ))}
      </ul>
      {cautions.map((caution) => (
        <p class="small" key={caution}>
          {caution}
        </p>
      ))}
      {isWritable && asked.length > 0 && (
        <p class="actions">
          {asked.map(([by]) => (
            <button type="button" key={by} onClick={() => setAsking(by)}>
              {AGREEMENTS[by].words}
            </button>
          ))}
        </p>
      )}
      {asking && (
        <AgreementForm
          key={asking}
          by={asking}
          letter={CUSTOMERS_REPORT}
          fingerprint={asking === 'amazon-request' ? '' : fingerprint}
          onDone={() => setAsking(undefined)}
        />
      )}
      <p class="small grey">
        Fingerprint of this text: <span class="mono">{fingerprint.slice(0, 16)}</span>
      </p>
      {agreed.length > 0 && (
        <ul class="small agreed">
          {agreed.map((each) => (
            <li key={each.id}>
              <LetterAgreed
                agreement={each}
                letter={CUSTOMERS_REPORT}
                fingerprint={fingerprint}
                isWritable={isWritable}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
