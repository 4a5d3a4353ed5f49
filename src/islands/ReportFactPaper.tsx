import type { FactSheet } from '../core/fact-sheet.ts';
import { fitFacts } from '../core/fact-sheet-page.ts';

/** The sheet on one page of paper: the script, and under it the thirty facts. */
export function FactPaper({ sheet, script }: { readonly sheet: FactSheet; readonly script: readonly string[] }) {
  const facts = fitFacts(sheet, script);
  const cut = facts.filter(({ isCut }) => isCut).length;
  return (
    <div class="fact-paper">
      <p class="fact-paper-title">
        {sheet.isExercise && 'EXERCISE. '}Fact sheet: {sheet.title}
      </p>
      <p class="fact-paper-head">
        Made {sheet.madeAt}. Fingerprint of the log: {sheet.fingerprint}.
        {cut > 0 && ` Cut to fit, with “…”: ${cut}. The whole of it: save as Word file.`}
      </p>
      <p class="fact-paper-script">
        <strong>Say: </strong>
        {script.join(' ')}
      </p>
      <div class="fact-paper-facts">
        {facts.map(({ id, number, label, text }) => (
          <p key={id}>
            <strong>
              {number} {label}:
            </strong>{' '}
            {text}
          </p>
        ))}
      </div>
    </div>
  );
}
