import { useState } from 'preact/hooks';
import type { EventDataOf } from '../core/event.ts';
import { room } from '../workspace/this-room.ts';
import { FactFormOnDemand, OpenButton, useTask } from './FactOpener.tsx';
import { type FactProps, FactRow } from './FactRow.tsx';

type DetailId = EventDataOf<'detail-recorded'>['detail'];

const questions = {
  discovery: ['How was it discovered?', 'Who noticed what, and how: an alert, a customer, a strange bill.'],
  impact: ['What may it lead to?', 'For the people concerned, for the business, for partners.'],
} satisfies Record<DetailId, readonly [string, string]>;

/** A question that is answered in words. */
export function FactText({ id, ...props }: FactProps<string> & { readonly id: DetailId }) {
  const [task, setTask] = useTask<'record'>(id);
  const [problem, setProblem] = useState<string>();
  const { recorded, isClosed } = props;
  const [question, changes] = questions[id];

  async function settle(text: string): Promise<void> {
    setProblem((await room.run({ type: 'record-detail', detail: id, text }))?.words);
  }

  return (
    <FactRow
      {...props}
      id={id}
      question={question}
      changes={changes}
      isOpen={!recorded}
      toWords={quote}
      onSettle={settle}
      problem={problem}
      answer={
        <p class="answer">
          {!recorded && <span class="blank">Not yet known</span>}
          {!isClosed && !task && (
            <OpenButton
              words={recorded ? 'Correct' : 'Write it down'}
              about={question}
              onOpen={() => setTask('record')}
            />
          )}
        </p>
      }
    >
      {recorded && <p class="words">{recorded.value}</p>}
      {task && (
        <FactFormOnDemand
          type="text"
          detail={id}
          label={question}
          recorded={recorded}
          toWords={quote}
          onClose={() => setTask(undefined)}
        />
      )}
    </FactRow>
  );
}

function quote(text: string): string {
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
}
