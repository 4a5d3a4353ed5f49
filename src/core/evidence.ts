import type { EventDataOf } from './event.ts';
import { ownValue } from './recorded.ts';
import { isSamePerson } from './role.ts';
import type { Instant } from './time.ts';

/** A change of hands. */
export interface Transfer extends Pick<EventDataOf<'custody-transferred'>, 'from' | 'to' | 'why' | 'isSealed'> {
  readonly id: string;
  readonly at: Instant;
  readonly recordedBy: string;
}

/** A piece of evidence with its chain of custody, in the order of the log. */
export interface Evidence extends EventDataOf<'evidence-collected'> {
  /** The id of the entry that recorded it. */
  readonly id: string;
  readonly at: Instant;
  readonly recordedBy: string;
  readonly transfers: readonly Transfer[];
}

/** A change of hands in its place in the chain. */
export interface Link extends Transfer {
  /** Who had the piece before, by the chain, where it is not the one who is said to have given it. */
  readonly gapAfter?: string;
}

/** What was struck, by the id of the entry: `room.corrections`. */
type Struck = Readonly<Record<string, unknown>>;

const nothing: Struck = {};

/** The pieces whose record stands. */
export function standingEvidence(evidence: readonly Evidence[], struck: Struck): readonly Evidence[] {
  return evidence.filter(({ id }) => !ownValue(struck, id));
}

/** The transfers that stand, in the order in which they happened, with every gap between them named. */
export function chainOf(evidence: Evidence, struck: Struck = nothing): readonly Link[] {
  const standing = evidence.transfers.filter(({ id }) => !ownValue(struck, id));
  const chain = standing.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  return chain.map((transfer, place) => {
    const before = chain[place - 1]?.to ?? evidence.collector;
    return isSamePerson(before, transfer.from) ? transfer : { ...transfer, gapAfter: before };
  });
}

/** Who has a piece of evidence now. */
export function custodian(evidence: Evidence, struck: Struck = nothing): string {
  return chainOf(evidence, struck).at(-1)?.to ?? evidence.collector;
}

/** `E-3 (9f2c)`: the label with the first digits of the entry's id, because two people may give the same label. */
export function evidenceName({ label, id }: Pick<Evidence, 'label' | 'id'>): string {
  return `${label} (${id.slice(0, 4)})`;
}

/** The label for the next piece. */
export function nextLabel(evidence: readonly Evidence[]): string {
  const numbers = evidence.map(({ label }) => Number(/^E-(\d+)$/.exec(label)?.[1] ?? 0));
  return `E-${Math.max(0, ...numbers) + 1}`;
}

/**
 * The fingerprints of all evidence files, as `sha256sum -c` reads them. A name with a backslash or a line break is written
 * the way that `sha256sum` does: escaped, with a backslash at the start of the line.
 */
export function evidenceToManifest(evidence: readonly Evidence[]): string {
  return evidence
    .flatMap(({ sha256, file }) => {
      if (!sha256 || !file) return [];
      const isOdd = /[\\\n\r]/.test(file);
      const name = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
      return `${isOdd ? '\\' : ''}${sha256}  ${name}\n`;
    })
    .join('');
}

/** File names that stand for more than one content: of these, `sha256sum -c` finds at most one right. */
export function clashingFiles(evidence: readonly Evidence[]): readonly string[] {
  const sumsByFile = new Map<string, Set<string>>();
  for (const { file, sha256 } of evidence)
    if (file && sha256) sumsByFile.set(file, (sumsByFile.get(file) ?? new Set()).add(sha256));
  return [...sumsByFile].filter(([, sums]) => sums.size > 1).map(([file]) => file);
}
