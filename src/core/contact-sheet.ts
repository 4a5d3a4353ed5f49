// Whom to call for this company and this incident.

import { agenciesOfKind, type Agency, findAgency } from './agency.ts';
import { createAttorneyGroup } from './contact-attorney.ts';
import type { AgencyLine, ContactGroup, ContactSheet, OwnLine } from './contact-line.ts';
import { createLawGroup } from './contact-law.ts';
import { otherWords, ownWords } from './contact-sheet-words.ts';
import type { FactValue } from './fact.ts';
import { IN_BROWSER, isUnset } from './organisation.ts';
import { findPlace, statesAndTerritories } from './place.ts';
import { ownValue } from './recorded.ts';
import type { Room } from './room.ts';

/** What a contact sheet is made from. */
export interface ContactSources {
  readonly agencies: readonly Agency[];
  /** The places whose offices are called, by id (`us-ca`), the home state first. Others and repeats drop out. */
  readonly places: readonly string[];
  /** The county of the company in a place, as typed, by the place's id. */
  readonly counties?: Readonly<Record<string, string>> | undefined;
  readonly counts: Room['counts'];
  readonly amazonData: FactValue;
  /** The organisation's file, text by text, by path: `insurer.name`. */
  readonly company: Readonly<Record<string, string>>;
}

/** The contact sheet. The five that breach step 4 names stand first, whatever is known. */
export function createContactSheet(sources: ContactSources): ContactSheet {
  const places = [...new Set(sources.places)].filter((id) => statesAndTerritories.some((place) => place.id === id));
  const { group, undecided } = createLawGroup(sources.agencies, places, sources.counties ?? {});
  return {
    places,
    undecided,
    groups: [
      group,
      ...(sources.amazonData === 'no' ? [] : [createAmazonGroup(sources)]),
      createOwnGroup(sources),
      createAttorneyGroup(sources.agencies, places, sources.counts),
      createOtherGroup(sources),
    ],
  };
}

/** The company's home state by its file, as a place's id; undefined where it is not set or no state. */
export function homePlace(company: Readonly<Record<string, string>>): string | undefined {
  const text = ownValue(company, 'homeState') ?? '';
  const place = isUnset(text) ? undefined : findPlace(text);
  return place?.id.startsWith('us-') ? place.id : undefined;
}

/** The three agencies that compile files on people nationwide (15 U.S.C. § 1681a(p)). */
const NATIONWIDE_BUREAUS = ['bureau-equifax', 'bureau-experian', 'bureau-transunion'];

function createAmazonGroup({ agencies, company }: ContactSources): ContactGroup {
  const address = setValue(company, 'amazon.noticeAddress');
  const note = address ? `The company’s file has ${address}.` : undefined;
  return {
    id: 'amazon',
    title: 'Amazon',
    lines: toLines(agenciesOfKind(agencies, 'marketplace'), otherWords.amazon).map((line) =>
      line.agency.emails?.some(({ text }) => text === address) ? line : { ...line, note },
    ),
    notes: [],
  };
}

function createOtherGroup({ agencies, amazonData }: ContactSources): ContactGroup {
  return {
    id: 'others',
    title: 'Others to tell',
    lines: [
      ...toLines([findAgency(agencies, 'cisa-report')], otherWords.cisa),
      ...toLines(
        NATIONWIDE_BUREAUS.map((id) => findAgency(agencies, id)),
        otherWords.bureau,
      ),
    ],
    notes: amazonData === 'no' ? ['Amazon is left out: no Amazon data is involved.'] : [],
  };
}

function toLines(
  found: readonly (Agency | undefined)[],
  words: Pick<AgencyLine, 'why' | 'ready' | 'item' | 'code'>,
): readonly AgencyLine[] {
  return found.flatMap((agency): readonly AgencyLine[] =>
    agency ? [{ type: 'agency', id: agency.id, name: agency.name, agency, ...words }] : [],
  );
}

function createOwnGroup({ company }: ContactSources): ContactGroup {
  const toLine = (id: keyof typeof ownWords, known: Pick<OwnLine, 'known' | 'knownEmail'> = {}): OwnLine => ({
    type: 'own',
    id,
    ...ownWords[id],
    ...known,
  });
  const insurer = setValue(company, 'insurer.name');
  const hasNoInsurer = insurer?.toLowerCase() === 'none';
  const counsel = [setValue(company, 'counsel.name'), setValue(company, 'counsel.firm')].filter(Boolean).join(', ');
  return {
    id: 'own',
    title: 'The company’s own',
    lines: [
      ...(hasNoInsurer ? [] : [toLine('insurer', { known: insurer })]),
      toLine('counsel', { known: counsel || undefined, knownEmail: setValue(company, 'counsel.email') }),
      toLine('forensics'),
      toLine('bank'),
    ],
    notes: hasNoInsurer ? ['The insurer is left out: the company’s file says that there is none.'] : [],
  };
}

function setValue(company: Readonly<Record<string, string>>, path: string): string | undefined {
  const value = ownValue(company, path)?.trim();
  return value && !isUnset(value) && value !== IN_BROWSER ? value : undefined;
}
