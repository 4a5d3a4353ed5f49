import { useEffect } from 'preact/hooks';
import { NextClockLine } from '../components/NextClockLine.tsx';
import { nextClock } from '../core/clock-state.ts';
import type { Incident } from '../core/incident.ts';
import { keptClockToText } from '../core/kept-clock-text.ts';
import { clockMark } from '../workspace/names.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { type ClockSources, useClocks } from './clocks.ts';

export interface NextClockProps extends ClockSources {
  readonly incident: Incident;
  readonly roomPath: string;
  readonly rulesVersion: string;
}

/** Computes the clock that is due next, shows it in the bar, and keeps it for the pages that do not compute. */
export function NextClock({ incident, roomPath, rulesVersion, ...sources }: NextClockProps) {
  const { clocks, now, rulesState } = useClocks(incident, sources);
  const next = nextClock(clocks, now);
  const isWhole = rulesState === 'here' || rulesState === 'not-needed';
  const ends = room.$room.get().holds.flatMap(({ until }) => (until > now ? until : []));
  const text = keptClockToText({
    ground: incident.clockGround,
    rules: rulesVersion,
    until: ends.sort()[0] ?? '',
    title: next?.title ?? '',
    dueAt: next?.due?.at ?? '',
  });
  useEffect(() => {
    if (isWhole) void workspace.setSetting(clockMark(incident.id), text);
  }, [incident.id, text, isWhole]);
  if (rulesState === 'failed')
    return (
      <a class="clock-next is-overdue" href={`${roomPath}#clocks`}>
        The rules could not be read: clocks are missing
      </a>
    );
  return <NextClockLine title={next?.title ?? ''} dueAt={next?.due?.at ?? ''} now={now} roomPath={roomPath} />;
}
