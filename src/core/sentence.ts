import type { Entry, KnownEvent } from './event.ts';
import { countToWords } from './count.ts';
import { NOTE } from './entry-draft.ts';
import { findWrittenKind, writtenToWords } from './entry-kind.ts';
import { contactAskToWords, contactResultToWords } from './contact-ask.ts';
import { headsToFingerprint } from './fingerprint.ts';
import { endSentence } from './full-stop.ts';
import { joinSentences } from './joined-sentences.ts';
import { holdName } from './hold.ts';
import { factLabel, factValueToWords } from './triage.ts';

/** What an entry is called in the log; what people wrote is called by its own kind. */
export type EntryKind =
  | 'Incident'
  | 'Item'
  | 'Fact'
  | 'Clock'
  | 'Hold'
  | 'Evidence'
  | 'People'
  | 'Pause'
  | 'Correction'
  | 'Note'
  | 'File'
  | 'Unknown'
  | (string & {});

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

/** The kind of an entry, for its column in the log and for filtering. */
export function entryToKind(entry: Entry): EntryKind {
  const { event } = entry;
  if (!event) return 'Unknown';
  if (event.type === 'entry-written')
    return event.data.kind === NOTE ? 'Note' : (findWrittenKind(event.data.kind)?.title ?? event.data.kind);
  return kindsByType[event.type];
}

const kindsByType = {
  'incident-opened': 'Incident',
  'incident-renamed': 'Incident',
  'incident-kind-corrected': 'Incident',
  'incident-closed': 'Incident',
  'incident-reopened': 'Incident',
  'incident-file-saved': 'File',
  'detection-recorded': 'Fact',
  'fact-recorded': 'Fact',
  'count-recorded': 'Fact',
  'count-removed': 'Fact',
  'moment-recorded': 'Fact',
  'moment-cleared': 'Fact',
  'detail-recorded': 'Fact',
  'severity-overruled': 'Fact',
  'item-begun': 'Item',
  'item-done': 'Item',
  'item-ruled-out': 'Item',
  'item-returned': 'Item',
  'item-undone': 'Item',
  'item-assigned': 'Item',
  'item-noted': 'Item',
  'note-added': 'Note',
  'clock-added': 'Clock',
  'clock-met': 'Clock',
  'clock-ruled-out': 'Clock',
  'clock-returned': 'Clock',
  'amazon-data-sought': 'Clock',
  'hold-placed': 'Hold',
  'hold-released': 'Hold',
  'entry-corrected': 'Correction',
  'evidence-collected': 'Evidence',
  'custody-transferred': 'Evidence',
  'role-assigned': 'People',
  'role-handed-over': 'People',
  'role-stood-down': 'People',
  'pause-confirmed': 'Pause',
  'contact-made': 'Contact made',
  'report-written': 'Report',
  'fingerprint-shared': 'File',
  'letter-written': 'Letter',
  'letter-behalf-chosen': 'Letter',
  'letter-agreed': 'Letter',
  'letter-agreement-withdrawn': 'Letter',
  'letter-made': 'Letter',
} as const satisfies Record<Exclude<KnownEvent['type'], 'entry-written'>, EntryKind>;

const agreedWords = {
  counsel: 'approved by counsel,',
  'amazon-request': 'asked for in writing by Amazon,',
  'amazon-review': 'reviewed and accepted by Amazon,',
};

const withdrawnWords = {
  counsel: 'counsel’s approval',
  'amazon-request': 'Amazon’s written request',
  'amazon-review': 'Amazon’s answer',
};
const momentWords = { began: 'The breach began', ended: 'The breach ended', determined: 'A breach was established' };
const detailWords = { discovery: 'How it was discovered', impact: 'Potential impact' };

function eventToSentence(event: KnownEvent): string {
  switch (event.type) {
    case 'incident-opened':
      return `Opened as ${event.data.kind === 'real' ? 'REAL' : 'EXERCISE'}: ${event.data.title}`;
    case 'incident-renamed':
      return `Renamed: ${event.data.title}`;
    case 'incident-kind-corrected':
      return `Corrected to ${event.data.kind === 'real' ? 'REAL' : 'EXERCISE'}: ${event.data.reason}`;
    case 'incident-closed':
      return closingToSentences(event.data).join(' ');
    case 'incident-reopened':
      return `Reopened: ${event.data.reason}`;
    case 'incident-file-saved':
      return `Incident file saved, with ${event.data.count} ${event.data.count === 1 ? 'entry' : 'entries'}`;
    case 'detection-recorded':
      return withGrounds(`The breach was noticed${event.data.isEstimate ? ' (an estimate)' : ''}`, event.data);
    case 'fact-recorded':
      return withGrounds(
        `${factLabel(event.data.fact)}: ${factValueToWords(event.data.value).toLowerCase()}`,
        event.data,
      );
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
    case 'count-recorded':
      return withGrounds(
        `Affected in ${event.data.words}: ${countToWords(event.data.count, event.data.isEstimate)}`,
        event.data,
      );
    case 'count-removed':
      return `Affected in ${event.data.words}: taken back, ${event.data.reason}`;
    case 'moment-recorded':
      return withGrounds(
        `${momentWords[event.data.moment]}${event.data.isEstimate ? ' (an estimate)' : ''}`,
        event.data,
      );
    case 'moment-cleared':
      return `${momentWords[event.data.moment]}: not yet known after all, ${event.data.reason}`;
    case 'detail-recorded':
      return withGrounds(`${detailWords[event.data.detail]}: ${event.data.text}`, event.data);
    case 'severity-overruled':
      return event.data.severity === 'by-rule'
        ? `Severity by the rule again: ${event.data.reason}`
        : `Severity set to ${event.data.severity}: ${event.data.reason}`;
    case 'clock-added':
      return `Clock added: ${event.data.title}${event.data.source ? ` (${event.data.source})` : ''}`;
    case 'clock-met':
      return withReference(event.data, `${event.data.words}: met`, event.data.how);
    case 'clock-ruled-out':
      return `${event.data.words}: does not apply, ${event.data.reason}`;
    case 'clock-returned':
      return `${event.data.words}: runs again, ${event.data.reason}`;
    case 'amazon-data-sought':
      return `Amazon data was asked for by ${event.data.by}${event.data.reference ? `, ${event.data.reference}` : ''}`;
    case 'hold-placed':
      return withReference(
        event.data,
        `Hold placed: ${holdName({ ...event.data, kind: event.data.hold })}`,
        event.data.reason,
      );
    case 'hold-released':
      return withReference(event.data, `Hold released: ${event.data.words}`, event.data.reason);
    case 'entry-written':
      return writtenToWords(event.data.kind, event.data.fields);
    case 'entry-corrected':
      return `An entry was corrected: ${event.data.reason}`;
    case 'evidence-collected':
      return joinSentences(
        `${event.data.label} collected by ${event.data.collector}: ${event.data.what}`,
        event.data.sha256 ? `SHA-256 ${event.data.sha256}` : '',
      );
    case 'custody-transferred':
      return `${event.data.words}: from ${event.data.from} to ${event.data.to}, ${event.data.isSealed ? 'sealed' : 'not sealed'}. ${event.data.why}`;
    case 'role-assigned':
      return `${event.data.words}: ${event.data.person}`;
    case 'role-handed-over':
      return `${event.data.words}: handed over from ${event.data.from} to ${event.data.to}`;
    case 'role-stood-down':
      return `${event.data.words}: ${event.data.person} stood down, ${event.data.reason}`;
    case 'letter-written':
      return `${event.data.words}: ${event.data.text ? `written: ${event.data.text}` : 'left out'}`;
    case 'letter-behalf-chosen':
      return `${event.data.words}: ${event.data.behalf === 'own' ? 'our own legal duty' : 'on Amazon’s behalf'}`;
    case 'letter-agreed':
      return withReference(
        event.data,
        `${event.data.words}: ${agreedWords[event.data.by]} ${event.data.person}`,
        event.data.fingerprint && `Text ${event.data.fingerprint.slice(0, 8)}`,
      );
    case 'letter-agreement-withdrawn':
      return `${event.data.words}: ${withdrawnWords[event.data.by]} taken back: ${event.data.reason}`;
    case 'letter-made': {
      const { words, form, variant, count, fingerprint, isFinal } = event.data;
      return `${words}: ${count} made as ${isFinal ? 'FINAL' : 'DRAFT'} ${form}, variant ${variant}. SHA-256 ${fingerprint}`;
    }
    case 'contact-made': {
      const { words, result, way, person, asked, said } = event.data;
      const reached = `${words}: ${contactResultToWords(result, person)}${way ? `, ${way}` : ''}`;
      const asks = asked.length > 0 ? `They asked: ${asked.map(contactAskToWords).join('; ')}` : '';
      return withReference(event.data, reached, said, asks);
    }
    case 'report-written':
      return `Report, ${event.data.words}: ${event.data.text ? `written: ${event.data.text}` : 'taken back'}`;
    case 'fingerprint-shared': {
      const { heads, way, to, count, file } = event.data;
      const left = `Fingerprint ${headsToFingerprint(heads)} of ${count} ${count === 1 ? 'entry' : 'entries'} left: ${way}${to ? `, to ${to}` : ''}`;
      return joinSentences(left, file ? `SHA-256 of the file ${file}` : '');
    }
    case 'pause-confirmed':
      return `${event.data.words}: read by ${event.data.reader}, confirmed by ${event.data.confirmer}${event.data.burst.length > 0 ? `. Ticked in a burst and confirmed: ${event.data.burst.join('; ')}` : ''}`;
  }
}

function withReference({ reference }: { readonly reference: string }, ...sentences: readonly string[]): string {
  return joinSentences(...sentences, reference && `Reference: ${reference}`);
}

/** What a closing says: why, then one sentence for each point that was left open. */
export function closingToSentences({
  reason,
  unfinished,
}: Extract<KnownEvent, { type: 'incident-closed' }>['data']): readonly string[] {
  const told = [`Closed: ${reason}`, ...unfinished.map((each) => `Unfinished: ${each.item}: ${each.reason}`)];
  return told.map((each, place) => (place === told.length - 1 ? each : endSentence(each)));
}

function withGrounds(
  said: string,
  { source, ground }: { readonly source?: string | undefined; readonly ground?: string | undefined },
): string {
  return joinSentences(said, source && `Said by ${source}`, ground && `Ground: ${ground}`);
}
