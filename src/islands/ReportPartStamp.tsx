import { useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { nameToWords } from '../core/name.ts';
import type { ReportParts } from '../core/report-log.ts';
import { ownValue } from '../core/recorded.ts';
import { COUNSEL_STAMP, COUNSEL_STAMP_PART } from '../core/report-part.ts';
import { room } from '../workspace/this-room.ts';

/** A stamp that stands on every page only if somebody says so: nothing here claims that the report is privileged. */
export function ReportPartStamp({ parts, isWritable }: { readonly parts: ReportParts; readonly isWritable: boolean }) {
  const [problem, setProblem] = useState<string>();
  const recorded = ownValue(parts, COUNSEL_STAMP_PART);

  async function set(isSet: boolean): Promise<void> {
    const refused = await room.run({
      type: 'write-report',
      part: COUNSEL_STAMP_PART,
      words: 'Stamp',
      text: isSet ? COUNSEL_STAMP : '',
      replaces: recorded?.id ?? null,
    });
    setProblem(refused?.words);
  }

  return (
    <>
      <label class="report-stamp">
        <input
          type="checkbox"
          checked={Boolean(recorded?.value)}
          disabled={!isWritable}
          onChange={(event) => void set(event.currentTarget.checked)}
        />
        Stamp every page “{COUNSEL_STAMP}”
      </label>
      <small>
        Tick it only if counsel says so. The stamp alone makes nothing privileged.
        {recorded?.value && ` Set by ${nameToWords(recorded.who)}.`}
      </small>
      {problem && <Problem words={problem} />}
    </>
  );
}
