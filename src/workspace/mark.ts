/**
 * A small value that is kept in both copies: which incident is current, who I am, that an incident was erased. The higher
 * generation is the newer one, whatever the device's clock says.
 */
export interface Mark {
  readonly value: string;
  readonly generation: number;
}

export function markToText({ generation, value }: Mark): string {
  return `${generation} ${value}`;
}

/** Undefined where the text is no mark. */
export function parseMark(text: string): Mark | undefined {
  const match = /^(\d{1,15}) ([^]*)$/.exec(text);
  return match ? { generation: Number(match[1]), value: match[2] ?? '' } : undefined;
}

/** The newer of two marks; at the same generation the greater value, so that every tab chooses the same one. */
export function newerMark(one: Mark | undefined, other: Mark): Mark {
  if (!one || other.generation > one.generation) return other;
  return other.generation === one.generation && other.value > one.value ? other : one;
}

export const ERASED = 'erased';
export const KEPT = 'kept';
const ERASURE = 'erasure:';

/** The mark by which an erased incident stays erased, and by which one that was opened again from its file is kept. */
export function erasureMark(incident: string): string {
  return ERASURE + incident;
}

/** The incident that a mark of this name says is erased; undefined for every other mark. */
export function erasedIncident(name: string, mark: Mark): string | undefined {
  return name.startsWith(ERASURE) && mark.value === ERASED ? name.slice(ERASURE.length) : undefined;
}
