/** A value of the organisation's file that nobody has set yet begins with this. */
export const UNSET = 'UNSET: ';

/** A value that is not published: every browser that needs it fills it in for itself. */
export const IN_BROWSER = 'in-browser';

export interface OrganisationField {
  /** `roles.lead.phone` */
  readonly path: string;
  readonly value: string;
}

export function isUnset(value: string): boolean {
  return value.startsWith(UNSET);
}

/** A value for a page: what belongs there, in brackets, while it is unset. */
export function fieldToWords(value: string): string {
  if (isUnset(value)) return `[not yet set: ${value.slice(UNSET.length)}]`;
  return value === IN_BROWSER ? 'kept in this browser' : value;
}

/** Every text of the organisation's file with its path; the parts of a list are named by their `id` or `label` where they have one. */
export function listFields(value: unknown, path = ''): readonly OrganisationField[] {
  if (typeof value === 'string') return [{ path, value }];
  if (Array.isArray(value))
    return value.flatMap((each: unknown, index) => listFields(each, join(path, partName(each) ?? String(index + 1))));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => listFields(each, join(path, key)));
}

function partName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('id' in value) return String(value.id);
  return 'label' in value ? String(value.label) : undefined;
}

function join(path: string, part: string): string {
  return path ? `${path}.${part}` : part;
}
