import { useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { paragraphToEdit } from '../core/letter-document.ts';
import { isLetterFieldId } from '../core/letter-field.ts';
import { type Letters, partKey, writtenPart } from '../core/letter-log.ts';
import { fieldsOf } from '../core/letter-text.ts';
import { isEmptied, type LetterVariant } from '../core/letter-variant.ts';
import type { LetterForm, LetterParagraph, LetterSection, LetterTemplate } from '../core/letter-words.ts';
import { nameToWords } from '../core/name.ts';
import { ownValue } from '../core/recorded.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import { useDraft } from './letter-draft.ts';

export interface LetterEditProps {
  readonly named: { readonly letter: string; readonly words: string };
  readonly template: LetterTemplate;
  readonly variant: LetterVariant;
  readonly form: LetterForm;
  readonly letters: Letters;
  /** The incident's id. */
  readonly incident: string;
}

/** The words of a letter, paragraph by paragraph; what was left out can be brought back. */
export function LetterEdit({ named, template, variant, form, letters, incident }: LetterEditProps) {
  const stands = (section: LetterSection, { id }: LetterParagraph) =>
    variant.sections.some((each) => each.id === section.id && each.paragraphs.some((paragraph) => paragraph.id === id));
  const isLeftOut = (section: LetterSection, { id }: LetterParagraph) =>
    isEmptied(writtenPart(letters, named.letter, `${section.id}/${id}`));
  return (
    <div class="letter-edit">
      <p class="small">
        Changes are kept in the log and hold for every state. Words in double braces are filled in for you. An empty
        line begins another paragraph; a dash begins an item of a list. Counsel has to approve the text again.
      </p>
      {template.sections
        .filter(({ forms }) => !forms || forms.includes(form))
        .map((section) => {
          const paragraphs = section.paragraphs.filter((each) => stands(section, each) || isLeftOut(section, each));
          return (
            paragraphs.length > 0 && (
              <fieldset key={section.id}>
                <legend>{section.heading ?? 'Without a heading'}</legend>
                {paragraphs.map((paragraph) => (
                  <ParagraphEdit
                    key={paragraph.id}
                    named={named}
                    section={section}
                    paragraph={paragraph}
                    letters={letters}
                    incident={incident}
                  />
                ))}
              </fieldset>
            )
          );
        })}
    </div>
  );
}

function ParagraphEdit({
  named,
  section,
  paragraph,
  letters,
  incident,
}: Pick<LetterEditProps, 'named' | 'letters' | 'incident'> & {
  readonly section: LetterSection;
  readonly paragraph: LetterParagraph;
}) {
  const part = `${section.id}/${paragraph.id}`;
  const original = paragraphToEdit(paragraph);
  const recorded = ownValue(letters.written, partKey(named.letter, part));
  const kept = recorded?.value ?? original;
  const other = recorded?.disagreement;
  const [text, setText, clear] = useDraft(`${incident} ${named.letter} ${part}`, kept);
  const [problem, setProblem] = useState<string>();
  const isLeftOut = isEmptied(recorded?.value);

  async function keep(next: string): Promise<void> {
    const unknown = fieldsOf(next).filter((field) => !isLetterFieldId(field));
    if (unknown.length > 0) {
      setProblem(`There is no field “${unknown.join('”, “')}”. Nothing was kept; what you typed is still here.`);
      return;
    }
    const words = `${named.words}, ${section.heading ?? paragraph.id}`;
    const refused = await letterDesk.run({ type: 'write-part', letter: named.letter, words, part, text: next });
    setProblem(refused?.words);
    if (!refused) clear();
  }

  return (
    <form
      class={`paragraph-edit${isLeftOut ? ' is-off' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(text);
      }}
    >
      <label>
        <span class="unseen">{`${section.heading ?? 'Paragraph'}: ${paragraph.id.replaceAll('-', ' ')}`}</span>
        <textarea
          value={text}
          rows={Math.min(12, Math.max(2, Math.ceil(text.length / 90)))}
          maxLength={10_000}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {isLeftOut && <small>Left out of the letter.</small>}
      {other && (
        <p class="problem">
          Two people wrote this without seeing each other’s words. The other text is by {nameToWords(other.who)}:{' '}
          {isEmptied(other.value) ? 'it leaves the paragraph out' : other.value}
        </p>
      )}
      {problem && <Problem words={problem} />}
      <p class="actions">
        {text.trim() !== kept && (
          <>
            <button type="submit">Keep</button>
            <button type="button" class="plain" onClick={clear}>
              Undo
            </button>
          </>
        )}
        {other && text.trim() === kept && <button type="submit">Keep this text</button>}
        {other && (
          <button type="button" class="plain" onClick={() => void keep(other.value)}>
            Keep the other text
          </button>
        )}
        {kept !== original && (
          <button type="button" class="plain" onClick={() => void keep(original)}>
            Back to the first words
          </button>
        )}
        {!isLeftOut && (
          <button type="button" class="plain" onClick={() => void keep('')}>
            Leave it out
          </button>
        )}
      </p>
    </form>
  );
}
