// The thirty facts that every form asks for. Ids are permanent: the log names by them what people wrote.

/** Where a fact stands, and where a missing one is recorded. */
export type FactSource =
  /** A page of the incident room. */
  | { readonly type: 'page'; readonly path: string; readonly name: string }
  /** The company's file, which is read when the site is built. */
  | { readonly type: 'company' }
  /** Nothing records it: a person writes it on the fact sheet. */
  | { readonly type: 'written'; readonly holds: string };

export interface ListedFact {
  readonly id: FactSheetId;
  readonly label: string;
  readonly source: FactSource;
}

const page = (path: string, name: string): FactSource => ({ type: 'page', path, name });
const written = (holds: string): FactSource => ({ type: 'written', holds });
const FACTS = page('facts/', 'Facts');
const LOG = page('log/', 'Log');
const CLOCKS = page('', 'Room');

const sources = {
  company: ['Company', { type: 'company' }],
  reporter: ['Who reports', written('Name, role, telephone and email of the person who reports.')],
  began: ['When it began', FACTS],
  noticed: ['When it was noticed', FACTS],
  established: ['When it was established', FACTS],
  ended: ['When it ended', FACTS],
  ongoing: ['Still going on', FACTS],
  discovery: ['How it was discovered', FACTS],
  description: ['What happened', written('Two to four plain sentences: what happened, without guesses.')],
  entry: [
    'How they got in',
    written('The way in, as far as it is known: a stolen password, a weak spot, a lost device.'),
  ],
  malware: ['Malware', FACTS],
  suspect: ['Who did it', written('Only what is known: names, addresses, accounts, network addresses. No guesses.')],
  information: ['Kinds of information', FACTS],
  people: ['People affected', FACTS],
  media: ['What the data was on', FACTS],
  encryption: ['Encrypted, and key taken', FACTS],
  systems: ['Systems and data affected', LOG],
  accounts: ['Accounts compromised', LOG],
  services: ['Services disrupted', LOG],
  damage: ['Damage and loss', LOG],
  actions: ['Actions taken', LOG],
  prevention: ['Prevention', written('What is done so that it does not happen again, done or planned.')],
  evidence: ['Evidence kept', page('evidence/', 'Evidence')],
  police: ['Law enforcement told', page('contacts/', 'Contacts')],
  sent: ['Notices sent', page('letters/', 'Letters')],
  held: ['Notices held, and why', CLOCKS],
  deadline: ['Next deadline', CLOCKS],
  amazon: ['Amazon data, and Amazon told', FACTS],
  helpers: ['Insurer and counsel', { type: 'company' }],
  consequences: [
    'Consequences and risk to people',
    written('What it can mean for the people affected, and how likely.'),
  ],
} as const satisfies Readonly<Record<string, readonly [label: string, source: FactSource]>>;

export type FactSheetId = keyof typeof sources;

/** The thirty facts, in the order of the sheet. */
export const listedFacts: readonly ListedFact[] = Object.entries(sources).map(([id, [label, source]]) => ({
  id: id as FactSheetId,
  label,
  source,
}));

/** The part under which the log holds what a person wrote for a fact, or for a question of one form. */
export function factPart(id: string): string {
  return `fact:${id}`;
}
