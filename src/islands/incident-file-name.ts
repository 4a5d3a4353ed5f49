import type { IncidentKind } from '../core/event-shapes.ts';
import { instantToFileDate } from '../core/letter-value.ts';
import { headsToFingerprint } from '../core/fingerprint.ts';
import { workspace } from '../workspace/this-browser.ts';

/** `firebreak-EXERCISE-timeline-2026-11-22`: how a file made from an incident today is called, without its ending. */
export function incidentFileName(kind: IncidentKind, what: string): string {
  const mark = kind === 'exercise' ? 'EXERCISE-' : '';
  return `firebreak-${mark}${what}-${instantToFileDate(workspace.now(), workspace.zone)}`;
}

/**
 * `firebreak-1f0a22c4-2026-11-22.age`: how a sealed file is called. Neither the title nor what is in it stands in the name,
 * which whoever carries the file can read.
 */
export function sealedFileName(kind: IncidentKind, heads: readonly string[]): string {
  return `${incidentFileName(kind, headsToFingerprint(heads).replaceAll(' ', '').slice(0, 8))}.age`;
}
