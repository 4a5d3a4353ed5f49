import { useEffect, useRef, useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { FormActions } from '../components/FormActions.tsx';
import { Problem } from '../components/LineForm.tsx';
import { type Evidence, evidenceName } from '../core/evidence.ts';
import { createRoomProblem } from '../core/room-problem.ts';
import { room } from '../workspace/this-room.ts';
import { EvidenceField, EvidenceMoment, focusField, type Refusal } from './EvidenceField.tsx';
import { readMoment } from './MomentField.tsx';
import { useSubmit } from './submit.ts';

export interface EvidenceTransferProps {
  readonly evidence: Evidence;
  /** Who has it now. */
  readonly from: string;
  readonly onDone: () => void;
}

const fieldsByProblem: Readonly<Record<string, string>> = {
  'reason-missing': 'why',
  'time-in-future': 'handed',
  'time-too-early': 'handed',
  'transfer-before-collection': 'handed',
  'transfer-before-last': 'handed',
};

/** Writes a hand-over of a piece into its chain of custody. */
export function EvidenceTransfer({ evidence, from, onDone }: EvidenceTransferProps) {
  const form = useRef<HTMLFormElement>(null);
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => focusField(form.current, 'to'), []);

  function refuse(field: string, words: string): void {
    setRefusal({ field, words });
    focusField(form.current, field);
  }

  async function transfer(): Promise<void> {
    const fields = new FormData(form.current ?? undefined);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    const moment = readMoment(form.current, 'handed');
    if (moment.problem) return refuse('handed', moment.problem.words);
    // Nobody's answer is taken for granted: whether it was sealed is what a court asks.
    if (text('to') && text('from') && text('why') && !text('sealed'))
      return refuse('sealed', createRoomProblem('seal-missing').words);
    const problem = await room.run({
      type: 'transfer-custody',
      evidence: evidence.id,
      words: `${evidenceName(evidence)} ${evidence.what}`,
      from: text('from'),
      to: text('to'),
      why: text('why'),
      isSealed: text('sealed') === 'yes',
      at: moment.at,
    });
    if (!problem) return onDone();
    const nobody = text('to') ? 'from' : 'to';
    refuse(problem.code === 'transfer-to-nobody' ? nobody : (fieldsByProblem[problem.code] ?? 'form'), problem.words);
  }

  const shared = { refusal };
  return (
    <form
      class="evidence-form transfer-form"
      aria-label={`Hand over ${evidenceName(evidence)}`}
      ref={form}
      onSubmit={useSubmit(transfer)}
      noValidate
    >
      <div class="slots">
        <EvidenceField name="from" label="From" initial={from} {...shared} />
        <EvidenceField name="to" label="To" hint="name, and agency or firm" {...shared} />
        <EvidenceMoment name="handed" label="When, if not now" {...shared} />
        <EvidenceField name="why" label="Why" {...shared} />
      </div>
      <div class="slot slot-sealed">
        <Choices
          legend="Was it sealed when it changed hands?"
          name="sealed"
          options={[
            ['yes', 'Sealed'],
            ['no', 'Not sealed'],
          ]}
          chosen=""
        />
        {refusal?.field === 'sealed' && <Problem words={refusal.words} />}
      </div>
      {refusal?.field === 'form' && <Problem words={refusal.words} />}
      <FormActions submit="Record the hand-over" onCancel={onDone} />
    </form>
  );
}
