import { monthToWords } from '../core/month.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';

export interface SlowClockProps {
  /** The month in which the rules were last checked, `2026-11`. */
  readonly checkedOn: string;
  readonly logPath: string;
}

/** Says that the clock of this device cannot be right: it says less than the month in which these pages were checked. */
export function SlowClock({ checkedOn, logPath }: SlowClockProps) {
  return (
    <p class="problem">
      The clock of this device says {instantToWords(workspace.now(), workspace.zone)}. It cannot be right: the
      notification rules on these pages were checked in {monthToWords(checkedOn)}. Set the clock: deadlines are counted
      with it and every entry carries its time. Where an entry has a wrong moment, correct it in{' '}
      <a href={logPath}>the log</a>.
    </p>
  );
}
