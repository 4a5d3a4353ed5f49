// What an incident's facts are. The questions that ask for them stand in `triage.ts`, because only the incident room asks.

/** The facts that are yes, no or not yet known. Ids are permanent: logs hold them. */
export type FactId =
  | 'amazonData'
  | 'malware'
  | 'personalInformation'
  | 'lawEnforcement'
  | 'ongoing'
  | 'gotIn'
  | 'accountOnly'
  | 'functionDown'
  | 'encrypted'
  | 'keyTaken'
  | 'tradeSecrets'
  | InformationKind
  | MediumId
  | `sector-${string}`;

/** The kinds of personal information that change what a law asks for. */
export type InformationKind =
  | 'name'
  | 'socialSecurity'
  | 'driversLicence'
  | 'governmentId'
  | 'paymentCard'
  | 'bankAccount'
  | 'health'
  | 'credentials'
  | 'birthDate'
  | 'biometric'
  | 'contactDetails'
  | 'minors';

/** On what the data was. */
export type MediumId = 'paper' | 'device' | 'email' | 'cloud' | 'server';

/** Not yet known counts as yes wherever that is the safe side. */
export type FactValue = 'yes' | 'no' | 'not-yet-known';

/** The facts on which an item of the playbook may depend, as a line under the item says them. */
const labelsByItemFact = {
  amazonData: 'Amazon data',
  malware: 'Malware',
  personalInformation: 'Personal information',
  lawEnforcement: 'Law enforcement',
} as const satisfies Partial<Record<FactId, string>>;

export type ItemFactId = keyof typeof labelsByItemFact;

export const itemFactIds = Object.keys(labelsByItemFact) as readonly ItemFactId[];

export const factValues: readonly FactValue[] = ['yes', 'no', 'not-yet-known'];

export function isItemFactId(value: unknown): value is ItemFactId {
  return itemFactIds.some((known) => known === value);
}

/** True for a text that can name a fact. A later version may know facts that this one does not ask for. */
export function isFactName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-zA-Z][a-zA-Z-]{1,60}$/.test(value);
}

export function isFactValue(value: unknown): value is FactValue {
  return factValues.some((known) => known === value);
}

export function itemFactLabel(id: ItemFactId): string {
  return labelsByItemFact[id];
}
