import type { ComponentChildren } from 'preact';
import type { FactSheet } from '../core/fact-sheet.ts';
import type { FormAnswer } from '../core/fact-sheet-answer.ts';
import { formToDocument, formToText } from '../core/fact-sheet-document.ts';
import type { FactForm } from '../core/fact-sheet-form.ts';
import { fieldToWords } from '../core/organisation.ts';
import type { ReportWork } from './report-work.ts';
import type { Copying } from './ReportFactCopy.tsx';
import { FactFiles } from './ReportFactFiles.tsx';
import { FormLines } from './ReportFactLines.tsx';

export interface FactFormViewProps {
  readonly form: FactForm;
  readonly answers: readonly FormAnswer[];
  readonly sheet: FactSheet;
  readonly work: ReportWork;
  readonly copying: Copying;
  /** What stands between the head of the view and the answers. */
  readonly children?: ComponentChildren;
}

/** The facts as one form asks for them: as files, as text, and answer by answer. */
export function FactFormView({ form, answers, sheet, work, copying, children }: FactFormViewProps) {
  const frame = { author: fieldToWords(work.company['name'] ?? ''), paper: 'letter' } as const;
  return (
    <div class="fact-form">
      <p class="fact-print-head">
        {sheet.isExercise && 'EXERCISE. '}
        {sheet.title}. Made {sheet.madeAt}. Fingerprint of the log: {sheet.fingerprint}
      </p>
      <FactFiles
        name={`${form.id}-facts`}
        way={`Fact sheet for ${form.name}`}
        text={() => formToText(form, answers, sheet)}
        document={() => formToDocument(form, answers, sheet, frame)}
        copying={copying}
        incident={work.incident.kind}
      />
      <section class="fact-view" aria-labelledby="fact-view-title">
        <h3 id="fact-view-title">{form.name}</h3>
        <p class="small">
          {form.source}. {form.basis}
        </p>
        {children}
        <FormLines sheet={sheet} answers={answers} work={work} copying={copying} />
      </section>
    </div>
  );
}
