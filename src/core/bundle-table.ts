// The tables of the bundle: which letters were made, who was called, which fingerprints left. Text from people stands in
// them as it was written; `documents/bundle-csv.ts` makes it safe for a spreadsheet.

import { contactAskToWords } from './contact-ask.ts';
import type { ContactMade } from './contact-log.ts';
import { headsToFingerprint } from './fingerprint.ts';
import type { MadeLetters } from './letter-log.ts';
import type { SharedFingerprint } from './report-log.ts';
import { instantToWords } from './time-words.ts';

export interface BundleTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What the log says of letters that were made: which, of which variant, in which form, how many, final or draft. */
export function lettersToTable(made: readonly MadeLetters[], zone: string): BundleTable {
  return {
    head: [
      'made_utc',
      'made_local',
      'letter',
      'letter_id',
      'variant',
      'form',
      'count',
      'state',
      'sha256',
      'recorded_by',
      'entry',
    ],
    rows: made.map(({ at, words, letter, variant, form, count, isFinal, fingerprint, who, id }) => [
      at,
      instantToWords(at, zone),
      words,
      letter,
      variant,
      form,
      count,
      isFinal ? 'final' : 'draft',
      fingerprint,
      who,
      id,
    ]),
  };
}

const resultWords = { reached: 'reached', 'left-word': 'left word', 'not-reached': 'not reached' };

/** Whom the team reached or tried to reach. */
export function contactsToTable(contacts: readonly ContactMade[], zone: string): BundleTable {
  return {
    head: [
      'called_utc',
      'called_local',
      'contact',
      'contact_id',
      'result',
      'way',
      'person',
      'reference',
      'asked_us',
      'said',
      'recorded_by',
      'entry',
    ],
    rows: contacts.map(({ at, words, contact, result, way, person, reference, asked, said, who, id }) => [
      at,
      instantToWords(at, zone),
      words,
      contact,
      resultWords[result],
      way,
      person,
      reference,
      asked.map(contactAskToWords).join('; '),
      said,
      who,
      id,
    ]),
  };
}

/** Which fingerprints of the log left the computer, the earliest first. */
export function fingerprintsToTable(shared: readonly SharedFingerprint[], zone: string): BundleTable {
  return {
    head: [
      'left_utc',
      'left_local',
      'way',
      'to',
      'fingerprint',
      'heads',
      'entries',
      'file_sha256',
      'recorded_by',
      'entry',
    ],
    rows: shared
      .toReversed()
      .map(({ at, way, to, heads, count, file, who, id }) => [
        at,
        instantToWords(at, zone),
        way,
        to,
        headsToFingerprint(heads),
        heads.join(' '),
        count,
        file ?? '',
        who,
        id,
      ]),
  };
}
