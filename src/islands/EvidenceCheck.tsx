import { useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { type Evidence, evidenceName } from '../core/evidence.ts';
import { bytesToExactWords } from '../core/file-size.ts';
import { room } from '../workspace/this-room.ts';
import { EvidenceFile, type FileState } from './EvidenceFile.tsx';

export interface EvidenceCheckProps {
  readonly evidence: Evidence;
  /** False where the incident is closed. */
  readonly isWritable: boolean;
  readonly onDone: () => void;
}

/** Compares a file with the fingerprint that the register holds. */
export function EvidenceCheck({ evidence, isWritable, onDone }: EvidenceCheckProps) {
  const [file, setFile] = useState<FileState>({ type: 'none' });
  const [problem, setProblem] = useState<string>();
  const [isWritten, setIsWritten] = useState(false);
  const isSame = file.type === 'hashed' && file.sha256 === evidence.sha256;

  async function writeDown(): Promise<void> {
    if (file.type !== 'hashed') return;
    const found = isSame ? 'its SHA-256 matches' : `its SHA-256 does not match, it is ${file.sha256}`;
    const text = `${evidenceName(evidence)} ${evidence.what}: the file ${file.name} was checked, ${found}.`;
    const refused = await room.run({ type: 'add-note', text });
    setProblem(refused?.words);
    setIsWritten(!refused);
  }

  return (
    <section class="evidence-check" aria-label={`Check the file of ${evidenceName(evidence)}`}>
      <EvidenceFile
        label={
          file.type === 'hashed' ? 'Choose another file' : `Choose ${evidence.file || 'the file'}, or drop it here`
        }
        hint="Its fingerprint is made on this device and compared with the one in the register."
        onState={(state) => {
          setFile(state);
          setIsWritten(false);
        }}
      />
      {file.type === 'hashed' && isSame && (
        <p class="verdict matches" role="status">
          <strong>It matches.</strong> {file.name} has the content that was registered, byte for byte.
        </p>
      )}
      {file.type === 'hashed' && !isSame && (
        <div class="verdict" role="alert">
          <p>
            <strong>It does not match.</strong> {file.name} is another file, or its content has changed since it was
            registered. Do not work with it. Find out who had it, and since when.
          </p>
          <p class="small">
            {evidence.size !== null && evidence.size !== file.size
              ? `It has ${bytesToExactWords(file.size)}; the registered file has ${bytesToExactWords(evidence.size)}. `
              : 'It has the size of the registered file. '}
            Found: <span class="mono sum">{file.sha256}</span>
          </p>
        </div>
      )}
      {problem && <Problem words={problem} />}
      <p class="actions">
        {file.type === 'hashed' && isWritable && !isWritten && (
          <button type="button" class="main" onClick={() => void writeDown()}>
            Write the result into the log
          </button>
        )}
        {isWritten && <span role="status">It stands in the log.</span>}
        <button type="button" class="plain" onClick={onDone}>
          {file.type === 'hashed' ? 'Done' : 'Cancel'}
        </button>
      </p>
    </section>
  );
}
