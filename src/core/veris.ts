// The incident in the words of VERIS 1.4.1 (Vocabulary for Event Recording and Incident Sharing), for who collects such
// records. The names of its fields and its terms are those of The VERIS Framework, Verizon, CC BY-SA 4.0.

import type { FactId, FactValue } from './fact.ts';
import type { Incident } from './incident.ts';
import { instantToLocalMinute } from './local-time.ts';
import type { Recorded } from './recorded.ts';
import type { Moment, Room } from './room.ts';
import { effectiveFact } from './triage.ts';
import { millisecondsBetween } from './time.ts';
import { type VerisDuration, type VerisRecord, VERIS_CREDIT } from './veris-record.ts';

/** What a person allows to stand in the record besides the facts; none of it does by itself. */
export interface VerisChoices {
  /** The company's name, as the victim's. */
  readonly victim?: string | undefined;
  /** The title that people gave to the incident, in the summary. */
  readonly hasTitle?: boolean | undefined;
  /** How it was discovered, in the words that were recorded. */
  readonly hasDiscovery?: boolean | undefined;
}

/**
 * The record of an incident. What the facts do not say is `Unknown`, and so is what two people disagree about. It names
 * nobody who worked on it. An exercise is a `False positive`: of the schema's four words the one that no statistic counts.
 */
export function createVerisRecord(
  incident: Incident,
  room: Pick<Room, 'moments' | 'counts' | 'details' | 'zone'>,
  choices: VerisChoices = {},
): VerisRecord {
  const isExercise = incident.kind === 'exercise';
  const fact = (id: FactId) => effectiveFact(incident, id);
  const began = agreed(room.moments.began);
  const detected = agreed(room.moments.detected);
  const title = choices.hasTitle ? incident.title.trim() : '';
  const discovery = choices.hasDiscovery ? (agreedText(room.details.discovery) ?? '') : '';
  const victim = choices.victim?.trim();
  return {
    schema_version: '1.4.1',
    schema_name: 'Firebreak export',
    incident_id: incident.id,
    security_incident: isExercise ? 'False positive' : agreed(room.moments.determined) ? 'Confirmed' : 'Suspected',
    summary: [
      isExercise ? 'EXERCISE. This is practice; nothing of it happened.' : '',
      title || 'An incident, told by the facts that were recorded; what is not among them is Unknown.',
    ]
      .filter(Boolean)
      .join(' '),
    timeline: {
      incident: beginning(incident, room, began),
      compromise: { unit: 'Unknown' },
      exfiltration: { unit: 'Unknown' },
      discovery: duration(began, detected),
      containment: { unit: 'Unknown' },
    },
    victim: {
      ...(victim ? { victim_id: victim } : {}),
      employee_count: 'Unknown',
      // VERIS writes an industry that is not known as zeros.
      industry: '00',
      government: ['Unknown'],
      country: ['Unknown'],
    },
    actor: { unknown: {} },
    action: fact('malware') === 'yes' ? { malware: { variety: ['Unknown'], vector: ['Unknown'] } } : { unknown: {} },
    asset: { assets: findAssets(fact), cloud: fact('cloud') === 'yes' ? ['External Cloud Asset(s)'] : ['Unknown'] },
    attribute: {
      confidentiality: confidentiality(fact),
      ...(fact('functionDown') === 'yes'
        ? { availability: { variety: ['Interruption'], duration: { unit: 'Unknown' } } }
        : {}),
    },
    discovery_method: { unknown: true },
    ...(discovery ? { discovery_notes: discovery } : {}),
    targeted: 'Unknown',
    impact: { overall_rating: 'Unknown' },
    notes: notes(incident, room, began),
  };
}

/** The record as the text of a file. */
export function verisToJson(record: VerisRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}

type Ask = (id: FactId) => FactValue;

const FIRST_YEAR = 1950;
const LAST_YEAR = 2050;

function agreed(moment: Recorded<Moment> | undefined): Moment | undefined {
  return moment?.disagreement ? undefined : moment?.value;
}

function agreedText(detail: Recorded<string> | undefined): string | undefined {
  return detail?.disagreement ? undefined : detail?.value.trim();
}

/** The day on which it began; only a year, and not that of the beginning, where that is not yet known. The schema asks for one. */
function beginning(
  { openedAt }: Incident,
  { moments, zone }: Pick<Room, 'moments' | 'zone'>,
  began: Moment | undefined,
): VerisRecord['timeline']['incident'] {
  const known = began ?? agreed(moments.detected);
  const [year = NaN, month = 1, day = 1] = instantToLocalMinute(
    known?.at ?? (openedAt || '2000-01-01T00:00:00.000Z'),
    known?.zone ?? zone,
  )
    .slice(0, 10)
    .split('-')
    .map(Number);
  const inBounds = Math.min(Math.max(year, FIRST_YEAR), LAST_YEAR);
  return began && inBounds === year && !began.isEstimate ? { year, month, day } : { year: inBounds };
}

const UNITS = [
  ['Days', 86_400_000, 2],
  ['Hours', 3_600_000, 1],
  ['Minutes', 60_000, 0],
] as const;

/** From the beginning to the discovery, where both are known and nobody only guessed. */
function duration(began: Moment | undefined, detected: Moment | undefined): VerisDuration {
  if (!began || !detected || began.isEstimate || detected.isEstimate) return { unit: 'Unknown' };
  const milliseconds = millisecondsBetween(began.at, detected.at);
  if (milliseconds < 0) return { unit: 'Unknown' };
  for (const [unit, length, least] of UNITS)
    if (milliseconds / length >= least) return { unit, value: Math.round(milliseconds / length) };
  return { unit: 'Unknown' };
}

// A device may be a laptop or a stick, a cloud service anything: neither says which asset it was.
const assetsByMedium = [
  ['paper', 'M - Documents'],
  ['email', 'S - Mail'],
  ['server', 'S - Unknown'],
] as const satisfies readonly (readonly [FactId, string])[];

function findAssets(fact: Ask): VerisRecord['asset']['assets'] {
  const found = assetsByMedium.filter(([id]) => fact(id) === 'yes').map(([, variety]) => ({ variety }));
  return found.length > 0 ? found : [{ variety: 'Unknown' }];
}

// Trade secrets are asked for together with intellectual property, which VERIS keeps apart.
const varietiesByKind = [
  ['Bank', ['bankAccount']],
  ['Credentials', ['credentials']],
  ['Medical', ['health']],
  ['Payment', ['paymentCard']],
  [
    'Personal',
    ['name', 'socialSecurity', 'driversLicence', 'governmentId', 'birthDate', 'biometric', 'contactDetails', 'minors'],
  ],
  ['Unknown', ['tradeSecrets']],
] as const satisfies readonly (readonly [string, readonly FactId[]])[];

/** That data was involved is recorded; that it was disclosed is not, so the most that is said is `Potentially`. */
function confidentiality(fact: Ask): VerisRecord['attribute']['confidentiality'] {
  const kinds = varietiesByKind
    .filter(([, facts]) => facts.some((id) => fact(id) === 'yes'))
    .map(([variety]) => ({ variety }));
  const data = kinds.length > 0 ? kinds : fact('personalInformation') === 'yes' ? [{ variety: 'Personal' }] : [];
  if (data.length === 0) return { data_disclosure: 'Unknown' };
  return { data_disclosure: 'Potentially', data, data_victim: ['Unknown'], state: ['Unknown'] };
}

function notes(incident: Incident, { counts, moments }: Pick<Room, 'counts' | 'moments'>, began: Moment | undefined) {
  const people = Object.values(counts);
  const isCounted =
    people.length > 0 && people.every(({ value, disagreement }) => value.count !== null && !disagreement);
  const total = people.reduce((sum, { value }) => sum + (value.count ?? 0), 0);
  const isEstimate = people.some(({ value }) => value.isEstimate);
  const year = agreed(moments.detected) ? 'of the detection' : 'in which it was recorded';
  return [
    incident.kind === 'exercise' ? 'EXERCISE: take this record out of every count.' : '',
    began
      ? began.isEstimate
        ? 'When it began is an estimate, so only the year stands here.'
        : ''
      : `When it began is not yet known; the year is that ${year}.`,
    isCounted ? `People affected: ${isEstimate ? 'about ' : ''}${total}. How many records that makes is Unknown.` : '',
    VERIS_CREDIT,
  ]
    .filter(Boolean)
    .join(' ');
}
