// The incident file: the whole log as text. One line that says what it is, one line per event with its SHA-256 before it
// (the way sha256sum prints them), one line that says that nothing is missing.

import { type Entry, isIncidentId, parseEntry } from './event.ts';
import { isSha256, textToSha256 } from './hash.ts';
import type { Log } from './log.ts';
import { createFileProblem } from './file-problem.ts';
import type { Problem } from './problem.ts';

const FIRST_WORD = 'firebreak-incident-file';
const FILE_FORMAT = '1';
const LAST_WORD = 'end';
export const FILE_LIMIT_IN_MEGABYTES = 64;

export interface IncidentFile {
  readonly incident: string;
  readonly entries: readonly Entry[];
}

/** A log as the text of an incident file. Every line of the log stands in it byte for byte. */
export function logToFile(incident: string, log: Log): string {
  const lines = log.entries.map((entry) => `${entry.id} ${entry.line}`);
  return [
    `${FIRST_WORD} ${FILE_FORMAT} ${incident}`,
    ...lines,
    `${LAST_WORD} ${lines.length} ${log.heads.join(' ')}`,
    '',
  ].join('\n');
}

/** The first line of a text, tested: lets a caller refuse a hundred megabytes of noise after reading a few bytes. */
export function parseFileHead(start: string): { readonly incident: string } | { readonly problem: Problem } {
  const [first = ''] = start.replace(/^\uFEFF/, '').split(/\r\n?|\n/, 1);
  const [word, format = '', incident, ...rest] = first.split(' ');
  if (word !== FIRST_WORD || !/^\d+$/.test(format)) return { problem: createFileProblem('file-not-ours') };
  if (format !== FILE_FORMAT) return { problem: createFileProblem('file-later-format', format) };
  if (!isIncidentId(incident) || rest.length > 0) return { problem: createFileProblem('file-line-unreadable', 1) };
  return { incident };
}

/** Reads an incident file, or says what is wrong with which line. Line ends that a mail program changed do not matter. */
export function parseIncidentFile(text: string): IncidentFile | { readonly problem: Problem } {
  const head = parseFileHead(text);
  if ('problem' in head) return head;
  const lines = text.split(/\r\n?|\n/);
  while (lines.at(-1) === '') lines.pop();
  const entries: Entry[] = [];
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith(`${LAST_WORD} `)) return checkEnd(head.incident, entries, line, index + 1, lines.length);
    const entry = parseLine(line, head.incident, index + 1, index === lines.length - 1);
    if ('problem' in entry) return entry;
    entries.push(entry);
  }
  return { problem: createFileProblem('file-cut-off', lines.length) };
}

function parseLine(
  line: string,
  incident: string,
  number: number,
  isLast: boolean,
): Entry | { readonly problem: Problem } {
  const [id, text] = [line.slice(0, 64), line.slice(65)];
  if (!isSha256(id) || line[64] !== ' ')
    return { problem: createFileProblem(isLast ? 'file-cut-off' : 'file-line-unreadable', number) };
  if (textToSha256(text) !== id)
    return { problem: createFileProblem(isLast ? 'file-cut-off' : 'file-line-altered', number) };
  const entry = parseEntry(text, id);
  if (!entry) return { problem: createFileProblem('file-line-unreadable', number) };
  return entry.incident === incident ? entry : { problem: createFileProblem('file-line-foreign', number) };
}

function checkEnd(
  incident: string,
  entries: readonly Entry[],
  line: string,
  number: number,
  lines: number,
): IncidentFile | { readonly problem: Problem } {
  const [, count, ...heads] = line.split(' ');
  if (number < lines) return { problem: createFileProblem('file-line-unreadable', number + 1) };
  if (!/^\d+$/.test(count ?? '')) return { problem: createFileProblem('file-line-unreadable', number) };
  const known = new Set(entries.map((entry) => entry.id));
  const held = known.size === Number(count) ? entries.length : known.size;
  if (held !== Number(count)) return { problem: createFileProblem('file-line-missing', Number(count), held) };
  const named = new Set(entries.flatMap((entry) => entry.after));
  const latest = [...known].filter((id) => !named.has(id));
  const isWhole = entries.length > 0 && heads.sort().join() === latest.sort().join();
  return isWhole ? { incident, entries } : { problem: createFileProblem('file-line-unreadable', number) };
}
