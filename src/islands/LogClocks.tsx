import { clockJumps, millisecondsAhead } from '../core/device-clock.ts';
import type { Log } from '../core/log.ts';
import { entryAnchor } from '../core/logged-entry.ts';
import { workspace } from '../workspace/this-browser.ts';

/** What the log noticed about the clocks of the devices that wrote it; nothing where it noticed nothing. */
export function LogClocks({ log }: { readonly log: Log }) {
  const { behind, latest } = clockJumps(log);
  const now = workspace.now();
  const [firstBehind] = behind.keys();
  const ahead =
    millisecondsAhead(latest, now) > 0
      ? log.entries.filter((entry) => millisecondsAhead(entry.recordedAt, now) > 0)
      : [];
  if (!firstBehind && ahead.length === 0) return null;
  return (
    <div class="log-clocks">
      {firstBehind && (
        <p>
          {behind.size === 1 ? 'At one entry' : `At ${behind.size.toLocaleString('en-US')} entries`} the clock of the
          device stood behind an entry before it: it was set back, or two devices disagree. Check the times around{' '}
          <a href={`#${entryAnchor(firstBehind)}`}>{behind.size === 1 ? 'it' : 'the first one'}</a>. The order of the
          log stays right.
        </p>
      )}
      {ahead[0] && (
        <p>
          {ahead.length === 1 ? 'One entry was' : `${ahead.length.toLocaleString('en-US')} entries were`} recorded ahead
          of this device’s clock: one of the clocks is wrong. Check the clock of this device, then{' '}
          <a href={`#${entryAnchor(ahead[0].id)}`}>{ahead.length === 1 ? 'that entry' : 'the first one'}</a>.
        </p>
      )}
    </div>
  );
}
