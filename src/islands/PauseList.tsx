import { useStore } from './store.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { findBursts } from '../core/burst.ts';
import type { Incident } from '../core/incident.ts';
import { doneBeforePause, nextPause, pauseConfirmations, type PausePoint } from '../core/pause.ts';
import type { PlaybookItem } from '../core/playbook.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room } from '../workspace/this-room.ts';
import { OpenIncident } from './OpenIncident.tsx';
import { PauseCard } from './PauseCard.tsx';
import { emptyDraft, type PauseDraft } from './pause-draft.ts';
import { PauseScreen } from './PauseScreen.tsx';

export interface PauseListProps {
  readonly points: readonly PausePoint[];
  readonly items: readonly PlaybookItem[];
  readonly roomPath: string;
}

/** The pause points, what was confirmed at each, and the screen on which one is read. */
export function PauseList(props: PauseListProps) {
  return (
    <OpenIncident readsLog roomPath={props.roomPath}>
      {(incident) => <Pauses key={incident.id} {...props} incident={incident} />}
    </OpenIncident>
  );
}

function Pauses({ points, items, incident }: PauseListProps & { readonly incident: Incident }) {
  const known = useStore(room.$room);
  const { log, version } = useStore(workspace.$log);
  const bursts = useMemo(() => findBursts(log), [version]);
  // What was checked stays while the page is open, so that leaving a pause loses nothing.
  const [drafts, setDrafts] = useState<Readonly<Record<string, PauseDraft>>>({});
  const [openId, setOpenId] = useState('');
  const [said, setSaid] = useState('');
  const itemById = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const open = points.find(({ id }) => id === openId);
  const next = nextPause(points, incident, known, items);
  const confirmed = points.filter(({ id }) => pauseConfirmations(known, id).length > 0).length;
  const burstTicks = bursts.reduce((sum, { ticks }) => sum + ticks.length, 0);

  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('pause');
    if (!incident.closed && points.some(({ id }) => id === asked)) setOpenId(asked ?? '');
  }, []);

  function leave(words: string): void {
    setOpenId('');
    setSaid(words);
    document.querySelector<HTMLElement>(`#${openId} .actions button`)?.focus();
  }

  return (
    <div class="pauses">
      <p class="situation">
        {confirmed} of {points.length} {confirmed === 1 ? 'is' : 'are'} confirmed
        {next ? `. Next: ${next.title}.` : '.'}
      </p>
      <p class="small">
        One person reads each line aloud, another answers. On paper each pause is a sheet of its own.
        {incident.closed && ' This incident is closed. Reopen it in the room to write on.'}
      </p>
      {burstTicks > 0 && (
        <p class="small burst-note">
          {burstTicks} items were ticked so fast that the next pause asks about them, whichever it is.
        </p>
      )}
      <p role="status" class="small said">
        {said}
      </p>
      {points.map((point, index) => (
        <PauseCard
          key={point.id}
          point={point}
          number={index + 1}
          incident={incident}
          itemById={itemById}
          confirmations={pauseConfirmations(known, point.id)}
          early={doneBeforePause(point, incident, known)}
          isNext={point === next}
          isOpen={point.id === openId}
          checkedCount={drafts[point.id]?.checked.length ?? 0}
          onOpen={() => {
            setSaid('');
            setOpenId(point.id);
          }}
        />
      ))}
      {open && (
        <PauseScreen
          key={open.id}
          point={open}
          incident={incident}
          room={known}
          log={log}
          itemById={itemById}
          bursts={bursts}
          draft={drafts[open.id] ?? emptyDraft}
          onDraft={(draft) => setDrafts((before) => ({ ...before, [open.id]: draft }))}
          onLeave={leave}
        />
      )}
    </div>
  );
}
