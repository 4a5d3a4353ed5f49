// Fills in a line of the contact book. Fetched when somebody asks for it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { Day } from '../core/calendar.ts';
import { bookLimits, emptyBookLine, isSameContact, privatePhones } from '../core/contact-book.ts';
import type { BookLine, ContactLine } from '../core/contact-line.ts';
import { workspace } from '../workspace/this-browser.ts';
import { contactBook } from '../workspace/this-contact-book.ts';
import { type FillTexts, findFillDraft, keepFillDraft } from './contact-draft.ts';
import { useUnsentText } from './unsent-text.ts';

export interface ContactFillProps {
  readonly line: ContactLine;
  readonly kept: BookLine | undefined;
  readonly today: Day;
  readonly onDone: () => void;
}

export function ContactFill({ line, kept = emptyBookLine, today, onDone }: ContactFillProps) {
  const form = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const [problem, setProblem] = useState<string>();
  // What this form knows of; another tab may write something else.
  const [known, setKnown] = useState(kept);
  const isNew = kept === emptyBookLine;
  const draft = findFillDraft(line.id);
  const [isTyped, setIsTyped] = useState(draft !== undefined);
  useUnsentText(isTyped);
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);

  async function submit(): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    const typed = readLine(new FormData(form.current ?? undefined), kept, today);
    setKnown(typed);
    const refused = await contactBook.keep(line.id, typed);
    // What was filled in before a state was chosen has moved to the line of that state.
    if (!refused && line.type === 'own' && line.earlierId) await contactBook.erase([line.earlierId]);
    isBusy.current = false;
    setProblem(refused?.words);
    if (refused) form.current?.querySelector<HTMLElement>('input')?.focus();
    else leave();
  }

  /** Cancelling is meant; what was typed goes. */
  function leave(): void {
    keepFillDraft(line.id, undefined);
    onDone();
  }

  const text = (field: keyof BookLine & string, label: string, initial = kept[field]) => (
    <label class="field">
      <span>{label}</span>
      <input
        name={field}
        type="text"
        autocomplete="off"
        maxLength={bookLimits[field]}
        defaultValue={draft?.[field] ?? initial}
      />
    </label>
  );

  return (
    <form
      class="contact-form"
      aria-label={`Fill in: ${line.name}`}
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onInput={() => {
        setIsTyped(true);
        keepFillDraft(line.id, readTexts(new FormData(form.current ?? undefined)));
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <div class="form-pairs">
        {line.type === 'own' && text('name', 'Name', kept.name || line.known)}
        {text('phone', line.type === 'own' ? 'Telephone number' : 'Direct number')}
        {text('email', 'Mailbox')}
        {text('person', 'Person or desk')}
      </div>
      <label class="field wide">
        <span>Note</span>
        <textarea name="note" rows={2} maxLength={bookLimits.note} defaultValue={draft?.['note'] ?? kept.note} />
      </label>
      <label class="check">
        <input type="checkbox" name="confirmed" />I called it, or read it on their own page, today
      </label>
      <p class="small grey">
        Kept in this browser for the company, apart from the incident.
        {Object.hasOwn(privatePhones, line.id) && ' The number is the same one as on the page About.'}
      </p>
      {!isSameContact(kept, known) && (
        <Problem
          words={`Another tab changed this line meanwhile: ${[kept.name, kept.phone, kept.email, kept.person].filter(Boolean).join('; ') || 'it is erased'}. What you keep here takes its place.`}
        />
      )}
      {problem && <Problem words={problem} />}
      <FormActions submit="Keep" onCancel={leave} />
      {!isNew && (
        <p class="actions">
          <button
            type="button"
            class="danger"
            onClick={() => {
              const ids = [line.id, ...(line.type === 'own' && line.earlierId ? [line.earlierId] : [])];
              void contactBook.erase(ids).then((refused) => (refused ? setProblem(refused.words) : leave()));
            }}
          >
            Erase this line
          </button>
        </p>
      )}
    </form>
  );
}

function readTexts(fields: FormData): FillTexts {
  return Object.fromEntries(TEXTS.map((field) => [field, String(fields.get(field) ?? '')]));
}

const TEXTS = ['name', 'phone', 'email', 'person', 'note'];

/** What stands in the form. A number that changed is not confirmed any more, unless somebody says so. */
function readLine(fields: FormData, kept: BookLine, today: Day): BookLine {
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const line = {
    name: text('name'),
    phone: text('phone'),
    email: text('email'),
    person: text('person'),
    note: text('note'),
  };
  if (fields.has('confirmed')) return { ...line, confirmedOn: today, confirmedBy: workspace.$me.get() };
  const isSame = line.phone === kept.phone && line.email === kept.email;
  return { ...line, confirmedOn: isSame ? kept.confirmedOn : '', confirmedBy: isSame ? kept.confirmedBy : '' };
}
