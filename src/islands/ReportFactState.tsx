import { useState } from 'preact/hooks';
import { answerForm } from '../core/fact-sheet-answer.ts';
import {
  applyStateRule,
  createStateRule,
  type StateRule,
  stateToBegin,
  statesToChoose,
} from '../core/fact-sheet-state.ts';
import { endSentence } from '../core/full-stop.ts';
import { useLetterBook } from './letter-book.ts';
import { FactFormView, type FactFormViewProps } from './ReportFactForm.tsx';

/** The facts for the attorney general of the chosen state, with what its rule asks for. */
export function ReportFactState({ form, ...shared }: Omit<FactFormViewProps, 'answers' | 'children'>) {
  const { sheet, work } = shared;
  const book = useLetterBook(work.bookPath, work.rulesPath);
  const [chosen, setChosen] = useState<string>();
  const answers = answerForm(form, sheet, work);
  if (book === undefined) return <p class="grey small">Reading the notification rules.</p>;
  if (book === 'failed')
    return (
      <FactFormView {...shared} form={form} answers={answers}>
        <p class="problem" role="alert">
          The notification rules could not be read. Check the connection, then load this page again.
        </p>
      </FactFormView>
    );
  const states = statesToChoose(book.rules, work.room);
  const place = chosen ?? stateToBegin(states, work.room, work.company);
  const rule = createStateRule(place, sheet, work.room, book.rules, book.requirements);
  const view = rule ? applyStateRule(form, answers, rule) : { form, answers };
  return (
    <FactFormView {...shared} {...view}>
      <div class="fact-state">
        <label class="field">
          <span>State</span>
          <small>States whose residents are counted stand first.</small>
          <select value={place} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">Choose a state</option>
            {states.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {rule && <TheRule rule={rule} />}
      </div>
    </FactFormView>
  );
}

function TheRule({ rule }: { readonly rule: StateRule }) {
  const { citation, isVerified, checkedOn, report, asked } = rule;
  return (
    <>
      <dl class="fact-rule">
        <dt>Rule</dt>
        <dd>
          {endSentence(citation)} {isVerified ? `Checked ${checkedOn}.` : `Not verified; last looked at ${checkedOn}.`}
        </dd>
        {report ? (
          <>
            <dt>Report to</dt>
            <dd>{report.to}</dd>
            {report.threshold && (
              <>
                <dt>From</dt>
                <dd>{report.threshold}</dd>
              </>
            )}
            <dt>What it says</dt>
            <dd>{report.words}</dd>
            {report.method && (
              <>
                <dt>How</dt>
                <dd>{report.method}</dd>
              </>
            )}
          </>
        ) : (
          <>
            <dt>Report</dt>
            <dd>The rule names no office to report to. Counsel decides.</dd>
          </>
        )}
      </dl>
      {asked.length > 0 && (
        <details>
          <summary>What the notice to its residents has to tell</summary>
          <p class="small">In the words of the rule, with the facts that tell it.</p>
          <ul class="fact-asked">
            {asked.map(({ words, facts }) => (
              <li key={words}>
                <strong>{words}</strong>
                {facts.map(({ id, label, text }) => (
                  <span key={id}>
                    {label}: {text}
                  </span>
                ))}
                {facts.length === 0 && <span class="grey">The letter itself sees to it: see Letters.</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
