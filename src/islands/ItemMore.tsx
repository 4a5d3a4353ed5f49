import { useState } from 'preact/hooks';
import { useStore } from './store.ts';
import { LineForm } from '../components/LineForm.tsx';
import type { Command } from '../core/command.ts';
import { currentChange, type ItemChange, type ItemProgress, itemState } from '../core/item.ts';
import { nameToWords } from '../core/name.ts';
import type { PlaybookItem } from '../core/playbook.ts';
import { instantToWords } from '../core/time-words.ts';
import { workspace } from '../workspace/this-browser.ts';

export interface ItemMoreProps {
  readonly item: PlaybookItem;
  readonly progress: ItemProgress;
  /** Who usually does it, and how. */
  readonly hint?: string | undefined;
  /** True where the command was carried out. */
  readonly onCommand: (command: Command) => Promise<boolean>;
}

type Form = 'reason' | 'owner' | 'note' | 'value';

/** What can be done to an item besides ticking it, its notes, and what two people disagree about. */
export function ItemMore({ item, progress, hint, onCommand }: ItemMoreProps) {
  const me = useStore(workspace.$me);
  const [form, setForm] = useState<Form>();
  const state = itemState(progress);
  const named = { item: item.id, words: `${item.code} ${item.action}` };
  const send = async (command: Command) => {
    if (await onCommand(command)) setForm(undefined);
  };
  const fields = {
    reason: { label: 'Why does it not apply?', submit: 'Not applicable' },
    owner: { label: 'Who does it?', submit: 'Give', initial: progress.owner || me },
    note: { label: 'Note', submit: 'Add note' },
    value: { label: item.asks ?? '', submit: 'Record', initial: currentChange(progress)?.remark ?? '' },
  };
  const commands = {
    reason: (reason: string) => ({ type: 'rule-out-item', ...named, reason }) as const,
    owner: (owner: string) => ({ type: 'assign-item', ...named, owner }) as const,
    note: (text: string) => ({ type: 'note-item', ...named, text }) as const,
    value: (value: string) => ({ type: 'tick-item', ...named, value }) as const,
  };

  return (
    <div>
      {hint && <p>{hint}</p>}
      {progress.disagreement && (
        <p class="problem">
          Two people disagree. {describe(progress.disagreement.earlier)}; then {describe(progress.disagreement.later)},
          without having seen it. The later one counts until somebody changes it.
        </p>
      )}
      {progress.notes.map((note) => (
        <p key={note.id} class="reason">
          {note.text} ({nameToWords(note.who)}, {instantToWords(note.at, workspace.zone)})
        </p>
      ))}
      {form ? (
        <LineForm
          key={form}
          {...fields[form]}
          onSubmit={(text) => send(commands[form](text))}
          onCancel={() => setForm(undefined)}
        />
      ) : (
        <p class="ask">
          {state !== 'doing' && (
            <button
              type="button"
              onClick={() => void send({ type: 'begin-item', ...named, owner: progress.owner || me })}
            >
              Begin
            </button>
          )}
          {state !== 'not-applicable' && (
            <button type="button" onClick={() => setForm('reason')}>
              Not applicable
            </button>
          )}
          <button type="button" onClick={() => setForm('owner')}>
            Give to
          </button>
          <button type="button" onClick={() => setForm('note')}>
            Add a note
          </button>
          {state === 'done' && item.asks && (
            <button type="button" onClick={() => setForm('value')}>
              {item.asks}
            </button>
          )}
          {state !== 'to-do' && (
            <button type="button" onClick={() => void send({ type: 'undo-item', ...named })}>
              Undo
            </button>
          )}
        </p>
      )}
    </div>
  );

  function describe(change: ItemChange): string {
    const remark = change.remark ? ` (${change.remark})` : '';
    return `${nameToWords(change.who)}: ${change.state.replace('-', ' ')}${remark}, ${instantToWords(change.at, workspace.zone)}`;
  }
}
