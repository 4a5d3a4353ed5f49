import { useStore } from './store.ts';
import { useState } from 'preact/hooks';
import { briefToText, createBrief } from '../core/brief.ts';
import type { Incident } from '../core/incident.ts';
import type { PlaybookStep } from '../core/playbook.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { type ClockSources, useClocks } from './clocks.ts';
import { OpenIncident } from './OpenIncident.tsx';

export interface BriefPageProps {
  readonly steps: readonly PlaybookStep[];
  readonly roleTitles: Readonly<Record<string, string>>;
  readonly sources: ClockSources;
  readonly roomPath: string;
}

/** The hand-over brief: one page for the next lead, on screen, on paper and as text. */
export function BriefPage(props: BriefPageProps) {
  return (
    <OpenIncident readsLog="whole" roomPath={props.roomPath}>
      {(incident) => <TheBrief {...props} incident={incident} />}
    </OpenIncident>
  );
}

function TheBrief({
  incident,
  steps,
  roleTitles,
  sources,
  roomPath,
}: BriefPageProps & { readonly incident: Incident }) {
  const state = useStore(room.$room);
  const { log } = useStore(workspace.$log);
  const { clocks, mayApply, now, rulesState } = useClocks(incident, sources, true);
  const [said, setSaid] = useState('');
  const brief = createBrief({
    incident,
    room: state,
    log,
    clocks,
    mayApply,
    steps,
    roleTitles,
    zone: workspace.zone,
    now,
  });

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(briefToText(brief));
      setSaid('Copied.');
    } catch {
      setSaid('This browser did not allow copying. Save it as text.');
    }
  }

  async function save(): Promise<void> {
    const { download } = await import('./download.ts');
    const kind = brief.isExercise ? 'EXERCISE-' : '';
    download(briefToText(brief), `firebreak-${kind}brief-${now.slice(0, 10)}.txt`);
  }

  return (
    <article class="brief">
      <p class="actions">
        <button type="button" class="main" onClick={() => print()}>
          Print
        </button>
        <button type="button" onClick={() => void copy()}>
          Copy as text
        </button>
        <button type="button" onClick={() => void save()}>
          Save as text
        </button>
        <a class="button" href={`${roomPath}hand-over/`}>
          Hand over the file
        </a>
        <span role="status" class="small">
          {said}
        </span>
      </p>
      {rulesState === 'loading' && <p class="small grey">Reading the notification rules.</p>}
      {rulesState === 'failed' && (
        <p class="problem">The notification rules could not be read: clocks are missing from this brief.</p>
      )}
      <h2>
        {brief.isExercise && 'Exercise: '}
        {brief.title}
      </h2>
      <p class="small grey">
        Made {brief.madeAt}. Fingerprint of the log: <span class="mono">{brief.fingerprint}</span>
      </p>
      <p class="situation">{brief.situation}</p>
      <div class="brief-parts">
        {brief.sections.map(({ title, empty, lines, leftOut, where }) => (
          <section key={title}>
            <h3>{title}</h3>
            {lines.length === 0 ? (
              <p class="grey">{empty}</p>
            ) : (
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
                {leftOut > 0 && (
                  <li class="grey">
                    and {leftOut} more {where}
                  </li>
                )}
              </ul>
            )}
          </section>
        ))}
      </div>
    </article>
  );
}
