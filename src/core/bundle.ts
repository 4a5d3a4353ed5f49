// The evidence bundle: what is in it, how its files are called, and the sentences that say how to check it.

import type { IncidentKind } from './event-shapes.ts';
import { headsToFingerprint } from './fingerprint.ts';
import { fingerprintProof } from './fingerprint-check.ts';
import type { Instant } from './time.ts';
import { toPrintableLine } from './printable.ts';
import { instantToWords } from './time-words.ts';

export const MANIFEST_NAME = 'manifest-sha256.txt';
export const README_NAME = 'README.txt';
export const INCIDENT_FILE_NAME = 'incident-file.txt';

/** What a bundle tells of the incident and of the moment at which it was made. */
export interface BundleSubject {
  readonly title: string;
  readonly kind: IncidentKind;
  readonly company: string;
  /** Of the log that is in it. */
  readonly heads: readonly string[];
  readonly entryCount: number;
  readonly now: Instant;
  readonly zone: string;
}

/** A file of the bundle, before it is there. */
export interface BundleLine {
  /** Where it lies: small ASCII letters, digits, `.`, `-` and `/`. */
  readonly name: string;
  /** What it is, in a sentence, for the README and the page. */
  readonly what: string;
}

/** A file that could not be made, and why. */
export interface BundleGap extends BundleLine {
  readonly why: string;
}

/** Whether a file of the bundle may be called so: every program that unpacks reads such a name alike. */
export function isBundleName(name: string): boolean {
  return /^(?:[A-Za-z0-9][A-Za-z0-9.-]*\/)?[A-Za-z0-9][A-Za-z0-9.-]*$/.test(name) && !name.includes('..');
}

/** The name that a file has in the bundle: an exercise says in every name that it is one. */
export function toNameInBundle(name: string, kind: IncidentKind): string {
  return kind === 'exercise' ? name.replace(/[^/]+$/, 'EXERCISE-$&') : name;
}

/** Whether this is the incident file of a bundle, in a folder or not. */
export function isIncidentFileName(name: string): boolean {
  return name.replace(/^.*\//, '').replace(/^EXERCISE-/, '') === INCIDENT_FILE_NAME;
}

/** A part of a file name from any text; `none` where nothing of it is left. */
export function toBundleName(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40)
      .replace(/-$/, '') || 'none'
  );
}

/** The fingerprints of the bundle's files, as `sha256sum -c` reads them. */
export function filesToManifest(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}

/** The README of the bundle: what each file is, and how to check them without Firebreak. */
export function createBundleReadme(
  subject: BundleSubject,
  lines: readonly BundleLine[],
  gaps: readonly BundleGap[],
): string {
  const { title, kind, company, heads, entryCount, now, zone } = subject;
  const isExercise = kind === 'exercise';
  return [
    ...(isExercise ? ['EXERCISE. Not real. This bundle belongs to a practice run.', ''] : []),
    `Evidence bundle: ${toPrintableLine(title) || 'Without a title'}`,
    '',
    `Company:      ${toPrintableLine(company) || 'not yet known'}`,
    `Made:         ${instantToWords(now, zone)} (${now})`,
    `Log:          ${entryCount} ${entryCount === 1 ? 'entry' : 'entries'}`,
    `Fingerprint:  ${headsToFingerprint(heads)}`,
    '',
    'It was made by Firebreak, in a browser, from the log of the incident. It holds names and everything that was written',
    'about the incident. Hand it over only to somebody who may read that.',
    '',
    'WHAT EACH FILE IS',
    '',
    ...[{ name: MANIFEST_NAME, what: 'The SHA-256 of every other file.' }, ...lines].flatMap(({ name, what }) => [
      name,
      `    ${what}`,
    ]),
    ...(gaps.length > 0 ? ['', 'WHAT IS MISSING', ''] : []),
    ...gaps.flatMap(({ name, why }) => [name, `    ${why}`]),
    '',
    ...howToCheck(heads, toNameInBundle(INCIDENT_FILE_NAME, kind)),
    ...(isExercise ? ['', 'EXERCISE. Not real.'] : []),
    '',
  ].join('\n');
}

/** A command that prints each line of an incident file whose text no longer gives its SHA-256; nothing where all do. */
export function checkLogCommand(file: string): string {
  return [
    `tail -n +2 ${file} | grep -v '^end ' | while IFS= read -r line; do`,
    `  printf '%s' "\${line#* }" | sha256sum | grep -q "^\${line%% *}" || printf 'altered: %s\\n' "$line"`,
    'done',
  ].join('\n');
}

function howToCheck(heads: readonly string[], log: string): readonly string[] {
  const { shows, doesNotShow } = fingerprintProof;
  return [
    'HOW TO CHECK IT',
    '',
    '1. That no file was changed since the bundle was made. In the folder into which you unpacked it:',
    '',
    `       sha256sum -c ${MANIFEST_NAME}`,
    '',
    '   Each line has to end in OK. On a Mac, write "shasum -a 256" in place of "sha256sum". On Windows, Get-FileHash in',
    '   PowerShell gives the SHA-256 of one file. Whoever changes a file can also write a new list. So compare the SHA-256',
    '   of the whole bundle too, with the one that was told to you in another way. The log keeps it.',
    '',
    `2. That no entry of the log was changed. Each line of ${log} but the first and the last holds an entry: 64`,
    '   digits, a space, and the text of which they are the SHA-256. This prints each line that no longer matches:',
    '',
    ...checkLogCommand(log)
      .split('\n')
      .map((line) => `       ${line}`),
    '',
    '3. That no entry is missing. Each entry names, under "after", the 64 digits of the entries before it. The last line of',
    `   ${log} says how many entries there are and which ${heads.length === 1 ? 'is' : 'are'} the latest:`,
    '',
    ...heads.map((head) => `       ${head}`),
    '',
    `   The fingerprint of the log is the first 16 digits of ${heads.length === 1 ? 'that' : 'each of them'}. Compare it with one that left the`,
    '   computer earlier: on paper, in a message, in somebody’s notes of a call. Firebreak does this on its page',
    '   "Report", under "Fingerprints".',
    '',
    'WHAT THAT SHOWS, AND WHAT NOT',
    '',
    ...wrap(shows),
    ...wrap(doesNotShow),
    '',
    'Counsel decides what the law asks of the company. Nothing in this bundle is legal advice.',
  ];
}

function wrap(sentence: string): readonly string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 115) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
