// A pause point over the whole screen, to be read aloud in a room. Checks are a draft until the pause is confirmed.

import { useStore } from './store.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/LineForm.tsx';
import type { Burst } from '../core/burst.ts';
import type { Incident } from '../core/incident.ts';
import { knownNames } from '../core/known-names.ts';
import type { Log } from '../core/log.ts';
import { pauseConfirmations, type PausePoint } from '../core/pause.ts';
import type { PlaybookItem } from '../core/playbook.ts';
import { ownValue } from '../core/recorded.ts';
import { isSamePerson } from '../core/role.ts';
import type { Room } from '../core/room.ts';
import { createRoomProblem } from '../core/room-problem.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';
import { room as desk } from '../workspace/this-room.ts';
import type { PauseDraft } from './pause-draft.ts';
import { PauseAnswer } from './PauseAnswer.tsx';
import { burstToLine, type ScreenLine } from './pause-line.ts';

export interface PauseScreenProps {
  readonly point: PausePoint;
  readonly incident: Incident;
  readonly room: Room;
  readonly log: Log;
  readonly itemById: ReadonlyMap<string, PlaybookItem>;
  readonly bursts: readonly Burst[];
  readonly draft: PauseDraft;
  readonly onDraft: (draft: PauseDraft) => void;
  /** With what is to be said where the screen was opened. */
  readonly onLeave: (words: string) => void;
}

const NAMES_LIST = 'pause-names';

export function PauseScreen(props: PauseScreenProps) {
  const { point, incident, room, log, itemById, bursts, draft, onDraft, onLeave } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const isLeft = useRef(false);
  const [problem, setProblem] = useState<string>();
  const [isRefused, setIsRefused] = useState(false);
  const me = useStore(workspace.$me);
  const names = useMemo(() => knownNames(log, room), []);
  const [last] = pauseConfirmations(room, point.id);

  useEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
    dialog.current?.scrollTo(0, 0);
  }, []);

  const found = (ids: readonly string[]) => ids.flatMap((id) => itemById.get(id) ?? []);
  const lines: readonly ScreenLine[] = [
    ...point.lines.map(({ text, items }) => ({ key: text, text, items: found(items) })),
    ...bursts.map((burst) => burstToLine(burst, itemById)),
  ];
  const isChecked = ({ key }: ScreenLine) => draft.checked.includes(key);
  const reader = draft.reader ?? me;
  const confirmer = draft.confirmer ?? otherPerson(room, reader);

  function toggle(line: ScreenLine): void {
    const others = draft.checked.filter((key) => key !== line.key);
    onDraft({ ...draft, checked: isChecked(line) ? others : [...others, line.key] });
  }

  /** Closes first: while the dialog is open, nothing behind it can take the focus. */
  function leaveWith(words: string): void {
    if (isLeft.current) return;
    isLeft.current = true;
    dialog.current?.close();
    onLeave(words);
  }

  function leave(): void {
    const { length } = lines.filter(isChecked);
    leaveWith(
      `${point.title}: left without confirming.${length > 0 ? ` ${length} of ${lines.length} lines stay answered.` : ''}`,
    );
  }

  async function confirm(): Promise<void> {
    if (isBusy.current) return;
    const open = lines.flatMap((line, index) => (isChecked(line) ? [] : index));
    setIsRefused(open.length > 0);
    if (open.length > 0) {
      const numbers = open.map((index) => `line ${index + 1}`).join(', ');
      setProblem(createRoomProblem('pause-lines-open', numbers).words);
      return dialog.current?.querySelectorAll<HTMLElement>('.tick')[open[0] ?? 0]?.focus();
    }
    isBusy.current = true;
    const refused = await desk.run({
      type: 'confirm-pause',
      pause: point.id,
      words: point.title,
      reader,
      confirmer,
      lines: point.lines.map(({ text }) => text),
      burst: lines.slice(point.lines.length).map(({ text }) => text),
    });
    isBusy.current = false;
    setProblem(refused?.words);
    if (refused) {
      const name = reader.trim() ? 'confirmer' : 'reader';
      return form.current?.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
    }
    onDraft({ checked: [] });
    leaveWith(`${point.title}: confirmed. ${reader.trim()} read, ${confirmer.trim()} confirmed.`);
  }

  return (
    <dialog
      class="pause-screen"
      ref={dialog}
      aria-labelledby="pause-title"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClose={leave}
      onKeyDown={(event) => moveFocus(event, dialog.current)}
    >
      <header>
        <span class="kind">{incident.kind === 'exercise' ? 'EXERCISE' : 'REAL'}</span>
        <h2 id="pause-title" tabIndex={-1} ref={title}>
          {point.title}
        </h2>
        <p>
          {point.when}. {point.note}
          {last && (
            <span class="before">
              {' '}
              Last confirmed {instantToWords(last.at, workspace.zone)}: {last.reader} read, {last.confirmer} confirmed.
            </span>
          )}
        </p>
        <span class="ways">
          <button type="button" class="plain" onClick={() => print()}>
            Print
          </button>
          <button type="button" onClick={leave}>
            Leave without confirming
          </button>
        </span>
      </header>
      <ol class="pause-lines">
        {lines.map((line, index) => (
          <PauseAnswer
            key={line.key}
            line={line}
            number={index + 1}
            incident={incident}
            isChecked={isChecked(line)}
            isOpen={isRefused && !isChecked(line)}
            onToggle={() => toggle(line)}
          />
        ))}
      </ol>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <label>
          <span>Read by</span>
          <input
            name="reader"
            value={reader}
            list={NAMES_LIST}
            autocomplete="off"
            maxLength={200}
            onInput={(event) => onDraft({ ...draft, confirmer, reader: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>Confirmed by</span>
          <input
            name="confirmer"
            value={confirmer}
            list={NAMES_LIST}
            autocomplete="off"
            maxLength={200}
            onInput={(event) => onDraft({ ...draft, reader, confirmer: event.currentTarget.value })}
          />
        </label>
        <datalist id={NAMES_LIST}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <button type="submit" class="main">
          Confirm
        </button>
        <span class="answered" role="status">
          {lines.filter(isChecked).length} of {lines.length} answered
        </span>
        {problem && <Problem words={problem} />}
      </form>
    </dialog>
  );
}

/** The lead, or else the deputy, where that is not the reader. */
function otherPerson({ roles }: Room, reader: string): string {
  const holders = ['lead', 'deputy'].flatMap((role) => ownValue(roles, role)?.holders ?? []);
  return holders.find(({ person }) => !isSamePerson(person, reader))?.person ?? '';
}

/** The arrow keys go from line to line. */
function moveFocus(event: KeyboardEvent, dialog: HTMLDialogElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const ticks = [...(dialog?.querySelectorAll<HTMLElement>('.tick') ?? [])];
  const place = ticks.findIndex((tick) => tick === document.activeElement);
  if (!step || place < 0) return;
  event.preventDefault();
  ticks[place + step]?.focus();
}
