// The attorneys general of the states whose people are affected, or may be.

import { type Agency, attorneyGeneralOf } from './agency.ts';
import type { AgencyLine, ContactGroup } from './contact-line.ts';
import { countToWords, orderCounts } from './count.ts';
import { places as allPlaces, statesAndTerritories } from './place.ts';
import { ownValue } from './recorded.ts';
import type { Count, Room } from './room.ts';

/**
 * One line for each state with a count above zero or not yet known, and for each place of the sheet where nobody has
 * counted, by the states' names.
 */
export function createAttorneyGroup(
  agencies: readonly Agency[],
  places: readonly string[],
  counts: Room['counts'],
): ContactGroup {
  const isAffected = (id: string) => ownValue(counts, id)?.value.count !== 0;
  const states = statesAndTerritories.filter(
    ({ id }) => isAffected(id) && (places.includes(id) || ownValue(counts, id) !== undefined),
  );
  const lines = states.flatMap((state): readonly AgencyLine[] => {
    const agency = attorneyGeneralOf(agencies, state.id);
    if (!agency) return [];
    const why = countedToWords(state.name, ownValue(counts, state.id)?.value);
    return [{ type: 'agency', id: agency.id, name: agency.name, agency, why, ready: READY }];
  });
  const abroad = orderCounts(counts).filter(([id, { value }]) => !isState(id) && value.count !== 0);
  const missing = states.filter(({ id }) => !attorneyGeneralOf(agencies, id)).map(({ name }) => name);
  return {
    id: 'attorneys-general',
    title: 'Attorneys general of affected residents',
    lines,
    notes: [
      ...(lines.length > 0 ? ['Whether and by when each must be told stands with the clocks; counsel decides.'] : []),
      ...(states.length === 0 && abroad.length === 0
        ? ['It is not yet known where affected people live. Each state that is counted gets its line here.']
        : []),
      ...(missing.length > 0 ? [`No attorney general is known for ${missing.join(', ')}.`] : []),
      ...(abroad.length > 0
        ? [`Authorities outside the United States are not on this sheet: ${abroad.map(toName).join(', ')}.`]
        : []),
    ],
  };
}

const READY = ['how many residents are affected', 'a copy of the notice'];

function countedToWords(name: string, counted: Count | undefined): string {
  if (!counted) return `It is not yet known whether residents of ${name} are affected.`;
  if (counted.count === null) return `Residents of ${name} are affected; the number is not yet known.`;
  return `Affected residents of ${name}: ${countToWords(counted.count, counted.isEstimate)}.`;
}

function isState(id: string): boolean {
  return statesAndTerritories.some((state) => state.id === id);
}

function toName([id, { value }]: readonly [string, { readonly value: Count }]): string {
  return allPlaces.find((place) => place.id === id)?.name ?? value.words;
}
