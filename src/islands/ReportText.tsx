import { useMemo, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { createReport } from '../core/report.ts';
import { createCustomersReport, CUSTOMERS_REPORT } from '../core/report-customers.ts';
import { draftPart } from '../core/report-draft.ts';
import { readReportEntries, type ReportGround } from '../core/report-ground.ts';
import { foldReport } from '../core/report-log.ts';
import { type ReportEdition, reportParts } from '../core/report-part.ts';
import { workspace } from '../workspace/this-browser.ts';
import { incidentFileName } from './incident-file-name.ts';
import { LetterGuards } from './LetterGuards.tsx';
import { LetterPaper, usePaper } from './LetterPaper.tsx';
import type { ReportPartProps } from './report-work.ts';
import { ReportPartForm } from './ReportPartForm.tsx';
import { ReportPartSheet } from './ReportPartSheet.tsx';
import { ReportPartStamp } from './ReportPartStamp.tsx';
import { ReportSave } from './ReportSave.tsx';

// For this visit: who looks at another part of the page comes back to the same edition.
let editionOfVisit: ReportEdition = 'whole';

/** The incident report: what people write at the left, the report at the right, and its files. */
export function ReportText({ work }: ReportPartProps) {
  const { incident, log, room, rulesState } = work;
  const [edition, setEdition] = useState(editionOfVisit);
  const [paper, setPaper] = usePaper();
  const [asOf, setAsOf] = useState(work.now);
  const [isPrinting, setIsPrinting] = useState(false);
  // The log grows in place; these two change with every entry.
  const place = `${log.entries.length} ${log.heads.join(' ')}`;
  const parts = useMemo(() => foldReport(log), [place]);
  const entries = useMemo(() => readReportEntries(log, room), [place, room]);
  const ground: ReportGround = useMemo(
    () => ({ ...work, parts, now: asOf < work.now ? work.now : asOf }),
    [place, room, rulesState, asOf],
  );
  const customers = useMemo(
    () => (edition === 'customers' ? createCustomersReport(ground, paper) : undefined),
    [ground, paper, edition],
  );
  const report = useMemo(
    () => (customers ? { document: customers.document, leftOut: [] } : createReport(ground, paper)),
    [ground, paper, customers],
  );
  const isWritable = !incident.closed;

  function choose(next: ReportEdition): void {
    editionOfVisit = next;
    setEdition(next);
  }

  /** The document of this very moment, for a file. */
  function make() {
    const fresh: ReportGround = { ...work, parts, now: workspace.now() };
    return edition === 'whole' ? createReport(fresh, paper).document : createCustomersReport(fresh, paper).document;
  }

  const isDraft = customers !== undefined && customers.blocks.length > 0;
  const name = edition === 'whole' ? 'incident-report' : `${isDraft ? 'DRAFT-' : ''}customers-report`;
  return (
    <div class="report-text">
      <h2 class="off-paper">{edition === 'whole' ? 'Incident report' : 'Report for customers'}</h2>
      <div class="report-ways off-paper">
        <Choices
          legend="Edition"
          name="edition"
          options={[
            ['whole', 'Whole report'],
            ['customers', 'For customers'],
          ]}
          chosen={edition}
          onChoose={(next) => choose(next === 'customers' ? 'customers' : 'whole')}
        />
        <LetterPaper paper={paper} onChoose={setPaper} />
        <ReportSave
          key={`${edition} ${paper}`}
          name={incidentFileName(incident.kind, name)}
          way={edition === 'whole' ? 'Incident report' : 'Report for customers'}
          make={make}
          onPrint={() => {
            setAsOf(workspace.now());
            setIsPrinting(true);
          }}
        />
      </div>
      <div class="report-desk">
        <div class="report-side off-paper">
          {customers ? (
            <LetterGuards
              incident={incident}
              letters={work.letters}
              template={CUSTOMERS_REPORT}
              blocks={customers.blocks}
              fingerprint={customers.fingerprint}
              roomPath={work.roomPath}
            >
              <p class="small">
                This edition is the report: to hand out, or for the website. It holds only what is written for it below,
                dates and kinds of information. To send it to each customer, use the{' '}
                <a href={`${work.roomPath}letters/#customers-post-incident`}>letter to customers after the incident</a>.
              </p>
            </LetterGuards>
          ) : (
            <section class="rule" aria-label="About this report">
              <h3>About this report</h3>
              <p class="small">
                Facts come from the log by themselves. What is below only people can write. Counsel decides what the
                report means in law and who may have it.
              </p>
              {report.leftOut.length > 0 && (
                <p class="small">
                  The log is longer than a report can be. Long entries are shortened and long tables end early; the
                  first page says which.
                </p>
              )}
              <ReportPartStamp parts={parts} isWritable={isWritable} />
            </section>
          )}
          <section class="rule" aria-label="What people write">
            <h3>What people write</h3>
            {!isWritable && (
              <p class="small">
                This incident is closed. Reopen it in the <a href={work.roomPath}>incident room</a> to write on. Files
                can still be saved.
              </p>
            )}
            {reportParts
              .filter((part) => part.edition === edition)
              .map((part) => (
                <ReportPartForm
                  key={part.id}
                  incident={incident.id}
                  part={part}
                  recorded={parts[part.id]}
                  draft={isWritable ? draftPart(part.id, ground, entries) : ''}
                  isWritable={isWritable}
                />
              ))}
          </section>
        </div>
        <div class="report-main">
          <ReportPartSheet
            key={edition}
            document={report.document}
            isPrinting={isPrinting}
            onPrinted={() => setIsPrinting(false)}
          />
        </div>
      </div>
    </div>
  );
}
