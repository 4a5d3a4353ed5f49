// The library that writes .docx files puts the time and chance into them. Without both, the same document gives the
// same bytes, and the log can keep the fingerprint of what was made. What it cannot write is put in here.

import { escapeHtml } from './html.ts';
import { pack, readZip, unpack, writeZip } from './zip.ts';

const MOST_BYTES = 50_000_000;
const CONTENT_TYPES = '[Content_Types].xml';

// Styles that the library brings and no letter uses; one of them is smaller than a notice may be.
const UNUSED_STYLE =
  /<w:style\b[^>]* w:styleId="(?:Heading[3-6]|Strong|Caption|Bibliography|TOC\d)"[^>]*>.*?<\/w:style>/gs;

/**
 * The same file without times and unused styles, with links numbered in order and a caption for each table, in the order
 * of the tables. Throws on a file that the library did not write.
 */
export function settleDocx(file: Uint8Array, captions: readonly string[]): Uint8Array {
  const parts = readZip(file);
  if ('fault' in parts) throw new Error(`The .docx file just written cannot be read: ${parts.fault}.`);
  const texts = new Map(
    parts.value.map((part) => {
      const content = unpack(part, MOST_BYTES);
      if ('fault' in content) throw new Error(`${part.name} of the .docx file just written is ${content.fault}.`);
      return [part.name, new TextDecoder().decode(content.value)];
    }),
  );
  for (const [name, text] of texts) {
    if (name === 'docProps/core.xml')
      texts.set(name, text.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, ''));
    if (name === 'word/styles.xml') texts.set(name, text.replace(UNUSED_STYLE, ''));
    if (name === 'word/document.xml') texts.set(name, captionTables(text, captions));
  }
  for (const name of texts.keys()) {
    if (name.endsWith('.rels')) numberLinks(texts, name);
  }
  const encoder = new TextEncoder();
  // The content types come first: some programs tell the kind of a file by its first part.
  const names = [...texts.keys()].filter((name) => name !== CONTENT_TYPES).sort();
  return writeZip([CONTENT_TYPES, ...names].map((name) => pack(name, encoder.encode(texts.get(name) ?? ''))));
}

// Links have random ids, in `word/_rels/document.xml.rels` and in `word/document.xml`.
function numberLinks(texts: Map<string, string>, relations: string): void {
  const owner = relations.replace('_rels/', '').replace(/\.rels$/, '');
  const links = [...(texts.get(relations) ?? '').matchAll(/ Id="([^"]+)"[^>]* TargetMode="External"/g)];
  links.forEach(([, id], index) => {
    for (const name of [relations, owner]) {
      texts.set(name, (texts.get(name) ?? '').replaceAll(`"${id}"`, `"link${index + 1}"`));
    }
  });
}

function captionTables(text: string, captions: readonly string[]): string {
  let table = 0;
  return text.replaceAll('</w:tblPr>', () => {
    const caption = captions[table] ?? '';
    table += 1;
    return `<w:tblCaption w:val="${escapeHtml(caption)}"/></w:tblPr>`;
  });
}
