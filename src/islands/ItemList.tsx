// The lines of a checklist with everything that can be done to them. Every page that lists items draws them with this.

import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ItemRow } from '../components/ItemRow.tsx';
import { LineForm, Problem } from '../components/LineForm.tsx';
import type { Command } from '../core/command.ts';
import { type Incident, itemProgress } from '../core/incident.ts';
import { itemState } from '../core/item.ts';
import { itemApplies, itemCondition, type PlaybookItem } from '../core/playbook.ts';
import { createProblem } from '../core/problem.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { ItemMore } from './ItemMore.tsx';
import type { OpenHere } from './OpenHere.tsx';

export interface ItemListProps {
  readonly items: readonly PlaybookItem[];
  readonly place: string;
  /** The incident whose states are shown. Without one the first tick asks, and opens one. */
  readonly incident: Incident | undefined;
  /** What is said about an item besides its reason. */
  readonly hintFor?: (item: PlaybookItem) => string;
}

type Question = 'kind' | 'value';

interface Parts {
  readonly ItemMore?: typeof ItemMore;
  readonly OpenHere?: typeof OpenHere;
}

interface Asked {
  readonly item: string;
  readonly question?: Question | undefined;
  readonly problem?: string | undefined;
}

export function ItemList({ items, place, incident, hintFor }: ItemListProps) {
  const [isReady, setIsReady] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  // Fetched when somebody needs the first one.
  const [parts, setParts] = useState<Parts>({});
  useEffect(() => setIsReady(true), []);

  function fetchPart(item: PlaybookItem, part: Promise<Parts>): void {
    part.then(
      (fetched) => setParts((before) => ({ ...before, ...fetched })),
      () => setAsked({ item: item.id, problem: createProblem('part-missing').words }),
    );
  }

  const named = (item: PlaybookItem) => ({ item: item.id, words: `${item.code} ${item.action}` });

  async function run(item: PlaybookItem, command: Command, question?: Question): Promise<boolean> {
    const problem = await workspace.run(command);
    setAsked(problem && { item: item.id, question, problem: problem.words });
    if (!problem) document.getElementById(`${place}-${item.code}`)?.querySelector<HTMLElement>('.tick')?.focus();
    return !problem;
  }

  async function tick(item: PlaybookItem): Promise<void> {
    // Only when both copies were read is it known that no incident is open.
    if (!incident) await workspace.start();
    const current = workspace.$incident.get();
    const isShown = incident !== undefined || (current && !current.closed);
    if (!current || !isShown) {
      setAsked({ item: item.id, question: 'kind' });
      return fetchPart(item, import('./OpenHere.tsx'));
    }
    const progress = itemProgress(current, item.id);
    const state = itemState(progress);
    if (state === 'done' || state === 'not-applicable')
      return void (await run(item, { type: 'undo-item', ...named(item) }));
    if (item.asks) return setAsked({ item: item.id, question: 'value' });
    await run(item, { type: 'tick-item', ...named(item) });
  }

  function under(item: PlaybookItem) {
    if (asked?.item !== item.id) return undefined;
    const cancel = () => setAsked(undefined);
    switch (asked.question) {
      case 'kind':
        return parts.OpenHere && <parts.OpenHere onOpen={() => void tick(item)} onCancel={cancel} />;
      case 'value':
        return (
          <LineForm
            label={item.asks ?? ''}
            submit="Done"
            hint="Leave it empty if it is not yet known."
            problem={asked.problem}
            onSubmit={async (value) => void (await run(item, { type: 'tick-item', ...named(item), value }, 'value'))}
            onCancel={cancel}
          />
        );
      default:
        return asked.problem && <Problem words={asked.problem} />;
    }
  }

  return (
    <ol>
      {items.map((item) => {
        const progress = incident && itemProgress(incident, item.id);
        const condition = itemCondition(incident, item);
        const isOff = incident !== undefined && !itemApplies(incident, item);
        const hint = hintFor?.(item);
        // What is asked about is drawn every time.
        const asking = asked?.item === item.id && {};
        return (
          <Kept
            key={item.id}
            shows={[item, progress, condition, isOff, hint, isReady, parts, asking]}
            draw={() => (
              <ItemRow
                item={item}
                place={place}
                zone={workspace.zone}
                progress={progress}
                condition={condition}
                isOff={isOff}
                isReady={isReady}
                isLive={progress !== undefined}
                onTick={(event) => {
                  // The second click of a double click would take the tick back.
                  if (event.detail < 2) void tick(item);
                }}
                under={under(item)}
                onMore={() => fetchPart(item, import('./ItemMore.tsx'))}
                more={
                  progress &&
                  parts.ItemMore && (
                    <parts.ItemMore
                      item={item}
                      progress={progress}
                      hint={hint}
                      onCommand={(command) => run(item, command)}
                    />
                  )
                }
              />
            )}
          />
        );
      })}
    </ol>
  );
}

/** Draws again only when something that it shows has changed: a tick redraws one line and not all of them. */
function Kept({ shows, draw }: { readonly shows: readonly unknown[]; readonly draw: () => ComponentChild }) {
  return <>{useMemo(draw, shows)}</>;
}
