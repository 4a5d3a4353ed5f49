import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { clocksToBars, holdsToBars } from '../core/timeline-bars.ts';
import { createTimeline } from '../core/timeline.ts';
import type { ReportPartProps } from './report-work.ts';
import { incidentFileName } from './incident-file-name.ts';
import { usePrintMark } from './print-mark.ts';
import { savedToWords } from './saved-words.ts';
import { shareFile } from './share-file.ts';
import { TimelineFigure } from './TimelineFigure.tsx';
import { TimelineRows } from './TimelineRows.tsx';

const files = {
  timesketch: {
    label: 'Save as CSV for Timesketch',
    hint: 'Not for a spreadsheet: cells are as they were written.',
    way: 'Timeline, CSV',
    type: 'text/csv',
    ending: 'csv',
  },
  lines: {
    label: 'Save as JSON lines',
    hint: '',
    way: 'Timeline, JSON lines',
    type: 'application/x-ndjson',
    ending: 'jsonl',
  },
  spreadsheet: {
    label: 'Save for a spreadsheet',
    hint: '',
    way: 'Timeline for a spreadsheet',
    type: 'text/csv',
    ending: 'csv',
  },
} as const;

type FileKind = keyof typeof files;

/** The timeline: as a picture, as a table, and as files for other programs. */
export function ReportTimeline({ work }: ReportPartProps) {
  const { incident, log, steps, clocks, room, now, zone, roomPath } = work;
  usePrintMark(log.heads);
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const timeline = useMemo(
    () => createTimeline(incident, log, steps),
    [incident.id, incident.kind, log.entries.length, log.heads.join(), steps],
  );
  const bars = useMemo(
    () => [...holdsToBars(room.holds, now, zone), ...clocksToBars(clocks, now, zone)],
    [room.holds, clocks, now, zone],
  );

  async function save(kind: FileKind): Promise<void> {
    const { way, type, ending } = files[kind];
    const name = `${incidentFileName(incident.kind, `timeline-${kind === 'lines' ? 'timesketch' : kind}`)}.${ending}`;
    const refused = await shareFile({ content: await toText(kind), type }, name, way);
    setProblem(refused?.words);
    setSaid(refused ? '' : savedToWords(name));
  }

  async function toText(kind: FileKind): Promise<string> {
    if (kind === 'lines') return (await import('../documents/timeline-jsonl.ts')).timelineToJsonl(timeline);
    const { timelineToCsv } = await import('../documents/timeline-csv.ts');
    return timelineToCsv(timeline, kind === 'timesketch' ? 'machine' : 'spreadsheet');
  }

  return (
    <section class="timeline-part" aria-labelledby="timeline-title">
      <h2 id="timeline-title">
        {incident.kind === 'exercise' && 'EXERCISE: '}
        Timeline
      </h2>
      <p class="paper-only">{incident.title}</p>
      <p class="small grey">
        Fingerprint of the log: <span class="mono">{headsToFingerprint(log.heads)}</span>
      </p>
      {timeline.undated > 0 && (
        <p class="small">
          {timeline.undated === 1 ? '1 entry has' : `${timeline.undated} entries have`} no time that can be read, and{' '}
          {timeline.undated === 1 ? 'is' : 'are'} in the log only.
        </p>
      )}
      <TimelineFigure
        timeline={timeline}
        bars={bars}
        steps={steps}
        now={now}
        since={incident.detectedAt || incident.openedAt || now}
        zone={zone}
        logPath={`${roomPath}log/`}
      />
      <div class="timeline-save off-paper">
        <h3>Save it</h3>
        <p class="small">
          The files have every entry of the log, in UTC, with the names of those who wrote. What was recorded later than
          it happened has two rows. Timesketch takes the first two: they hold every character as it was typed, so open
          only the third in a spreadsheet, which could otherwise run what somebody typed.
        </p>
        {problem && <Problem words={problem} />}
        <p class="actions">
          {(Object.keys(files) as FileKind[]).map((kind) => (
            <Fragment key={kind}>
              <button
                type="button"
                aria-describedby={files[kind].hint ? `${kind}-hint` : undefined}
                onClick={() => void save(kind)}
              >
                {files[kind].label}
              </button>
              {files[kind].hint && (
                <span class="small" id={`${kind}-hint`}>
                  {files[kind].hint}
                </span>
              )}
            </Fragment>
          ))}
          <button type="button" onClick={() => print()}>
            Print
          </button>
        </p>
        <p role="status" class="small">
          {said}
        </p>
      </div>
      <TimelineRows timeline={timeline} bars={bars} zone={zone} logPath={`${roomPath}log/`} />
    </section>
  );
}
