import { useMemo, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { createCallScript } from '../core/call-script.ts';
import { createFactSheet, type FactSheet, type FactStatus } from '../core/fact-sheet.ts';
import { answerForm, factForms } from '../core/fact-sheet-answer.ts';
import { factSheetToDenseDocument, factSheetToDocument, factSheetToText } from '../core/fact-sheet-document.ts';
import { fieldToWords } from '../core/organisation.ts';
import { Lazy } from './Lazy.tsx';
import type { ReportPartProps, ReportWork } from './report-work.ts';
import { CopyButton, type Copying, useCopying } from './ReportFactCopy.tsx';
import { FactFiles } from './ReportFactFiles.tsx';
import { FactFormView } from './ReportFactForm.tsx';
import { SheetLines } from './ReportFactLines.tsx';
import { FactPaper } from './ReportFactPaper.tsx';

const SHEET = 'sheet';
const views: readonly (readonly [string, string])[] = [
  [SHEET, 'All thirty facts'],
  ...factForms.map(({ id, name }) => [id, name] as const),
];

/** The thirty facts that every form asks for, a view for each form, and what to say on the telephone. */
export function ReportFacts({ work }: ReportPartProps) {
  const { incident, room, letters, clocks, now, rulesState, zone } = work;
  const [view, setView] = useState(SHEET);
  const copying = useCopying();
  const sheet = useMemo(() => createFactSheet(work), [incident, room, letters, clocks, now, rulesState, zone]);
  const script = createCallScript(sheet, work);
  const form = factForms.find(({ id }) => id === view);
  const shared = { sheet, work, copying };
  return (
    <div class="fact-report">
      <div class="fact-screen">
        <h2>Fact sheet</h2>
        {incident.closed && (
          <p>The incident is closed: nothing more can be written here. Copying and saving still work.</p>
        )}
        <Choices legend="Show it as" name="fact-view" options={views} chosen={view} onChoose={setView} />
        <p role="status" class="unseen">
          {copying.said}
        </p>
        {!form && <AllFacts {...shared} script={script} />}
        {form?.id === 'state' && <Lazy load={loadState} props={{ ...shared, form }} />}
        {form && form.id !== 'state' && (
          <FactFormView key={form.id} {...shared} form={form} answers={answerForm(form, sheet, work)} />
        )}
        <p class="small grey">Counsel decides what is told to whom.</p>
      </div>
      {!form && <FactPaper sheet={sheet} script={script} />}
    </div>
  );
}

function AllFacts({
  sheet,
  work,
  copying,
  script,
}: {
  readonly sheet: FactSheet;
  readonly work: ReportWork;
  readonly copying: Copying;
  readonly script: readonly string[];
}) {
  const frame = { author: fieldToWords(work.company['name'] ?? ''), paper: 'letter' } as const;
  const count = (wanted: FactStatus) => sheet.facts.filter(({ status }) => status === wanted).length;
  return (
    <>
      <section class="rule fact-script" aria-labelledby="fact-script">
        <h3 id="fact-script">To say on the telephone, in ninety seconds</h3>
        <p id="fact-script-text">{script.join(' ')}</p>
        <p class="actions">
          <CopyButton copying={copying} id="fact-script-text" name="the script" text={script.join(' ')} />
        </p>
      </section>
      <FactFiles
        name="fact-sheet"
        way="Fact sheet"
        text={() => factSheetToText(sheet, script)}
        document={(kind) => (kind === 'pdf' ? factSheetToDenseDocument : factSheetToDocument)(sheet, script, frame)}
        copying={copying}
        incident={work.incident.kind}
      />
      <section class="fact-view" aria-labelledby="fact-view-title">
        <h3 id="fact-view-title">The thirty facts</h3>
        <p class="small">
          {count('known')} known, {count('unknown')} not yet known, {count('unwritten')} that only a person can write,{' '}
          {count('disputed')} on which two people disagree.
        </p>
        <SheetLines sheet={sheet} work={work} copying={copying} />
      </section>
    </>
  );
}

const loadState = async () => (await import('./ReportFactState.tsx')).ReportFactState;
