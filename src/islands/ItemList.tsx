// The lines of a checklist with everything that can be done to them. Every page that lists items draws them with this.

import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ItemRow } from '../components/ItemRow.tsx';
import { LineForm, Problem } from '../components/LineForm.tsx';
import type { Command } from '../core/command.ts';
import { type Incident, itemProgress } from '../core/incident.ts';
import { itemState } from '../core/item.ts';
import { itemApplies, itemCondition, type PlaybookItem } from '../core/playbook.ts';
import { instantToWords } from '../core/time.ts';
import { keepingToWords } from '../workspace/keeping.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { ItemMore } from './ItemMore.tsx';

export interface ItemListProps {
  readonly items: readonly PlaybookItem[];
  readonly place: string;
  /** The incident whose states are shown. Without one the first tick asks, and opens one. */
  readonly incident: Incident | undefined;
  /** What is said about an item besides its reason. */
  readonly hintFor?: (item: PlaybookItem) => string;
}

type Question = 'kind' | 'value';

interface Asked {
  readonly item: string;
  readonly question?: Question | undefined;
  readonly problem?: string | undefined;
}

export function ItemList({ items, place, incident, hintFor }: ItemListProps) {
  const [isReady, setIsReady] = useState(false);
  const isOpening = useRef(false);
  const [asked, setAsked] = useState<Asked>();
  // Fetched when somebody opens the first one.
  const [more, setMore] = useState<{ readonly ItemMore: typeof ItemMore }>();
  useEffect(() => setIsReady(true), []);

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
    if (!current || !isShown) return setAsked({ item: item.id, question: 'kind' });
    const progress = itemProgress(current, item.id);
    const state = itemState(progress);
    if (state === 'done' || state === 'not-applicable')
      return void (await run(item, { type: 'undo-item', ...named(item) }));
    if (item.asks) return setAsked({ item: item.id, question: 'value' });
    await run(item, { type: 'tick-item', ...named(item) });
  }

  async function openFor(item: PlaybookItem, kind: 'real' | 'exercise'): Promise<void> {
    if (isOpening.current) return;
    isOpening.current = true;
    const title = `${kind === 'real' ? 'Incident' : 'Exercise'} of ${instantToWords(workspace.now(), workspace.zone)}`;
    const isOpen = await run(item, { type: 'open-incident', title, kind, facts: {} }, 'kind');
    isOpening.current = false;
    if (isOpen) await tick(item);
  }

  function under(item: PlaybookItem) {
    if (asked?.item !== item.id) return undefined;
    const words = asked.problem ?? (incident ? undefined : keepingToWords(workspace.$keeping.get()));
    const problem = words && <Problem words={words} />;
    const cancel = () => setAsked(undefined);
    switch (asked.question) {
      case 'kind':
        return (
          <div
            class="ask"
            role="group"
            aria-label="Real or practice"
            onKeyDown={(event) => event.key === 'Escape' && cancel()}
          >
            <span>Is this real or practice?</span>
            <FocusedButton onClick={() => void openFor(item, 'real')}>It is real</FocusedButton>
            <button type="button" onClick={() => void openFor(item, 'exercise')}>
              It is practice
            </button>
            <button type="button" class="plain" onClick={cancel}>
              Cancel
            </button>
            {problem}
          </div>
        );
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
        return problem;
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
            shows={[item, progress, condition, isOff, hint, isReady, more, asking]}
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
                onMore={() => void import('./ItemMore.tsx').then(setMore)}
                more={
                  progress &&
                  more && (
                    <more.ItemMore
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

function FocusedButton({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  useEffect(() => button?.focus(), [button]);
  return (
    <button type="button" ref={setButton} onClick={onClick}>
      {children}
    </button>
  );
}
