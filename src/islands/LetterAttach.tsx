import { useMemo, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import type { Paper } from '../core/document.ts';
import { createLetter } from '../core/letter.ts';
import { groupLetters } from '../core/letter-list.ts';
import {
  countFiles,
  findRequestedForms,
  fingerprintsToText,
  mainForm,
  type RequestedForm,
} from '../core/letter-request.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterForm, LetterTemplate } from '../core/letter-words.ts';
import { createProblem } from '../core/problem.ts';
import type { Attachment } from '../documents/eml.ts';
import { type Letter, type LetterWork, toSources } from './letter-book.ts';
import { letterFileName, letterToSave } from './letter-file.ts';

export interface LetterAttachProps {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: Letter;
  readonly variant: LetterVariant;
  readonly form: LetterForm;
  readonly paper: Paper;
}

/** The request for approval as an email with the drafts that it asks about. */
export function LetterAttach({ work, template, letter, variant, form, paper }: LetterAttachProps) {
  const { book, incident, room, letters, sectors } = work;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();
  const drafts = useMemo(
    () =>
      groupLetters(book.templates)
        .flatMap(({ templates }) => templates)
        .filter(({ purpose }) => purpose !== 'approval')
        .map((each) => draw(each, { book, incident, room, letters, sectors }, paper))
        .filter(({ letter: { blocks } }) => blocks.some(({ id }) => WAITS_FOR_APPROVAL.includes(id))),
    [book, incident, room, letters, paper],
  );
  const attached = drafts.filter((each) => chosen.includes(each.template.id));
  const files = attached.length === 0 ? 0 : attached.reduce((sum, each) => sum + countFiles(each.forms()), 1);

  async function save(): Promise<void> {
    setProblem(undefined);
    setSaid('');
    try {
      const [{ saveLetter }, attachments] = await Promise.all([
        import('./save-letter.ts'),
        Promise.all(attached.map((each) => toAttachments(work, each))),
      ]);
      const refused = await saveLetter('eml', letter.documentOf(variant), {
        ...letterToSave(work, template, letter, form, variant),
        attachments: [...attachments.flat(), fingerprintFile(work, attached)],
      });
      if (refused) setProblem(refused.words);
      else setSaid('Saved. Your mail program opens it as a draft.');
    } catch {
      setProblem(createProblem('part-missing').words);
    }
  }

  return (
    <section class="rule attach off-paper" aria-label="Drafts that come with this email">
      <h3>Drafts that come with this email</h3>
      {drafts.length === 0 && <p>Every letter is approved. Nothing is left to ask about.</p>}
      <fieldset class="choices">
        <legend>Which letters are to be approved?</legend>
        {drafts.map((each) => (
          <label key={each.template.id}>
            <input
              type="checkbox"
              checked={chosen.includes(each.template.id)}
              onChange={({ currentTarget }) => {
                const others = chosen.filter((id) => id !== each.template.id);
                setChosen(currentTarget.checked ? [...others, each.template.id] : others);
              }}
            />
            {each.template.name}
          </label>
        ))}
      </fieldset>
      <p class="small">
        The approval covers every form of a letter, so every form comes with the email: the letter as a Word file and as
        text, the others as text, one for each set of states that gets its own words. They say DRAFT on every page. The
        file {FINGERPRINTS} has the fingerprint of each letter; ask that the answer names it. Nobody’s name is in them.
      </p>
      <p class="actions">
        <button type="button" disabled={attached.length === 0} onClick={() => void save()}>
          {files === 0 ? 'Save the email with its drafts' : `Save the email with ${files} files`}
        </button>
        <span role="status">{said}</span>
      </p>
      {problem && <Problem words={problem} />}
    </section>
  );
}

const WAITS_FOR_APPROVAL: readonly string[] = ['counsel-has-not-approved', 'amazon-review-missing'];

const FINGERPRINTS = 'fingerprints.txt';

interface Draft {
  readonly template: LetterTemplate;
  readonly letter: Letter;
  /** All that the fingerprint covers, drawn when it is first asked for. */
  readonly forms: () => readonly RequestedForm[];
}

function draw(template: LetterTemplate, work: LetterWork, paper: Paper): Draft {
  const sources = toSources(work);
  const main = mainForm(template);
  const letter = createLetter(sources, template, main, paper);
  const drawIn = (form: LetterForm) => (form === main ? letter : createLetter(sources, template, form, paper));
  let forms: readonly RequestedForm[] | undefined;
  return { template, letter, forms: () => (forms ??= findRequestedForms(template, drawIn)) };
}

async function toAttachments(work: LetterWork, { template, letter, forms }: Draft): Promise<readonly Attachment[]> {
  const [{ documentToDocx }, { documentToText }] = await Promise.all([
    import('../documents/docx.ts'),
    import('../documents/text.ts'),
  ]);
  const files = forms().flatMap(({ form, isMain, drafts }) =>
    drafts.map(async ({ variant, document }): Promise<readonly Attachment[]> => {
      const name = letterFileName(work, template, { blocks: letter.blocks, variants: drafts }, form, variant);
      const text = toTextFile(`${name}.txt`, documentToText(document));
      return isMain
        ? [{ fileName: `${name}.docx`, mediaType: WORD, bytes: await documentToDocx(document) }, text]
        : [text];
    }),
  );
  return (await Promise.all(files)).flat();
}

function fingerprintFile({ incident }: LetterWork, drafts: readonly Draft[]): Attachment {
  const named = drafts.map(({ template, letter }) => ({ name: template.name, fingerprint: letter.fingerprint }));
  return toTextFile(FINGERPRINTS, fingerprintsToText(incident.kind, named));
}

function toTextFile(fileName: string, text: string): Attachment {
  return { fileName, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) };
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
