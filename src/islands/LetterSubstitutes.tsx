import type { LetterRules } from '../core/letter-set.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterRequirements } from '../core/letter-words.ts';

/** When the law of each place allows a notice to everybody in place of one to each person, and where that is not known. */
export function LetterSubstitutes({
  chosen,
  rules,
}: {
  readonly chosen: LetterVariant;
  readonly rules: Pick<LetterRules, 'withoutSubstitute'>;
}) {
  const allowing = chosen.requirements.filter(({ substitute }) => substitute);
  return (
    <>
      {allowing.length > 0 && (
        <details class="elements">
          <summary>When a substitute notice is allowed</summary>
          <dl class="small">
            {allowing.map(({ rule, name, citation, substitute, isVerified }) => (
              <div key={rule}>
                <dt>
                  {name} <span class="grey">{citation}</span>
                </dt>
                <dd>
                  {!isVerified && <strong>NOT VERIFIED. </strong>}
                  {substitute}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {rules.withoutSubstitute.length > 0 && (
        <p class="small">
          It is not known whether {lawsToWords(rules.withoutSubstitute)} a substitute notice: counsel decides.
        </p>
      )}
      <p class="small">
        A website is read in every state. Counsel decides which text stands on it and which media get it.
      </p>
    </>
  );
}

function lawsToWords(rules: readonly LetterRequirements[]): string {
  const names = rules.map(({ name, place }) => (place === null ? name : `the law of ${name}`)).join(', ');
  return `${names} ${rules.length === 1 ? 'allows' : 'allow'}`;
}
