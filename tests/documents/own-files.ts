// Word files as somebody outside might bring them, made by hand.

import { dirname, join } from 'node:path';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { strToU8, zipSync } from 'fflate';
import { run, writeTemporary } from './tools.ts';

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SIZE =
  '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>';

export const paragraph = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

export const pageBreak = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

/** A section's properties, with what stands before the size of its paper and behind it. */
export const section = (before = '', behind = ''): string => `<w:sectPr>${before}${SIZE}${behind}</w:sectPr>`;

/** A section that ends with a paragraph of its own. */
export const endOfSection = (before = '', behind = ''): string =>
  `<w:p><w:pPr>${section(before, behind)}</w:pPr></w:p>`;

export const headerAt = (type: string, id: string): string => `<w:headerReference w:type="${type}" r:id="${id}"/>`;

export interface OwnFile {
  readonly body: string;
  /** Content of headers by their ids. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly settings?: string;
  /** Other parts, or other content for those. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function ownFile({ body, headers = {}, settings = '', parts = {} }: OwnFile): Uint8Array<ArrayBuffer> {
  const ids = Object.keys(headers);
  const override = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${type}+xml"/>`;
  const texts: Readonly<Record<string, string | Uint8Array>> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${override('settings', 'settings')}${ids.map((id) => override(id, 'header')).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORDS}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    'word/settings.xml': `${HEAD}<w:settings xmlns:w="${WORDS}">${settings}</w:settings>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rIdSettings" Type="${OFFICE}/settings" Target="settings.xml"/>${ids.map((id) => `<Relationship Id="${id}" Type="${OFFICE}/header" Target="${id}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.entries(headers).map(([id, text]) => [
        `word/${id}.xml`,
        `${HEAD}<w:hdr xmlns:w="${WORDS}">${text}</w:hdr>`,
      ]),
    ),
    ...parts,
  };
  const bytes = Object.entries(texts).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]);
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { mtime: '2026-11-22' }));
}

/** What files say on each of their pages, as LibreOffice sets them; it is started once for all of them. */
export function pagesByLibreOffice(files: readonly Uint8Array[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'firebreak-documents-'));
  const paths = files.map((_file, index) => join(folder, `${index}.docx`));
  files.forEach((file, index) => writeFileSync(paths[index] ?? '', file));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths);
  return paths.map((path) => {
    const pages = run('pdftotext', '-raw', path.replace(/docx$/, 'pdf'), '-').stdout.split('\f');
    return pages.slice(0, -1);
  });
}

/** A file in another format, written by LibreOffice; its path. */
function convert(content: Uint8Array, name: string, to: string): string {
  const path = writeTemporary(content, name);
  const folder = dirname(path);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run('soffice', profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'out'), path);
  return join(folder, 'out', `${name.replace(/\.\w+$/, '')}.${to.replace(/:.*/, '')}`);
}

/** The same file as LibreOffice writes it. */
export function rewritten(content: Uint8Array, name: string): Uint8Array {
  return new Uint8Array(readFileSync(convert(content, name, 'docx:MS Word 2007 XML')));
}
