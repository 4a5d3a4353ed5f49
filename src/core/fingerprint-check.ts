// Whether the log still contains a fingerprint that left the computer: what is altered, cut out or put in its place before
// it would show. What that proves and what not stands in `fingerprintProof`.

import type { Entry } from './event.ts';
import { textToSha256 } from './hash.ts';
import type { Log } from './log.ts';

/** A fingerprint as somebody typed it from paper: the ids of the latest entries, whole or their first sixteen digits. */
export type TypedFingerprint =
  { readonly type: 'read'; readonly heads: readonly string[] } | { readonly type: 'empty' | 'unreadable' };

export const FINGERPRINT_EXAMPLE = '1f0a 22c4 9d3e 07b1';

/** What became of a fingerprint in a log. */
export interface FingerprintCheck {
  /**
   * `whole`: all of it is in the log, and so is all that leads up to it. `broken`: it is in the log, but what leads up to it
   * is not whole. `absent`: none of it is in the log. `part`: only some of its latest entries are.
   */
  readonly result: 'whole' | 'broken' | 'absent' | 'part';
  /** The entries that it names, in the order of its heads; undefined where the log has none. */
  readonly found: readonly (Entry | undefined)[];
  /** How many entries lead up to it, itself included. */
  readonly count: number;
  /** Ids that are named on the way as earlier entries and are not in the log. */
  readonly missing: readonly string[];
  /** Entries on the way whose text no longer gives their id. */
  readonly altered: readonly Entry[];
  /** Entries of the log that do not lead up to it, in the order of the log: written later, or elsewhere by then. */
  readonly after: readonly Entry[];
}

/** The two sentences that stand beside every answer. */
export const fingerprintProof = {
  shows:
    'It shows that the entries up to it are the same, to the letter, as when it left: none was changed, taken out or put in between.',
  doesNotShow:
    'It does not show that what was written is true, that the clock of the device was right, or that nothing was left out before it left.',
} as const;

/** Reads a fingerprint as people type it: spaces, hyphens and case do not matter, O is 0, I and l are 1. */
export function readFingerprint(typed: string): TypedFingerprint {
  // What stands around it on paper may have been typed too: `Fingerprint of the log: 1f0a …`, `Log 1f0a …, 46 entries, …`.
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^:]*fingerprint[^:]*:/, '')
    .replace(/^(?:.*\s)?log:?\s+/s, '')
    .replace(/(?:\s*·|,\s*\d[\d,]*\s+entr(?:y|ies)\b).*$/s, '')
    .replace(/\s+and\s+\d+\s+more\s*$/, '');
  const heads = text.split(/\+|&|and/).map((part) =>
    part
      .replace(/[\s.,;:_'"“”‘’\p{Pd}]/gu, '')
      .replaceAll('o', '0')
      .replace(/[il|]/g, '1'),
  );
  if (heads.every((head) => head === '')) return { type: 'empty' };
  if (!heads.every((head) => /^(?:[0-9a-f]{16}|[0-9a-f]{64})$/.test(head))) return { type: 'unreadable' };
  return { type: 'read', heads: [...new Set(heads)] };
}

/** Of some entries those whose text no longer gives their id, by their ids. */
export function findAltered(entries: readonly Entry[]): readonly string[] {
  return entries.filter(({ id, line }) => textToSha256(line) !== id).map(({ id }) => id);
}

/**
 * Makes the check for a log. `altered` are the ids that `findAltered` gives for its entries; apart, because hashing a long
 * log takes a while and is done once for all fingerprints.
 */
export function createFingerprintCheck(
  { entries }: Pick<Log, 'entries'>,
  altered: readonly string[],
): (heads: readonly string[]) => FingerprintCheck {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byStart = new Map(entries.map((entry) => [entry.id.slice(0, 16), entry]));
  const isAltered = new Set(altered);

  return (heads) => {
    const found = heads.map((head) => (head.length === 16 ? byStart : byId).get(head));
    const leading = new Set(found.flatMap((entry) => entry?.id ?? []));
    const missing: string[] = [];
    // A set that grows while it is walked is walked to its new end.
    for (const id of leading) {
      const entry = byId.get(id);
      if (!entry) missing.push(id);
      for (const earlier of entry?.after ?? []) leading.add(earlier);
    }
    const way = entries.filter(({ id }) => leading.has(id));
    const changed = way.filter(({ id }) => isAltered.has(id));
    const here = found.filter((entry) => entry !== undefined).length;
    return {
      result:
        here === 0 ? 'absent' : here < heads.length ? 'part' : missing.length + changed.length > 0 ? 'broken' : 'whole',
      found,
      count: way.length,
      missing,
      altered: changed,
      after: entries.filter(({ id }) => !leading.has(id)),
    };
  };
}

/** The answer in one or a few sentences. */
export function fingerprintCheckToWords({ result, found, count, missing, altered, after }: FingerprintCheck): string {
  switch (result) {
    case 'whole':
      return `Contained. ${count === 1 ? 'The one entry' : `All ${count} entries`} up to it ${count === 1 ? 'is' : 'are'} here and unchanged. ${laterToWords(after.length)}`;
    case 'broken':
      return `Contained, but the log up to it is not whole. ${[
        ...(missing.length > 0 ? [`${entries(missing.length)} that it builds on ${are(missing.length)} missing.`] : []),
        ...(altered.length > 0
          ? [
              `The text of ${entries(altered.length)} no longer matches ${altered.length === 1 ? 'its' : 'their'} fingerprint.`,
            ]
          : []),
      ].join(' ')} Compare with a copy that was saved earlier.`;
    case 'part': {
      const gone = found.filter((entry) => entry === undefined).length;
      return `Contained in part. ${gone} of its ${found.length} latest entries ${are(gone)} not in this log. ${absence}`;
    }
    case 'absent':
      return `Not contained. ${absence}`;
  }
}

const absence =
  'Either it was typed or read out wrongly, or it belongs to another incident, or this copy lacks entries that another copy has, or the log was altered. Compare each digit first. Then open the copy from which it left, and merge it.';

const are = (count: number) => (count === 1 ? 'is' : 'are');
const entries = (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`;

function laterToWords(count: number): string {
  if (count === 0) return 'Nothing was written after it.';
  return `${entries(count)} ${count === 1 ? 'was' : 'were'} written after it, or elsewhere and merged later.`;
}
