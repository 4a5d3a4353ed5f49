import { useMemo, useState } from 'preact/hooks';
import { CalendarChoice } from '../components/CalendarChoice.tsx';
import { orderClocks } from '../core/clock-state.ts';
import { clockJumps } from '../core/device-clock.ts';
import { type CalendarOrder, createCalendar, findReview } from '../core/deadline-calendar.ts';
import { instantToDay } from '../core/local-time.ts';
import { incidentFileName } from './incident-file-name.ts';
import type { ReportPartProps } from './report-work.ts';
import { savedToWords } from './saved-words.ts';

/** The clocks as entries for a calendar, which say nothing of the incident unless a person asks for it. */
export function ReportCalendar({ work }: ReportPartProps) {
  const { incident, clocks, mayApply, now, zone, log, rulesState, nextReview } = work;
  const [isPlain, setIsPlain] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [hasReview, setHasReview] = useState(true);
  const [said, setSaid] = useState('');
  const dated = useMemo(
    () =>
      orderClocks(
        clocks.filter(({ due }) => due),
        now,
      ),
    [clocks, now],
  );
  const possible = useMemo(
    () =>
      orderClocks(
        mayApply.filter(({ due }) => due),
        now,
      ),
    [mayApply, now],
  );
  const review = findReview(incident, zone, nextReview);
  const undated = clocks.length - dated.length;
  const chosen = [...dated.filter(({ id }) => !left.has(id)), ...possible.filter(({ id }) => taken.has(id))];
  const count = chosen.length + (review && hasReview ? 1 : 0);

  async function save(): Promise<void> {
    const [{ calendarToIcs }, { shareFile }] = await Promise.all([
      import('../documents/ics.ts'),
      import('./share-file.ts'),
    ]);
    const order: CalendarOrder = {
      incident,
      clocks: chosen,
      now,
      zone,
      isPlain,
      ...(hasReview && review ? { review } : {}),
    };
    // Every entry of the log raises the sequence, and that a file was saved is one: a later file takes an earlier one's place.
    const file = { entries: createCalendar(order), sequence: log.entries.length, stamp: clockJumps(log).latest || now };
    const name = `${incidentFileName(incident.kind, 'calendar')}.ics`;
    const refused = await shareFile(
      { content: calendarToIcs(file), type: 'text/calendar' },
      name,
      isPlain ? 'Calendar of deadlines, with what each is' : 'Calendar of deadlines, neutral',
    );
    setSaid(refused?.words ?? savedToWords(name));
  }

  return (
    <section class="calendar-part" aria-labelledby="calendar-title">
      <h2 id="calendar-title">
        {incident.kind === 'exercise' && 'EXERCISE: '}
        Calendar of deadlines
      </h2>
      <p>
        Others may see your calendar. So each entry is called “Deadline” with a code, and this list says what the code
        stands for. Keep a printed copy of it.
      </p>
      {rulesState === 'loading' && <p class="small grey">Reading the notification rules.</p>}
      <CalendarChoice
        legend="Which deadlines"
        incident={incident.id}
        clocks={dated}
        zone={zone}
        now={now}
        isChosen={(id) => !left.has(id)}
        onChoose={(id, isChosen) => setLeft(withOrWithout(left, id, !isChosen))}
      />
      {dated.length === 0 && <p>No clock has a date yet.</p>}
      {undated > 0 && (
        <p class="small">
          {undated} {undated === 1 ? 'clock has' : 'clocks have'} no date and {undated === 1 ? 'is' : 'are'} not in the
          calendar. {undated === 1 ? 'It stands' : 'They stand'} in the incident room.
        </p>
      )}
      {possible.length > 0 && (
        <details>
          <summary>Clocks that may apply: {possible.length}</summary>
          <CalendarChoice
            legend="Which of them"
            incident={incident.id}
            clocks={possible}
            zone={zone}
            now={now}
            isChosen={(id) => taken.has(id)}
            onChoose={(id, isChosen) => setTaken(withOrWithout(taken, id, isChosen))}
          />
        </details>
      )}
      {review && (
        <label class={hasReview ? 'calendar-line' : 'calendar-line off-paper'}>
          <input type="checkbox" checked={hasReview} onChange={() => setHasReview(!hasReview)} />
          <span>
            Review the plans and policies, {instantToDay(`${review.day}T12:00:00.000Z`, 'UTC')}
            <small>{review.why}</small>
          </span>
        </label>
      )}
      <div class="off-paper">
        <fieldset class="calendar-choice calendar-plain">
          <legend>What the calendar says</legend>
          <label class="calendar-line">
            <input type="checkbox" checked={isPlain} onChange={() => setIsPlain(!isPlain)} />
            <span>
              Say what it is
              <small>Title and text then name the law and the notice. Whoever sees the calendar sees that too.</small>
            </span>
          </label>
        </fieldset>
        <p class="actions">
          <button class="main" type="button" disabled={count === 0} onClick={() => void save()}>
            Save for a calendar
          </button>
          <button type="button" onClick={() => print()}>
            Print the list
          </button>
          <span role="status" class="small">
            {said}
          </span>
        </p>
        <ul class="small calendar-notes">
          <li>Import the file again after something has changed: entries are updated, not doubled.</li>
          <li>
            What was met or does not apply comes as cancelled. A clock that is gone from this list stays in a calendar;
            delete it there.
          </li>
          <li>
            Reminders: 24 and 2 hours before a time; at 9:00 seven days and one day before a day. Some calendars leave
            reminders of a file out.
          </li>
        </ul>
      </div>
    </section>
  );
}

function withOrWithout(before: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (isIn) after.add(id);
  else after.delete(id);
  return after;
}
