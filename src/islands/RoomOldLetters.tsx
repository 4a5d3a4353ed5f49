import type { Incident } from '../core/incident.ts';
import { letterDesk } from '../workspace/this-letters.ts';
import { room } from '../workspace/this-room.ts';
import { workspace } from '../workspace/this-browser.ts';
import type { ClockSources } from './clocks.ts';
import { useLetterBook } from './letter-book.ts';
import { OldLetters } from './OldLetters.tsx';
import { useStore } from './store.ts';

export interface RoomOldLettersProps {
  readonly incident: Incident;
  readonly sources: ClockSources;
  /** The address of the words, the requirements and the contacts. */
  readonly bookPath: string;
  readonly lettersPath: string;
}

/** The letters that were made with an old value, in the incident room; fetched only where letters were made. */
export function RoomOldLetters({ incident, sources, bookPath, lettersPath }: RoomOldLettersProps) {
  const book = useLetterBook(bookPath, sources.rulesPath);
  const state = useStore(room.$room);
  const letters = useStore(letterDesk.$letters);
  const { saved } = useStore(workspace.$log);
  if (book === 'failed')
    return (
      <p class="problem" role="alert">
        Letters were made. Whether they still say what is known could not be looked up: the words of the letters could
        not be fetched. Load the page again when the network is back.
      </p>
    );
  if (!book || saved) return null;
  return (
    <OldLetters work={{ book, incident, room: state, letters, sectors: sources.sectors }} lettersPath={lettersPath} />
  );
}
