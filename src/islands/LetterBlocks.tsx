import { useState } from 'preact/hooks';
import type { LetterBlock, LetterBlockId } from '../core/letter-agreement.ts';
import type { Agreement } from '../core/letter-log.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { AgreementForm, AGREEMENTS, type By } from './LetterAgreement.tsx';
import { LetterAgreed } from './LetterAgreed.tsx';

/** What stands in the way; of a text of ours, or of a file of counsel's. */
interface Block extends Omit<LetterBlock, 'id'> {
  readonly id: string;
}

export interface LetterBlocksProps {
  readonly blocks: readonly Block[];
  readonly letter: Pick<LetterTemplate, 'id' | 'name'>;
  readonly agreed: readonly Agreement[];
  /** Of what would be agreed to, in full. */
  readonly fingerprint: string;
  readonly fingerprintOf: string;
  readonly roomPath: string;
  readonly isWritable: boolean;
}

const LIFTED_BY: Partial<Record<string, By>> = {
  'amazon-request-missing': 'amazon-request',
  'amazon-review-missing': 'amazon-review',
  'counsel-has-not-approved': 'counsel',
} satisfies Partial<Record<LetterBlockId, By>>;

/** What stands between a text and its final version, each with what would lift it, and who has agreed to it so far. */
export function LetterBlocks(props: LetterBlocksProps) {
  const { blocks, letter, agreed, fingerprint, fingerprintOf, roomPath, isWritable } = props;
  const [asking, setAsking] = useState<By>();
  return (
    <>
      {blocks.length > 0 && (
        <ul class="block-list">
          {blocks.map((block) => (
            <li key={block.words}>
              <p>
                {block.id === 'held' && <strong class="held">HELD </strong>}
                {block.words.replace(/^Held\. /, '')}
              </p>
              <p class="small">
                {block.lift} <Lift id={block.id} roomPath={roomPath} onAsk={isWritable ? setAsking : undefined} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <AgreementForm
          key={asking}
          by={asking}
          letter={letter}
          fingerprint={asking === 'amazon-request' ? '' : fingerprint}
          onDone={() => setAsking(undefined)}
        />
      )}
      <p class="small grey">
        {fingerprintOf} <span class="mono">{fingerprint.slice(0, 16)}</span>
      </p>
      {agreed.length > 0 && (
        <ul class="small agreed">
          {agreed.map((each) => (
            <li key={each.id}>
              <LetterAgreed agreement={each} letter={letter} fingerprint={fingerprint} isWritable={isWritable} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Lift({
  id,
  roomPath,
  onAsk,
}: {
  readonly id: string;
  readonly roomPath: string;
  readonly onAsk: ((by: By) => void) | undefined;
}) {
  if (id === 'held') return <a href={`${roomPath}#holds`}>Holds</a>;
  if (id === 'nobody-counted') return <a href={`${roomPath}facts/`}>Facts</a>;
  const by = LIFTED_BY[id];
  if (!by || !onAsk) return null;
  return (
    <button type="button" class="plain" onClick={() => onAsk(by)}>
      {AGREEMENTS[by].words}
    </button>
  );
}
