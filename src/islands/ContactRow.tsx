import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { confirmationOf } from '../core/contact-book.ts';
import type { ContactLine } from '../core/contact-line.ts';
import { findBookLine, lineToReach } from '../core/contact-reach.ts';
import { privateFieldName } from '../core/private-field.ts';
import { workspace } from '../workspace/this-browser.ts';
import { contactBook } from '../workspace/this-contact-book.ts';
import type { ContactWork } from './contact-work.ts';
import { ContactCalls } from './ContactCalls.tsx';
import { ContactPaper } from './ContactPaper.tsx';
import { ContactReach } from './ContactReach.tsx';
import { findCallDraft, findFillDraft } from './contact-draft.ts';
import { Lazy } from './Lazy.tsx';
import { Typed } from './Typed.tsx';
import { useUnsentText } from './unsent-text.ts';

export interface ContactRowProps {
  readonly work: ContactWork;
  readonly line: ContactLine;
}

/** One line of the sheet: whom to call, why, how, whom the team reached, and the step from there to the log. */
export function ContactRow({ work, line }: ContactRowProps) {
  const [open, setOpen] = useState<'call' | 'fill'>();
  const [problem, setProblem] = useState<string>();
  const row = useRef<HTMLLIElement>(null);
  const back = useRef('');
  const { incident, book, today } = work;
  const reach = lineToReach(line, book);
  const kept = findBookLine(line, book);
  const isOld = kept !== undefined && confirmationOf(kept, today) === 'old';
  const isExercise = incident?.kind === 'exercise';
  const isLaw = work.sheet.groups.some(({ id, lines }) => id === 'law-enforcement' && lines.includes(line));
  const policy = workspace.setting(privateFieldName('insurer.policyNumber'));
  const fillWords = kept ? 'Change' : line.type === 'own' ? 'Fill in' : 'Add a person or a number';
  const calls = work.made.filter(({ contact }) => contact === line.id);
  const isDraft = !open && incident !== undefined && findCallDraft(incident.id, line.id) !== undefined;
  const isFillDraft = !open && findFillDraft(line.id) !== undefined;
  useUnsentText(isDraft || isFillDraft);
  useLayoutEffect(() => {
    if (!open && back.current) row.current?.querySelector<HTMLElement>(`[data-opens="${back.current}"]`)?.focus();
    back.current = '';
  });

  function close(): void {
    back.current = open ?? '';
    setOpen(undefined);
  }

  async function confirm(): Promise<void> {
    if (!kept) return;
    const confirmed = { ...kept, confirmedOn: today, confirmedBy: workspace.$me.get() };
    setProblem((await contactBook.keep(line.id, confirmed))?.words);
  }

  return (
    <li class="contact" id={`c-${line.id}`} ref={row}>
      <div class="contact-head">
        <span class="code">{line.code}</span>
        <h3>
          <Typed text={reach.name} />
        </h3>
        {reach.name !== line.name && <span class="grey small">{line.name}</span>}
      </div>
      <div class="contact-why">
        <p>{line.why}</p>
        <p class="small">
          <span class="grey">Have ready:</span> {line.ready.join('; ')}.
        </p>
        {line.note && <p class="small">{line.note}</p>}
        {line.id === 'insurer' && policy && (
          <p class="small">
            <span class="grey">Policy number:</span> <Typed text={policy} />
          </p>
        )}
      </div>
      <ContactReach reach={reach} line={line} isExercise={isExercise} isOld={isOld} />
      <ContactPaper reach={reach} line={line} calls={calls} isLaw={isLaw} isExercise={isExercise} />
      <ContactCalls work={work} calls={calls} name={reach.name} />
      {open === 'call' && (
        <Lazy
          load={async () => (await import('./ContactCall.tsx')).ContactCall}
          props={{ work, line, name: reach.name, onDone: close }}
        />
      )}
      {open === 'fill' && (
        <Lazy
          load={async () => (await import('./ContactFill.tsx')).ContactFill}
          props={{ line, kept, today, onDone: close }}
        />
      )}
      {problem && <Problem words={problem} />}
      {isFillDraft && <p class="small grey off-paper">Something is typed for this line and not yet kept.</p>}
      {isDraft && <p class="small grey off-paper">A call is typed here and not yet recorded.</p>}
      {!open && (
        <p class="actions">
          {incident && !incident.closed && (
            <button
              type="button"
              data-opens="call"
              aria-label={`Record a call: ${reach.name}`}
              onClick={() => setOpen('call')}
            >
              Record a call
            </button>
          )}
          <button
            type="button"
            class={incident && !incident.closed ? 'plain' : undefined}
            data-opens="fill"
            aria-label={`${fillWords}: ${reach.name}`}
            onClick={() => setOpen('fill')}
          >
            {fillWords}
          </button>
          {kept && (kept.phone || kept.email) && kept.confirmedOn !== today && (
            <button
              type="button"
              class="plain"
              aria-label={`Confirm today: ${reach.name}`}
              onClick={() => void confirm()}
            >
              Confirm today
            </button>
          )}
        </p>
      )}
    </li>
  );
}
