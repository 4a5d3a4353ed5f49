import { useState } from 'preact/hooks';
import { DocumentView } from '../components/DocumentView.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { Paper } from '../core/document.ts';
import { createFileNote } from '../core/letter-file-note.ts';
import { findStoppingHolds } from '../core/letter-held.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { fieldToWords } from '../core/organisation.ts';
import { createProblem } from '../core/problem.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { LetterWork } from './letter-book.ts';
import { download } from './download.ts';

/** Who asked us to wait with this letter: a sheet of its own behind the letter, for the file. Nothing where none did. */
export function LetterFileNote({
  work,
  template,
  paper,
}: {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly paper: Paper;
}) {
  const [problem, setProblem] = useState<string>();
  const now = workspace.now();
  const note = createFileNote({
    template,
    holds: findStoppingHolds(template, work.room.holds, now),
    kind: work.incident.kind,
    company: fieldToWords(work.book.company.name ?? ''),
    paper,
    now,
    zone: workspace.zone,
  });
  if (!note) return null;

  async function save(document: NonNullable<typeof note>): Promise<void> {
    try {
      const { documentToText } = await import('../documents/text.ts');
      const kind = work.incident.kind === 'exercise' ? 'EXERCISE-' : '';
      download(documentToText(document), `${kind}FILE-NOTE-${template.id}-${now.slice(0, 10)}.txt`, 'text/plain');
    } catch {
      setProblem(createProblem('part-missing').words);
    }
  }

  return (
    <section class="file-note" aria-label="File note, not part of the letter">
      <div class="off-paper">
        <h3>File note, not part of the letter</h3>
        <p class="small">It prints behind the letter, on a sheet of its own. Who asked us to wait stands only here.</p>
        <p class="actions">
          <button type="button" onClick={() => void save(note)}>
            Save the file note as text
          </button>
        </p>
        {problem && <Problem words={problem} />}
      </div>
      <DocumentView document={note} />
    </section>
  );
}
