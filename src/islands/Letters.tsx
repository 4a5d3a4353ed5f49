import { useStore } from './store.ts';
import { useEffect, useState } from 'preact/hooks';
import type { Incident } from '../core/incident.ts';
import { formWords, groupLetters } from '../core/letter-list.ts';
import type { LetterTemplate } from '../core/letter-words.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import { room } from '../workspace/this-room.ts';
import type { ClockSources } from './clocks.ts';
import { type LetterWork, loadOldLetters, useLetter, useLetterBook } from './letter-book.ts';
import { Lazy } from './Lazy.tsx';
import { OpenIncident } from './OpenIncident.tsx';

export interface LettersProps {
  readonly roomPath: string;
  /** The address of the words, the requirements and the contacts. */
  readonly bookPath: string;
  readonly sources: ClockSources;
}

/** Every notice that a breach needs: the list, and the one that is being written. */
export function Letters(props: LettersProps) {
  return (
    <OpenIncident readsLog="whole" roomPath={props.roomPath}>
      {(incident) => <OpenLetters key={incident.id} {...props} incident={incident} />}
    </OpenIncident>
  );
}

function OpenLetters({ roomPath, bookPath, sources, incident }: LettersProps & { readonly incident: Incident }) {
  const book = useLetterBook(bookPath, sources.rulesPath);
  const state = useStore(room.$room);
  const letters = useStore(letterDesk.$letters);
  const chosen = useAddress();
  if (book === 'failed')
    return (
      <p class="problem" role="alert">
        The words of the letters could not be fetched. What is recorded is safe. Load the page again when the network is
        back.
      </p>
    );
  if (!book) return <p class="waiting grey">Fetching the words of the letters.</p>;
  const work = { book, incident, room: state, letters, sectors: sources.sectors };
  const template = book.templates.find(({ id }) => id === chosen);
  if (template) return <Lazy key={template.id} load={loadDesk} props={{ work, template, roomPath }} />;
  return (
    <>
      <p class="situation">
        A letter is a draft until nothing stands in its way. Facts are recorded once and stand in every letter; what
        nobody knows yet says so.
      </p>
      {work.letters.made.length > 0 && <Lazy isQuiet load={loadOldLetters} props={{ work }} />}
      {groupLetters(book.templates).map((group) => (
        <section class="rule letter-group" key={group.to}>
          <h2>{group.title}</h2>
          <ul class="letter-list">
            {group.templates.map((each) => (
              <LetterLine key={each.id} work={work} template={each} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const loadDesk = async () => (await import('./LetterDesk.tsx')).LetterDesk;

function LetterLine({ work, template }: { readonly work: LetterWork; readonly template: LetterTemplate }) {
  const { blocks } = useLetter(work, template, template.forms[0] ?? 'letter');
  const isHeld = blocks.some(({ id }) => id === 'held');
  // A set for several states is recorded state by state and was made once.
  const made = new Set(
    work.letters.made.filter(({ letter }) => letter === template.id).map(({ fingerprint }) => fingerprint),
  ).size;
  return (
    <li>
      <a href={`#${template.id}`}>{template.name}</a>
      <span class="grey">{template.forms.map((form) => formWords[form]).join(', ')}</span>
      <span class="letter-state">
        <strong class={isHeld ? 'held' : undefined}>{isHeld ? 'HELD' : blocks.length > 0 ? 'DRAFT' : 'FINAL'}</strong>
        {blocks.length > 0 && ` ${blocks.length} ${blocks.length === 1 ? 'thing stands' : 'things stand'} in its way`}
        {made > 0 && `, made ${made} ${made === 1 ? 'time' : 'times'}`}
      </span>
    </li>
  );
}

/** The letter that the address names; empty for the list. */
function useAddress(): string {
  const read = () => location.hash.slice(1);
  const [address, setAddress] = useState(read);
  useEffect(() => {
    const follow = () => {
      setAddress(read());
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return address;
}
