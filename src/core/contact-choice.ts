// For which places the contact sheet is made, as a browser keeps it for the company.

import { isRecord } from './event-shapes.ts';
import { statesAndTerritories } from './place.ts';

export const PLACES_SETTING = 'sheet:places';
export const COUNTIES_SETTING = 'sheet:counties';

const LONGEST_COUNTY = 100;

/** The places that somebody chose, by id; undefined while nobody chose any, also where the text cannot be read. */
export function parsePlaces(text: string): readonly string[] | undefined {
  const value = parse(text);
  if (!Array.isArray(value)) return undefined;
  return statesAndTerritories
    .map(({ id }) => id)
    .filter((id) => value.includes(id))
    .sort(inOrderOf(value));
}

/** The county in each place, as typed, by the place's id. */
export function parseCounties(text: string): Readonly<Record<string, string>> {
  const value = parse(text);
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    statesAndTerritories.flatMap(({ id }) => {
      const county = value[id];
      return typeof county === 'string' && county.trim() ? [[id, county.trim().slice(0, LONGEST_COUNTY)]] : [];
    }),
  );
}

function inOrderOf(value: readonly unknown[]): (one: string, other: string) => number {
  return (one, other) => value.indexOf(one) - value.indexOf(other);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
