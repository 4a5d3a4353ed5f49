import { useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import type { Document } from '../core/document.ts';
import type { IncidentKind } from '../core/event-shapes.ts';
import type { DocumentFileKind } from './document-file.ts';
import { incidentFileName } from './incident-file-name.ts';
import type { Copying } from './ReportFactCopy.tsx';
import { savedToWords } from './saved-words.ts';

export interface FactFilesProps {
  /** The middle of the files' names: `fact-sheet`. */
  readonly name: string;
  /** As the log names what left: `Fact sheet`. */
  readonly way: string;
  readonly text: () => string;
  readonly document: (kind: DocumentFileKind) => Document;
  readonly copying: Copying;
  /** Which kind of incident it is. */
  readonly incident: IncidentKind;
}

const kinds: readonly (readonly [DocumentFileKind, words: string])[] = [
  ['docx', 'Word file'],
  ['pdf', 'PDF'],
  ['txt', 'text'],
  ['eml', 'email draft'],
];

/** The view as paper, as files, and as text to paste; the log keeps that its fingerprint left with them. */
export function FactFiles({ name, way, text, document, copying, incident }: FactFilesProps) {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState('');
  const [said, setSaid] = useState('');
  const isBusy = useRef(false);
  const all = `all ${way}`;

  async function save(kind: DocumentFileKind, words: string): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(words);
    setProblem('');
    setSaid('');
    try {
      const [{ documentToFile }, { shareFile }] = await Promise.all([
        import('./document-file.ts'),
        import('./share-file.ts'),
      ]);
      const file = await documentToFile(kind, document(kind));
      const fileName = `${incidentFileName(incident, name)}.${kind}`;
      const refused = 'content' in file ? await shareFile(file, fileName, `${way}, ${words}`) : file;
      setProblem(refused?.words ?? '');
      if (!refused) setSaid(savedToWords(fileName));
    } catch {
      setProblem('The file could not be made. Nothing was lost. Check the connection, then try again.');
    }
    isBusy.current = false;
    setBusy('');
  }

  async function printPage(): Promise<void> {
    setSaid('');
    print();
    const { shareFingerprint } = await import('./share-file.ts');
    setProblem((await shareFingerprint(`${way}, print`))?.words ?? '');
  }

  return (
    <>
      <p class="actions">
        <button type="button" class="main" onClick={() => void printPage()}>
          Print
        </button>
        <button type="button" onClick={() => void copying.copy(all, 'all of it', text())}>
          {copying.last === all && !copying.isSelected ? 'Copied all as text' : 'Copy all as text'}
        </button>
        {kinds.map(([kind, words]) => (
          <button key={kind} type="button" aria-disabled={busy !== ''} onClick={() => void save(kind, words)}>
            Save as {words}
          </button>
        ))}
      </p>
      <p role="status" class="small off-paper">
        {busy ? `Being made: ${busy}.` : said}
      </p>
      {copying.last === all && copying.isSelected && (
        <p class="problem">This browser did not allow copying. Save it as text.</p>
      )}
      {problem && <Problem words={problem} />}
    </>
  );
}
