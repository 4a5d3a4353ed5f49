import { useEffect, useMemo, useState } from 'preact/hooks';
import { entriesToWords } from '../components/entries.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import type { Incident } from '../core/incident.ts';
import { foldLetters } from '../core/letter-log.ts';
import type { PlaybookStep } from '../core/playbook.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { type ClockSources, useClocks } from './clocks.ts';
import { Lazy } from './Lazy.tsx';
import { OpenIncident } from './OpenIncident.tsx';
import type { ReportPartProps, ReportWork } from './report-work.ts';
import { useStore } from './store.ts';

export interface ReportPageProps {
  readonly steps: readonly PlaybookStep[];
  readonly roleTitles: Readonly<Record<string, string>>;
  readonly company: Readonly<Record<string, string>>;
  readonly sources: ClockSources;
  readonly roomPath: string;
  readonly bookPath: string;
  readonly nextReview?: string | undefined;
}

/** What everybody asks for: the fact sheet, the report, the timeline, the calendar, the bundle, the fingerprints. */
export function ReportPage(props: ReportPageProps) {
  return (
    <OpenIncident readsLog="whole" roomPath={props.roomPath}>
      {(incident) => <TheReport key={incident.id} {...props} incident={incident} />}
    </OpenIncident>
  );
}

function TheReport({ incident, sources, ...given }: ReportPageProps & { readonly incident: Incident }) {
  const state = useStore(room.$room);
  const { log, version } = useStore(workspace.$log);
  const { clocks, mayApply, now, rulesState } = useClocks(incident, sources, true);
  const letters = useMemo(() => foldLetters(log), [version]);
  const part = usePart();
  const work: ReportWork = {
    ...given,
    incident,
    room: state,
    log,
    letters,
    clocks,
    mayApply,
    now,
    rulesState,
    zone: workspace.zone,
    sectors: sources.sectors,
    rulesPath: sources.rulesPath,
  };
  return (
    <>
      <nav class="report-nav nav-line off-paper" aria-label="Parts of the report">
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === part.id ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rulesState === 'failed' && (
        <p class="problem">The notification rules could not be read: deadlines are missing from this page.</p>
      )}
      <div class="report-part">
        <Lazy key={part.id} load={part.load} props={{ work }} />
        {!part.isFooted && (
          <p class="part-foot">
            {incident.kind === 'exercise' && 'EXERCISE. '}
            Log {headsToFingerprint(log.heads)}, {entriesToWords(log.entries.length)},{' '}
            {instantToWords(now, workspace.zone)}
          </p>
        )}
      </div>
    </>
  );
}

interface Part {
  readonly id: string;
  readonly title: string;
  /** Whether its paper says the fingerprint of the log by itself. */
  readonly isFooted?: true;
  readonly load: () => Promise<(props: ReportPartProps) => preact.JSX.Element>;
}

const first: Part = {
  id: 'facts',
  title: 'Fact sheet',
  isFooted: true,
  load: async () => (await import('./ReportFacts.tsx')).ReportFacts,
};
const parts: readonly Part[] = [
  first,
  {
    id: 'report',
    title: 'Incident report',
    isFooted: true,
    load: async () => (await import('./ReportText.tsx')).ReportText,
  },
  {
    id: 'timeline',
    title: 'Timeline',
    isFooted: true,
    load: async () => (await import('./ReportTimeline.tsx')).ReportTimeline,
  },
  { id: 'calendar', title: 'Calendar', load: async () => (await import('./ReportCalendar.tsx')).ReportCalendar },
  { id: 'veris', title: 'VERIS record', load: async () => (await import('./ReportVeris.tsx')).ReportVeris },
  { id: 'bundle', title: 'Evidence bundle', load: async () => (await import('./ReportBundle.tsx')).ReportBundle },
  {
    id: 'fingerprints',
    title: 'Fingerprints',
    load: async () => (await import('./ReportFingerprints.tsx')).ReportFingerprints,
  },
];

/** The part that the address names; a link to it can be kept. */
function usePart(): Part {
  const read = () => parts.find(({ id }) => `#${id}` === location.hash) ?? first;
  const [part, setPart] = useState(read);
  useEffect(() => {
    const follow = () => setPart(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return part;
}
