import { useStore } from './store.ts';
import { useEffect, useState } from 'preact/hooks';
import { NextClockLine } from '../components/NextClockLine.tsx';
import type { ItemFactId } from '../core/fact.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { workSinceFile } from '../core/incident.ts';
import { parseKeptClock } from '../core/kept-clock.ts';
import { type CountedItem, itemsProgress } from '../core/playbook.ts';
import { type Instant, millisecondsBetween, millisecondsToWords } from '../core/time.ts';
import { keepingToWords } from '../workspace/keeping.ts';
import { workspace } from '../workspace/this-browser.ts';
import { clockMark } from '../workspace/names.ts';
import type { NextClock, NextClockProps } from './NextClock.tsx';

export interface IncidentBarProps {
  /** Where the ids of all items and the company's sectors are. */
  readonly indexPath: string;
  readonly roomPath: string;
  readonly rulesPath: string;
}

interface Index {
  readonly items: readonly CountedItem[];
  readonly sectors: NextClockProps['sectors'];
  readonly rulesVersion: string;
}

const REDRAW_EVERY_MILLISECONDS = 30_000;
const STATE_WORDS = { saved: 'Saved', saving: 'Saving', 'not-saved': 'Not saved' } as const;

/** At the top of every page while an incident is open: a line that stays in sight, and one that does not. */
export function IncidentBar({ indexPath, roomPath, rulesPath }: IncidentBarProps) {
  const incident = useStore(workspace.$incident);
  const { log } = useStore(workspace.$log);
  const keeping = useStore(workspace.$keeping);
  const keptCount = useStore(workspace.$keptCount);
  const [index, setIndex] = useState<Index>();
  const [, redraw] = useState(0);
  const isShown = incident !== undefined && !incident.closed;

  useEffect(() => {
    if (isShown) document.documentElement.dataset.incident = incident.kind;
    else delete document.documentElement.dataset.incident;
  }, [isShown, incident?.kind]);

  useEffect(() => {
    if (!isShown) return;
    const timer = setInterval(() => redraw((count) => count + 1), REDRAW_EVERY_MILLISECONDS);
    void readIndex(indexPath).then(setIndex);
    return () => clearInterval(timer);
  }, [isShown]);

  if (!isShown) return null;
  const since = incident.detectedAt || incident.openedAt;
  const progress = itemsProgress(incident, index?.items ?? []);
  const work = workSinceFile(incident, keptCount);
  const isExercise = incident.kind === 'exercise';
  return (
    <aside class={`bar ${incident.kind}`} aria-label="Open incident">
      <div class="bar-in">
        <span class="kind">{isExercise ? 'EXERCISE' : 'REAL'}</span>
        <span class="name" title={incident.title}>
          {incident.title || 'Without a title'}
        </span>
        {index && <BarClock {...index} incident={incident} roomPath={roomPath} rulesPath={rulesPath} />}
        <span class={`keeping ${keeping.state}`} role="status">
          {STATE_WORDS[keeping.state]}
        </span>
        <a class="room" href={roomPath}>
          Room
        </a>
      </div>
      <div class="bar-rest">
        {since && (
          <span>
            {ageOf(since)} since {incident.detectedAt ? 'detection' : 'opening'}
          </span>
        )}
        {progress.total > 0 && (
          <span>
            {progress.finished} of {progress.total} done
          </span>
        )}
        {work > 0 && (
          <a class="file" href={`${roomPath}hand-over/`}>
            {work} {work === 1 ? 'change' : 'changes'} not in a file
            {incident.lastFile && `, last saved ${ageOf(incident.lastFile.at)} ago`}
          </a>
        )}
        <span class="fingerprint">Log {headsToFingerprint(log.heads)}</span>
        {isExercise && <span class="bar-words">Not real. Send nothing, call nobody outside.</span>}
        {keepingToWords(keeping) && (
          <span class="bar-words" role="alert">
            {keepingToWords(keeping)}
          </span>
        )}
      </div>
    </aside>
  );
}

function ageOf(moment: Instant): string {
  return millisecondsToWords(millisecondsBetween(moment, workspace.now()));
}

// What was kept is shown at once; what computes clocks is fetched where that no longer holds.
function BarClock(props: NextClockProps) {
  const [part, setPart] = useState<{ readonly NextClock: typeof NextClock }>();
  const { incident, rulesVersion, roomPath } = props;
  const now = workspace.now();
  const kept = parseKeptClock(workspace.setting(clockMark(incident.id)), incident.clockGround, rulesVersion, now);
  useEffect(() => {
    if (!kept && !part) void import('./NextClock.tsx').then(setPart, () => undefined);
  }, [!kept]);
  if (part) return <part.NextClock {...props} />;
  return kept ? <NextClockLine {...kept} now={now} roomPath={roomPath} /> : null;
}

async function readIndex(path: string): Promise<Index | undefined> {
  try {
    const { items, ...rest } = (await (await fetch(path)).json()) as Omit<Index, 'items'> & {
      readonly items: readonly (readonly [string, ItemFactId?])[];
    };
    return {
      ...rest,
      items: items.map(([id, dependsOn]) => ({ id, dependsOn })),
    };
  } catch {
    return undefined;
  }
}
