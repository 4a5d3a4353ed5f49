import { useStore } from './store.ts';
import { itemsProgress, type PlaybookItem } from '../core/playbook.ts';
import { workspace } from '../workspace/this-browser.ts';
import { ItemList } from './ItemList.tsx';

export interface ChecklistProps {
  readonly section: string;
  readonly title: string;
  readonly items: readonly PlaybookItem[];
}

/** The checklist that carries out one section of a policy. Without an incident it is a printed list. */
export function Checklist({ section, title, items }: ChecklistProps) {
  const current = useStore(workspace.$incident, { ssr: 'initial' });
  // A closed incident is read in its room; here the list is ready for the next one.
  const incident = current?.closed ? undefined : current;
  const progress = incident && itemsProgress(incident, items);
  return (
    <section class="box" aria-label={`Checklist: ${title}`}>
      <div class="box-head">
        <span class="tab" aria-hidden="true">
          {section.split('-')[1]}
        </span>
        <h3>{title}</h3>
        <span class="count">
          {progress
            ? `${progress.finished} of ${progress.total}`
            : `${items.length} ${items.length === 1 ? 'item' : 'items'}`}
        </span>
      </div>
      <ItemList items={items} place={section} incident={incident} />
      <p class="box-foot">
        {items.some((item) => item.must) && <span class="legend">Must not be skipped</span>}
        {!incident && <span class="live">Tick one to open an incident</span>}
      </p>
    </section>
  );
}
