import { useStore } from './store.ts';
import { useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import { type FactId, factValues, isFactValue } from '../core/fact.ts';
import { endSentence } from '../core/full-stop.ts';
import { factValue, type Incident } from '../core/incident.ts';
import { severityByRule, severityWords } from '../core/severity.ts';
import { firstQuestions, factValueToWords } from '../core/triage.ts';
import { room } from '../workspace/this-room.ts';

export interface KnownFactsProps {
  readonly incident: Incident;
  readonly factsPath: string;
  readonly severityPath: string;
}

/** The facts that change most, and the severity that follows from all of them. */
export function KnownFacts({ incident, factsPath, severityPath }: KnownFactsProps) {
  const { severity } = useStore(room.$room);
  const [refused, setRefused] = useState<{ readonly fact: FactId; readonly words: string }>();
  const byRule = severityByRule(incident);

  async function record(fact: FactId, value: string): Promise<void> {
    if (!isFactValue(value)) return;
    const problem = await room.run({ type: 'record-fact', fact, value });
    setRefused(problem && { fact, words: problem.words });
  }

  return (
    <section class="rule facts">
      <h2>What we know</h2>
      <p>
        <strong>Severity: {severityWords[severity?.severity ?? byRule.severity]}.</strong>{' '}
        {severity ? `Set by hand: ${endSentence(severity.reason)} By the rule: ${severityWords[byRule.severity]}.` : ''}{' '}
        <a href={severityPath}>The rule</a>
      </p>
      <p class="small grey">{byRule.reasons.join('; ')}. Not yet known counts as yes wherever that is the safe side.</p>
      {firstQuestions.map(({ id, question }) => (
        <div key={id}>
          {incident.closed ? (
            <p>
              {question} {factValueToWords(factValue(incident, id))}
            </p>
          ) : (
            <Choices
              legend={question}
              name={`fact-${id}`}
              options={factValues.map((value) => [value, factValueToWords(value)])}
              chosen={factValue(incident, id)}
              onChoose={(value) => void record(id, value)}
            />
          )}
          {refused?.fact === id && <Problem words={refused.words} />}
        </div>
      ))}
      <p class="off-paper">
        <a href={factsPath}>All facts, people per state, and times</a>
      </p>
    </section>
  );
}
