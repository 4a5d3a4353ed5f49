import { useMemo, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import type { Paper } from '../core/document.ts';
import { createLetter } from '../core/letter.ts';
import { formWords, groupLetters } from '../core/letter-list.ts';
import type { LetterVariant } from '../core/letter-variant.ts';
import type { LetterForm, LetterTemplate } from '../core/letter-words.ts';
import { createProblem } from '../core/problem.ts';
import type { Attachment } from '../documents/eml.ts';
import { type Letter, type LetterWork, toSources } from './letter-book.ts';
import { letterFileName, madeValues } from './letter-file.ts';

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
  const files = attached.reduce((sum, each) => sum + each.letter.variants.length * 2, 0);

  async function save(): Promise<void> {
    setProblem(undefined);
    setSaid('');
    try {
      const [{ saveLetter }, attachments] = await Promise.all([
        import('./save-letter.ts'),
        Promise.all(attached.map((each) => toAttachments(work, each))),
      ]);
      const refused = await saveLetter('eml', letter.documentOf(variant), {
        name: letterFileName(work, template, letter, form, variant),
        made: {
          letter: template.id,
          words: template.name,
          form: formWords[form].toLowerCase(),
          variant: variant.id,
          count: 1,
          isFinal: letter.blocks.length === 0 && incident.kind === 'real',
          values: madeValues(letter, variant),
        },
        isWritable: !incident.closed,
        attachments: attachments.flat(),
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
        Each is attached as a Word file and as text, one for each set of states that gets its own words. They say DRAFT
        on every page. Nobody’s name is in them.
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

interface Draft {
  readonly template: LetterTemplate;
  readonly form: LetterForm;
  readonly letter: Letter;
}

function draw(template: LetterTemplate, work: LetterWork, paper: Paper): Draft {
  const form = template.forms.includes('letter') ? 'letter' : (template.forms[0] ?? 'letter');
  return { template, form, letter: createLetter(toSources(work), template, form, paper) };
}

async function toAttachments(work: LetterWork, { template, form, letter }: Draft): Promise<readonly Attachment[]> {
  const [{ documentToDocx }, { documentToText }] = await Promise.all([
    import('../documents/docx.ts'),
    import('../documents/text.ts'),
  ]);
  const files = letter.variants.map(async (variant): Promise<readonly Attachment[]> => {
    const document = letter.documentOf(variant);
    const name = letterFileName(work, template, letter, form, variant);
    return [
      { fileName: `${name}.docx`, mediaType: WORD, bytes: await documentToDocx(document) },
      { fileName: `${name}.txt`, mediaType: 'text/plain', bytes: new TextEncoder().encode(documentToText(document)) },
    ];
  });
  return (await Promise.all(files)).flat();
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
