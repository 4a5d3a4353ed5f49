import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { DocumentView } from '../components/DocumentView.tsx';
import { formWords } from '../core/letter-list.ts';
import { letterMailbox } from '../core/letter-mailbox.ts';
import type { LetterForm, LetterTemplate } from '../core/letter-words.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import { Disclosure } from './Disclosure.tsx';
import { type LetterWork, loadOldLetters, useLetter } from './letter-book.ts';
import { Lazy } from './Lazy.tsx';
import { letterToSave } from './letter-file.ts';
import { LetterFields } from './LetterFields.tsx';
import { LetterGuards } from './LetterGuards.tsx';
import { LetterPaper, usePaper } from './LetterPaper.tsx';
import { LetterSave } from './LetterSave.tsx';
import { LetterVariants } from './LetterVariants.tsx';

export interface LetterDeskProps {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly roomPath: string;
}

/** One notice: what stands in its way, what only a person can write, its words, and the ways out. */
export function LetterDesk({ work, template, roomPath }: LetterDeskProps) {
  const [form, setForm] = useState<LetterForm>(template.forms[0] ?? 'letter');
  const [chosen, setChosen] = useState('');
  const [isEditing, setIsEditing] = useState(false);
  const [paper, setPaper] = usePaper();
  const letter = useLetter(work, template, form, paper);
  const variant = letter.variants.find(({ id }) => id === chosen) ?? letter.variants[0];
  const isWritable = !work.incident.closed;
  const recorded = useRef('');
  const main = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The link that opened it is gone; what has the focus says where somebody is.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  /** A form on a website is filled field by field; the log has it once for each text. */
  async function recordPortal(): Promise<void> {
    if (!variant || !isWritable || recorded.current === letter.fingerprint) return;
    recorded.current = letter.fingerprint;
    const { made } = letterToSave(work, template, letter, form, variant);
    await letterDesk.run({ type: 'record-made', ...made, fingerprint: letter.fingerprint });
  }

  const mailbox = letterMailbox(template, work.book.company);
  const named = { letter: template.id, words: template.name };
  return (
    <>
      <p class="off-paper">
        <a href="#all">All letters</a>
      </p>
      <h2 class="letter-name off-paper" tabIndex={-1} ref={heading}>
        {template.name}
      </h2>
      <p class="to-letter off-paper">
        <button type="button" class="plain" onClick={() => main.current?.scrollIntoView()}>
          To the letter
        </button>
      </p>
      <div class="letter-desk">
        <div class="letter-side off-paper">
          {work.letters.made.length > 0 && <Lazy isQuiet load={loadOldLetters} props={{ work, letter: template.id }} />}
          <LetterGuards
            incident={work.incident}
            letters={work.letters}
            template={template}
            blocks={letter.blocks}
            fingerprint={letter.fingerprint}
            roomPath={roomPath}
          />
          <LetterFields work={work} fields={letter.fields} isWritable={isWritable} />
        </div>
        <div class="letter-main" ref={main}>
          <div class="off-paper letter-ways">
            {template.forms.length > 1 && (
              <Choices
                legend="Form"
                name="form"
                options={template.forms.map((each) => [each, formWords[each]] as const)}
                chosen={form}
                onChoose={(next) => {
                  setForm(template.forms.find((each) => each === next) ?? form);
                  setIsEditing(false);
                }}
              />
            )}
            {form === 'email' && mailbox && (
              <p class="small">
                To <a href={`mailto:${mailbox.address}`}>{mailbox.address}</a>
                {mailbox.checkedOn ? `, checked on ${mailbox.checkedOn}` : ''}. Compare it with its source before you
                send.
              </p>
            )}
            {form === 'letter' && <LetterPaper paper={paper} onChoose={setPaper} />}
            <LetterVariants letter={letter} chosen={variant} to={template.to} onChoose={setChosen} />
          </div>
          {variant ? (
            <>
              <p class="actions off-paper">
                {isWritable && (
                  <button type="button" aria-expanded={isEditing} onClick={() => setIsEditing(!isEditing)}>
                    {isEditing ? 'Back to the letter' : 'Change the words'}
                  </button>
                )}
                <LetterSave work={work} template={template} letter={letter} variant={variant} form={form} />
              </p>
              {form === 'letter' && (
                <div class="off-paper letter-more">
                  {isToList(template) && (
                    <Disclosure
                      summary="For everybody on a list"
                      load={loadRecipients}
                      props={{ work, template, letter }}
                      {...remembered('list')}
                    />
                  )}
                  <Disclosure
                    summary="Counsel’s own Word file"
                    load={loadOwn}
                    props={{ work, template, letter, variant, roomPath }}
                    {...remembered('own')}
                  />
                </div>
              )}
              {isEditing ? (
                <Lazy
                  key="edit"
                  load={loadEdit}
                  props={{ named, template, variant, form, letters: work.letters, incident: work.incident.id }}
                />
              ) : form === 'portal' ? (
                <Lazy
                  key="portal"
                  load={loadPortal}
                  props={{ document: letter.documentOf(variant), onCopy: () => void recordPortal() }}
                />
              ) : (
                <DocumentView document={letter.documentOf(variant)} />
              )}
              {template.purpose === 'approval' && (
                <Lazy key="attach" load={loadAttach} props={{ work, template, letter, variant, form, paper }} />
              )}
              {letter.blocks.some(({ id }) => id === 'held') && (
                <Lazy key="note" load={loadFileNote} props={{ work, template, paper }} />
              )}
            </>
          ) : (
            <p>This notice has nothing to say in this form yet.</p>
          )}
        </div>
      </div>
    </>
  );
}

// For this visit: what was opened in one letter is open in the next.
const opened = new Set<string>();
const remembered = (part: string) => ({ startsOpen: opened.has(part), onOpen: () => void opened.add(part) });

const loadEdit = async () => (await import('./LetterEdit.tsx')).LetterEdit;
const loadPortal = async () => (await import('./LetterPortal.tsx')).LetterPortal;
const loadAttach = async () => (await import('./LetterAttach.tsx')).LetterAttach;
const loadFileNote = async () => (await import('./LetterFileNote.tsx')).LetterFileNote;
const loadOwn = async () => (await import('./LetterOwn.tsx')).LetterOwn;
const loadRecipients = async () => (await import('./LetterRecipients.tsx')).LetterRecipients;

/** Their names and addresses come from a list. */
function isToList(template: LetterTemplate): boolean {
  return isToPeople(template) || template.to === 'partners';
}

function isToPeople({ to }: LetterTemplate): boolean {
  return to === 'customers' || to === 'employees';
}
