import type { EventDataOf } from './event.ts';
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
  /** Those that were struck, which are no part of the chain. */
  readonly struckTransfers: readonly Transfer[];
}

/** A change of hands in its place in the chain. */
export interface Link extends Transfer {
  /** Who had the piece before, by the chain, where it is not the one who is said to have given it. */
  readonly gapAfter?: string;
  /** It is said to have changed hands before it was collected. */
  readonly isTooEarly?: true;
}

/** The transfers in the order in which they happened, with every gap between them named. */
export function chainOf(evidence: Evidence): readonly Link[] {
  const chain = evidence.transfers.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
  return chain.map((transfer, place): Link => {
    const before = chain[place - 1]?.to ?? evidence.collector;
    return {
      ...transfer,
      ...(isSamePerson(before, transfer.from) ? {} : { gapAfter: before }),
      ...(transfer.at < evidence.at ? { isTooEarly: true } : {}),
    };
  });
}

/** Whether a change of hands may still be written into the chain: at its end, or where it closes a gap. */
export function fitsChain(evidence: Evidence, transfer: Pick<Transfer, 'from' | 'to' | 'at'>): boolean {
  const last = chainOf(evidence).at(-1);
  if (!last || transfer.at >= last.at) return true;
  const gaps = (piece: Evidence) => chainOf(piece).filter(({ gapAfter }) => gapAfter !== undefined).length;
  const added = { id: '', recordedBy: '', why: '', isSealed: true, ...transfer };
  return gaps({ ...evidence, transfers: [...evidence.transfers, added] }) < gaps(evidence);
}

/** Who has a piece of evidence now. */
export function custodian(evidence: Evidence): string {
  return chainOf(evidence).at(-1)?.to ?? evidence.collector;
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
