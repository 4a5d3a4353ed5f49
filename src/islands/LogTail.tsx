import { useStore } from './store.ts';
import { LogLine } from '../components/LogLine.tsx';
import { workspace } from '../workspace/this-browser.ts';

const LAST_ENTRIES = 6;

/** The last entries of the log, the newest first. */
export function LogTail() {
  const { log } = useStore(workspace.$log);
  return (
    <ol class="log">
      {log.entries
        .slice(-LAST_ENTRIES)
        .toReversed()
        .map((entry) => (
          <LogLine key={entry.id} entry={entry} zone={workspace.zone} />
        ))}
    </ol>
  );
}
