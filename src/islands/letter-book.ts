// What letters are written from: the book of words and requirements, the rules, and what this incident makes of them.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Paper } from '../core/document.ts';
import type { Incident } from '../core/incident.ts';
import { createLetter, type Letter, type LetterSources } from '../core/letter.ts';
import type { LetterContacts } from '../core/letter-contacts.ts';
import { findStoppingHolds } from '../core/letter-held.ts';
import type { Letters } from '../core/letter-log.ts';
import { instantToNoticeDate } from '../core/letter-value.ts';
import type { LetterForm, LetterRequirements, LetterTemplate } from '../core/letter-words.ts';
import type { NotificationRule } from '../core/notification-rule.ts';
import type { Room } from '../core/room.ts';
import type { SectorAnswers } from '../core/rule-scope.ts';
import { workspace } from '../workspace/this-browser.ts';

export type { Letter };

export interface LetterBook {
  readonly templates: readonly LetterTemplate[];
  readonly requirements: readonly LetterRequirements[];
  readonly contacts: LetterContacts;
  readonly company: Readonly<Record<string, string>>;
  readonly rules: readonly NotificationRule[];
}

/** Fetches the book; `failed` where it could not be had. */
export function useLetterBook(bookPath: string, rulesPath: string): LetterBook | 'failed' | undefined {
  const [book, setBook] = useState<LetterBook | 'failed'>();
  useEffect(() => {
    const read = async (path: string): Promise<unknown> => (await fetch(path)).json();
    Promise.all([read(bookPath), read(rulesPath)]).then(
      ([words, rules]) => setBook({ ...(words as Omit<LetterBook, 'rules'>), rules: rules as LetterBook['rules'] }),
      () => setBook('failed'),
    );
  }, []);
  return book;
}

export interface LetterWork {
  readonly book: LetterBook;
  readonly incident: Incident;
  readonly room: Room;
  readonly letters: Letters;
  readonly sectors: SectorAnswers;
}

/** Draws a letter together; the same inputs give the same letter. */
export function useLetter(
  work: LetterWork,
  template: LetterTemplate,
  form: LetterForm,
  paper: Paper = 'letter',
): Letter {
  const { book, incident, room, letters, sectors } = work;
  // A letter names a day and no hour; a hold lapses on its minute.
  const today = instantToNoticeDate(workspace.now(), workspace.zone);
  const held = findStoppingHolds(template, room.holds, workspace.now()).length;
  return useMemo(
    () => createLetter(toSources({ book, incident, room, letters, sectors }), template, form, paper),
    [book, incident, room, letters, template, form, paper, today, held],
  );
}

/** What letters are drawn from at this moment. */
export function toSources({ book, incident, room, letters, sectors }: LetterWork): LetterSources {
  const { company, contacts, ...words } = book;
  const { zone } = workspace;
  return {
    ...words,
    sectors,
    knowledge: { incident, room, letters, company, contacts, now: workspace.now(), zone },
  };
}

/** What was made with an old value; fetched only where something was made. */
export const loadOldLetters = async () => (await import('./OldLetters.tsx')).OldLetters;
