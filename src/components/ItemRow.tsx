import type { ComponentChildren } from 'preact';
import { currentChange, type ItemProgress, itemState } from '../core/item.ts';
import { nameToInitials } from '../core/person.ts';
import type { PlaybookItem } from '../core/playbook.ts';
import { instantToTime } from '../core/time.ts';

export interface ItemRowProps {
  readonly item: PlaybookItem;
  /** Makes ids unique on a page that lists an item twice: the section's id. */
  readonly place: string;
  readonly zone: string;
  readonly progress?: ItemProgress | undefined;
  /** Why the item does not apply, or on which fact it depends. */
  readonly condition?: string | undefined;
  readonly isOff?: boolean;
  readonly isReady: boolean;
  /** An incident is open: the line can do more than tell its reason. */
  readonly isLive: boolean;
  readonly onTick?: (event: MouseEvent) => void;
  /** What stands under the line: a question, a field, what went wrong. */
  readonly under?: ComponentChildren;
  /** What opens beside the reason. */
  readonly more?: ComponentChildren;
  readonly onMore?: (isOpen: boolean) => void;
}

const CHECKED = { 'to-do': 'false', doing: 'mixed', done: 'true', 'not-applicable': 'mixed' } as const;

/** One line of a checklist: code, action, leader, response. */
export function ItemRow(props: ItemRowProps) {
  const { item, place, progress, condition, isOff = false, under, more } = props;
  const state = progress ? itemState(progress) : 'to-do';
  const id = `${place}-${item.code}`;
  const hasMore = item.why !== undefined || props.isLive;
  return (
    <li
      class={`item${item.must ? ' must' : ''}${state === 'to-do' ? '' : ` is-${state}`}${isOff ? ' is-off' : ''}`}
      id={id}
      data-item={item.id}
      data-asks={item.asks}
      data-fact={item.dependsOn}
    >
      <span class="code">{item.code}</span>
      <div class="line">
        <span class="action" id={`${id}-a`}>
          {item.must && <span class="unseen">Must not be skipped: </span>}
          {item.action}
        </span>
        <span class="response">
          {progress && <Stamp progress={progress} zone={props.zone} />}
          <button
            type="button"
            class="tick"
            role="checkbox"
            aria-checked={CHECKED[state]}
            aria-labelledby={`${id}-a`}
            aria-describedby={progress && state !== 'to-do' ? `${id}-s` : undefined}
            disabled={!props.isReady}
            onClick={props.onTick}
          />
        </span>
      </div>
      {condition && <p class="under">{condition}</p>}
      {under && <div class="under">{under}</div>}
      {hasMore && (
        <details class="more" onToggle={(event) => props.onMore?.(event.currentTarget.open)}>
          <summary aria-label={`${props.isLive ? 'More' : 'Why'}: ${item.code}`}>
            {props.isLive ? 'More' : 'Why'}
          </summary>
          {item.why && <p class="reason">{item.why}</p>}
          {more}
        </details>
      )}
    </li>
  );

  function Stamp({ progress, zone }: { progress: ItemProgress; zone: string }) {
    const change = currentChange(progress);
    const owner = progress.owner ? nameToInitials(progress.owner) : '';
    const words = (() => {
      if (!change || change.state === 'to-do') return owner;
      const time = instantToTime(change.at, zone);
      if (change.state === 'doing') return `${owner || nameToInitials(change.who)} since ${time}`;
      if (change.state === 'not-applicable') return `not applicable: ${change.remark}`;
      return `${change.remark ? `${change.remark} · ` : ''}${time} ${nameToInitials(change.who)}`;
    })();
    return words ? (
      <span class="stamp" id={`${id}-s`}>
        {words}
      </span>
    ) : null;
  }
}
