// What the customers' edition must not carry: names of people and systems, accounts, addresses, evidence, officers and numbers
// of reports. The log knows them, so a text is looked through for each.

import { isUnset } from './organisation.ts';
import { knownNames } from './known-names.ts';
import { ownValue } from './recorded.ts';
import { findTraces, withoutDisguise } from './report-secret-trace.ts';
import type { ReportEntries, ReportGround } from './report-ground.ts';

/** Something that the log names. */
export interface Secret {
  readonly what: SecretKind;
  readonly text: string;
}

type SecretKind =
  | 'a person'
  | 'a system'
  | 'an account'
  | 'an agency'
  | 'a report number'
  | 'evidence'
  | 'an address'
  | 'a fingerprint'
  | 'the title of the incident';

const FEWEST_CHARACTERS = 3;

/** A title that is a name. One that says what happened says what customers may read. */
const CODE_NAME = /^\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*)+$/u;

/** Everything that the log names and customers must not read, each once. */
export function listSecrets(ground: ReportGround, { told, written }: ReportEntries): readonly Secret[] {
  const { log, room, letters, company } = ground;
  const kindByText = new Map<string, Secret>();
  const open = openWords(company);
  const add = (what: SecretKind, ...texts: readonly (string | undefined)[]) => {
    for (const text of texts) {
      const plain = toPlain(text ?? '');
      const secret = { what, text: (text ?? '').trim() };
      if (plain.length >= FEWEST_CHARACTERS && !open.has(plain) && !kindByText.has(plain) && !isPlainWords(secret))
        kindByText.set(plain, secret);
    }
  };
  if (CODE_NAME.test(ground.incident.title)) add('the title of the incident', ground.incident.title);
  add('a person', ...knownNames(log, room), ground.incident.openedBy, ...holders(company));
  for (const { event } of told) {
    switch (event.type) {
      case 'contact-made':
        add('an agency', event.data.words);
        add('a person', event.data.person);
        add('a report number', event.data.reference);
        break;
      case 'hold-placed':
        add('an agency', event.data.agency);
        add('a person', event.data.officer);
        add('a report number', event.data.reference);
        break;
      case 'hold-released':
      case 'clock-met':
        add('a report number', event.data.reference);
        break;
      case 'amazon-data-sought':
        add('an agency', event.data.by);
        add('a report number', event.data.reference);
        break;
      case 'evidence-collected':
        add('a person', event.data.collector);
        add('evidence', event.data.label, event.data.file, event.data.keptAt, event.data.place);
        add('a fingerprint', event.data.sha256 ?? undefined);
        break;
      case 'custody-transferred':
        add('a person', event.data.from, event.data.to);
        break;
      default:
    }
  }
  for (const { person, reference } of letters.agreements) {
    add('a person', person);
    add('a report number', reference);
  }
  for (const { kind, fields, what } of FIELDS)
    for (const entry of written.get(kind) ?? []) add(what, ...fields.map((field) => ownValue(entry.fields, field)));
  return [...kindByText.values()];
}

/**
 * The secrets that a text names, and addresses and fingerprints of any kind; each once. While law enforcement asked for a
 * delay (`isHeld`), that it was told at all is one.
 */
export function findSecrets(
  text: string,
  secrets: readonly Secret[],
  company: ReportGround['company'],
  isHeld = false,
): readonly Secret[] {
  const plain = toPlain(text);
  const asWritten = withoutDisguise(text).replace(/\s+/g, ' ');
  const named = secrets.filter((secret) =>
    isAsWritten(secret) ? holdsWords(asWritten, withoutDisguise(secret.text)) : holdsWords(plain, toPlain(secret.text)),
  );
  const open = openWords(company);
  const shaped = SHAPES.flatMap(({ what, shape }) =>
    [...withoutDisguise(text).matchAll(shape)].map(([found]): Secret => ({ what, text: found })),
  ).filter(
    (found) => !open.has(toPlain(found.text)) && !named.some((each) => toPlain(each.text) === toPlain(found.text)),
  );
  const traces = findTraces(text, secrets, open, isHeld).filter(
    (trace) => !named.some((each) => toPlain(each.text).includes(toPlain(trace.text))),
  );
  return [...named, ...new Map([...shaped, ...traces].map((each) => [each.text, each])).values()];
}

const DESCRIBED: ReadonlySet<SecretKind> = new Set(['a system', 'an agency', 'evidence']);

/** `mail server`, `Web shop`: what a thing is, which anybody may say of any company. */
function isPlainWords({ what, text }: Secret): boolean {
  return DESCRIBED.has(what) && /^(?:\p{Ll}+|\p{L}\p{Ll}*(?: \p{Ll}+)+)$/u.test(text);
}

/** `Stripe`, `Moonlight Heist`: a name only as it is written. */
function isAsWritten({ what, text }: Secret): boolean {
  return what === 'the title of the incident' || (DESCRIBED.has(what) && /^\p{Lu}\p{Ll}+$/u.test(text));
}

/** Fields of entries that name something. */
const FIELDS: readonly { readonly kind: string; readonly fields: readonly string[]; readonly what: SecretKind }[] = [
  { kind: 'affected-system', fields: ['name', 'place'], what: 'a system' },
  { kind: 'affected-system', fields: ['address'], what: 'an address' },
  { kind: 'compromised-account', fields: ['account'], what: 'an account' },
  { kind: 'action', fields: ['where'], what: 'a system' },
  { kind: 'damage', fields: ['system'], what: 'a system' },
  { kind: 'log-collected', fields: ['machine'], what: 'a system' },
  { kind: 'log-collected', fields: ['kept'], what: 'evidence' },
  { kind: 'contact', fields: ['with'], what: 'a person' },
  { kind: 'contact', fields: ['reference'], what: 'a report number' },
  { kind: 'preservation-request', fields: ['by'], what: 'an agency' },
  { kind: 'preservation-request', fields: ['reference'], what: 'a report number' },
  { kind: 'interview', fields: ['with', 'present'], what: 'a person' },
  { kind: 'decision', fields: ['by'], what: 'a person' },
  { kind: 'lesson', fields: ['owner'], what: 'a person' },
  { kind: 'status-update', fields: ['to'], what: 'a person' },
];

const SHAPES: readonly { readonly what: SecretKind; readonly shape: RegExp }[] = [
  { what: 'an address', shape: /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g },
  { what: 'an address', shape: /(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{0,4}(?![\p{L}\p{N}:])/giu },
  { what: 'an account', shape: /[^\s@<>()"',;:]+@[^\s@<>()"',;:]+\.\p{L}{2,}/gu },
  { what: 'a fingerprint', shape: /(?<![\p{L}\p{N}])[0-9a-f]{32,128}(?![\p{L}\p{N}])/giu },
];

/** What the company publishes about itself may stand in any text. */
function openWords(company: ReportGround['company']): ReadonlySet<string> {
  const paths = ['name', 'notices.contact', 'notices.phone', 'notices.email', 'notices.website', 'notices.signatory'];
  return new Set(paths.map((path) => toPlain(ownValue(company, path) ?? '')).filter(Boolean));
}

function holders(company: ReportGround['company']): readonly string[] {
  return Object.entries(company).flatMap(([path, value]) =>
    /^roles\..*\.(?:holder|deputy)$|^counsel\.name$/.test(path) && !isUnset(value) ? [value] : [],
  );
}

function toPlain(text: string): string {
  return withoutDisguise(text).toLowerCase().replace(/\s+/g, ' ').trim();
}

function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at).at(-1) ?? '', text.charAt(at + words.length)];
    if (!LETTER.test(before) && !LETTER.test(after)) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;
