// Records that somebody on the sheet was called, with what follows from the answer. Fetched when somebody asks for it.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { ContactAskId } from '../core/contact-ask.ts';
import type { ContactLine } from '../core/contact-line.ts';
import type { ContactMade } from '../core/contact-log.ts';
import { phoneToCall, lineToReach } from '../core/contact-reach.ts';
import { type Hold, isHolding } from '../core/hold.ts';
import type { Instant } from '../core/time.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { asksOf, openAction, recordCall } from './contact-call.ts';
import { findCallDraft, keepCallDraft } from './contact-draft.ts';
import type { ContactWork } from './contact-work.ts';
import { MomentField, readMoment } from './MomentField.tsx';
import { useSensitiveCheck } from './sensitive-check.tsx';
import { useUnsentText } from './unsent-text.ts';

export interface ContactCallProps {
  readonly work: ContactWork;
  readonly line: ContactLine;
  /** Whom the line names now. */
  readonly name: string;
  readonly onDone: () => void;
}

type Result = ContactMade['result'];

const results: readonly (readonly [Result, string])[] = [
  ['reached', 'Reached'],
  ['left-word', 'Left word'],
  ['not-reached', 'Not reached'],
];
const ways = ['by telephone', 'by email', 'on their website', 'in person'];
const fieldByProblem: Readonly<Record<string, string>> = {
  'reached-whom-missing': 'person',
  'name-missing': 'person',
  'agency-missing': 'words',
  'preserve-missing': 'preserve',
  'reason-missing': 'reason',
  'time-unreadable': 'at',
  'time-in-future': 'at',
  'time-too-early': 'at',
  'hold-before-detection': 'at',
  'hold-ends-before-start': 'until',
  'time-too-late': 'until',
};

export function ContactCall({ work, line, name, onDone }: ContactCallProps) {
  const form = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const isRecorded = useRef(false);
  const incident = work.incident?.id ?? '';
  const [draft] = useState(() => findCallDraft(incident, line.id));
  const [result, setResult] = useState<Result>(draft?.result ?? 'reached');
  const [asked, setAsked] = useState<readonly ContactAskId[]>(draft?.asked ?? []);
  const [isTyped, setIsTyped] = useState(draft !== undefined);
  const [problem, setProblem] = useState<string>();
  const check = useSensitiveCheck();
  useUnsentText(isTyped);
  useEffect(() => {
    room.prepare();
    form.current?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  useEffect(keep);

  const isReached = result === 'reached';
  const action = isReached ? openAction(work, line) : undefined;
  const asks = asksOf(work, line);
  const isOutsideLaw = !asks.some(({ id }) => id === 'delay');
  const reach = lineToReach(line, work.book);
  const firstWay = phoneToCall(reach) || reach.emails.length === 0 ? ways[0] : ways[1];
  const running = work.room.holds.find(
    (hold) =>
      hold.kind === 'law-enforcement' &&
      (hold.agency === name || hold.agency === line.name) &&
      isHolding(hold, workspace.now()),
  );
  const textOf = (field: string) => findCallDraft(incident, line.id)?.texts[field];
  const fieldOf = (field: string) => {
    const found = form.current?.elements.namedItem(field);
    return found instanceof HTMLElement ? found : undefined;
  };

  function keep(): void {
    if (isRecorded.current || !form.current) return;
    const fields = new FormData(form.current);
    const before = findCallDraft(incident, line.id)?.texts;
    const texts: Record<string, string> = { ...before };
    for (const field of [...TEXTS, 'way']) if (fields.has(field)) texts[field] = String(fields.get(field));
    const isAny = TEXTS.some((field) => texts[field]?.trim() && !(field === 'words' && texts[field] === name));
    const [at, until] = [readMoment(form.current, 'at').at, readMoment(form.current, 'until').at];
    keepCallDraft(incident, line.id, isAny ? { result, asked, texts, at, until } : undefined);
  }

  async function submit(): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    const fields = new FormData(form.current ?? undefined);
    const texts = Object.fromEntries(
      TEXTS.flatMap((field) => (fields.has(field) ? [[field, String(fields.get(field))]] : [])),
    );
    const isStopped = await check.stops(texts);
    const refused = isStopped ? undefined : await recordCall(form.current, fields, { line, result, asked, action });
    isBusy.current = false;
    setProblem(refused?.words);
    if (isStopped) return;
    if (refused) fieldOf(fieldByProblem[refused.code] ?? 'person')?.focus();
    else {
      isRecorded.current = true;
      keepCallDraft(incident, line.id, undefined);
      onDone();
    }
  }

  const warning = (field: string) =>
    check.warningAt(
      field,
      () => fieldOf(field)?.focus(),
      () => void submit(),
    );
  const text = (field: string, label: string, initial = '') => (
    <>
      <label class="field">
        <span>{label}</span>
        <input name={field} type="text" autocomplete="off" maxLength={1000} defaultValue={textOf(field) ?? initial} />
      </label>
      {warning(field)}
    </>
  );
  const area = (field: string, label: string) => (
    <>
      <label class="field wide">
        <span>{label}</span>
        <textarea name={field} rows={2} maxLength={10_000} defaultValue={textOf(field) ?? ''} />
      </label>
      {warning(field)}
    </>
  );

  return (
    <form
      class="contact-form"
      aria-label={`Record a call: ${name}`}
      ref={form}
      noValidate
      // Drawing again between a box's `input` and its `change` would set the box back.
      onInput={({ target }) => {
        if (isText(target)) setIsTyped(true);
        keep();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <Choices
        legend="How did it go?"
        name="result"
        options={results}
        chosen={result}
        onChoose={(value) => setResult(results.find(([id]) => id === value)?.[0] ?? result)}
      />
      <div class="form-pairs">
        {line.type === 'own' && text('words', 'Who it was, as the log names it', name)}
        {text('person', isReached ? 'Whom you reached, with rank or desk' : 'Whom you asked for')}
        {text('reference', 'Report number, if they gave one')}
        <MomentField name="at" label="When" initial={draft?.at ?? workspace.now()} />
        <label class="field">
          <span>How</span>
          <select name="way">
            {ways.map((way) => (
              <option key={way} selected={way === (draft?.texts['way'] ?? firstWay)}>
                {way}
              </option>
            ))}
          </select>
        </label>
      </div>
      {isReached && (
        <fieldset class="asks">
          <legend>Did they ask for something?</legend>
          {asks.map(({ id, label, follows }) => (
            <div key={id}>
              <label class="check">
                <input
                  type="checkbox"
                  name={`ask-${id}`}
                  checked={asked.includes(id)}
                  onChange={(event) =>
                    setAsked(event.currentTarget.checked ? [...asked, id] : asked.filter((each) => each !== id))
                  }
                />
                {label}
              </label>
              {asked.includes(id) && (
                <div class="ask-more">
                  <p class="small">{follows}</p>
                  {id === 'delay' && (
                    <DelayFields running={running} until={draft?.until}>
                      {text('reason', 'Why, in their words, if they said it')}
                    </DelayFields>
                  )}
                  {id === 'preserve' && area('preserve', 'What has to be kept as it is')}
                </div>
              )}
            </div>
          ))}
          {isOutsideLaw && (
            <p class="small">
              Counsel or Amazon wants notices to wait? Place that hold in the{' '}
              <a href={`${work.roomPath}#holds`}>room</a>.
            </p>
          )}
        </fieldset>
      )}
      {area('said', 'What was said')}
      {action && (
        <label class="check">
          <input type="checkbox" name="tick" defaultChecked />
          Tick {action.words}
        </label>
      )}
      {problem && <Problem words={problem} />}
      <FormActions submit="Record the call" onCancel={onDone} />
    </form>
  );
}

function DelayFields({
  running,
  until,
  children,
}: {
  readonly running: Hold | undefined;
  readonly until: Instant | undefined;
  /** What else the hold says. */
  readonly children: ComponentChildren;
}) {
  const [isHeld, setIsHeld] = useState(!running);
  return (
    <>
      {running && (
        <p class="small">
          A hold of this agency is on since {instantToWords(running.placedAt, workspace.zone)}
          {running.until ? `, until ${instantToWords(running.until, workspace.zone)}` : ''}. Place another one only
          where they gave a later date or another reason.
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          name="hold"
          checked={isHeld}
          onChange={(event) => setIsHeld(event.currentTarget.checked)}
        />
        Place the hold
      </label>
      {isHeld ? (
        <div class="form-pairs">
          {children}
          <MomentField name="until" label="Until, if they gave a date" initial={until} isAhead />
        </div>
      ) : (
        !running && <p class="problem">Without the hold, notices can go out although they asked to wait.</p>
      )}
    </>
  );
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}

const TEXTS = ['words', 'person', 'reference', 'reason', 'preserve', 'said'];
