// The contact book of this browser: one record for each line in both copies, apart from every incident, so that two tabs do
// not overwrite each other's lines.

import { atom, type ReadableAtom } from 'nanostores';
import {
  bookLabels,
  bookLimits,
  bookLineName,
  bookLineToText,
  findNoAddress,
  isFilledIn,
  nameToBookLine,
  parseBookLine,
  privatePhones,
  withPrivatePhone,
} from '../core/contact-book.ts';
import { createBookProblem } from '../core/contact-book-problem.ts';
import type { BookLine, ContactBook } from '../core/contact-line.ts';
import { privateFieldName } from '../core/private-field.ts';
import type { Problem } from '../core/problem.ts';
import type { Workspace } from './workspace.ts';

export interface ContactBookDesk {
  readonly $book: ReadableAtom<ContactBook>;
  /** Keeps what was filled in for a line, in place of what stood there. */
  readonly keep: (line: string, filledIn: BookLine) => Promise<Problem | undefined>;
  /** Keeps several lines; those that are not named stay as they are. */
  readonly keepAll: (lines: ContactBook) => Promise<Problem | undefined>;
  /** Takes what was filled in for these lines away, from both copies and every tab. */
  readonly erase: (lines: readonly string[]) => Promise<Problem | undefined>;
  /** Reads the copies again: what another tab wrote. */
  readonly refresh: () => Promise<void>;
}

export function createContactBook({
  journal,
  tabs,
  setting,
  setSetting,
  $isLoaded,
  $keeping,
}: Pick<Workspace, 'journal' | 'tabs' | 'setting' | 'setSetting' | '$isLoaded' | '$keeping'>): ContactBookDesk {
  const $book = atom<ContactBook>({});

  const privatePhone = (line: string) => {
    const path = Object.hasOwn(privatePhones, line) ? privatePhones[line] : undefined;
    return path === undefined ? undefined : privateFieldName(path);
  };

  function read(): void {
    const names = [...journal.markNames().flatMap((name) => nameToBookLine(name) ?? []), ...Object.keys(privatePhones)];
    const lines = [...new Set(names)].flatMap((line): readonly (readonly [string, BookLine])[] => {
      const kept = parseBookLine(setting(bookLineName(line)));
      const elsewhere = privatePhone(line);
      const shown = elsewhere === undefined ? kept : withPrivatePhone(kept, setting(elsewhere));
      return shown ? [[line, shown]] : [];
    });
    $book.set(Object.fromEntries(lines.sort(([one], [other]) => (one < other ? -1 : 1))));
  }

  async function set(line: string, text: string, phone: string): Promise<void> {
    const elsewhere = privatePhone(line);
    // The number first: a line whose number stands nowhere would look as if it had been changed on the page About.
    if (elsewhere !== undefined) await setSetting(elsewhere, phone);
    await setSetting(bookLineName(line), text);
  }

  async function write(work: () => Promise<void>): Promise<Problem | undefined> {
    await work();
    tabs.tell({ type: 'marks' });
    read();
    return $keeping.get().state === 'not-saved' ? createBookProblem('book-not-kept') : undefined;
  }

  async function keepAll(lines: ContactBook): Promise<Problem | undefined> {
    const all = Object.entries(lines);
    for (const [, filledIn] of all) {
      const wrong = findWrong(filledIn);
      if (wrong) return wrong;
    }
    return write(async () => {
      for (const [line, filledIn] of all) await set(line, bookLineToText(filledIn), filledIn.phone);
    });
  }

  const refresh = () => journal.refreshMarks().then(read);
  $isLoaded.subscribe(read);
  tabs.listen(({ type }) => type === 'marks' && void refresh());

  return {
    $book,
    keep: async (line, filledIn) => {
      const noAddress = findNoAddress(filledIn);
      if (noAddress) return createBookProblem(noAddress === 'phone' ? 'book-no-number' : 'book-no-mailbox');
      return keepAll({ [line]: filledIn });
    },
    keepAll,
    erase: (lines) =>
      write(async () => {
        for (const line of lines) await set(line, '', '');
      }),
    refresh,
  };
}

function findWrong(filledIn: BookLine): Problem | undefined {
  if (!isFilledIn(filledIn)) return createBookProblem('book-line-empty');
  for (const field of ['name', 'phone', 'email', 'person', 'note'] as const)
    if (filledIn[field].length > bookLimits[field])
      return createBookProblem('book-text-too-long', bookLabels[field], bookLimits[field]);
  return undefined;
}
