import { useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import type { Entry } from '../core/event.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { FINGERPRINT_EXAMPLE, fingerprintCheckToWords, readFingerprint } from '../core/fingerprint-check.ts';
import { nameToWords } from '../core/name.ts';
import { entryToSentence } from '../core/sentence.ts';
import { isInstant } from '../core/time.ts';
import { instantToWords } from '../core/time-words.ts';
import type { CheckFingerprint } from './log-check.ts';

const MOST_SHOWN = 30;

export interface FingerprintEntryProps {
  readonly check: CheckFingerprint | undefined;
  readonly zone: string;
}

/** A fingerprint from paper: typed in, and answered. */
export function FingerprintEntry({ check, zone }: FingerprintEntryProps) {
  const field = useRef<HTMLInputElement>(null);
  const [heads, setHeads] = useState<readonly string[]>();
  const [problem, setProblem] = useState<string>();

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const read = readFingerprint(field.current?.value ?? '');
    setHeads(read.type === 'read' ? read.heads : undefined);
    setProblem(read.type === 'read' ? undefined : problems[read.type]);
    if (read.type !== 'read') field.current?.focus();
  }

  const checked = heads && check?.(heads);
  return (
    <>
      <form class="fingerprint-entry" noValidate onSubmit={submit}>
        <label class="field">
          <span>The fingerprint, as it stands on paper</span>
          <input
            ref={field}
            class="mono"
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxLength={2000}
            aria-describedby="fingerprint-hint"
          />
        </label>
        <p class="small grey" id="fingerprint-hint">
          Sixteen digits from 0 to 9 and a to f, such as <span class="mono">{FINGERPRINT_EXAMPLE}</span>. Where it has
          several parts, type a + between them. Spaces and capital letters do not matter.
        </p>
        {problem && <Problem words={problem} />}
        <p class="actions">
          <button type="submit">Check it</button>
        </p>
      </form>
      <div role="status">
        {heads && !check && <p>Checking every entry of the log.</p>}
        {heads && checked && (
          <div class="confirm">
            <p class="small grey">
              Read as <span class="mono">{headsToFingerprint(heads)}</span>
            </p>
            <p class={checked.result === 'whole' ? 'is-whole' : 'is-not-whole'}>{fingerprintCheckToWords(checked)}</p>
          </div>
        )}
      </div>
      {checked && checked.found.some((entry) => entry !== undefined) && <Later entries={checked.after} zone={zone} />}
    </>
  );
}

function Later({ entries, zone }: { readonly entries: readonly Entry[]; readonly zone: string }) {
  if (entries.length === 0) return null;
  const left = entries.length - MOST_SHOWN;
  return (
    <details class="disclosure">
      <summary>What was written after it</summary>
      <ol class="later-list small">
        {entries.slice(0, MOST_SHOWN).map((entry) => (
          <li key={entry.id}>
            {isInstant(entry.recordedAt) && <span class="grey">{instantToWords(entry.recordedAt, zone)} </span>}
            {entry.event && `${nameToWords(entry.event.who)}: `}
            {entryToSentence(entry)}
          </li>
        ))}
      </ol>
      {left > 0 && <p class="small">And {left} more, in the log.</p>}
    </details>
  );
}

const problems = {
  empty: 'Type the fingerprint first.',
  unreadable: `That cannot be read as a fingerprint. It has sixteen digits from 0 to 9 and a to f, in groups of four, such as ${FINGERPRINT_EXAMPLE}; several are joined by a +. Count the digits.`,
};
