// Whom to call or to write to about a breach. Which of its numbers and addresses may be printed is decided here and
// nowhere else.

export interface Agency {
  /** Permanent: the log and the contact sheet name the agency by it. */
  readonly id: string;
  /** The organisation to which it belongs: `FBI`, `State Attorney General`, `Equifax`. */
  readonly agency: string;
  readonly kind: AgencyKind;
  readonly name: string;
  /** The ids of the places that it is responsible for; the first one is where it sits. */
  readonly jurisdiction: 'nationwide' | readonly string[];
  /** The part of those places, by counties or districts, where that is known. */
  readonly coverage?: string | undefined;
  readonly city?: string | undefined;
  /** The first one of each list is the one to use. */
  readonly addresses?: readonly ContactPoint[] | undefined;
  readonly phones?: readonly ContactPoint[] | undefined;
  readonly emails?: readonly ContactPoint[] | undefined;
  /** Its own page, or the locator of its offices. */
  readonly url: string;
  /** The locator of its offices, where that is another page. */
  readonly locator?: string | undefined;
  /** The page on which it takes notices of breaches. */
  readonly breachPortal?: string | undefined;
  /** How it wants notices of breaches. */
  readonly breachNotice?: string | undefined;
  readonly notes?: string | undefined;
  /** Official addresses only. */
  readonly sources: readonly string[];
  /** False where the record is from memory: then nothing but its web address is printed. */
  readonly isVerified: boolean;
  /** The day on which the record was last checked, `2026-11-21`. */
  readonly checkedOn: string;
  /** In what it was checked; none where it is from memory. */
  readonly checkedIn?: string | undefined;
}

export type AgencyKind = 'national' | 'field-office' | 'attorney-general' | 'bureau' | 'marketplace' | 'local';

/** A telephone number, a postal address or a mailbox. */
export interface ContactPoint {
  readonly text: string;
  /** What it is for. */
  readonly words?: string | undefined;
  /** Why it must not be printed before somebody has confirmed it; none where it may. */
  readonly doubt?: string | undefined;
}

/** The number to call; undefined where the record is not verified or the number is in doubt: then print the `url`. */
export function agencyPhone(agency: Agency): string | undefined {
  return mainOf(agency, agency.phones);
}

/** The mailbox to write to; undefined as with `agencyPhone`. */
export function agencyEmail(agency: Agency): string | undefined {
  return mainOf(agency, agency.emails);
}

/** The postal address on one line; undefined as with `agencyPhone`. */
export function agencyAddress(agency: Agency): string | undefined {
  return mainOf(agency, agency.addresses);
}

/** Everything of an agency that may be printed, each list with the one to use first, where that one may be. */
export function printableContacts(agency: Agency): {
  readonly addresses: readonly ContactPoint[];
  readonly phones: readonly ContactPoint[];
  readonly emails: readonly ContactPoint[];
} {
  const printable = (points: readonly ContactPoint[] = []) => points.filter((point) => isPrintable(agency, point));
  return {
    addresses: printable(agency.addresses),
    phones: printable(agency.phones),
    emails: printable(agency.emails),
  };
}

/** What of a verified agency is known but not printed, and why: one line for the number, the address and the mailbox to use. */
export function withheldContacts(agency: Agency): readonly {
  readonly what: 'phone' | 'address' | 'email';
  readonly doubt: string;
}[] {
  if (!agency.isVerified) return [];
  const { phones, addresses, emails } = agency;
  return (
    [
      ['phone', phones],
      ['address', addresses],
      ['email', emails],
    ] as const
  ).flatMap(([what, points]) => {
    const doubt = points?.[0]?.doubt;
    return doubt ? [{ what, doubt }] : [];
  });
}

/** The same agency without the text of any number, mailbox or address that may not be printed. */
export function withoutWithheld(agency: Agency): Agency {
  const printable = (points: readonly ContactPoint[] | undefined) =>
    points &&
    (agency.isVerified ? points.map((point) => (isPrintable(agency, point) ? point : { ...point, text: '' })) : []);
  const { phones, emails, addresses } = agency;
  return { ...agency, phones: printable(phones), emails: printable(emails), addresses: printable(addresses) };
}

/** The agency of an id; undefined where there is none. */
export function findAgency(agencies: readonly Agency[], id: string): Agency | undefined {
  return agencies.find((agency) => agency.id === id);
}

export function agenciesOfKind(agencies: readonly Agency[], kind: AgencyKind): readonly Agency[] {
  return agencies.filter((agency) => agency.kind === kind);
}

/** The agencies that are responsible for a place, those for the whole country left out; a part of it is enough. */
export function agenciesFor(agencies: readonly Agency[], place: string): readonly Agency[] {
  return agencies.filter(({ jurisdiction }) => jurisdiction !== 'nationwide' && jurisdiction.includes(place));
}

/** The attorney general of a state or territory, by its place's id; undefined elsewhere. */
export function attorneyGeneralOf(agencies: readonly Agency[], place: string): Agency | undefined {
  return agenciesOfKind(agenciesFor(agencies, place), 'attorney-general')[0];
}

/**
 * The address behind a telephone number (RFC 3966): `(609) 963-6900 ext. 7865` gives `tel:+16099636900;ext=7865`. Throws
 * for what is not a number of the North American plan.
 */
export function phoneToLink(phone: string): string {
  const [, area, exchange, line, extension] =
    /^(?:1-)?\(?(\d{3})\)?[ -](\d{3})-(\d{4})(?: ext\. (\d+))?$/.exec(phone) ?? [];
  if (!area) throw new Error(`“${phone}” is not a telephone number such as (555) 555-0142 or 1-555-555-0142.`);
  return `tel:+1${area}${exchange}${line}${extension ? `;ext=${extension}` : ''}`;
}

function mainOf(agency: Agency, points: readonly ContactPoint[] | undefined): string | undefined {
  const main = points?.[0];
  return main && isPrintable(agency, main) ? main.text : undefined;
}

function isPrintable({ isVerified }: Agency, { doubt }: ContactPoint): boolean {
  return isVerified && doubt === undefined;
}
