import { useStore } from './store.ts';
import type { ComponentChildren } from 'preact';
import type { Incident } from '../core/incident.ts';
import { workspace } from '../workspace/this-browser.ts';
import { ClosedLine } from './ClosedLine.tsx';
import { useIsReady } from './ready.ts';

export interface OpenIncidentProps {
  /** The address of the incident room. */
  readonly roomPath: string;
  /**
   * Whether what is drawn needs the log itself and not only what it tells; and whether all of it, because something is made
   * from it that would not say what is missing: until both copies are read a long log may not be whole.
   */
  readonly readsLog?: boolean | 'whole';
  readonly children: (incident: Incident) => ComponentChildren;
}

/** Draws with the incident of this tab; without one, says where to start one. */
export function OpenIncident({ roomPath, readsLog = false, children }: OpenIncidentProps) {
  const isReady = useIsReady();
  const isLoaded = useStore(workspace.$isLoaded, { ssr: 'initial' });
  const incident = useStore(workspace.$incident, { ssr: 'initial' });
  const { saved } = useStore(workspace.$log);
  if (!isReady || (!incident && !isLoaded) || (readsLog && saved) || (readsLog === 'whole' && !isLoaded))
    return <p class="waiting grey">Reading what this browser keeps.</p>;
  if (!incident)
    return (
      <p>
        No incident is open here. <a href={roomPath}>Start one, or choose one</a>.
      </p>
    );
  return (
    <>
      <ClosedLine incident={incident} />
      {children(incident)}
    </>
  );
}
