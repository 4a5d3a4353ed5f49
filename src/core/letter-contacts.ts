// Whom letters name for help with identity theft: what of each may be printed, and what is left out because nobody has
// verified it.

import { type Agency, agencyAddress, agencyPhone, attorneyGeneralOf, findAgency } from './agency.ts';
import type { FieldStates } from './letter-text.ts';
import type { Addressee } from './letter-words.ts';

/** Who answers questions about identity theft, as letters print them: one entry for each agency. */
export interface LetterContacts {
  readonly bureaus: readonly string[];
  readonly ftc: readonly string[];
  readonly creditReport: readonly string[];
  /** By the id of the place. */
  readonly attorneysGeneral: Readonly<Record<string, readonly string[]>>;
  /** By the name that the rule has for them. */
  readonly agencies: Readonly<Record<string, readonly string[]>>;
  /** Those of which less is printed than rules ask for. */
  readonly withheld: readonly WithheldContact[];
}

export type ContactPart = 'telephone' | 'address' | 'website';

/** An agency of which a part is left out. The number or address that nobody has verified is not in it. */
export interface WithheldContact {
  readonly name: string;
  /** As letters print it. */
  readonly line: string;
  readonly missing: readonly ContactPart[];
  /** Where to look it up; undefined where no record has the agency. */
  readonly url: string | undefined;
}

/** The three agencies that compile files on people nationwide (15 U.S.C. § 1681a(p)). */
const NATIONWIDE_BUREAUS = ['bureau-equifax', 'bureau-experian', 'bureau-transunion'];
const FTC = 'ftc-identitytheft';
const CREDIT_REPORT = 'annualcreditreport';
/** What rules have a letter tell of the bureaus, the commission and the attorney general, and of the agencies they name. */
const OF_EACH: readonly ContactPart[] = ['telephone', 'address'];
const OF_NAMED: readonly ContactPart[] = ['telephone', 'website'];

/** The contacts of all letters. `places` are those with a rule, `named` the contacts that rules name, in their words. */
export function createLetterContacts(
  agencies: readonly Agency[],
  places: readonly string[],
  named: readonly string[],
): LetterContacts {
  const found = (...ids: readonly string[]) =>
    ids.flatMap((id) => {
      const agency = findAgency(agencies, id);
      return agency ? [toContact(agency, OF_EACH)] : [];
    });
  const [bureaus, ftc, creditReport] = [found(...NATIONWIDE_BUREAUS), found(FTC), found(CREDIT_REPORT)];
  const attorneysGeneral = places.flatMap((place) => {
    const agency = attorneyGeneralOf(agencies, place);
    return agency ? [[place, toContact(agency, OF_EACH)] as const] : [];
  });
  const others = [...new Set(named)]
    .filter((name) => !/^(?:credit-bureaus|ftc|attorney-general:.*)$/.test(name))
    .map((name) => {
      const agency = agencies.find((each) => each.name === name);
      // Its number is in no record, and none is made up.
      return [
        name,
        agency ? toContact(agency, OF_NAMED) : { name, line: name, missing: OF_NAMED, url: undefined },
      ] as const;
    });
  const all = [...bureaus, ...ftc, ...creditReport, ...[...attorneysGeneral, ...others].map(([, contact]) => contact)];
  const toLines = (contacts: readonly (readonly [string, WithheldContact])[]) =>
    Object.fromEntries(contacts.map(([key, { line }]) => [key, [line]]));
  return {
    bureaus: bureaus.map(({ line }) => line),
    ftc: ftc.map(({ line }) => line),
    creditReport: creditReport.map(({ line }) => line),
    attorneysGeneral: toLines(attorneysGeneral),
    agencies: toLines(others),
    withheld: all.filter(({ missing }) => missing.length > 0),
  };
}

/** The contacts that stand in these fields and of which something is left out, each once. */
export function findWithheld(
  { withheld }: LetterContacts,
  fields: readonly string[],
  states: FieldStates,
): readonly WithheldContact[] {
  const lines = fields.flatMap((field) => {
    const state = states(field);
    return state.type === 'known' ? state.entries : [];
  });
  return withheld.filter(({ line }) => lines.includes(line));
}

/** `telephone and address`: what is left out, in words. */
export function missingToWords({ missing }: Pick<WithheldContact, 'missing'>): string {
  return missing.join(' and ');
}

/** As a letter prints an agency: what is not verified is its web address and nothing else. */
function toContact(agency: Agency, asked: readonly ContactPart[]): WithheldContact {
  const name = agency.kind === 'bureau' ? agency.agency : agency.name;
  const [phone, address] = [agencyPhone(agency), agencyAddress(agency)];
  const printed = { telephone: phone, address, website: agency.url };
  const line = [name, phone, address && withoutName(address, agency), agency.url].filter(Boolean).join(', ');
  return { name, line, missing: asked.filter((part) => !printed[part]), url: agency.url };
}

/** An address without the name that stands before it already. */
function withoutName(address: string, { agency, name }: Agency): string {
  const stated = [name, agency].find((each) => address.startsWith(`${each}, `));
  return stated ? address.slice(stated.length + 2) : address;
}

/** The agencies that get a letter, each with its address where one of an attorney general is verified. */
export function createAddressees(
  names: readonly string[],
  place: string | null,
  agencies: readonly Agency[],
): readonly Addressee[] {
  const office = place === null ? undefined : attorneyGeneralOf(agencies, place);
  const address = office && agencyAddress(office);
  return names.map((name) => ({
    name,
    addressLines: address && /Attorney General/.test(name) ? addressToLines(address) : [],
  }));
}

/** The town with its ZIP code is the last line. */
function addressToLines(address: string): readonly string[] {
  const [, street, town] = /^(.+), ([^,]+, [A-Z]{2} \d{5}(?:-\d{4})?)$/.exec(address) ?? [];
  return street && town ? [street, town] : [address];
}
