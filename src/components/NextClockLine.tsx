import { type Instant, millisecondsBetween, millisecondsToWords } from '../core/time.ts';

export interface NextClockLineProps {
  /** Empty where no clock is open. */
  readonly title: string;
  readonly dueAt: Instant | '';
  readonly now: Instant;
  readonly roomPath: string;
}

/** The next clock, as the bar says it. */
export function NextClockLine({ title, dueAt, now, roomPath }: NextClockLineProps) {
  if (!dueAt) return null;
  const left = millisecondsBetween(now, dueAt);
  return (
    <a class={`clock-next${left > 0 ? '' : ' is-overdue'}`} href={`${roomPath}#clocks`}>
      <span>{title}:</span> {left > 0 ? 'due in' : 'overdue by'} {millisecondsToWords(Math.abs(left))}
    </a>
  );
}
