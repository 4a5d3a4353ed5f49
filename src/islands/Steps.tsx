import { useStore } from './store.ts';
import { useEffect, useState } from 'preact/hooks';
import { itemToHint } from '../components/hint.ts';
import { type Incident, itemProgress } from '../core/incident.ts';
import { orderSteps } from '../core/next-item.ts';
import { isUnfinished, itemsProgress, type PlaybookItem, type PlaybookStep } from '../core/playbook.ts';
import { workspace } from '../workspace/this-browser.ts';
import { ClosedLine } from './ClosedLine.tsx';
import { ItemList } from './ItemList.tsx';
import { PeopleHolder } from './PeopleHolder.tsx';

export interface StepsProps {
  readonly steps: readonly PlaybookStep[];
  readonly roleTitles: Readonly<Record<string, string>>;
  readonly roomPath: string;
}

interface Filter {
  readonly unfinished: boolean;
  readonly mine: boolean;
  readonly must: boolean;
  readonly role: string;
}

const noFilter: Filter = { unfinished: false, mine: false, must: false, role: '' };

/** Every item of the playbook along the seven steps. */
export function Steps({ steps, roleTitles, roomPath }: StepsProps) {
  const incident = useStore(workspace.$incident, { ssr: 'initial' });
  const me = useStore(workspace.$me, { ssr: 'initial' });
  const [filter, setFilter] = useState(noFilter);
  useEffect(() => {
    const role = new URLSearchParams(location.search).get('role') ?? '';
    if (Object.hasOwn(roleTitles, role)) setFilter({ ...noFilter, role });
  }, []);
  const isShown = (item: PlaybookItem) =>
    (!filter.must || item.must) &&
    (!filter.role || item.role === filter.role) &&
    (!filter.unfinished || !incident || isUnfinished(incident, item)) &&
    (!filter.mine || isMine(incident, item, me));
  const shown = (incident ? orderSteps(incident, steps) : steps).map((step) => ({
    step,
    items: step.items.filter(isShown),
  }));
  const count = shown.reduce((sum, { items }) => sum + items.length, 0);
  const total = steps.reduce((sum, step) => sum + step.items.length, 0);
  const isFiltered = count < total;

  const box = (name: 'unfinished' | 'mine' | 'must', words: string) => (
    <label>
      <input
        type="checkbox"
        checked={filter[name]}
        onChange={(event) => setFilter({ ...filter, [name]: event.currentTarget.checked })}
      />
      {words}
    </label>
  );

  return (
    <>
      {incident?.closed && (
        <>
          <ClosedLine incident={incident} />
          <p>This incident is closed. Reopen it in the room to write on.</p>
        </>
      )}
      <form class="filters" aria-label="Show" onSubmit={(event) => event.preventDefault()}>
        {incident && box('unfinished', 'Unfinished')}
        {incident && box('mine', me ? `Mine (${me})` : 'Mine')}
        {box('must', 'Must not be skipped')}
        <label>
          Role{' '}
          <select value={filter.role} onChange={(event) => setFilter({ ...filter, role: event.currentTarget.value })}>
            <option value="">Every role</option>
            {Object.entries(roleTitles).map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <span class="grey" role="status">
          {isFiltered ? `${count} of ${total} items shown` : `${total} items`}
        </span>
        {isFiltered && (
          <button type="button" class="plain" onClick={() => setFilter(noFilter)}>
            Show all
          </button>
        )}
      </form>
      {incident && filter.role && <PeopleHolder role={filter.role} title={roleTitles[filter.role] ?? ''} />}
      {filter.mine && !me && <p>Say who you are in the incident room, and what is yours shows here.</p>}
      {count === 0 && <p>No item is of that kind.</p>}
      {shown.map(
        ({ step, items }) =>
          items.length > 0 && (
            <section key={step.step} class="box" aria-labelledby={`step-${step.step}`}>
              <div class="box-head">
                <span class="tab" aria-hidden="true">
                  {step.step}
                </span>
                <h2 id={`step-${step.step}`}>{step.title}</h2>
                <span class="count">{countWords(incident, step)}</span>
              </div>
              <StepTool step={step.step} roomPath={roomPath} />
              <ItemList
                items={items}
                place={step.section}
                incident={incident}
                hintFor={(item) => itemToHint(item, roleTitles)}
              />
              <p class="box-foot">
                <span class="legend">Must not be skipped</span>
              </p>
            </section>
          ),
      )}
    </>
  );
}

/** Where the page is on which most of a step is done. */
const toolsByStep: Readonly<Record<number, readonly [path: string, name: string, does: string]>> = {
  3: ['evidence/', 'Evidence', 'the register, fingerprints of files, chain of custody'],
  4: ['contacts/', 'Contact sheet', 'whom to call, what to have ready, and who was reached'],
  5: ['letters/', 'Letters', 'every notice, written from what is recorded'],
  6: ['report/#report', 'Incident report', 'assembled from the log'],
};

function StepTool({ step, roomPath }: { readonly step: number; readonly roomPath: string }) {
  const tool = toolsByStep[step];
  if (!tool) return null;
  const [path, name, does] = tool;
  return (
    <p class="step-tool small">
      <a href={roomPath + path}>{name}</a>: {does}
    </p>
  );
}

function isMine(incident: Incident | undefined, item: PlaybookItem, me: string): boolean {
  return (
    incident !== undefined && me !== '' && itemProgress(incident, item.id).owner.toLowerCase() === me.toLowerCase()
  );
}

function countWords(incident: Incident | undefined, step: PlaybookStep): string {
  if (!incident) return `${step.items.length} items`;
  const { finished, total } = itemsProgress(incident, step.items);
  return `${finished} of ${total}`;
}
