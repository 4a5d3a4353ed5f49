import { useState } from 'preact/hooks';
import { parseCountTable } from '../core/count-table.ts';
import { createProblem } from '../core/problem.ts';
import { room } from '../workspace/this-room.ts';
import { FactForm, type FieldProblem, readField, readGrounds } from './FactForm.tsx';

/** Numbers of people of many places at once; nothing is recorded until every line can be read. */
export function CountPaste({ onClose }: { readonly onClose: () => void }) {
  const [problems, setProblems] = useState<readonly string[]>([]);

  async function record(form: HTMLFormElement): Promise<FieldProblem | undefined> {
    const { lines, problems } = parseCountTable(readField(form, 'table'));
    setProblems(problems);
    if (problems.length > 0) return { field: 'table', problem: unreadable(problems.length) };
    if (lines.length === 0) return { field: 'table', problem: createProblem('text-missing') };
    for (const { place, count, isEstimate } of lines) {
      const value = { words: place.name, count, isEstimate };
      const problem = await room.run({ type: 'record-count', place: place.id, ...value, ...readGrounds(form) });
      if (problem) return { field: 'table', problem };
    }
    return undefined;
  }

  return (
    <FactForm label="Paste a table" submit="Record all lines" onSubmit={record} onClose={onClose}>
      {(problemOf) => (
        <>
          <label class="field">
            <span>A place and a number in each line</span>
            <textarea name="table" rows={6} spellcheck={false} placeholder={'CA 501\nTexas; 1,204\nNY ~300\nEU ?'} />
          </label>
          {problemOf('table')}
          {problems.length > 0 && (
            <ul class="reasons problems">
              {problems.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          )}
          <p class="small grey">
            Between them a comma, semicolon, tab or space. ~300 is an estimate, ? stands for some, number not yet known.
            Leave names and addresses of people out.
          </p>
        </>
      )}
    </FactForm>
  );
}

function unreadable(count: number) {
  const lines = count === 1 ? 'One line' : `${count} lines`;
  return {
    code: 'table-unreadable',
    words: `${lines} could not be read. Nothing is recorded yet. Mend them and try again.`,
  };
}
