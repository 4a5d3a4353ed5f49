import { useState } from 'preact/hooks';
import { LineForm } from '../components/LineForm.tsx';
import type { Moment, MomentId } from '../core/room.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { FactFormOnDemand, OpenButton, useTask } from './FactOpener.tsx';
import { type FactProps, FactRow } from './FactRow.tsx';

const questions = {
  began: ['When did it begin?', 'The first thing that the attacker did, as far as you know.'],
  detected: ['When was it noticed?', 'Most deadlines run from here, Amazon’s 24 hours among them.'],
  ended: ['When did it end?', 'When the attacker could do nothing more.'],
  determined: [
    'When was a breach established?',
    'When it was confirmed that there was a breach. Some deadlines run from here.',
  ],
} satisfies Record<MomentId, readonly [string, string]>;

/** A question that is answered by a moment, exact or an estimate. */
export function FactMoment({ id, ...props }: FactProps<Moment> & { readonly id: MomentId }) {
  const [task, setTask] = useTask<'record' | 'clear'>(id);
  const [problem, setProblem] = useState<string>();
  const { recorded, isClosed } = props;
  const [question, changes] = questions[id];

  async function clear(reason: string): Promise<void> {
    if (id === 'detected') return;
    const refused = await room.run({ type: 'clear-moment', moment: id, reason });
    setProblem(refused?.words);
    if (!refused) setTask(undefined);
  }

  async function settle({ at, isEstimate }: Moment): Promise<void> {
    setProblem((await room.run({ type: 'record-moment', moment: id, at, isEstimate }))?.words);
  }

  return (
    <FactRow
      {...props}
      id={id}
      question={question}
      changes={changes}
      isOpen={!recorded}
      toWords={momentToWords}
      onSettle={settle}
      problem={task ? undefined : problem}
      answer={
        <p class="answer">
          {recorded ? <strong>{momentToWords(recorded.value)}</strong> : <span class="blank">Not yet known</span>}
          {!isClosed && !task && (
            <>
              <OpenButton words={recorded ? 'Correct' : 'Say when'} about={question} onOpen={() => setTask('record')} />
              {recorded && id !== 'detected' && (
                <OpenButton words="Not known after all" about={question} isPlain onOpen={() => setTask('clear')} />
              )}
            </>
          )}
        </p>
      }
    >
      {task === 'record' && (
        <FactFormOnDemand
          type="moment"
          moment={id}
          label={question}
          recorded={recorded}
          toWords={momentToWords}
          onClose={() => setTask(undefined)}
        />
      )}
      {task === 'clear' && (
        <LineForm
          label="Why is it not known?"
          submit="Take it back"
          problem={problem}
          onSubmit={clear}
          onCancel={() => setTask(undefined)}
        />
      )}
    </FactRow>
  );
}

function momentToWords({ at, isEstimate }: Moment): string {
  return `${isEstimate ? 'about ' : ''}${instantToWords(at, workspace.zone)}`;
}
