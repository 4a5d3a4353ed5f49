import { useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { createProblem } from '../core/problem.ts';
import type { ContactFileKind } from './contact-files.ts';
import type { ContactPartProps } from './contact-work.ts';

const kinds: readonly (readonly [ContactFileKind, string])[] = [
  ['print', 'Print'],
  ['pdf', 'Save PDF'],
  ['docx', 'Save Word file'],
  ['spreadsheet', 'Save CSV for a spreadsheet'],
  ['machine', 'Save CSV for a program (not for a spreadsheet)'],
  ['vcf', 'Save contacts for a telephone'],
];

/** The ways out of the page: paper and files. */
export function ContactFiles({ work }: ContactPartProps) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();

  async function save(kind: ContactFileKind): Promise<void> {
    setProblem(undefined);
    setSaid(kind === 'print' ? '' : 'Making the file.');
    try {
      const { saveContacts } = await import('./contact-files.ts');
      const refused = await saveContacts(kind, work);
      setSaid(refused || kind === 'print' ? '' : 'Saved to your browser’s downloads.');
      setProblem(refused?.words);
    } catch {
      setSaid('');
      setProblem(createProblem('part-missing').words);
    }
  }

  return (
    <>
      <p>The sheet with everything that is filled in and recorded. On paper, codes let a camera dial.</p>
      <p class="actions">
        {kinds.map(([kind, words]) => (
          <button type="button" key={kind} onClick={() => void save(kind)}>
            {words}
          </button>
        ))}
      </p>
      <p role="status">{said}</p>
      {problem && <Problem words={problem} />}
    </>
  );
}
