import type { FactSheet, SheetFact } from '../core/fact-sheet.ts';
import type { AnswerStatus, FormAnswer } from '../core/fact-sheet-answer.ts';
import { statusToWords } from '../core/fact-sheet-document.ts';
import { factPart, type FactSource } from '../core/fact-sheet-list.ts';
import { ownValue } from '../core/recorded.ts';
import type { ReportWork } from './report-work.ts';
import { CopyButton, type Copying } from './ReportFactCopy.tsx';
import { WriteFact } from './ReportFactWrite.tsx';

interface LinesProps {
  readonly sheet: FactSheet;
  readonly work: ReportWork;
  readonly copying: Copying;
}

/** All thirty facts, each ready to copy, with the way to what is missing. */
export function SheetLines({ sheet, work, copying }: LinesProps) {
  return (
    <ol class="fact-lines">
      {sheet.facts.map((fact, index) => (
        <li key={fact.id} class={`fact-line is-${fact.status}`}>
          <h4>
            <span class="code">{index + 1}</span> {fact.label}
          </h4>
          <Value id={`fact-${fact.id}`} status={fact.status} text={fact.text} />
          {fact.said.map((said) => (
            <p class="small grey" key={said}>
              {said}
            </p>
          ))}
          <Notes notes={[...fact.notes, ...fact.cuts]} />
          <div class="fact-do">
            <CopyButton copying={copying} id={`fact-${fact.id}`} name={fact.label} text={fact.text} />
            {(fact.status === 'unknown' || fact.status === 'disputed') && (
              <Where source={fact.source} label={fact.label} roomPath={work.roomPath} />
            )}
            <WriteSheetFact fact={fact} sheet={sheet} work={work} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The questions of a form with their answers, in the form's order. */
export function FormLines({ sheet, answers, work, copying }: LinesProps & { readonly answers: readonly FormAnswer[] }) {
  return (
    <ol class="fact-lines">
      {answers.map(({ question, status, text, notes, cuts, part, recorded, restsOn, writable, missing }, index) => (
        <li key={question.id} class={`fact-line is-${status}`}>
          <h4>
            <span class="code">{index + 1}</span> {question.asks}
          </h4>
          <Value id={`answer-${question.id}`} status={status} text={text} />
          {question.options && (status === 'choose' || question.decide !== undefined) && (
            <p class="small">The form offers: {question.options.join('; ')}.</p>
          )}
          {restsOn && <p class="small grey">Recorded: {restsOn}</p>}
          {question.hint && <p class="small">{question.hint}</p>}
          <Notes notes={[...notes, ...cuts]} />
          <div class="fact-do">
            <CopyButton copying={copying} id={`answer-${question.id}`} name={question.asks} text={text} />
            {missing.map(({ id, source, label }) => (
              <Where key={id} source={source} label={label} roomPath={work.roomPath} isNamed={missing.length > 1} />
            ))}
            {writable.map((fact) => (
              <WriteSheetFact key={fact.id} fact={fact} sheet={sheet} work={work} isNamed />
            ))}
            {part && (
              <WriteFact
                work={work}
                part={part}
                label={question.asks}
                holds={question.options ? 'One of the answers that the form offers, or your own words.' : ''}
                recorded={recorded}
                offered={status === 'known' ? text : ''}
                isNamed={writable.length > 0}
              />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function WriteSheetFact({
  fact,
  sheet,
  work,
  isNamed = false,
}: {
  readonly fact: SheetFact;
  readonly sheet: FactSheet;
  readonly work: ReportWork;
  readonly isNamed?: boolean;
}) {
  if (fact.source.type !== 'written') return null;
  return (
    <WriteFact
      work={work}
      part={factPart(fact.id)}
      label={fact.label}
      holds={fact.source.holds}
      recorded={ownValue(sheet.written, factPart(fact.id))}
      offered={fact.status === 'known' ? fact.text : ''}
      isNamed={isNamed}
    />
  );
}

function Value({ id, status, text }: { readonly id: string; readonly status: AnswerStatus; readonly text: string }) {
  const mark = statusToWords(status);
  return (
    <>
      <p class="fact-value" id={id}>
        {text}
      </p>
      {mark && <p class="fact-mark">{mark.charAt(0).toUpperCase() + mark.slice(1)}</p>}
    </>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <>
      {notes.map((note) => (
        <p class="small fact-note" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

function Where({
  source,
  label,
  roomPath,
  isNamed = false,
}: {
  readonly source: FactSource;
  readonly label: string;
  readonly roomPath: string;
  /** Says in words which fact it is, where several stand together. */
  readonly isNamed?: boolean;
}) {
  switch (source.type) {
    case 'page': {
      const words = `Record it: ${source.name}, for ${label}`;
      return (
        <a href={roomPath + source.path} aria-label={words}>
          {isNamed ? words : `Record it: ${source.name}`}
        </a>
      );
    }
    case 'company':
      return <span class="small">{isNamed && `${label}: `}Set it in the company’s file; until then, look it up.</span>;
    case 'written':
      return null;
  }
}
