import { headsToFingerprint } from '../core/fingerprint.ts';
import { fingerprintCheckToWords, fingerprintProof } from '../core/fingerprint-check.ts';
import { nameToWords } from '../core/name.ts';
import { findSharedFingerprints, type SharedFingerprint } from '../core/report-log.ts';
import { instantToWords } from '../core/time-words.ts';
import { FingerprintEntry } from './FingerprintEntry.tsx';
import { FingerprintShare } from './FingerprintShare.tsx';
import { type CheckFingerprint, useLogCheck } from './log-check.ts';
import type { ReportPartProps } from './report-work.ts';

/** Which fingerprints of the log left the computer, and whether the log still contains each of them. */
export function ReportFingerprints({ work }: ReportPartProps) {
  const { log, room, zone } = work;
  const check = useLogCheck(log);
  const shared = withoutTwins(findSharedFingerprints(log, room));
  return (
    <div class="fingerprints">
      <div class="columns">
        <section class="rule">
          <h2>The fingerprint now</h2>
          <p class="fingerprint-now mono">{headsToFingerprint(log.heads)}</p>
          <p>
            It stands for all {log.entries.length} entries. Read it out, print it or mail it: once it has left this
            computer, nobody can change what was written before without it showing.
          </p>
          <FingerprintShare log={log} />
        </section>
        <section class="rule off-paper">
          <h2>Check one from paper</h2>
          <FingerprintEntry check={check} zone={zone} />
        </section>
      </div>
      <section class="rule">
        <h2>Those that left</h2>
        <p role="status">{summaryOf(shared, check)}</p>
        <p class="small">
          What was printed from the browser’s own menu is not in this list. Record it by hand: Record that it left,
          Printed or written down.
        </p>
        {shared.length > 0 && (
          <ol class="left-list">
            {shared.map((each) => (
              <SharedLine key={each.id} shared={each} check={check} zone={zone} />
            ))}
          </ol>
        )}
      </section>
      <section class="rule">
        <h2>What that shows, and what not</h2>
        <p>{fingerprintProof.shows}</p>
        <p>{fingerprintProof.doesNotShow}</p>
        <p>
          A list on this computer proves nothing by itself: whoever can change the log can change the list. What counts
          is the fingerprint that somebody else has, on paper or in a message.
        </p>
      </section>
    </div>
  );
}

interface SharedLineProps {
  readonly shared: SharedFingerprint;
  readonly check: CheckFingerprint | undefined;
  readonly zone: string;
}

function SharedLine({ shared, check, zone }: SharedLineProps) {
  const { at, who, way, to, heads, file } = shared;
  const checked = check?.(heads);
  return (
    <li>
      <p>
        <time dateTime={at}>{instantToWords(at, zone)}</time> <strong>{way}</strong>
        {to && `, to ${to}`}
      </p>
      <p class="mono">{headsToFingerprint(heads)}</p>
      {checked && (
        <p class={checked.result === 'whole' ? 'is-whole' : 'is-not-whole'}>{fingerprintCheckToWords(checked)}</p>
      )}
      <p class="small grey">
        Recorded by {nameToWords(who)}.{' '}
        {file && (
          <>
            SHA-256 of the file: <span class="mono sum">{file}</span>
          </>
        )}
      </p>
    </li>
  );
}

/** A bundle or a sealed file is recorded twice, once for the room, which counts the work that is in a file: shown once. */
function withoutTwins(shared: readonly SharedFingerprint[]): readonly SharedFingerprint[] {
  return shared.filter(
    ({ file, way, heads }, place) =>
      file !== null ||
      way !== 'Incident file' ||
      !shared.some((other, at) => at !== place && other.file !== null && String(other.heads) === String(heads)),
  );
}

function summaryOf(shared: readonly SharedFingerprint[], check: CheckFingerprint | undefined): string {
  if (shared.length === 0) return 'None has left this computer yet, or nobody recorded it.';
  if (!check) return 'Checking every entry of the log.';
  const whole = shared.filter(({ heads }) => check(heads).result === 'whole').length;
  if (whole === shared.length)
    return whole === 1
      ? 'The log still contains it, and all that leads up to it.'
      : `The log still contains all ${whole}, and all that leads up to them.`;
  return `The log still contains ${whole} of ${shared.length}. Look at the others below.`;
}
