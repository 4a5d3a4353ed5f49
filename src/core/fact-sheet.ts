// One page with the thirty facts that every form asks for, from the facts and the log. What is not known says so.

import { clockState, clockStateToWords, dueToWords, isOpenState, nextClock, orderClocks } from './clock-state.ts';
import { type ContactMade, findContacts } from './contact-log.ts';
import {
  tellEncryption,
  tellInformation,
  tellMalware,
  tellMedia,
  tellMoment,
  tellOngoing,
  tellPeople,
} from './fact-sheet-facts.ts';
import { factPart, type FactSheetId, type ListedFact, listedFacts } from './fact-sheet-list.ts';
import {
  findWritten,
  tellActions,
  tellAmazon,
  tellEntries,
  tellEvidence,
  tellHeld,
  tellPolice,
  tellSent,
  tellServices,
} from './fact-sheet-log.ts';
import { cutFact, type FactTold, NOT_YET_KNOWN, tellRecorded } from './fact-sheet-value.ts';
import { headsToFingerprint } from './fingerprint.ts';
import type { LetterFieldId } from './letter-field.ts';
import { writtenPart } from './letter-log.ts';
import { fieldPart } from './letter-value.ts';
import { mayApplyToWords } from './may-apply.ts';
import { IN_BROWSER, isUnset } from './organisation.ts';
import { ownValue, type Recorded } from './recorded.ts';
import type { ReportGround } from './report-ground.ts';
import { foldReport, type ReportParts } from './report-log.ts';
import type { Room } from './room.ts';
import { instantToWords } from './time-words.ts';

/** `unwritten`: only a person can write it, and nobody has. */
export type FactStatus = 'known' | 'disputed' | 'unknown' | 'unwritten';

export interface SheetFact extends ListedFact {
  readonly status: FactStatus;
  /** `Not yet known` where it is not known. */
  readonly text: string;
  readonly said: readonly string[];
  readonly notes: readonly string[];
  readonly cuts: readonly string[];
}

export interface FactSheet {
  readonly title: string;
  readonly isExercise: boolean;
  readonly madeAt: string;
  readonly fingerprint: string;
  /** All thirty, in their order. */
  readonly facts: readonly SheetFact[];
  /** What people wrote for facts and for questions of a form, by its part. */
  readonly written: ReportParts;
}

/** Everything that is recorded, from which the sheet is made. */
export type FactSheetGround = Omit<ReportGround, 'parts' | 'roleTitles'>;

/** The thirty facts of an incident, as they are known now. The same ground gives the same sheet. */
export function createFactSheet(ground: FactSheetGround): FactSheet {
  const written = foldReport(ground.log);
  const told = tellAll(ground, written);
  return {
    title: ground.incident.title || 'Without a title',
    isExercise: ground.incident.kind === 'exercise',
    madeAt: instantToWords(ground.now, ground.zone),
    fingerprint: headsToFingerprint(ground.log.heads),
    facts: listedFacts.map((fact) => toSheetFact(fact, told[fact.id])),
    written,
  };
}

/** A fact of the sheet by its id. */
export function sheetFact({ facts }: Pick<FactSheet, 'facts'>, id: FactSheetId): SheetFact {
  const found = facts.find((fact) => fact.id === id);
  if (!found) throw new Error(`The sheet has no fact ${id}.`);
  return found;
}

function toSheetFact(
  fact: ListedFact,
  { text, isDisputed = false, said = [], notes = [], cuts = [] }: FactTold,
): SheetFact {
  if (text !== undefined) {
    const cut = cutFact(text);
    return {
      ...fact,
      status: isDisputed ? 'disputed' : 'known',
      text: cut.text,
      said,
      notes,
      cuts: [...cuts, ...cut.cuts],
    };
  }
  const status = fact.source.type === 'written' ? 'unwritten' : 'unknown';
  return { ...fact, status, text: NOT_YET_KNOWN, said, notes, cuts };
}

function tellAll(ground: FactSheetGround, parts: ReportParts): Readonly<Record<FactSheetId, FactTold>> {
  const { incident, room, log, letters, clocks, steps, company, now, zone } = ground;
  const [entries, contacts] = [findWritten(log, room), findContacts(log, room)];
  const moment = (id: Parameters<typeof tellMoment>[1]) => tellMoment(room, id, zone);
  const fromLetters = (field: LetterFieldId): FactTold => {
    const text = writtenPart(letters, '', fieldPart(field));
    return text ? { ...cutFact(text), said: ['As the letters say it'] } : {};
  };
  const person = (id: FactSheetId, otherwise: FactTold = {}): FactTold => {
    const recorded = ownValue(parts, factPart(id));
    return isWritten(recorded) ? tellRecorded(recorded, (text) => text, zone) : otherwise;
  };
  const reportNumber = writtenPart(letters, '', fieldPart('police.report-number'));
  return {
    company: tellCompany(company),
    reporter: person('reporter', tellLead(room, company, zone)),
    began: moment('began'),
    noticed: moment('detected'),
    established: moment('determined'),
    ended: moment('ended'),
    ongoing: tellOngoing(incident, room, zone),
    discovery: tellRecorded(room.details.discovery, (text) => text, zone),
    description: person('description', fromLetters('breach.description')),
    entry: person('entry'),
    malware: tellMalware(incident, zone),
    suspect: person('suspect'),
    information: tellInformation(incident, zone),
    people: tellPeople(incident, room, zone),
    media: tellMedia(incident, zone),
    encryption: tellEncryption(incident, zone),
    systems: tellEntries(
      entries,
      {
        'affected-system': ['name', 'address', 'place', 'seen'],
        'affected-data': ['what', 'where', 'about', 'happened'],
      },
      zone,
    ),
    accounts: tellEntries(entries, { 'compromised-account': ['account', 'reaches', 'locked'] }, zone),
    services: tellServices(entries, incident, zone),
    damage: tellEntries(entries, { damage: ['system', 'amount', 'type'] }, zone),
    actions: tellActions(entries, incident, steps, zone),
    prevention: person('prevention', fromLetters('breach.prevention')),
    evidence: tellEvidence(room.evidence, entries, zone),
    police: tellPolice(incident, room, contacts, { reportNumber }, zone),
    sent: tellSent(letters, clocks, zone),
    held: tellHeld(room, now, zone),
    deadline: tellDeadline(ground),
    amazon: tellAmazon(incident, room, zone),
    helpers: tellHelpers(company, contacts, zone),
    consequences: person('consequences', tellConsequences(ground)),
  };
}

function isWritten(recorded: Recorded<string> | undefined): recorded is Recorded<string> {
  return recorded !== undefined && (recorded.value !== '' || recorded.disagreement !== undefined);
}

const FROM_THE_FILE = 'From the company’s file';

/** What the file says under these paths; what is unset or stays in the browser drops out. */
function fileValues(company: FactSheetGround['company'], paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const value = ownValue(company, path)?.trim() ?? '';
    return value && !isUnset(value) && value !== IN_BROWSER ? [value] : [];
  });
}

function tellCompany(company: FactSheetGround['company']): FactTold {
  const lines = Object.keys(company).filter((path) => path.startsWith('addresses.0.lines.'));
  const values = fileValues(company, ['name', ...lines]);
  if (values.length === 0) return { notes: ['The company’s file does not name it yet.'] };
  const [name, address] = [fileValues(company, ['name']), fileValues(company, lines)];
  const missing = [...(name.length === 0 ? ['name'] : []), ...(address.length === 0 ? ['address'] : [])];
  return {
    text: values.join(', '),
    said: [FROM_THE_FILE],
    notes: missing.map((what) => `The ${what} is not yet set in the company’s file.`),
  };
}

/** Who leads the response, and where questions go; a person may write better. */
function tellLead(room: Room, company: FactSheetGround['company'], zone: string): FactTold {
  const lead = ownValue(room.roles, 'lead')?.holders.at(-1);
  const reach = fileValues(company, ['notices.phone', 'notices.email']);
  if (!lead) return {};
  return {
    text: [`${lead.person}, incident lead`, ...reach].join(', '),
    said: [`Leads since ${instantToWords(lead.since, zone)}`],
    notes: reach.length > 0 ? [] : ['How to reach them is not yet known: write it here.'],
  };
}

/** Who they are by the company's file, and that they were told, with the number of the claim. */
function tellHelpers(company: FactSheetGround['company'], contacts: readonly ContactMade[], zone: string): FactTold {
  const tell = (id: string, name: string, paths: readonly string[]) => {
    const known = fileValues(company, paths).join(', ');
    const told = contacts.findLast(({ contact, result }) => contact === id && result === 'reached');
    const reached = told
      ? ['reached', told.person, instantToWords(told.at, zone), told.reference && `number ${told.reference}`]
      : [];
    const words = [known, ...reached].filter(Boolean).join(', ');
    return { isKnown: words !== '', words: `${name}: ${words || 'not yet known'}` };
  };
  const both = [
    tell('insurer', 'Insurer', ['insurer.name']),
    tell('counsel', 'Counsel', ['counsel.firm', 'counsel.name', 'counsel.email']),
  ];
  if (!both.some(({ isKnown }) => isKnown)) return { notes: ['The company’s file does not name them yet.'] };
  return { text: both.map(({ words }) => words).join('. '), said: [`${FROM_THE_FILE}, and the contacts`] };
}

function tellConsequences({ room, letters, zone }: FactSheetGround): FactTold {
  if (room.details.impact) return tellRecorded(room.details.impact, (text) => text, zone);
  const text = writtenPart(letters, '', fieldPart('breach.consequences'));
  return text ? { ...cutFact(text), said: ['As the letters say it'] } : {};
}

function tellDeadline({ clocks, mayApply, rulesState, now, zone }: FactSheetGround): FactTold {
  const open = orderClocks(clocks, now).filter((clock) => isOpenState(clockState(clock, now)));
  const next = nextClock(clocks, now) ?? open[0];
  const may = mayApplyToWords(mayApply, now);
  const notes = [
    ...(rulesState === 'loading' ? ['The notification rules are being read.'] : []),
    ...(rulesState === 'failed' ? ['The notification rules could not be read: deadlines are missing.'] : []),
    ...(open.length > 1 ? [`${open.length - 1} more open, in the room under Clocks.`] : []),
    ...(may ? [`${may}: answer what is open on the page Facts.`] : []),
  ];
  if (!next)
    return rulesState === 'failed' || rulesState === 'loading' ? { notes } : { text: 'No clock is open', notes };
  const due = next.due ? `, ${dueToWords(next, zone, next.zone)}` : '';
  return {
    text: `${next.title}: ${clockStateToWords(next, now)}${due}`,
    said: [`Source: ${next.source || 'the company'}`],
    notes,
  };
}
