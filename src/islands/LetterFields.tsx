import { useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { isLetterFieldId, letterField, type LetterFieldId } from '../core/letter-field.ts';
import { partKey, writtenPart } from '../core/letter-log.ts';
import { fieldPart } from '../core/letter-value.ts';
import { ownValue } from '../core/recorded.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import type { LetterWork } from './letter-book.ts';
import { useDraft } from './letter-draft.ts';

/** What only a person can write, once for all letters. */
export function LetterFields({
  work,
  fields,
  isWritable,
}: {
  readonly work: LetterWork;
  readonly fields: readonly string[];
  readonly isWritable: boolean;
}) {
  const written = fields.filter(isLetterFieldId).filter((id) => letterField(id).of === 'written');
  if (written.length === 0) return null;
  const open = written.filter((id) => !writtenPart(work.letters, '', fieldPart(id))).length;
  return (
    <section class="rule letter-fields" aria-label="Only you can write this">
      <h3>Only you can write this</h3>
      <p class="small">
        {open === 0 ? 'All of it is written.' : `${open} of ${written.length} still open.`} What you write stands in
        every letter that asks for it.
      </p>
      {written.map((id) => (
        <WrittenField key={id} id={id} work={work} isWritable={isWritable} />
      ))}
    </section>
  );
}

function WrittenField({
  id,
  work,
  isWritable,
}: {
  readonly id: LetterFieldId;
  readonly work: LetterWork;
  readonly isWritable: boolean;
}) {
  const { label, holds, ifUnknown } = letterField(id);
  const recorded = ownValue(work.letters.written, partKey('', fieldPart(id)));
  const kept = recorded?.value ?? '';
  const [text, setText, clear] = useDraft(`${work.incident.id} ${id}`, kept);
  const [problem, setProblem] = useState<string>();

  async function keep(): Promise<void> {
    const refused = await letterDesk.run({ type: 'write-part', letter: '', words: label, part: fieldPart(id), text });
    setProblem(refused?.words);
    if (!refused) clear();
  }

  return (
    <form
      class="written-field"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label class="field">
        <span>{label}</span>
        <small>{holds}</small>
        <textarea
          rows={2}
          value={text}
          disabled={!isWritable}
          maxLength={10_000}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {recorded?.disagreement && (
        <p class="problem">
          Two people wrote this without seeing each other’s words. The other one: {recorded.disagreement.value}
        </p>
      )}
      {problem && <Problem words={problem} />}
      {text.trim() !== kept || (isWritable && recorded?.disagreement) ? (
        <p class="actions">
          <button type="submit">Keep</button>
          {text.trim() !== kept && (
            <button type="button" class="plain" onClick={clear}>
              Undo
            </button>
          )}
        </p>
      ) : (
        kept === '' && ifUnknown !== null && <small>While it is empty the letter says that it is not yet known.</small>
      )}
    </form>
  );
}
