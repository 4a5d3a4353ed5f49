// A Word file that counsel brings in place of our words: what stands in its fields, and what keeps it from being final. The
// guards of every letter apply to it.

import { textToPlain } from './document.ts';
import { textToSha256 } from './hash.ts';
import type { Letter, LetterSources } from './letter.ts';
import { letterStamps } from './letter-document.ts';
import { isLetterFieldId, letterField, type LetterFieldId } from './letter-field.ts';
import { findDisputedFields } from './letter-dispute.ts';
import { findForbiddenWords } from './letter-forbidden.ts';
import type { LetterBlock } from './letter-agreement.ts';
import { findLetterBlocks, recordedForGuards } from './letter-guard.ts';
import { findOwnLaw, type OwnCheck, type OwnFinding } from './letter-own-law.ts';
import { fillItems, type FieldStates } from './letter-text.ts';
import { instantToNoticeDate } from './letter-value.ts';
import type { LetterVariant } from './letter-variant.ts';
import type { LetterTemplate, LetterTo } from './letter-words.ts';
import { nameToRecipientField } from './recipient-field.ts';
import { ownValue } from './recorded.ts';
import { effectiveFact } from './triage.ts';

/** What a file holds that no letter should hold when it goes out. */
export type OwnLeftover =
  /** Changes that Word tracks: they are printed, and what was deleted can be read. */
  | 'changes'
  | 'comments'
  /** A part in another format, whose words cannot be looked through. */
  | 'imported'
  /** A control that takes its words from elsewhere in the file when Word opens it. */
  | 'bound'
  /** A code that has Word take words or a picture from another file, which the reader may not have. */
  | 'included';

/** The file as it was read. */
export interface OwnFileWords {
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** What it says, a line for each paragraph; fields stand in their braces. */
  readonly text: string;
  /** As it writes them. */
  readonly fields: readonly string[];
  readonly unknownFields: readonly string[];
  readonly leftovers: readonly OwnLeftover[];
}

export interface OwnBlock extends Omit<LetterBlock, 'id'> {
  readonly id: LetterBlock['id'] | OwnBlockId;
}

export type OwnBlockId =
  | 'own-field-unknown'
  | 'own-field-without-list'
  | 'own-heading-missing'
  | 'own-element-missing'
  | 'own-file-unfinished'
  | 'own-file-stamped';

/** Counsel's own file as it stands now in place of one variant. */
export interface OwnLetter {
  /** What stands in its fields now, by their names as it writes them; those of the recipient are not among them. */
  readonly values: Readonly<Record<string, string>>;
  /** Its fields in words, in the order of the file. */
  readonly fields: readonly OwnField[];
  /** Of the file and of what stands in its fields, without recipients and without the day of the letter. */
  readonly fingerprint: string;
  readonly blocks: readonly OwnBlock[];
  /** What stands at the head of each of its pages. */
  readonly stamps: readonly string[];
  readonly toCheck: readonly OwnCheck[];
}

export interface OwnField {
  /** As the file writes it. */
  readonly name: string;
  readonly label: string;
  /** Null where it is filled for each recipient. */
  readonly value: string | null;
  /** Nobody has set or written it. */
  readonly isMissing: boolean;
}

/** Draws a file together with what is known; the same sources on the same day give the same. */
export function createOwnLetter(
  file: OwnFileWords,
  template: LetterTemplate,
  variant: LetterVariant,
  letter: Pick<Letter, 'statesOf'>,
  sources: Pick<LetterSources, 'templates' | 'knowledge'>,
): OwnLetter {
  const { incident, letters, now, zone } = sources.knowledge;
  const date = instantToNoticeDate(now, zone);
  const states = letter.statesOf(variant);
  const ids = file.fields.filter(isLetterFieldId).filter((id) => nameToRecipientField(id) === undefined);
  const values = Object.fromEntries(ids.map((id) => [id, fieldToValue(id, states, date)]));
  const filled = fill(file.text, values);
  const bare = file.text.replace(FIELD, '{{$1}}$2');
  const fingerprint = createFingerprint(file, variant, ids, states);
  const factValue = (fact: Parameters<typeof effectiveFact>[1]) => effectiveFact(incident, fact);
  const law = findOwnLaw({ text: filled, fields: ids }, template, variant, states, factValue);
  const whatIs = (type: 'missing' | 'unset') => [
    ...new Set(
      ids.flatMap((id) => {
        const state = states(id);
        return state.type === type ? [state.what] : [];
      }),
    ),
  ];
  const blocks: readonly OwnBlock[] = [
    ...findFileBlocks(file, template),
    ...law.missing.map(toMissingBlock),
    ...findLetterBlocks({
      ...recordedForGuards(template, sources.knowledge),
      // What was agreed to about our own words says nothing about this file.
      agreements: letters.agreements.filter((each) => each.by === 'amazon-request' || each.fingerprint === fingerprint),
      fingerprint,
      parts: [{ name: 'The file', text: filled }],
      unset: whatIs('unset'),
      unwritten: whatIs('missing'),
      disputed: findDisputedFields(letters, ids),
      elements: [],
      forbidden: findForbiddenWords(sources.templates, asVariant(variant), () => bare, states),
    }),
  ].filter(({ words }, index, all) => all.findIndex((each) => each.words === words) === index);
  return {
    values,
    fields: file.fields.map((name) => toOwnField(name, values, states)),
    fingerprint,
    blocks,
    stamps: letterStamps(incident.kind, blocks),
    toCheck: law.toCheck,
  };
}

/** What stands for a field in a file: each entry of a list in a line of its own. */
function fieldToValue(id: LetterFieldId, states: FieldStates, date: string): string {
  return fillItems(`{{${id}}}`, states, date).map(textToPlain).join('\n');
}

/** A field and a full stop behind it. */
const FIELD = /\{\{[^\S\n\t]*([^{}\n\t]{1,100}?)[^\S\n\t]*\}\}(\.(?!\.))?/g;

/** As the file is filled: what ends in a full stop brings none where one stands already. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(FIELD, (whole, name: string, stop: string = '') => {
    const value = ownValue(values, name);
    return value === undefined ? whole : (stop ? value.replace(/\.$/, '') : value) + stop;
  });
}

/** What is agreed to today may go out tomorrow, so the day of the letter is not a part of it; every other day is. */
function createFingerprint(
  { sha256, text }: OwnFileWords,
  variant: LetterVariant,
  ids: readonly LetterFieldId[],
  states: FieldStates,
): string {
  const undated = ids
    .filter((id) => id !== 'letter.date')
    .map((id) => [id, fieldToValue(id, states, '{{letter.date}}')] as const);
  return textToSha256(JSON.stringify([variant.id, sha256, fill(text, Object.fromEntries(undated)), undated]));
}

/** The file as one paragraph that was changed, for what looks through variants. */
function asVariant(variant: LetterVariant): LetterVariant {
  const paragraph = { id: 'text', text: '', says: [] };
  return { ...variant, sections: [{ id: 'file', heading: 'counsel’s own file', paragraphs: [paragraph] }] };
}

/** Those whose names and addresses come from a list of recipients. */
const TOLD_BY_LIST: readonly LetterTo[] = ['customers', 'employees', 'partners'];
const OUR_STAMP = /^(?:DRAFT\. Not approved|EXERCISE\. Not real|HELD\. )/m;

const LEFTOVER_WORDS: Readonly<Record<OwnLeftover, readonly [words: string, lift: string]>> = {
  changes: [
    'The file holds changes that Word tracks: they are printed, and what was deleted can be read.',
    'Accept or reject all changes in Word, save the file and choose it again.',
  ],
  comments: [
    'The file holds comments, which everybody who gets it can read.',
    'Delete the comments in Word, save the file and choose it again.',
  ],
  imported: [
    'The file holds a part in another format, whose words cannot be looked through.',
    'Open it in Word, save it as .docx and choose it again.',
  ],
  bound: [
    'The file holds content controls that take their words from its properties, so that Word can show other words.',
    'Remove the content controls in Word and keep their words, save the file and choose it again.',
  ],
  included: [
    'The file takes words from another file when Word opens it, so that it can say other words to each reader.',
    'Turn these fields into words in Word (Ctrl+Shift+F9), save the file and choose it again.',
  ],
};

function findFileBlocks(file: OwnFileWords, { to }: LetterTemplate): readonly OwnBlock[] {
  const recipients = TOLD_BY_LIST.includes(to) ? [] : file.fields.filter((name) => nameToRecipientField(name));
  return [
    ...file.unknownFields.map((name) => ({
      id: 'own-field-unknown' as const,
      words: /^[{}]+$/.test(name)
        ? 'The file has double braces without a field between them.'
        : `There is no field “${name}”.`,
      lift: 'Correct it in Word, or take the braces out, and choose the file again.',
    })),
    ...recipients.map((name) => ({
      id: 'own-field-without-list' as const,
      words: `The file asks for {{${name}}}, and this letter goes to nobody on a list.`,
      lift: 'Write the name and the address into the file, and choose it again.',
    })),
    ...file.leftovers.map((leftover) => {
      const [words, lift] = LEFTOVER_WORDS[leftover];
      return { id: 'own-file-unfinished' as const, words, lift };
    }),
    ...(OUR_STAMP.test(file.text)
      ? [
          {
            id: 'own-file-stamped' as const,
            words: 'The file itself says DRAFT, HELD or EXERCISE, and would say so for ever.',
            lift: 'Take the line out of the head of its pages. It is put there for you for as long as it is true.',
          },
        ]
      : []),
  ];
}

function toMissingBlock({ rule, kind, words }: OwnFinding): OwnBlock {
  if (kind === 'element')
    return {
      id: 'own-element-missing',
      words: `${rule.name} asks for it and the file does not have it: ${words} (${rule.citation}).`,
      lift: 'Write it into the file, or use the field that has it, and choose the file again.',
    };
  return {
    id: 'own-heading-missing',
    words: `${rule.name} fixes the ${kind} “${words}” and the file does not have it (${rule.citation}).`,
    lift: 'Write it in the file exactly so, in a line of its own, and choose the file again.',
  };
}

function toOwnField(name: string, values: Readonly<Record<string, string>>, states: FieldStates): OwnField {
  const ofRecipient = nameToRecipientField(name);
  if (ofRecipient) return { name, label: RECIPIENT_LABELS[ofRecipient], value: null, isMissing: false };
  if (!isLetterFieldId(name)) throw new Error(`${name} is no field of a letter.`);
  const { type } = states(name);
  const isMissing = type === 'missing' || type === 'unset';
  return { name, label: letterField(name).label, value: ownValue(values, name) ?? '', isMissing };
}

const RECIPIENT_LABELS = {
  name: letterField('recipient.name').label,
  address: letterField('recipient.address').label,
  reference: letterField('recipient.reference').label,
  identityTheftCode: letterField('recipient.identity-theft-code').label,
} as const;
