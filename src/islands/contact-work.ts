// What every part of the page of the contacts is drawn from.

import { useEffect, useState } from 'preact/hooks';
import type { Agency } from '../core/agency.ts';
import type { Day } from '../core/calendar.ts';
import type { ContactBook, ContactSheet } from '../core/contact-line.ts';
import type { ContactMade } from '../core/contact-log.ts';
import type { Incident } from '../core/incident.ts';
import { instantToLocalMinute } from '../core/local-time.ts';
import type { Room } from '../core/room.ts';
import { workspace } from '../workspace/this-browser.ts';

/** What the page fetches: agencies, the company's file, and what the items say that a call carries out. */
export interface ContactSource {
  readonly agencies: readonly Agency[];
  readonly company: Readonly<Record<string, string>>;
  /** `4.1a Contact the FBI field office for your area`, by the item's id. */
  readonly actions: Readonly<Record<string, string>>;
}

export interface ContactWork {
  readonly source: ContactSource;
  readonly sheet: ContactSheet;
  readonly book: ContactBook;
  /** Whom the team reached or tried to reach; none without an incident. */
  readonly made: readonly ContactMade[];
  /** Undefined where none is open: then the sheet is prepared and nothing is recorded. */
  readonly incident: Incident | undefined;
  readonly room: Room;
  readonly roomPath: string;
  readonly today: Day;
}

export interface ContactPartProps {
  readonly work: ContactWork;
}

/** The day by the clock on the wall. */
export function localToday(): Day {
  return instantToLocalMinute(workspace.now(), workspace.zone).slice(0, 10);
}

/** Fetches what the sheet is made from; `failed` where it could not be had. */
export function useContactSource(path: string): ContactSource | 'failed' | undefined {
  const [source, setSource] = useState<ContactSource | 'failed'>();
  useEffect(() => {
    fetch(path)
      .then((response) => response.json())
      .then(
        (found: ContactSource) => setSource(found),
        () => setSource('failed'),
      );
  }, []);
  return source;
}
