import type { Entry, KnownEvent } from './event.ts';
import { factLabel, factValueToWords } from './fact.ts';

/** The kinds into which the log is sorted for reading. */
export type EntryKind = 'Incident' | 'Item' | 'Fact' | 'Note' | 'File' | 'Unknown';

/** An entry of the log as a sentence, without who and when. Text from people stands in it as it was written. */
export function entryToSentence(entry: Entry): string {
  if (entry.event) return eventToSentence(entry.event);
  switch (entry.strange) {
    case 'later-version':
      return `Written by a newer version of Firebreak (${entry.type || 'no type'}). Kept as it is.`;
    case 'unknown-type':
      return `Of a kind that this version does not know (${entry.type || 'no type'}). Kept as it is.`;
    default:
      return `Its content cannot be read (${entry.type}). Kept as it is.`;
  }
}

export function entryToKind(entry: Entry): EntryKind {
  const type = entry.event?.type;
  if (!type) return 'Unknown';
  if (type === 'incident-file-saved') return 'File';
  if (type === 'note-added') return 'Note';
  if (type === 'fact-recorded' || type === 'detection-recorded') return 'Fact';
  return type.startsWith('item-') ? 'Item' : 'Incident';
}

function eventToSentence(event: KnownEvent): string {
  switch (event.type) {
    case 'incident-opened':
      return `Opened as ${event.data.kind === 'real' ? 'REAL' : 'EXERCISE'}: ${event.data.title}`;
    case 'incident-renamed':
      return `Renamed: ${event.data.title}`;
    case 'incident-kind-corrected':
      return `Corrected to ${event.data.kind === 'real' ? 'REAL' : 'EXERCISE'}: ${event.data.reason}`;
    case 'incident-closed':
      return `Closed: ${event.data.reason}${event.data.unfinished.map(({ item, reason }) => `. Unfinished: ${item}: ${reason}`).join('')}`;
    case 'incident-reopened':
      return `Reopened: ${event.data.reason}`;
    case 'incident-file-saved':
      return `Incident file saved, with ${event.data.count} ${event.data.count === 1 ? 'entry' : 'entries'}`;
    case 'detection-recorded':
      return 'The breach was noticed';
    case 'fact-recorded':
      return `${factLabel(event.data.fact)}: ${factValueToWords(event.data.value).toLowerCase()}`;
    case 'item-begun':
      return `${event.data.words}: begun${event.data.owner ? ` by ${event.data.owner}` : ''}`;
    case 'item-done':
      return `${event.data.words}: done${event.data.value ? `. ${event.data.value}` : ''}`;
    case 'item-ruled-out':
      return `${event.data.words}: not applicable, ${event.data.reason}`;
    case 'item-returned':
      return `${event.data.words}: back to do`;
    case 'item-undone':
      return `${event.data.words}: last change undone`;
    case 'item-assigned':
      return event.data.owner
        ? `${event.data.words}: given to ${event.data.owner}`
        : `${event.data.words}: nobody has it now`;
    case 'item-noted':
      return `${event.data.words}: ${event.data.text}`;
    case 'note-added':
      return event.data.text;
  }
}
