import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import { behalfWords, type LetterBlock, needsBehalf } from '../core/letter-agreement.ts';
import type { Incident } from '../core/incident.ts';
import type { Behalf, Letters } from '../core/letter-log.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { ownValue } from '../core/recorded.ts';
import { effectiveFact } from '../core/triage.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import { LetterBlocks } from './LetterBlocks.tsx';

export interface LetterGuardsProps {
  readonly incident: Incident;
  readonly letters: Letters;
  /** What is told, to whom; the report's edition for customers among them. */
  readonly template: Pick<LetterTemplate, 'id' | 'name' | 'to'>;
  readonly blocks: readonly LetterBlock[];
  readonly fingerprint: string;
  readonly roomPath: string;
  /** Said above the reasons. */
  readonly children?: ComponentChildren;
}

/** What stands between a letter and its final version, each with what would lift it. */
export function LetterGuards(props: LetterGuardsProps) {
  const { incident, letters, template, blocks, fingerprint, roomPath, children } = props;
  const [problem, setProblem] = useState<string>();
  const behalf = ownValue(letters.behalf, template.id);
  // Until it is settled neither is chosen, so that either can be.
  const isDisputed = behalf?.disagreement !== undefined;
  const isWritable = !incident.closed;

  async function choose(next: Behalf): Promise<void> {
    const named = { letter: template.id, words: template.name };
    setProblem((await letterDesk.run({ type: 'choose-behalf', ...named, behalf: next }))?.words);
  }

  return (
    <section class="rule guards" aria-label="Before it may go">
      <h3>{blocks.length === 0 ? 'Nothing stands in its way' : 'Before it may go'}</h3>
      {children}
      {needsBehalf(template) && effectiveFact(incident, 'amazonData') !== 'no' && (
        <fieldset class="behalf" disabled={!isWritable}>
          <Choices
            legend="On whose behalf?"
            name="behalf"
            options={[
              ['own', behalfWords.own],
              ['amazon', behalfWords.amazon],
            ]}
            chosen={isDisputed ? '' : (behalf?.value ?? '')}
            onChoose={(next) => void choose(next === 'amazon' ? 'amazon' : 'own')}
          />
          {behalf?.value === 'own' && !isDisputed && (
            <small>Amazon may review form and content of what names its data. Record its answer if it gives one.</small>
          )}
        </fieldset>
      )}
      {problem && <Problem words={problem} />}
      <LetterBlocks
        blocks={blocks}
        letter={template}
        agreed={letters.agreements.filter((each) => each.letter === template.id)}
        fingerprint={fingerprint}
        fingerprintOf="Fingerprint of this text:"
        roomPath={roomPath}
        isWritable={isWritable}
      />
    </section>
  );
}
