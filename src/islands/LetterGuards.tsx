import { useState } from 'preact/hooks';
import { Choices } from '../components/Choices.tsx';
import { Problem } from '../components/LineForm.tsx';
import type { LetterBlock, LetterBlockId } from '../core/letter-guard.ts';
import { needsBehalf } from '../core/letter-guard.ts';
import type { Agreement, Behalf } from '../core/letter-log.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { nameToWords } from '../core/name.ts';
import { ownValue } from '../core/recorded.ts';
import { instantToWords } from '../core/time-words.ts';
import { effectiveFact } from '../core/triage.ts';
import { workspace } from '../workspace/this-browser.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import type { Letter, LetterWork } from './letter-book.ts';

export interface LetterGuardsProps {
  readonly work: LetterWork;
  readonly template: LetterTemplate;
  readonly letter: Letter;
  readonly roomPath: string;
}

type By = Agreement['by'];

const AGREEMENTS = {
  'amazon-request': { words: 'Record Amazon’s written request', who: 'Who at Amazon asked' },
  'amazon-review': { words: 'Record Amazon’s answer to this text', who: 'Who at Amazon accepted it' },
  counsel: { words: 'Record counsel’s approval of this text', who: 'Which lawyer approved it' },
} satisfies Record<By, { readonly words: string; readonly who: string }>;

const LIFTED_BY = {
  'amazon-request-missing': 'amazon-request',
  'amazon-review-missing': 'amazon-review',
  'counsel-has-not-approved': 'counsel',
} as const satisfies Partial<Record<LetterBlockId, By>>;

/** What stands between a letter and its final version, each with what would lift it. */
export function LetterGuards({ work, template, letter, roomPath }: LetterGuardsProps) {
  const [asking, setAsking] = useState<By>();
  const [problem, setProblem] = useState<string>();
  const { incident, letters } = work;
  const { blocks, fingerprint } = letter;
  const behalf = ownValue(letters.behalf, template.id);
  const isWritable = !incident.closed;
  const agreed = letters.agreements.filter((each) => each.letter === template.id);

  async function choose(next: Behalf): Promise<void> {
    const named = { letter: template.id, words: template.name };
    setProblem((await letterDesk.run({ type: 'choose-behalf', ...named, behalf: next }))?.words);
  }

  return (
    <section class="rule guards" aria-label="Before it may go">
      <h3>{blocks.length === 0 ? 'Nothing stands in its way' : 'Before it may go'}</h3>
      {needsBehalf(template) && effectiveFact(incident, 'amazonData') !== 'no' && (
        <fieldset class="behalf" disabled={!isWritable}>
          <Choices
            legend="On whose behalf?"
            name="behalf"
            options={[
              ['own', 'Our own legal duty'],
              ['amazon', 'On Amazon’s behalf'],
            ]}
            chosen={behalf?.value ?? ''}
            onChoose={(next) => void choose(next === 'amazon' ? 'amazon' : 'own')}
          />
          {behalf?.value === 'own' && (
            <small>Amazon may review form and content of what names its data. Record its answer if it gives one.</small>
          )}
          {behalf?.disagreement && (
            <p class="problem">
              Two people disagree: {nameToWords(behalf.disagreement.who)} chose the other one. Choose again to settle
              it.
            </p>
          )}
        </fieldset>
      )}
      {problem && <Problem words={problem} />}
      <ul class="block-list">
        {blocks.map((block) => (
          <li key={block.words}>
            <BlockLine
              block={block}
              roomPath={roomPath}
              onAsk={isWritable && block.id in LIFTED_BY ? setAsking : undefined}
            />
          </li>
        ))}
      </ul>
      {asking && (
        <AgreementForm
          key={asking}
          by={asking}
          template={template}
          fingerprint={asking === 'amazon-request' ? '' : fingerprint}
          onDone={() => setAsking(undefined)}
        />
      )}
      <p class="small grey">
        Fingerprint of this text: <span class="mono">{fingerprint.slice(0, 16)}</span>
      </p>
      {agreed.length > 0 && (
        <ul class="small agreed">
          {agreed.map((each) => (
            <li key={each.id}>
              {AGREED_WORDS[each.by]} {each.person}, {instantToWords(each.at, workspace.zone)}. {each.reference}.
              {each.fingerprint && each.fingerprint !== fingerprint && ' The text was changed since.'}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const AGREED_WORDS = {
  'amazon-request': 'Asked for by Amazon:',
  'amazon-review': 'Accepted by Amazon:',
  counsel: 'Approved by counsel:',
} satisfies Record<By, string>;

function BlockLine({
  block,
  roomPath,
  onAsk,
}: {
  readonly block: LetterBlock;
  readonly roomPath: string;
  readonly onAsk: ((by: By) => void) | undefined;
}) {
  const by = LIFTED_BY[block.id as keyof typeof LIFTED_BY];
  return (
    <>
      <p>
        {block.id === 'held' && <strong class="held">HELD </strong>}
        {block.words}
      </p>
      <p class="small">
        {block.lift} {block.id === 'held' && <a href={`${roomPath}#holds`}>Holds</a>}
        {onAsk && (
          <button type="button" class="plain" onClick={() => onAsk(by)}>
            {AGREEMENTS[by].words}
          </button>
        )}
      </p>
    </>
  );
}

function AgreementForm({
  by,
  template,
  fingerprint,
  onDone,
}: {
  readonly by: By;
  readonly template: LetterTemplate;
  readonly fingerprint: string;
  readonly onDone: () => void;
}) {
  const [problem, setProblem] = useState<{ readonly code: string; readonly words: string }>();

  async function record(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form);
    const read = (name: string) => String(fields.get(name) ?? '');
    const refused = await letterDesk.run({
      type: 'record-agreement',
      letter: template.id,
      words: template.name,
      by,
      person: read('person'),
      reference: read('reference'),
      fingerprint,
    });
    setProblem(refused);
    if (!refused) onDone();
  }

  return (
    <form
      class="agreement"
      aria-label={AGREEMENTS[by].words}
      onSubmit={(event) => {
        event.preventDefault();
        void record(event.currentTarget);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label class="field">
        <span>{AGREEMENTS[by].who}</span>
        <input name="person" type="text" autocomplete="off" maxLength={200} autofocus />
      </label>
      {problem?.code === 'who-agreed-missing' && <Problem words={problem.words} />}
      <label class="field">
        <span>Where it can be found: day and subject of the message, number of the letter</span>
        <input name="reference" type="text" autocomplete="off" maxLength={500} />
      </label>
      {problem && problem.code !== 'who-agreed-missing' && <Problem words={problem.words} />}
      <p class="actions">
        <button type="submit" class="main">
          Record
        </button>
        <button type="button" class="plain" onClick={onDone}>
          Cancel
        </button>
      </p>
    </form>
  );
}
