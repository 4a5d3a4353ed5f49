import { useEffect, useRef, useState } from 'preact/hooks';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import { bytesToExactWords } from '../core/file-size.ts';
import { createRoomProblem } from '../core/room-problem.ts';
import { room } from '../workspace/this-room.ts';
import { EvidenceField, EvidenceMoment, focusField, type Refusal } from './EvidenceField.tsx';
import { EvidenceFile, type FileState } from './EvidenceFile.tsx';
import { readMoment } from './MomentField.tsx';
import { useSubmit } from './submit.ts';

export interface EvidenceFormProps {
  readonly label: string;
  readonly collector: string;
  /** Gets the label that was registered. */
  readonly onDone: (label: string) => void;
  readonly onCancel: () => void;
}

const fieldsByProblem: Readonly<Record<string, string>> = {
  'evidence-missing': 'what',
  'name-missing': 'collector',
  'time-in-future': 'collected',
  'time-too-early': 'collected',
};

/** Registers a piece of evidence. What was typed stays until it is registered or the form is taken away. */
export function EvidenceForm({ label, collector, onDone, onCancel }: EvidenceFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<Refusal>();
  const [file, setFile] = useState<FileState>({ type: 'none' });
  useEffect(() => focusField(form.current, 'what'), []);

  function refuse(field: string, words: string): void {
    setRefusal({ field, words });
    focusField(form.current, field);
  }

  async function register(): Promise<void> {
    const fields = new FormData(form.current ?? undefined);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const moment = readMoment(form.current, 'collected');
    if (moment.problem) return refuse('collected', moment.problem.words);
    if (file.type === 'hashing' && text('what'))
      return refuse('file', createRoomProblem('fingerprint-under-way').words);
    const given = text('label') || label;
    const problem = await room.run({
      type: 'collect-evidence',
      label: given,
      what: text('what'),
      place: text('place'),
      collector: text('collector'),
      how: text('how'),
      keptAt: text('keptAt'),
      ...(file.type === 'hashed'
        ? { file: text('fileName') || file.name, size: file.size, sha256: file.sha256 }
        : { file: '', size: null, sha256: null }),
      at: moment.at,
    });
    if (problem) refuse(fieldsByProblem[problem.code] ?? 'form', problem.words);
    else onDone(given);
  }

  const shared = { refusal };
  return (
    <form
      class="evidence-form"
      aria-label="Register a piece of evidence"
      ref={form}
      onSubmit={useSubmit(register)}
      noValidate
    >
      <h2>Register a piece of evidence</h2>
      <div class="slots">
        <EvidenceField name="what" label="What it is" hint="device, copy, log, paper" {...shared} />
        <EvidenceField name="label" label="Label" hint="write it on the piece too" initial={label} {...shared} />
        <EvidenceField name="place" label="Where it was" hint="machine, account, room" {...shared} />
        <EvidenceMoment name="collected" label="When, if not now" {...shared} />
        <EvidenceField name="collector" label="Who collected it" initial={collector} {...shared} />
        <EvidenceField name="how" label="How" hint="by which tool, who watched" {...shared} />
        <EvidenceField name="keptAt" label="Where it is kept" hint="safe, sealed bag, drive" {...shared} />
      </div>
      <div class="slot slot-file">
        <EvidenceFile
          label={file.type === 'hashed' ? 'Choose another file instead' : 'If it is a file: choose it, or drop it here'}
          hint="Its fingerprint (SHA-256) is made on this device. The content is neither kept nor sent."
          onState={setFile}
        />
        {refusal?.field === 'file' && file.type === 'hashing' && <Problem words={refusal.words} />}
      </div>
      {file.type === 'hashed' && (
        <div class="hashed">
          <EvidenceField
            key={file.sha256}
            name="fileName"
            label="File name"
            hint="as it is kept; with its folder, if there are several of that name"
            initial={file.name}
            {...shared}
          />
          <p class="small">
            {bytesToExactWords(file.size)}. SHA-256 <span class="mono sum">{file.sha256}</span>
          </p>
        </div>
      )}
      {refusal?.field === 'form' && <Problem words={refusal.words} />}
      <FormActions submit="Add to the register" onCancel={onCancel} />
      <p class="small grey">What is in the register is not rewritten. A wrong record is struck, with the reason.</p>
    </form>
  );
}
