import { useState } from 'preact/hooks';
import { LineForm } from '../components/LineForm.tsx';
import { countToWords, orderCounts, totalToWords } from '../core/count.ts';
import { ownValue } from '../core/recorded.ts';
import type { Count, Room } from '../core/room.ts';
import { room } from '../workspace/this-room.ts';
import { FactFormOnDemand, OpenButton, useTask } from './FactOpener.tsx';
import { Disagreement, type FactProps, RecordedBy } from './FactRow.tsx';

/** What is open below the table, and for which place. */
interface Task {
  readonly type: 'record' | 'paste' | 'change' | 'remove';
  readonly place?: string;
}

/** How many people of each state or country are affected. */
export function CountTable({
  counts,
  whyNot,
  contradictions = [],
  isClosed,
}: Omit<FactProps<Count>, 'recorded'> & Pick<Room, 'counts'>) {
  const [task, setTask] = useTask<Task>('counts', '.counting button');
  const [problem, setProblem] = useState<string>();
  const place = task?.place ?? '';
  const known = ownValue(counts, place);
  const rows = orderCounts(counts);
  const close = () => {
    setTask(undefined);
    setProblem(undefined);
  };

  async function remove(reason: string): Promise<void> {
    const refused = await room.run({ type: 'remove-count', place, words: known?.value.words ?? place, reason });
    if (refused) setProblem(refused.words);
    else close();
  }

  return (
    <div class={`fact counts${rows.length > 0 ? '' : ' is-open'}${whyNot ? ' is-off' : ''}`} id="q-counts">
      <div class="notes">
        <p class="changes">
          Each state or country has a law of its own. Count where people live. An estimate is better than nothing.
        </p>
        {whyNot && <p>{whyNot}</p>}
        {contradictions.map((words) => (
          <p class="problem" key={words}>
            {words}
          </p>
        ))}
      </div>
      {rows.length === 0 ? (
        <p class="blank">Nobody is counted yet.</p>
      ) : (
        <table class="people">
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">People</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, recorded]) => (
              <tr key={id}>
                <th scope="row">
                  {recorded.value.words}
                  <RecordedBy recorded={recorded} />
                  <Disagreement
                    recorded={recorded}
                    toWords={valueToWords}
                    isClosed={isClosed}
                    onSettle={async (value) =>
                      setProblem((await room.run({ type: 'record-count', place: id, ...value }))?.words)
                    }
                  />
                  {!isClosed && !task && (
                    <p class="ask">
                      {(['change', 'remove'] as const).map((type) => (
                        <OpenButton
                          key={type}
                          words={type === 'change' ? 'Change' : 'Remove'}
                          about={recorded.value.words}
                          isPlain
                          onOpen={() => setTask({ type, place: id })}
                        />
                      ))}
                    </p>
                  )}
                </th>
                <td>{valueToWords(recorded.value)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2}>
                In all: <strong>{totalToWords(counts)}</strong>
              </td>
            </tr>
          </tfoot>
        </table>
      )}
      {problem && !task && <p class="problem">{problem}</p>}
      {!isClosed && !task && !whyNot && (
        <p class="ask counting">
          <OpenButton words="Count people of a place" onOpen={() => setTask({ type: 'record' })} />
          <OpenButton words="Paste a table" isPlain onOpen={() => setTask({ type: 'paste' })} />
        </p>
      )}
      {task?.type === 'remove' ? (
        <LineForm
          label={`Why is ${known?.value.words ?? place} removed?`}
          submit="Remove"
          problem={problem}
          onSubmit={remove}
          onCancel={close}
        />
      ) : task?.type === 'paste' ? (
        <FactFormOnDemand type="paste" onClose={close} />
      ) : (
        task && <FactFormOnDemand type="count" counts={counts} initialPlace={task.place} onClose={close} />
      )}
    </div>
  );
}

function valueToWords({ count, isEstimate }: Count): string {
  return countToWords(count, isEstimate);
}
