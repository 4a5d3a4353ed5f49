import { useStore } from './store.ts';
import { useEffect, useState } from 'preact/hooks';
import type { PausePoint } from '../core/pause.ts';
import type { PlaybookStep } from '../core/playbook.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { ClockSources } from './clocks.ts';
import { Lazy } from './Lazy.tsx';
import { OpenRoom } from './OpenRoom.tsx';
import { useIsReady } from './ready.ts';

export interface RoomProps {
  readonly steps: readonly PlaybookStep[];
  readonly pauses: readonly PausePoint[];
  readonly roleTitles: Readonly<Record<string, string>>;
  readonly sources: ClockSources;
  /** The address of the incident room. */
  readonly path: string;
  readonly deadlinesPath: string;
  /** The address of the words of the letters. */
  readonly bookPath: string;
  /** Where the rule for the severity stands. */
  readonly severityPath: string;
  /** The month in which the rules were last checked, `2026-11`: no clock that is right says less. */
  readonly checkedOn: string;
}

/** The incident room: where we stand, what is next, and every other incident of this browser. */
export function Room(props: RoomProps) {
  const isReady = useIsReady();
  const isLoaded = useStore(workspace.$isLoaded, { ssr: 'initial' });
  const incident = useStore(workspace.$incident, { ssr: 'initial' });
  const [isStarting, setIsStarting] = useState(false);
  useEffect(() => setIsStarting(false), [incident?.id]);
  if (!isReady || (!incident && !isLoaded)) return <p class="waiting grey">Reading what this browser keeps.</p>;
  if (incident && !isStarting)
    return <OpenRoom {...props} incident={incident} onStartAnother={() => setIsStarting(true)} />;
  return (
    <Lazy
      load={() => import('./StartRoom.tsx').then(({ StartRoom }) => StartRoom)}
      props={{ path: props.path, open: incident, onBack: () => setIsStarting(false) }}
    />
  );
}
