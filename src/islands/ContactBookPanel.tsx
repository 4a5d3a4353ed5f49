// The contact book as a whole: what is kept, saving, opening and erasing it. Fetched when somebody asks for it.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FileDrop } from '../components/FileDrop.tsx';
import { Problem } from '../components/LineForm.tsx';
import {
  BOOK_LIMIT_IN_KILOBYTES,
  type BookChange,
  bookToFile,
  compareBooks,
  parseBookFile,
} from '../core/contact-book-file.ts';
import { createBookProblem } from '../core/contact-book-problem.ts';
import type { BookLine } from '../core/contact-line.ts';
import { dayToWords } from '../core/contact-reach.ts';
import { contactBook } from '../workspace/this-contact-book.ts';
import { ContactBookChanges } from './ContactBookChanges.tsx';
import type { ContactPartProps, ContactWork } from './contact-work.ts';
import { download } from './download.ts';

export function ContactBookPanel({ work }: ContactPartProps) {
  const { book, today } = work;
  const [changes, setChanges] = useState<readonly BookChange[]>();
  const [isAsked, setIsAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');
  const [erase, keep] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    if (isAsked) keep.current?.focus();
    else if (wasAsked.current) erase.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const lines = Object.entries(book);

  async function read(file: File): Promise<void> {
    setSaid('');
    setChanges(undefined);
    const result = await readBook(file);
    setProblem('problem' in result ? result.problem.words : undefined);
    if ('problem' in result) return;
    const found = compareBooks(book, result.book, today);
    if (found.length === 0) setSaid('Everything in this file stands here already. Nothing was changed.');
    else setChanges(found);
  }

  async function take(taken: readonly BookChange[]): Promise<void> {
    const refused = await contactBook.keepAll(Object.fromEntries(taken.map(({ line, is }) => [line, is])));
    setProblem(refused?.words);
    if (refused) return;
    setChanges(undefined);
    setSaid(`${countToWords(taken.length)} taken over.`);
  }

  async function eraseAll(): Promise<void> {
    const refused = await contactBook.erase(lines.map(([line]) => line));
    setProblem(refused?.words);
    setIsAsked(false);
    if (!refused) setSaid('The contact book is erased from this browser.');
  }

  return (
    <>
      <h3>What is in it</h3>
      {lines.length === 0 && <p class="grey">Nothing yet.</p>}
      <ul class="small book-lines">
        {lines.map(([line, filledIn]) => (
          <li key={line}>
            <strong>{lineName(work, line, filledIn)}</strong>: {lineToWords(filledIn)}
          </li>
        ))}
      </ul>
      <h3>Save it as a file</h3>
      <p class="small">For another device or a colleague. The file holds the numbers as they are.</p>
      <p class="actions">
        <button
          type="button"
          disabled={lines.length === 0}
          onClick={() => download(bookToFile(book), `firebreak-contact-book-${today}.txt`)}
        >
          Save the contact book
        </button>
      </p>
      <h3>Open one</h3>
      <FileDrop
        label="Choose a contact book, or drop it here"
        accept=".txt,text/plain"
        hint="You see what would change before anything does."
        onFile={(file) => void read(file)}
      />
      {problem && <Problem words={problem} />}
      {changes && (
        <ContactBookChanges
          changes={changes}
          nameOf={(line, filledIn) => lineName(work, line, filledIn)}
          toWords={lineToWords}
          onTake={take}
          onLeave={() => setChanges(undefined)}
        />
      )}
      <p role="status">{said}</p>
      <h3>Erase it</h3>
      {isAsked ? (
        <div
          class="confirm"
          role="group"
          aria-label="Confirm erasing the contact book"
          onKeyDown={(event) => event.key === 'Escape' && setIsAsked(false)}
        >
          <p>
            Erase {countToWords(lines.length)} from this browser, with the numbers of counsel and insurer on the page
            About? It cannot be brought back without its file. Incidents and files stay as they are.
          </p>
          <p class="actions">
            <button type="button" class="danger" onClick={() => void eraseAll()}>
              Erase the contact book
            </button>
            <button type="button" class="plain" ref={keep} onClick={() => setIsAsked(false)}>
              Keep it
            </button>
          </p>
        </div>
      ) : (
        <p class="actions">
          <button type="button" ref={erase} disabled={lines.length === 0} onClick={() => setIsAsked(true)}>
            Erase all lines
          </button>
        </p>
      )}
    </>
  );
}

async function readBook(file: File): Promise<ReturnType<typeof parseBookFile>> {
  if (file.size > BOOK_LIMIT_IN_KILOBYTES * 1000)
    return { problem: createBookProblem('book-too-large', BOOK_LIMIT_IN_KILOBYTES) };
  try {
    return parseBookFile(await file.text());
  } catch {
    return { problem: createBookProblem('book-unreadable') };
  }
}

function lineName({ source, sheet }: ContactWork, line: string, filledIn: BookLine): string {
  const onSheet = sheet.groups.flatMap(({ lines }) => lines).find(({ id }) => id === line)?.name;
  const agency = onSheet ?? source.agencies.find(({ id }) => id === line)?.name;
  return [agency ?? line.replaceAll('-', ' '), filledIn.name].filter(Boolean).join(': ');
}

function lineToWords({ phone, email, person, note, confirmedOn, confirmedBy }: BookLine): string {
  const confirmed = confirmedOn && `confirmed ${dayToWords(confirmedOn)}${confirmedBy ? ` by ${confirmedBy}` : ''}`;
  return [phone, email, person, note, confirmed || 'not confirmed'].filter(Boolean).join('; ');
}

function countToWords(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
