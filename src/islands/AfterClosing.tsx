import { useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { followUps, followUpsToCalendar } from '../core/follow-up.ts';
import type { Closing, Incident } from '../core/incident.ts';
import { instantToDay } from '../core/local-time.ts';
import { createProblem } from '../core/problem.ts';
import { workspace } from '../workspace/this-browser.ts';
import { download } from './download.ts';
import { saveFile } from './save-on-demand.ts';

/** What a closed incident still asks for: its file, and the dates on which to come back to it. */
export function AfterClosing({ incident, closed }: { readonly incident: Incident; readonly closed: Closing }) {
  const [problem, setProblem] = useState<string>();
  const ups = followUps(closed.at, workspace.zone);

  async function saveDates(): Promise<void> {
    const ics = await import('../documents/ics.ts').catch(() => undefined);
    if (!ics) return setProblem(createProblem('part-missing').words);
    const text = ics.calendarToIcs(followUpsToCalendar(incident.id, closed.at, ups));
    download(text, 'follow-up.ics', 'text/calendar');
  }

  return (
    <>
      <p>
        The record stays readable here. Save it as a file for counsel and the archive, and put the follow-ups into a
        calendar.
      </p>
      <ul class="follow-ups">
        {ups.map(({ id, day, title, what }) => (
          <li key={id}>
            <strong>{instantToDay(`${day}T12:00:00.000Z`, 'UTC')}</strong>: {title}. {what}
          </li>
        ))}
      </ul>
      {problem && <Problem words={problem} />}
      <p class="actions">
        <button
          class="main"
          type="button"
          onClick={() => void saveFile().then((refused) => setProblem(refused?.words))}
        >
          Save the record as a file
        </button>
        <button type="button" onClick={() => void saveDates()}>
          Save the dates for a calendar
        </button>
      </p>
    </>
  );
}
