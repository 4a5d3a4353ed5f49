// Puts DRAFT, HELD or EXERCISE at the head of every page of a .docx file from outside. Headers that it has get the stamps
// first; a section whose pages would have no header gets one. Everything else keeps its bytes.

import { attributeOf, CONTENT_TYPES, type DocxFile, elementsOf, readDocxFile, relationsName } from './docx-file.ts';
import { relationTargets } from './docx-text.ts';
import { toPrintableLine } from '../core/printable.ts';
import { escapeXml, tokenizeXml } from './xml-tokens.ts';
import { pack, writeZip } from './zip.ts';

/** On which pages a header stands: on all, on the first of its section, on those with an even number. */
type HeaderType = 'default' | 'first' | 'even';

/**
 * The file with these stamps on every page; the same file where there is none. Throws on a file that
 * `readDocxTemplate` refuses.
 */
export function stampDocx(file: Uint8Array, stamps: readonly string[]): Uint8Array {
  if (stamps.length === 0) return file;
  const opened = readDocxFile(file);
  if ('code' in opened) throw new Error(`A file that is refused cannot be stamped: ${opened.code}.`);
  const { texts, main } = opened;
  const paragraphs = stamps.map((stamp) => stampParagraph(toPrintableLine(stamp))).join('');
  const document = texts.get(main) ?? '';
  const sections = findSections(document);
  const changed = new Map<string, string>();
  const targets = relationTargets(opened, main);
  for (const { headers } of sections) {
    for (const { id } of headers) {
      const name = targets.get(id) ?? '';
      const header = texts.get(name);
      if (header !== undefined) changed.set(name, insertFirst(header, paragraphs));
    }
  }
  const added = new Map<HeaderType, string>();
  const insertions: { readonly at: number; readonly types: readonly HeaderType[] }[] = [];
  // A section without a header of a type has that of the section before it.
  const inherited = new Set<HeaderType>();
  for (const { start, headers, hasFirst } of sections) {
    for (const { type } of headers) inherited.add(type);
    const used: readonly HeaderType[] = ['default', ...(hasFirst ? ['first' as const] : []), ...evenOf(opened)];
    const missing = used.filter((type) => !inherited.has(type));
    for (const type of missing) {
      inherited.add(type);
      added.set(type, freeId(opened, type));
    }
    insertions.push({ at: start, types: missing });
  }
  if (added.size > 0) {
    const references = (types: readonly HeaderType[]) =>
      types.map((type) => headerReference(document, type, added.get(type) ?? '')).join('');
    changed.set(main, insertReferences(document, sections, insertions, references));
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    for (const id of added.values()) changed.set(`${folder}${id}.xml`, newHeader(document, paragraphs));
    const ids = [...added.values()];
    const relations = relationsName(main);
    const kind = `${isStrict(document) ? STRICT : TRANSITIONAL}/relationships/header`;
    changed.set(
      relations,
      appendTo(texts.get(relations) ?? NO_RELATIONS, 'Relationships', (prefix) =>
        ids.map((id) => `<${prefix}Relationship Id="${id}" Type="${kind}" Target="${id}.xml"/>`).join(''),
      ),
    );
    changed.set(
      CONTENT_TYPES,
      appendTo(texts.get(CONTENT_TYPES) ?? '', 'Types', (prefix) =>
        ids.map((id) => `<${prefix}Override PartName="/${folder}${id}.xml" ContentType="${HEADER_TYPE}"/>`).join(''),
      ),
    );
  }
  const encode = (name: string) => pack(name, new TextEncoder().encode(changed.get(name) ?? ''));
  const names = new Set(opened.parts.map(({ name }) => name));
  return writeZip([
    ...opened.parts.map((part) => (changed.has(part.name) ? encode(part.name) : part)),
    ...[...changed.keys()].filter((name) => !names.has(name)).map(encode),
  ]);
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_WORDS = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const HEADER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

interface Section {
  /** Where in the text its properties begin, and where their first tag ends; the end of the body where it has none. */
  readonly start: number;
  readonly tag: string;
  readonly headers: readonly { readonly type: HeaderType; readonly id: string }[];
  /** Its first page has a header of its own. */
  readonly hasFirst: boolean;
}

/** The sections in their order; those before a tracked change are none. */
function findSections(document: string): readonly Section[] {
  const sections: { start: number; tag: string; headers: { type: HeaderType; id: string }[]; hasFirst: boolean }[] = [];
  let at = 0;
  let changes = 0;
  let isInside = false;
  let isLastOfBody = false;
  let bodyEnd = document.length;
  for (const token of tokenizeXml(document) ?? []) {
    const start = at;
    at += token.source.length;
    if (!('name' in token)) continue;
    if (token.name === 'w:sectPrChange') changes += token.type === 'open' ? 1 : token.type === 'close' ? -1 : 0;
    else if (changes > 0) continue;
    else if (token.name === 'w:sectPr') {
      isInside = token.type === 'open';
      if (token.type === 'close') continue;
      sections.push({ start, tag: token.source, headers: [], hasFirst: false });
      isLastOfBody = true;
    } else if (token.name === 'w:p' || token.name === 'w:tbl') isLastOfBody = false;
    else if (token.name === 'w:body' && token.type === 'close') bodyEnd = start;
    else if (isInside && token.name === 'w:headerReference')
      sections.at(-1)?.headers.push({ type: headerType(token.source), id: attributeOf(token.source, 'id') });
    else if (isInside && token.name === 'w:titlePg') {
      const section = sections.at(-1);
      if (section) section.hasFirst = isOn(token.source);
    }
  }
  return isLastOfBody ? sections : [...sections, { start: bodyEnd, tag: '', headers: [], hasFirst: false }];
}

function headerType(source: string): HeaderType {
  const type = attributeOf(source, 'type');
  return type === 'first' || type === 'even' ? type : 'default';
}

function isOn(source: string): boolean {
  return !['0', 'false', 'off'].includes(attributeOf(source, 'val'));
}

function evenOf({ texts }: DocxFile): readonly HeaderType[] {
  const settings = [...texts].find(([name]) => /^word\/settings\d*\.xml$/i.test(name))?.[1] ?? '';
  return elementsOf(settings, 'evenAndOddHeaders').some(isOn) ? ['even'] : [];
}

/** An id that no relation and no part has yet. */
function freeId({ texts, main, parts }: DocxFile, type: HeaderType): string {
  const relations = texts.get(relationsName(main)) ?? '';
  for (let number = 1; ; number += 1) {
    const id = `stamp${type}${number}`;
    const isTaken = parts.some(({ name }) => name.toLowerCase().endsWith(`/${id}.xml`));
    if (!isTaken && !relations.includes(`"${id}"`) && !relations.includes(`'${id}'`)) return id;
  }
}

function insertReferences(
  document: string,
  sections: readonly Section[],
  insertions: readonly { readonly at: number; readonly types: readonly HeaderType[] }[],
  references: (types: readonly HeaderType[]) => string,
): string {
  let text = '';
  let end = 0;
  insertions.forEach(({ at, types }, index) => {
    const tag = sections[index]?.tag ?? '';
    if (types.length === 0) return;
    text += document.slice(end, at);
    if (tag === '') text += `<w:sectPr>${references(types)}</w:sectPr>`;
    else if (tag.endsWith('/>')) text += `${tag.slice(0, -2)}>${references(types)}</w:sectPr>`;
    else text += tag + references(types);
    end = at + tag.length;
  });
  return text + document.slice(end);
}

function headerReference(document: string, type: HeaderType, id: string): string {
  const namespace = `${isStrict(document) ? STRICT : TRANSITIONAL}/relationships`;
  return `<w:headerReference xmlns:r="${namespace}" w:type="${type}" r:id="${id}"/>`;
}

function newHeader(document: string, paragraphs: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${isStrict(document) ? STRICT_WORDS : WORDS}">${paragraphs}</w:hdr>`;
}

/** Word writes files by the strict form of the standard too, with other names of the same things. */
function isStrict(document: string): boolean {
  return document.includes(`"${STRICT_WORDS}"`);
}

/** Set so that no style of the file hides it, and low, because a header pushes the letter down. Ten points, as any notice. */
function stampParagraph(stamp: string): string {
  return (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>' +
    '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>' +
    '<w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:vanish w:val="0"/>' +
    '<w:color w:val="000000"/><w:sz w:val="20"/></w:rPr>' +
    `<w:t xml:space="preserve">${escapeXml(stamp)}</w:t></w:r></w:p>`
  );
}

/** Behind the first tag of a part. */
function insertFirst(part: string, content: string): string {
  return part.replace(/<w:hdr\b[^>]*>/, (tag) =>
    tag.endsWith('/>') ? `${tag.slice(0, -2)}>${content}</w:hdr>` : tag + content,
  );
}

/** Before the last tag of a list of relations or types. */
function appendTo(list: string, root: string, content: (prefix: string) => string): string {
  const empty = new RegExp(`<((?:[\\w.-]+:)?)${root}\\b([^>]*)/>\\s*$`);
  if (empty.test(list))
    return list.replace(empty, (_, prefix: string, attributes: string) => {
      return `<${prefix}${root}${attributes}>${content(prefix)}</${prefix}${root}>`;
    });
  return list.replace(
    new RegExp(`</((?:[\\w.-]+:)?)${root}\\s*>\\s*$`),
    (end, prefix: string) => content(prefix) + end,
  );
}
