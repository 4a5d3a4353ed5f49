/**
 * The log's fingerprint as people read it out: the first sixteen digits of each latest entry's id, in groups of four.
 * One group of sixteen as long as nobody wrote at the same time as somebody else.
 */
export function headsToFingerprint(heads: readonly string[]): string {
  return heads.map((id) => id.slice(0, 16).replace(/.{4}\B/g, '$& ')).join(' + ');
}
