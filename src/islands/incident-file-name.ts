import type { IncidentKind } from '../core/event-shapes.ts';
import { instantToFileDate } from '../core/letter-value.ts';
import { workspace } from '../workspace/this-browser.ts';

/** `firebreak-EXERCISE-timeline-2026-11-22`: how a file made from an incident today is called, without its ending. */
export function incidentFileName(kind: IncidentKind, what: string): string {
  const mark = kind === 'exercise' ? 'EXERCISE-' : '';
  return `firebreak-${mark}${what}-${instantToFileDate(workspace.now(), workspace.zone)}`;
}
