import { type Incident, itemProgress } from '../core/incident.ts';
import { currentChange, itemState } from '../core/item.ts';
import { nameToInitials } from '../core/person.ts';
import { itemApplies, isUnfinished, type PlaybookItem } from '../core/playbook.ts';
import { instantToTime } from '../core/time.ts';
import { workspace } from '../workspace/this-browser.ts';

export interface PauseStatesProps {
  readonly items: readonly PlaybookItem[];
  readonly incident: Incident;
  /** True where somebody answered the line: then an item that is not done contradicts the answer. */
  readonly isChecked?: boolean;
  readonly id?: string;
}

/** Where the items stand that a line asks about. */
export function PauseStates({ items, incident, isChecked = false, id }: PauseStatesProps) {
  return (
    <ul class="pause-states" id={id}>
      {items.map((item) => {
        const isOpen = isUnfinished(incident, item);
        return (
          <li key={item.id} class={isOpen ? (isChecked ? 'contradicts' : 'not-done') : 'done'} title={item.action}>
            <span class="mono">{item.code}</span> {stateToWords(incident, item)}
          </li>
        );
      })}
    </ul>
  );
}

function stateToWords(incident: Incident, item: PlaybookItem): string {
  const progress = itemProgress(incident, item.id);
  const change = currentChange(progress);
  if (!itemApplies(incident, item)) return 'does not apply';
  switch (itemState(progress)) {
    case 'done':
      return change ? `done ${instantToTime(change.at, workspace.zone)} ${nameToInitials(change.who)}` : 'done';
    case 'not-applicable':
      return 'not applicable';
    case 'doing':
      return 'begun, not done';
    case 'to-do':
      return 'not done';
  }
}
