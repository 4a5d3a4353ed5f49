import { useState } from 'preact/hooks';
import { CUSTOMERS_REPORT, type CustomersReport } from '../core/report-customers.ts';
import { AgreementForm, AGREEMENTS } from './LetterAgreement.tsx';
import { LetterAgreed } from './LetterAgreed.tsx';
import type { ReportWork } from './report-work.ts';

/** What stands between the customers’ edition and its final version, and counsel’s approval of exactly this text. */
export function ReportPartGuards({ work, report }: { readonly work: ReportWork; readonly report: CustomersReport }) {
  const [isAsking, setIsAsking] = useState(false);
  const { incident, letters, roomPath } = work;
  const { blocks, cautions, fingerprint } = report;
  const isWritable = !incident.closed;
  const agreed = letters.agreements.filter(({ letter }) => letter === CUSTOMERS_REPORT.id);
  const isApproved = agreed.some((each) => !each.withdrawn && each.fingerprint === fingerprint);
  return (
    <section class="rule guards" aria-label="Before it may go">
      <h3>{blocks.length === 0 ? 'Nothing stands in its way' : 'Before it may go'}</h3>
      <p class="small">
        This edition is the report: to hand out, or for the website. It holds only what is written for it below, dates
        and kinds of information. To send it to each customer, use the{' '}
        <a href={`${roomPath}letters/#customers-post-incident`}>letter to customers after the incident</a>.
      </p>
      <ul class="block-list">
        {blocks.map(({ words, lift }) => (
          <li key={words}>
            <p>{words}</p>
            <p class="small grey">{lift}</p>
          </li>
        ))}
      </ul>
      {cautions.map((caution) => (
        <p class="small" key={caution}>
          {caution}
        </p>
      ))}
      {isWritable && !isApproved && !isAsking && (
        <p class="actions">
          <button type="button" onClick={() => setIsAsking(true)}>
            {AGREEMENTS.counsel.words}
          </button>
        </p>
      )}
      {isAsking && (
        <AgreementForm
          by="counsel"
          letter={CUSTOMERS_REPORT}
          fingerprint={fingerprint}
          onDone={() => setIsAsking(false)}
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
