import { useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { DocumentView } from '../components/DocumentView.tsx';
import { fillDocument } from '../core/document.ts';
import type { CheckedReport } from '../documents/letters-job.ts';
import { STOPS_WORDS } from '../documents/checked-list.ts';
import type { LetterSet } from '../documents/recipient.ts';
import { listProblems } from './recipient-list.ts';
import { download } from './download.ts';

export interface RecipientCheckProps {
  readonly checked: CheckedReport;
  readonly set: LetterSet;
}

const WHICH = { first: 'The first', last: 'The last', longest: 'The longest' } as const;

/** More are shown when they are asked for. */
const FEW = 20;

/** What is wrong with the list, row by row, and three of its letters to look at. */
export function RecipientCheck({ checked, set }: RecipientCheckProps) {
  const [which, setWhich] = useState<string>();
  const [showsAll, setShowsAll] = useState(false);
  const { problems, problemCounts, previews } = checked;
  const all = Object.values(problemCounts).reduce((sum, count) => sum + count, 0);
  const shown = previews.find((each) => each.which === which);
  const document = shown && set.variants.find(({ id }) => id === shown.variant)?.document;
  return (
    <>
      {all === 0 ? (
        <p>Nothing is wrong with any row.</p>
      ) : (
        <details class="elements" open>
          <summary>
            {all.toLocaleString('en-US')} {all === 1 ? 'problem' : 'problems'} in the list
          </summary>
          <table class="row-problems">
            <caption class="unseen">Problems by row</caption>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">What is wrong</th>
                <th scope="col">Then</th>
              </tr>
            </thead>
            <tbody>
              {problems.slice(0, showsAll ? undefined : FEW).map(({ row, code, words, stops }) => (
                <tr key={`${row} ${code}`}>
                  <th scope="row" class="mono">
                    {row}
                  </th>
                  <td>{words}</td>
                  <td>{STOPS_WORDS[stops]}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {problems.length > FEW && !showsAll && (
            <button type="button" class="plain" onClick={() => setShowsAll(true)}>
              Show {problems.length === all ? 'all' : 'the first'} {problems.length}
            </button>
          )}
          {all > problems.length && (
            <p class="small">The first {problems.length} are shown. Put them right in the list and choose it again.</p>
          )}
          <p class="small">
            Rows are counted as a spreadsheet counts them: the header is row 1.{' '}
            <button type="button" class="plain" onClick={() => void saveProblems()}>
              Save all problems as CSV
            </button>
          </p>
        </details>
      )}
      {previews.length > 0 && (
        <>
          <Choices
            legend="Look at a letter before all are made"
            name="preview"
            options={[
              ['', 'None'],
              ...previews.map((each) => [each.which, `${WHICH[each.which]}, row ${each.row}`] as const),
            ]}
            chosen={shown ? shown.which : ''}
            onChoose={setWhich}
          />
          {shown && document && (
            <div class="preview">
              <DocumentView document={fillDocument(document, shown.values)} />
            </div>
          )}
        </>
      )}
    </>
  );
}

async function saveProblems(): Promise<void> {
  download(await listProblems(), 'problems.csv', 'text/csv');
}
