import { endSentence } from '../core/full-stop.ts';
import type { Incident } from '../core/incident.ts';
import { nameToWords } from '../core/name.ts';
import type { Room } from '../core/room.ts';
import { severityByRule, severityWords } from '../core/severity.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { FactFormOnDemand, OpenButton, useTask } from './FactOpener.tsx';

export interface FactSeverityProps {
  readonly incident: Incident;
  readonly overruled: Room['severity'];
  /** Where the rule stands. */
  readonly rulePath: string;
}

/** The severity: what the rule says and why, and what somebody set instead. */
export function FactSeverity({ incident, overruled, rulePath }: FactSeverityProps) {
  const [task, setTask] = useTask<'overrule' | 'by-rule'>('severity');
  const rule = severityByRule(incident);
  const counting = overruled?.severity ?? rule.severity;
  return (
    <section class="rule severity" aria-labelledby="severity" id="q-severity">
      <h2 id="severity">Severity</h2>
      <p class="level" role="status">
        <strong class={counting}>{severityWords[counting]}</strong>{' '}
        {overruled
          ? `set by ${nameToWords(overruled.who)}, ${instantToWords(overruled.at, workspace.zone)}`
          : 'by the rule'}
      </p>
      {overruled && <p class="words">{overruled.reason}</p>}
      {overruled?.disagreement && (
        <p class="problem">
          Two people disagree. {nameToWords(overruled.disagreement.who)} set it to {overruled.disagreement.severity}:{' '}
          {endSentence(overruled.disagreement.reason)} The later one counts until somebody sets it again.
        </p>
      )}
      <h3>{overruled ? `By the rule it would be ${severityWords[rule.severity].toLowerCase()}` : 'Why'}</h3>
      <ul class="reasons">
        {rule.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p class="small">
        <a href={rulePath}>The rule, in the incident response policy</a>
      </p>
      {!incident.closed && !task && (
        <p class="ask">
          <OpenButton words="Set another severity" onOpen={() => setTask('overrule')} />
          {overruled && <OpenButton words="Go back to the rule" onOpen={() => setTask('by-rule')} />}
        </p>
      )}
      {task && (
        <FactFormOnDemand
          type="severity"
          isBack={task === 'by-rule'}
          counting={counting}
          onClose={() => setTask(undefined)}
        />
      )}
    </section>
  );
}
