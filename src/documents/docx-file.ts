// A .docx file from outside, opened with care: how large it may be, what is refused, and which of its parts have words.

import { templateProblem } from './template-problem.ts';
import type { TemplateProblem } from './template-problem.ts';
import { unescapeXml } from './xml-tokens.ts';
import { readZip, unpack } from './zip.ts';
import type { ZipPart } from './zip.ts';

export interface DocxFile {
  /** All of them, in the order of the file. */
  readonly parts: readonly ZipPart[];
  /** Parts that are looked into, by their names. */
  readonly texts: ReadonlyMap<string, string>;
  /** The part with the letter itself. */
  readonly main: string;
  /** Parts with words, in the order in which they are read: headers, the letter, notes, footers. */
  readonly withWords: readonly string[];
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** A file that is larger is refused. */
export const MOST_FILE_BYTES = 20_000_000;
const MOST_UNPACKED_BYTES = 50_000_000;
const MACROS = /vbaProject|vbaData|(?:^|\/)activeX\//i;
const MACRO_TYPES = /macroEnabled|ms-office\.vbaProject|ms-office\.activeX/i;
// A compound file: Word until 2003, and every Office file that is locked with a password.
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
/** In reading order; by the usual name, or by what the file says of the part. */
const KINDS = [
  { name: /^word\/header\d*\.xml$/i, type: /wordprocessingml\.header\+xml$/ },
  { name: /^word\/document\d*\.xml$/i, type: /wordprocessingml\.document\.main\+xml$/ },
  { name: /^word\/footnotes\d*\.xml$/i, type: /wordprocessingml\.footnotes\+xml$/ },
  { name: /^word\/endnotes\d*\.xml$/i, type: /wordprocessingml\.endnotes\+xml$/ },
  { name: /^word\/footer\d*\.xml$/i, type: /wordprocessingml\.footer\+xml$/ },
] as const;
const MAIN = 1;
const SETTINGS = /^word\/settings\d*\.xml$/i;
const ROOT = /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*)*<w:(?:document|hdr|ftr|footnotes|endnotes)[\s/>]/s;

/** Opens a .docx file. What is wrong with it comes back as a value. */
export function readDocxFile(file: Uint8Array): DocxFile | TemplateProblem {
  if (file.length > MOST_FILE_BYTES) return templateProblem('template-too-large');
  if (COMPOUND_FILE.every((byte, index) => file[index] === byte)) {
    return templateProblem(isLocked(file) ? 'template-encrypted' : 'template-old-word-file');
  }
  const zip = readZip(file);
  if ('fault' in zip) return faultToProblem(zip.fault);
  const parts = zip.value;
  if (parts.some(({ name }) => MACROS.test(name))) return templateProblem('template-macros');
  const contents = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED_BYTES;
  for (const part of parts) {
    const content = unpack(part, left);
    if ('fault' in content) return faultToProblem(content.fault);
    left -= content.value.length;
    contents.set(part.name, content.value);
  }
  const types = decode(contents.get(CONTENT_TYPES) ?? new Uint8Array());
  if (types === null) return templateProblem('template-broken');
  if (MACRO_TYPES.test(types)) return templateProblem('template-macros');
  const typesByName = readTypes(types);
  const ofKind = ({ name, type }: (typeof KINDS)[number]) =>
    parts.filter((part) => name.test(part.name) || type.test(typesByName.get(part.name.toLowerCase()) ?? ''));
  const [main] = ofKind(KINDS[MAIN]);
  if (!main) return templateProblem('template-no-word-file');
  const withWords = [...new Set(KINDS.flatMap(ofKind).map((part) => part.name))];
  const texts = new Map([[CONTENT_TYPES, types]]);
  for (const [name, content] of contents) {
    const hasWords = withWords.includes(name);
    if (!hasWords && !name.endsWith('.rels') && !SETTINGS.test(name)) continue;
    const text = decode(content);
    if (text === null || (hasWords && !ROOT.test(text))) return templateProblem('template-broken');
    texts.set(name, text);
  }
  return { parts, texts, main: main.name, withWords };
}

/** The relations of a part: `word/_rels/document.xml.rels` for `word/document.xml`. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The elements of this name in a list of relations or types, as they stand there. */
export function elementsOf(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}\\b[^>]*>`, 'g')) ?? [];
}

/** The value of an attribute; empty where there is none. A prefix before its name does not count. */
export function attributeOf(element: string, name: string): string {
  const [, double, single] = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(element) ?? [];
  return unescapeXml(double ?? single ?? '');
}

/** By the names of the parts, in lower case and without the first slash. */
function readTypes(types: string): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(types, 'Override').map((source) => [
      attributeOf(source, 'PartName').replace(/^\//, '').toLowerCase(),
      attributeOf(source, 'ContentType'),
    ]),
  );
}

function faultToProblem(fault: 'no-zip' | 'broken' | 'encrypted' | 'too-large'): TemplateProblem {
  switch (fault) {
    case 'no-zip':
      return templateProblem('template-no-word-file');
    case 'broken':
      return templateProblem('template-broken');
    case 'encrypted':
      return templateProblem('template-encrypted');
    case 'too-large':
      return templateProblem('template-zip-bomb');
  }
}

// The name of the stream in which Office keeps what it has encrypted, in UTF-16 ([MS-OFFCRYPTO] 2.3.4).
function isLocked(file: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(file.subarray(0, 1_000_000));
  return text.includes([...'EncryptedPackage'].join('\0'));
}

function decode(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return null;
  }
}
