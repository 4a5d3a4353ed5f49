import type { Clock } from '../core/clock.ts';
import { clockStateToWords, dueToWords } from '../core/clock-state.ts';
import { clockCode } from '../core/deadline-calendar.ts';
import type { Instant } from '../core/time.ts';

export interface CalendarChoiceProps {
  readonly legend: string;
  readonly incident: string;
  readonly clocks: readonly Clock[];
  readonly zone: string;
  readonly now: Instant;
  readonly isChosen: (id: string) => boolean;
  readonly onChoose: (id: string, isChosen: boolean) => void;
}

/** Clocks to choose from, each with the code that stands for it in the calendar. */
export function CalendarChoice({ legend, incident, clocks, zone, now, isChosen, onChoose }: CalendarChoiceProps) {
  if (clocks.length === 0) return null;
  return (
    <fieldset class="calendar-choice">
      <legend>{legend}</legend>
      {clocks.map((clock) => (
        <label key={clock.id} class="calendar-line">
          <input
            type="checkbox"
            checked={isChosen(clock.id)}
            onChange={({ currentTarget }) => onChoose(clock.id, currentTarget.checked)}
          />
          <span>
            <span class="mono">{clockCode(incident, clock.id)}</span> {clock.title}
            <small>
              Due {dueToWords(clock, zone, clock.zone)}; {clockStateToWords(clock, now)}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
