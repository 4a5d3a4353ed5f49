import type { SavedSet } from './save-letter-set.ts';

/** What came of making a set, said to those who listen too. */
export function SetStatus({ isMaking, saved }: { readonly isMaking: boolean; readonly saved: SavedSet | undefined }) {
  return (
    <div role="status">
      {isMaking && <p class="unseen">Letters are being made.</p>}
      {saved && <Result saved={saved} />}
    </div>
  );
}

function Result({ saved }: { readonly saved: SavedSet }) {
  switch (saved.type) {
    case 'none':
      return null;
    case 'cancelled':
    case 'refused':
      if (saved.files.length > 0)
        return (
          <p>
            Stopped. What came before is whole, and not in the log: {saved.files.join(', ')}. Delete it if it must not
            go out.
          </p>
        );
      return saved.type === 'cancelled' ? <p>Cancelled. Nothing was kept of it.</p> : null;
    case 'made':
      return (
        <p>
          Made{' '}
          {saved.count > 0 && `${saved.count.toLocaleString('en-US')} ${saved.count === 1 ? 'letter' : 'letters'}: `}
          {saved.files.join(', ')}. The fingerprint of the set is{' '}
          <span class="mono">{saved.fingerprint.slice(0, 16)}</span>
          {saved.isRecorded ? '; the log has it.' : '. The incident is closed, so the log does not have it.'}
        </p>
      );
  }
}
